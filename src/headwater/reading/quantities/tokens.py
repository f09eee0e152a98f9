"""A text as this room cuts it: figures apart from the letters and marks around them.

"$2.5bn" → $ · 2.5 · bn; "21-year-old" → 21 · - · year · - · old.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_TOKEN = re.compile(
    r"\d+(?:,\d{3})+(?:\.\d+)?(?![\d])|\d+(?:\.\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)*|\n|[^\w\s]|_",
)
_DASHES = frozenset("-–—‑−")


@dataclass(slots=True)
class Tokens:
    """Parallel lists: where each token stands, its letters in lower case, as they are; and which marks occur at all."""

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    raws: list[str] = field(default_factory=list)
    marks: frozenset[str] = frozenset()

    @staticmethod
    def of(text: str) -> Tokens:
        """Cut a text."""
        made = Tokens(text)
        for m in _TOKEN.finditer(text):
            made.starts.append(m.start())
            made.ends.append(m.end())
            made.raws.append(m[0])
            made.forms.append("-" if m[0] in _DASHES else m[0].lower())
        made.marks = frozenset(raw for raw in made.raws if len(raw) == 1 and not raw.isalnum())
        return made

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
