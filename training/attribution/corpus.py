"""The training texts with their marks, as word pieces with labels.

The first batch predates the guidelines' list of settled questions: what that list leaves out is dropped here; what it
keeps but they may lack isn't learnt from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from entities import Name, Named
from marked import Marked, every
from names import UNSURE
from names import marked as names_in
from numpy.typing import NDArray

from headwater.reading.sentences import sentences
from headwater.reading.tagger.entities import KINDS as ENTITIES
from headwater.reading.tagger.pieces import Pieces, pieces
from headwater.reading.tagger.tagged import CERTAINTY

KINDS = ("person", "organization", "outlet", "agency", "document", "social", "group", "author", "none")
LEAST, MOST = 5, 200  # pieces in a sentence that has a vector
IGNORE = -100  # the label of what teaches nothing

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
    sentences: tuple[tuple[int, int], ...]
    attributed: bool = True  # whether its attributions are marked
    names: NDArray[np.int64] | None = None  # the entity tag of each piece, where names are marked
    teacher: NDArray[np.float16] | None = None  # a vector for each sentence


def documents(folder: Path, tokenizer: Any) -> Iterator[Document]:
    """The corpus, in order of name."""
    for marked in every(folder):
        yield _document(marked, tokenizer)


def with_names(named: Iterable[Named], tokenizer: Any) -> Iterator[Document]:
    """Texts whose names are marked and whose attributions aren't."""
    for given in named:
        cut = pieces(given.text, tokenizer)
        unsure, found = np.ones(len(cut), dtype=bool), tuple(_sentences(given.text, cut))
        yield Document(given.name, given.text, cut, (), unsure, found, False, _tags(given.names, cut))


def _tags(names: Sequence[Name], cut: Pieces) -> NDArray[np.int64]:
    """The entity tag of each piece: none, or a kind's first or later piece."""
    tags = np.zeros(len(cut), dtype=np.int64)
    for start, end, kind in names:
        first, last = _indexes(cut, (start, end)) or (0, -1)
        tags[first : last + 1] = IGNORE if kind == UNSURE else 2 * ENTITIES.index(kind) + 2
        tags[first : min(first, last) + 1] = IGNORE if kind == UNSURE else 2 * ENTITIES.index(kind) + 1
    return tags


def _document(given: Marked, tokenizer: Any) -> Document:
    text, cut = given.text, pieces(given.text, tokenizer)
    cues = {a["id"]: _indexes(cut, a["cue"]) for a in given.marks}
    kept = [a for a in given.marks if not (given.early and _settled_out(text[slice(*a["cue"])], a))]
    marks = tuple(m for m in (_mark(a, cut, cues) for a in kept) if m)
    names = names_in(text)
    return Document(
        given.name,
        text,
        cut,
        marks,
        _unsure(given, cut, kept, marks),
        tuple(_sentences(text, cut)),
        names=None if names is None else _tags(names, cut),
    )


def _sentences(text: str, cut: Pieces) -> Iterator[tuple[int, int]]:
    """The first and last piece of each sentence of some length."""
    for span in sentences(text):
        first, last = np.searchsorted(cut.start, (span.start, span.end)) - (0, 1)
        if LEAST <= last - first < MOST:
            yield int(first), int(last)


def _unsure(given: Marked, cut: Pieces, kept: list[dict[str, Any]], marks: tuple[Mark, ...]) -> NDArray[np.bool_]:
    """The pieces of which an early text's marks don't tell whether they are cues."""
    unsure = np.zeros(len(cut), dtype=bool)
    if given.early:
        for m in SETTLED_IN.finditer(given.text):
            unsure |= (cut.start < m.end()) & (cut.end > m.start())
    for a in given.marks:
        if a not in kept:
            unsure |= (cut.start < a["cue"][1]) & (cut.end > a["cue"][0])
    for mark in marks:
        unsure[mark.cue[0] : mark.cue[1] + 1] = False
    return unsure


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


def _indexes(cut: Pieces, span: Sequence[int]) -> tuple[int, int] | None:
    """The first and last piece of a span of characters."""
    inside = np.flatnonzero((cut.start < span[1]) & (cut.end > span[0]))
    return (int(inside[0]), int(inside[-1])) if len(inside) else None
