"""`headwater read` on inputs of every kind, as a user meets it: what is printed where, and the exit status."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from headwater import cli
from headwater.errors import HeadwaterError

TEXT = "The ferry Sea Lark ran aground off Tarn Island on Monday, the coastguard said. Nobody was hurt."


class Run:
    """One run of the command in this process."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys = capsys
        self._monkeypatch = monkeypatch
        self.status: Any = None
        self.out = self.err = ""

    def __call__(self, *arguments: str, stdin: bytes = b"") -> Run:
        self._monkeypatch.setattr(sys, "argv", ["headwater", *arguments])
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as left:
            cli.main()
        self.status = left.value.code or 0
        self.out, self.err = self._capsys.readouterr()
        return self


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    return Run(capsys, monkeypatch)


def test_one_bad_input_never_stops_the_rest(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7")
    done = run("read", str(tmp_path), "nowhere.html", "--format", "json")
    found = json.loads(done.out)
    assert done.status == 0
    assert [report["input"] for report in found["reports"]] == [str(tmp_path / "a.txt")]
    assert [problem["kind"] for problem in found["problems"]] == ["binary", "not-found"]
    assert [line.split(": ")[:2] for line in done.err.splitlines()] == [
        ["headwater", str(tmp_path / "b.pdf")],
        ["headwater", "nowhere.html"],
    ]


@pytest.mark.parametrize("form", ["json", "jsonl", "brief", "markdown"])
def test_nothing_read_is_status_1(run: Run, form: str) -> None:
    assert run("read", "nowhere.html", "--format", form).status == 1


def test_quiet_says_nothing_on_standard_error(run: Run) -> None:
    done = run("read", "nowhere.html", "--format", "json", "--quiet")
    assert (done.status, done.err) == (1, "")
    assert json.loads(done.out)["problems"]


@pytest.mark.parametrize(
    "arguments", [("read",), ("read", "a.txt", "--published", "soon"), ("read", "a.txt", "--format", "pdf"), ("bogus",)]
)
def test_wrong_usage_is_status_2(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).status == 2


def test_records_come_through_standard_input_with_their_ids(run: Run) -> None:
    lines = (
        json.dumps({"id": "r1", "text": TEXT, "published": "2023-09-04"})
        + "\nnot json\n"
        + json.dumps({"id": "r2", "text": "\ud83d"})
    )
    done = run("read", "-", "--format", "jsonl", stdin=lines.encode())
    assert [json.loads(line)["id"] for line in done.out.splitlines()] == ["r1", "r2"]
    assert done.err.startswith("headwater: -: line 2: ")
    assert done.status == 0


def test_as_is_offsets_count_in_the_input(run: Run, tmp_path: Path) -> None:
    text = "Home\r\n\r\n" + TEXT + "\r\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    (line,) = run("read", str(tmp_path), "--as-is", "--format", "jsonl", "--outlet", "Tarn Radio").out.splitlines()
    report = json.loads(line)
    assert report["text"] == text
    assert report["outlet"]["name"] == "Tarn Radio"
    assert all(text[place["start"] : place["end"]] == place["text"] for place in report["places"])


def test_an_output_that_cannot_be_written_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    assert run("read", str(tmp_path), "--output", str(tmp_path / "no" / "out.json")).status == 2


def test_a_run_that_breaks_leaves_what_was_there(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    out = tmp_path / "results" / "out.md"
    out.parent.mkdir()

    def broken(*_: object) -> str:
        raise HeadwaterError("it broke")

    monkeypatch.setattr("headwater.views.markdown.text", broken)
    assert run("read", str(tmp_path / "a.txt"), "-f", "markdown", "--output", str(out)).status == 1
    assert list(out.parent.iterdir()) == []
    out.write_text("yesterday's")
    assert run("read", str(tmp_path / "a.txt"), "-f", "markdown", "--output", str(out)).status == 1
    assert [(p.name, p.read_text()) for p in out.parent.iterdir()] == [("out.md", "yesterday's")]


@pytest.mark.skipif(sys.platform == "win32", reason="no such modes there")
def test_a_result_takes_the_place_of_the_one_before_and_keeps_who_may_read_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    out, link = tmp_path / "results" / "out.jsonl", tmp_path / "link.jsonl"
    out.parent.mkdir()
    out.write_text("yesterday's")
    out.chmod(0o640)
    link.symlink_to(out)
    assert run("read", str(tmp_path / "a.txt"), "-f", "jsonl", "--output", str(link)).status == 0
    assert json.loads(out.read_text())["text"].startswith("The ferry")
    assert (out.stat().st_mode & 0o777, link.is_symlink()) == (0o640, True)
    assert len(list(out.parent.iterdir())) == 1
