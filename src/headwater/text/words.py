"""A text as words that know where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from headwater.text.fold import fold

_WORD = re.compile(r"\w+(?:[.,:'’\-‑]\w+)*%?", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Word:
    """One word: code points `start`..`end` of its text, and its folded form."""

    start: int
    end: int
    form: str


def words(text: str) -> tuple[Word, ...]:
    """The words of a text in order; "2.14", "o'clock" and "twenty-one" are one word each."""
    return tuple(Word(m.start(), m.end(), fold(m[0])) for m in _WORD.finditer(text))
