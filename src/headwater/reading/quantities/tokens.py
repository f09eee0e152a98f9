"""A text as this room cuts it: figures apart from the letters and marks around them.

"$2.5bn" → $ · 2.5 · bn; "21-year-old" → 21 · - · year · - · old.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_TOKEN = re.compile(
    r"\d+(?:,\d{3})+(?:\.\d+)?(?![\d])|\d+(?:\.\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)*|\n|[^\w\s]|_",
)
_DASHES = frozenset("-–—‑−")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel rows: where each token stands, its letters in lower case, as they are; and which marks occur at all."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    forms: Sequence[str]
    raws: Sequence[str]
    marks: frozenset[str]

    @staticmethod
    def of(text: str) -> Tokens:
        """Cut a text."""
        found = list(_TOKEN.finditer(text))
        raws = [m[0] for m in found]
        forms = ["-" if raw in _DASHES else raw.lower() for raw in raws]
        marks = frozenset([raw for raw in set(raws) if len(raw) == 1 and not raw.isalnum()])
        return Tokens(text, [m.start() for m in found], [m.end() for m in found], forms, raws, marks)

    def __len__(self) -> int:
        return len(self.starts)

    def form(self, at: int) -> str:
        """The form at an index, "" beyond either end."""
        return self.forms[at] if 0 <= at < len(self.forms) else ""

    def touch(self, at: int) -> bool:
        """Whether nothing stands between a token and the one after it."""
        return 0 <= at < len(self.starts) - 1 and self.ends[at] == self.starts[at + 1]

    def figure(self, at: int) -> bool:
        """Whether a token is written in figures."""
        return self.form(at)[:1].isdecimal()

    def capital(self, at: int) -> bool:
        """Whether a token opens with a capital."""
        return 0 <= at < len(self.raws) and self.raws[at][0].isupper()

    def small_word(self, at: int) -> bool:
        """Whether a token is a word in small letters."""
        return 0 <= at < len(self.raws) and self.raws[at][0].islower()

    def phrase(self, at: int, length: int) -> tuple[str, ...]:
        """So many forms from an index on; () where the text has no such many."""
        return tuple(self.forms[at : at + length]) if 0 <= at <= len(self.forms) - length else ()
