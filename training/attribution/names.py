"""Names marked by this project in texts of others and its own, by offset alone: `names.tsv`, a line a text.

    3f9c…	0:9:p 24:31:o 40:44:?

The first cell begins the SHA-256 of the text; each mark is a start, an end (characters) and a kind: person,
organization, place, event, work, other (x), or one that nobody could tell, which teaches nothing. Of the English Web
Treebank (CC BY-SA) only documents of its training list are marked: UNER measures on the others.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from entities import Name, Named, running

from headwater.reading.tagger.entities import KINDS

MARKS = Path(__file__).parent / "names.tsv"
UNSURE = "unsure"
LETTERS = dict(zip("polewx?", (*KINDS, UNSURE), strict=True))


def ewt(folder: Path) -> Iterator[Named]:
    """The English Web Treebank's training documents whose names are marked, in order of name."""
    for name in sorted((folder / "file-lists/files.train").read_text(encoding="utf8").split()):
        text, _ = running((folder / "sources" / name).read_text(encoding="utf8"))
        if (names := marked(text)) is not None:
            yield Named(Path(name).stem, text, names)


def marked(text: str) -> tuple[Name, ...] | None:
    """The names marked in a text; None where nobody marked any."""
    return _marks().get(key(text))


def key(text: str) -> str:
    """What a text is known by."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@cache
def _marks() -> dict[str, tuple[Name, ...]]:
    rows = (line.split("\t") for line in MARKS.read_text(encoding="utf8").splitlines())
    return {text: tuple(_name(mark) for mark in marks.split()) for text, marks in rows}


def _name(mark: str) -> Name:
    start, end, letter = mark.split(":")
    return int(start), int(end), LETTERS[letter]
