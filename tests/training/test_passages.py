"""The project's own training passages: every mark stands in its text, and parents hold their children."""

import json
from pathlib import Path
from typing import Any

import pytest

FILES = sorted((Path(__file__).parents[2] / "training" / "passages").glob("*.json"))
KINDS = {"person", "organization", "outlet", "agency", "document", "social", "group", "author", "none"}
MODES = {"direct", "indirect", "mixed"}
CERTAINTIES = {"certain", "likely", "possible", "planned", "unknown"}


def passages(file: Path) -> list[dict[str, Any]]:
    return list(json.loads(file.read_text(encoding="utf8"))["passages"])


def flat(text: str) -> str:
    return " ".join(text.split())


def stands(piece: str, text: str) -> bool:
    """Whether a piece stands in the text; a long one is given by its first and last words."""
    ends = [flat(e) for e in piece.split(" ... ")]
    first = text.find(ends[0])
    return first >= 0 and text.find(ends[-1], first) >= 0


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_every_mark_stands_in_its_passage(file: Path) -> None:
    for passage in passages(file):
        text = flat(passage["text"])
        for mark in passage["attributions"]:
            where = f"{passage['id']} {mark['id']}"
            assert text.count(flat(mark["context"])) == 1, where
            assert flat(mark["cue"]) in flat(mark["context"]), where
            assert mark["source"] is None or flat(mark["source"]) in text, where
            assert mark["content"], where
            assert all(stands(piece, text) for piece in mark["content"]), where
            assert (mark["kind"] in KINDS, mark["mode"] in MODES, mark["certainty"] in CERTAINTIES) == (True,) * 3, (
                where
            )


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_parents_are_marks_of_the_passage(file: Path) -> None:
    for passage in passages(file):
        ids = [mark["id"] for mark in passage["attributions"]]
        assert len(ids) == len(set(ids)), passage["id"]
        assert all(mark["parent"] is None or mark["parent"] in ids for mark in passage["attributions"]), passage["id"]
        assert all(mark["parent"] != mark["id"] for mark in passage["attributions"]), passage["id"]


def test_no_two_passages_have_one_id() -> None:
    ids = [passage["id"] for file in FILES for passage in passages(file)]
    assert len(ids) == len(set(ids)) > 0
