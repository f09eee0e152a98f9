"""`headwater why` from the outside: what it prints, and one line where it can't tell who is meant."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = Path(sys.executable).with_name("headwater")
REEF = (
    "The ferry Lady Marl struck a reef outside the port of Selby shortly before dawn and began to take on water. "
    "Three lifeboats brought the passengers ashore within an hour, and nobody was seriously hurt in the accident. "
)
ROWS = [
    {"id": "g", "outlet": "Harbour Gazette", "title": "Ferry aground", "published": "2031-03-04T06:00", "text": REEF},
    {"id": "c", "outlet": "Selby Courier", "title": "Ferry hits reef", "published": "2031-03-04T09:00",
     "text": f"{REEF}The mayor said that the town was grateful."},
    {"id": "e", "outlet": "Evening Courier", "title": "Ferry aground off Selby", "published": "2031-03-05",
     "text": f"The Harbour Gazette reported that a ferry struck a reef. {REEF}"},
]  # fmt: skip


def run(*arguments: str, columns: int = 100) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(COMMAND), "why", *arguments, "-", "--quiet"], input="".join(json.dumps(r) + "\n" for r in ROWS),
        capture_output=True, text=True, encoding="utf8", check=False,
        env={**os.environ, "HEADWATER_WORKERS": "1", "COLUMNS": str(columns)},
    )  # fmt: skip


def test_a_copy_is_explained_with_its_passages() -> None:
    done = run("selby courier", "g")
    assert done.returncode == 0
    assert "Selby Courier copies Harbour Gazette" in done.stdout
    assert "Passages in both" in done.stdout


def test_json_names_both_and_the_edge(tmp_path: Path) -> None:
    done = run("g", "c", "--format", "json", "--output", str(tmp_path / "why.json"))
    assert (done.returncode, done.stdout) == (0, "")
    found = json.loads((tmp_path / "why.json").read_text(encoding="utf8"))
    assert (found["a"], found["b"], found["verdict"], found["edge"]["relation"]) == ("g", "c", "edge", "copies")


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (("bugle", "g"), "no report is called 'bugle'"),
        (("courier", "g"), "'courier' fits 2 reports"),
        (("g", "Harbour Gazette"), "are the same report"),
    ],
)
def test_names_that_do_not_tell_are_one_line_and_status_2(names: tuple[str, str], message: str) -> None:
    done = run(*names)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert message in done.stderr


def test_without_anything_to_read_it_is_wrong_usage() -> None:
    done = subprocess.run([str(COMMAND), "why", "a", "b"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
