"""The training texts with their marks, as word pieces with labels.

Marks are stand-off (`aligned/*.json`: offsets into `texts/*.txt`). The first batch predates the guidelines' list
of settled questions: what that list leaves out is dropped here; what it keeps but they may lack isn't learnt from.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from headwater.reading.tagger.pieces import Pieces, pieces
from headwater.reading.tagger.tagged import CERTAINTY

KINDS = ("person", "organization", "outlet", "agency", "document", "social", "group", "author", "none")

# Settled as no attribution: charges and arrests, schedules, launches, appearances, efforts, "unclear".
SETTLED_OUT = re.compile(
    r"\b(charged?|charges|on suspicion|suspicion|convicted|arrested|set to|due to|scheduled|unveiled|launched"
    r"|introduced|appears?|seems?|tr(?:y|ies|ied|ying) to|ready to|willing|unclear|not clear|so-called)\b",
    re.IGNORECASE,
)
ADJECTIVES = frozenset(("alleged", "planned", "so-called"))
# Settled as attributions, which the first batch marks in places only: no lesson where it doesn't.
SETTLED_IN = re.compile(
    r"\b(allegedly|reportedly|concerns? that|rumou?rs? that"
    r"|(?:is|are|was|were|be|been) (?:\w+ )?(?:expected|believed|thought|accused))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Mark:
    """One attribution: piece indexes of its cue (first, last) and spans, and what is said of it."""

    cue: tuple[int, int]
    source: tuple[int, int] | None
    content: tuple[tuple[int, int], ...]
    parent: tuple[int, int] | None
    kind: int
    certainty: int
    anonymous: bool
    negated: bool


@dataclass(frozen=True, eq=False)
class Document:
    """A text's pieces, its marks, and the pieces that teach nothing about cues."""

    name: str
    text: str
    pieces: Pieces
    marks: tuple[Mark, ...]
    unsure: NDArray[np.bool_]


def documents(folder: Path, tokenizer: Any) -> Iterator[Document]:
    """The corpus, in order of name."""
    early = set((folder / "batch-1.txt").read_text(encoding="utf8").split())
    for path in sorted((folder / "aligned").glob("*.json")):
        text = (folder / "texts" / f"{path.stem}.txt").read_text(encoding="utf8")
        marked = json.loads(path.read_text(encoding="utf8"))["attributions"]
        yield _document(path.stem, text, marked, path.stem in early, tokenizer)


def digest(folder: Path) -> str:
    """SHA-256 over all marks and texts, in order of name."""
    found = hashlib.sha256()
    for path in sorted([*folder.glob("aligned/*.json"), *folder.glob("texts/*.txt"), folder / "batch-1.txt"]):
        found.update(path.name.encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


def held_out(name: str) -> bool:
    """Whether a text is kept from training: about one in ten, texts of one event together."""
    group = name if name.startswith("wikinews") else name.split("_")[0]
    return hashlib.sha256(group.encode()).digest()[0] < 26


def _document(name: str, text: str, marked: list[dict[str, Any]], early: bool, tokenizer: Any) -> Document:
    cut = pieces(text, tokenizer)
    cues = {a["id"]: _indexes(cut, a["cue"]) for a in marked}
    kept = [a for a in marked if not (early and _settled_out(text[slice(*a["cue"])], a))]
    marks = tuple(m for m in (_mark(a, cut, cues) for a in kept) if m)
    unsure = np.zeros(len(cut), dtype=bool)
    if early:
        for m in SETTLED_IN.finditer(text):
            unsure |= (cut.start < m.end()) & (cut.end > m.start())
    for a in marked:
        if a not in kept:
            unsure |= (cut.start < a["cue"][1]) & (cut.end > a["cue"][0])
    for mark in marks:
        unsure[mark.cue[0] : mark.cue[1] + 1] = False
    return Document(name, text, cut, marks, unsure)


def _settled_out(cue: str, a: dict[str, Any]) -> bool:
    return bool(SETTLED_OUT.search(cue)) or (cue.lower() in ADJECTIVES and not a["source"])


def _mark(a: dict[str, Any], cut: Pieces, cues: dict[int, tuple[int, int] | None]) -> Mark | None:
    cue = _indexes(cut, a["cue"])
    content = tuple(s for s in (_indexes(cut, c) for c in a["content"]) if s)
    if not cue or not content:
        return None
    source = _indexes(cut, a["source"]) if a["source"] else None
    parent = cues.get(a["parent"])
    return Mark(
        cue,
        source,
        content,
        parent,
        KINDS.index(a["kind"]),
        CERTAINTY.index(a["certainty"]),
        bool(a["anonymous"]),
        bool(a["negated"]),
    )


def _indexes(cut: Pieces, span: list[int]) -> tuple[int, int] | None:
    """The first and last piece of a span of characters."""
    inside = np.flatnonzero((cut.start < span[1]) & (cut.end > span[0]))
    return (int(inside[0]), int(inside[-1])) if len(inside) else None
