"""A text as words that know where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from headwater.text.fold import fold

_WORD = re.compile(
    r"\d+(?:[.,:]\d+)*\w*(?:['’\-‑]\w+)*%?"  # 2.14, 3,000, 18:30, 4th, 20-year-old
    r"|[^\W\d_](?:\.[^\W\d_])+(?!\w)"  # U.S, e.g
    r"|\w+(?:['’\-‑]\w+)*"
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word: code points `start`..`end` of its text, and its folded form."""

    start: int
    end: int
    form: str


def words(text: str) -> tuple[Word, ...]:
    """The words of a text in order; "2.14", "U.S", "o'clock" and "twenty-one" are one word each."""
    return tuple(Word(m.start(), m.end(), fold(m[0])) for m in _WORD.finditer(text))
