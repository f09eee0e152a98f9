"""The documentation is under test: links lead somewhere, examples run, what it quotes is what the program says."""

import importlib.util
import io
import os
import re
import shlex
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "examples" / "README.md"])
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)

_spec = importlib.util.spec_from_file_location("docs_build", ROOT / "docs" / "build.py")
assert _spec
assert _spec.loader
build = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(build)


def blocks(language: str) -> list[tuple[str, str]]:
    return [(p.name, body) for p in PAGES for kind, body in BLOCK.findall(p.read_text("utf8")) if kind == language]


def commands() -> list[tuple[str, str]]:
    return [
        (page, line.removeprefix("$ ").removeprefix(".venv/bin/"))
        for page, body in blocks("console")
        for line in body.splitlines()
        if line.startswith("$ ")
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_every_link_to_a_file_leads_to_one(page: Path) -> None:
    targets = [
        t.split("#")[0] for t in LINK.findall(page.read_text("utf8")) if "://" not in t and not t.startswith("#")
    ]
    assert [t for t in targets if not (page.parent / t).exists()] == []


@pytest.mark.parametrize(("page", "command"), commands())
def test_every_command_runs_as_it_stands(page: str, command: str) -> None:
    program, *arguments = shlex.split(command)
    assert program == "headwater", page
    path = Path(sys.executable).with_name(program)
    done = subprocess.run(
        [str(path), *arguments], cwd=ROOT, capture_output=True, text=True, check=False,
        env={**os.environ, "HEADWATER_WORKERS": "1"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(("page", "code"), blocks("python"))
def test_every_piece_of_python_runs(page: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    out = io.StringIO()
    with redirect_stdout(out):
        exec(compile(code, page, "exec"), {})
    assert out.getvalue()


def test_what_the_docs_quote_is_what_the_program_says() -> None:
    for name, parts in build.GENERATED.items():
        text = (ROOT / "docs" / name).read_text("utf8")
        for marker, make in parts.items():
            assert build.filled(text, marker, make()) == text, f"docs/{name} is out of date: run make docs"


def test_the_picture_shows_today_s_figure() -> None:
    drawn = (ROOT / "docs" / "brief.svg").read_text("utf8")
    assert {w for w in re.findall(r">([^<]*reports?,[^<]*)<", build.picture()) if w} <= set(
        re.findall(r">([^<]*reports?,[^<]*)<", drawn)
    ), "docs/brief.svg is out of date: run make docs"


def test_every_command_is_in_the_usage() -> None:
    from headwater.cli import app

    usage = (ROOT / "docs" / "USAGE.md").read_text("utf8")
    names = {c.name or c.callback.__name__ for c in app.registered_commands if c.callback}
    assert names == set(build.COMMANDS) - {""}
    assert all(f"$ headwater {name} --help" in usage for name in names)
