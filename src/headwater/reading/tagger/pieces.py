"""A text as the model sees it: word pieces, and what an uncased vocabulary loses.

"NYT: “No,”" → ny · ##t · : · “ · no · , · ” with, for each, the shape of its word (UPPER, MARK …), the gap before it
(none, space, line break), and whether it stands in quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

BLOCK = 40_000  # characters held as pieces at once, so that memory stays flat on a text of any length
_SURROGATE = re.compile("[\ud800-\udfff]")  # half a character, which no encoding holds
_JOINING = "'’-‑"
_OPEN, _CLOSE, _STRAIGHT = "“„«", "”»", '"'


class Shape(IntEnum):
    """How a word is written."""

    LOWER = 0
    TITLE = 1
    UPPER = 2
    MIXED = 3
    INITIAL = 4
    DIGITS = 5
    MARK = 6
    EDGE = 7  # of a window


class Gap(IntEnum):
    """What stands before a piece."""

    NONE = 0
    SPACE = 1
    LINE = 2


@dataclass(frozen=True, slots=True)
class Pieces:
    """Word pieces in order, one array a property, all of one length; `first` marks those that begin a word, clitics and
    what a hyphen joins being of one word ("he's", "run-in").

    `start` and `end` are code points of the text; `quoted` numbers the quotation that a piece stands in, 0 for none.
    """

    ids: Ints
    shape: Ints
    gap: Ints
    quoted: Ints
    start: Ints
    end: Ints
    first: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.ids)


def pieces(text: str, tokenizer: Any, start: int = 0, end: int | None = None) -> Pieces:
    """The word pieces of `text[start:end]`, by a `tokenizers.Tokenizer` that neither pads nor truncates."""
    found = tokenizer.encode(_SURROGATE.sub("\ufffd", text[start:end]), add_special_tokens=False)
    starts, ends = (np.array(found.offsets, dtype=np.int64).reshape(-1, 2) + start).T
    words = np.array([-1, *found.word_ids], dtype=np.int64)
    gap = gaps(text, starts, ends)
    first = (words[1:] != words[:-1]) & ~_joined(text, starts, ends, gap)
    ids = np.array(found.ids, dtype=np.int64)
    return Pieces(ids, _shapes(text, starts, ends, first), gap, quoted(text, starts, gap), starts, ends, first)


def _joined(text: str, start: Ints, end: Ints, gap: Ints) -> NDArray[np.bool_]:
    """Which pieces an apostrophe or hyphen, itself among them, joins to what stands before."""
    count = len(start)
    mark = np.array([text[i] in _JOINING for i in start.tolist()], dtype=bool) & (end == start + 1)
    letter = np.array([text[i].isalnum() for i in start.tolist()], dtype=bool)
    tight = gap == Gap.NONE
    middle = np.zeros(count, dtype=bool)
    middle[1:-1] = mark[1:-1] & tight[1:-1] & tight[2:] & letter[:-2] & letter[2:]
    joined: NDArray[np.bool_] = middle | np.append(False, middle[:-1])[:count]
    return joined


def blocks(text: str, longest: int = BLOCK) -> Iterator[tuple[int, int]]:
    """The text cut into stretches: after a line where one ends in time, else after a space, else where it must be."""
    start = 0
    while len(text) - start > longest:
        cut = start + longest
        after = text.rfind("\n", start, cut) + 1 or text.rfind(" ", start, cut) + 1
        end = after if after > start else cut
        yield start, end
        start = end
    yield start, len(text)


def gaps(text: str, start: Ints, end: Ints) -> Ints:
    """What stands before each piece; a text begins on a new line."""
    before = [text[a:b] for a, b in zip([0, *end[:-1].tolist()], start.tolist(), strict=True)] if len(start) else []
    found = [Gap.LINE if "\n" in g else Gap.SPACE if g else Gap.NONE for g in before]
    return np.array([Gap.LINE, *found[1:]] if found else [], dtype=np.int64)


def _shapes(text: str, start: Ints, end: Ints, first: NDArray[np.bool_]) -> Ints:
    heads = np.flatnonzero(first)
    tails = np.append(heads[1:], len(first))[: len(heads)] - 1
    shapes = [shape(text[a:b]) for a, b in zip(start[heads].tolist(), end[tails].tolist(), strict=True)]
    return np.repeat(np.array(shapes, dtype=np.int64), tails - heads + 1)


def shape(word: str) -> Shape:
    """How a word is written.

    >>> shape("McEwan")
    <Shape.MIXED: 3>
    """
    if word.islower():
        return Shape.LOWER
    if word.isupper():
        return Shape.UPPER if len(word) > 1 else Shape.INITIAL
    if word.istitle():
        return Shape.TITLE
    if word[:1].isdigit():
        return Shape.DIGITS
    return Shape.MIXED if word.isalpha() else Shape.MARK


def quoted(text: str, start: Ints, gap: Ints) -> Ints:
    """The number of the double-marked quotation that each piece stands in, its marks included; 0 outside.

    A line's end closes what its line left open: a quotation of several paragraphs opens again at each.
    """
    number, inside, found = 0, False, []
    for at, before in zip(start.tolist(), gap.tolist(), strict=True):
        mark = text[at]
        inside = inside and before != Gap.LINE
        opens = mark in _OPEN or (mark == _STRAIGHT and not inside)
        number += opens
        inside = inside or opens
        found.append(number if inside else 0)
        inside = inside and not (mark in _CLOSE or (mark == _STRAIGHT and not opens))
    return np.array(found, dtype=np.int64)
