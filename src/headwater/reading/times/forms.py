"""Forms compiled: "{edge} REL? MONTH" becomes a regular expression over symbols, with its slots and its first symbols.

    form  = row ("|" row)*          row = item*
    item  = CLASS | literal | "(" form ")"      each may end in "?"

No form repeats without bound, so that matching at one place takes constant time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from headwater.reading.times.lexicon import Lexicon

_PART = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a form: its expression, the symbols that it may begin with, and the fewest tokens it takes."""

    regex: str
    first: frozenset[str]
    least: int


@dataclass(frozen=True, slots=True)
class Form:
    """A form ready to match: group i+1 of `regex` fills the slot `slots[i]`."""

    regex: re.Pattern[str]
    slots: tuple[str, ...]
    first: frozenset[str]


@dataclass(slots=True)
class _Compiler:
    words: Lexicon
    items: list[str]
    slots: list[str] = field(default_factory=list)
    at: int = 0

    def alternatives(self) -> Piece:
        rows = [self._row()]
        while self._peek() == "|":
            self.at += 1
            rows.append(self._row())
        return Piece(
            "(?:" + "|".join(r.regex for r in rows) + ")",
            frozenset().union(*(r.first for r in rows)),
            min(r.least for r in rows),
        )

    def _row(self) -> Piece:
        regex, first, least = "", frozenset[str](), 0
        while self._peek() not in ("", "|", ")", ")?"):
            piece = self._item()
            regex += piece.regex
            first = first if least else first | piece.first
            least += piece.least
        return Piece(regex, first, least)

    def _item(self) -> Piece:
        item = self.items[self.at]
        self.at += 1
        if item == "(":
            piece = self.alternatives()
            item = self.items[self.at]
            self.at += 1
        else:
            piece = self._word(item.removesuffix("?"))
        return Piece(piece.regex + "?", piece.first, 0) if item.endswith("?") else piece

    def _word(self, name: str) -> Piece:
        symbols = self.words.members(name.rstrip("0123456789") if name.isupper() else name)
        regex = f"[{re.escape(symbols)}]" if symbols else "(?!)"
        if name.isupper():
            self.slots.append(name.lower())
            regex = f"({regex})"
        return Piece(regex, frozenset(symbols), 1)

    def _peek(self) -> str:
        return self.items[self.at] if self.at < len(self.items) else ""


def compiled(form: str, parts: Mapping[str, str], words: Lexicon) -> Form:
    """A form made ready. Raises KeyError for a part that doesn't exist, ValueError for brackets that don't match."""
    while _PART.search(form):
        form = _PART.sub(lambda m: parts[m[1]], form)
    compiler = _Compiler(words, form.split())
    piece = compiler.alternatives()
    if compiler.at != len(compiler.items):
        raise ValueError(f"brackets don't match: {form!r}")
    return Form(re.compile(piece.regex), tuple(compiler.slots), piece.first)
