"""Quotations: which stretches of a text stand in quotation marks.

All marks that the press uses: “…” "…" ‘…’ '…' «…» „…“ ‚…‘ »…«. A quotation of several paragraphs opens again at each
and closes once. An apostrophe is no mark, and a mark that never closes takes no more than its own paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from headwater.nouns import Span

_MARK = re.compile(r"""``|''|[“”„"«»‘’‚']|\n\s*""")
_CLOSERS = {
    "“": '” "',
    "„": '“ ” "',
    "«": "»",
    "»": "«",
    "‘": "’ '",
    "‚": "‘ ’",
    "'": "' ’",
    '"': '" ”',
    "``": "'' ”",
    "''": "''",
}
_SINGLE = frozenset("‘’‚'")
_LONGEST_SINGLE = 600
_LONGEST_UNCLOSED = 3000


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation, its marks included; `closed` is false where its closing mark is missing."""

    start: int
    end: int
    closed: bool = True

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


def around(text: str, span: Span) -> Quotation | None:
    """The quotation that holds a span of a text, if one does."""
    quotes = quotations(text)
    i = bisect_right(quotes, span.start, key=attrgetter("start")) - 1
    return quotes[i] if i >= 0 and quotes[i].span.covers(span) else None


@dataclass(slots=True)
class _Open:
    """A mark that has opened at `start`; `line` is where its line ended, once it has."""

    mark: str
    start: int
    line: int | None = None


@lru_cache(maxsize=8)
def quotations(text: str) -> tuple[Quotation, ...]:
    """The outermost quotations of a text, in order; those within quotations are the business of their own text."""
    found: list[Quotation] = []
    held: _Open | None = None
    for m in _MARK.finditer(text):
        if held is None:
            held = _opened(text, m)
        elif m[0][0] == "\n":
            held = _at_line_end(held, m.start())
        else:
            held = _at_mark(text, held, m, found)
    if held and held.mark not in _SINGLE:
        found.append(Quotation(held.start, held.line or len(text), closed=False))
    return tuple(found)


def _at_line_end(held: _Open, end: int) -> _Open | None:
    """A double mark may go on in the next paragraph; a single one that has not closed was an apostrophe."""
    if held.mark in _SINGLE:
        return None
    held.line = held.line or end
    return held


def _at_mark(text: str, held: _Open, m: re.Match[str], found: list[Quotation]) -> _Open | None:
    """What a mark does to an open quotation."""
    closes = m[0] in _CLOSERS[held.mark].split() and _may_close(text, m, held.mark)
    if held.line is None:
        if closes:
            found.append(Quotation(held.start, m.end()))
        return None if closes else _still_open(text, held, m)
    if m.start() - held.line <= _LONGEST_UNCLOSED:
        if closes and not _opens_line(text, m):
            found.append(Quotation(held.start, m.end()))
            return None
        if m[0] == held.mark and _opens_line(text, m):
            return _Open(held.mark, held.start)
        if m[0] in _SINGLE:
            return held
    found.append(Quotation(held.start, held.line, closed=False))
    return _opened(text, m)


def _still_open(text: str, held: _Open, m: re.Match[str]) -> _Open | None:
    """On its own line, a single mark that a double one follows was an apostrophe; so was one far from any other."""
    if held.mark in _SINGLE and m[0] not in _SINGLE and _may_open(text, m):
        return _opened(text, m)
    return None if held.mark in _SINGLE and m.start() - held.start > _LONGEST_SINGLE else held


def _opens_line(text: str, m: re.Match[str]) -> bool:
    before = text[max(0, m.start() - 1) : m.start()]
    return before in ("", "\n") and not text[m.end() : m.end() + 1].isspace()


def _opened(text: str, m: re.Match[str]) -> _Open | None:
    return _Open(m[0], m.start()) if m[0][0] != "\n" and _may_open(text, m) else None


def _may_open(text: str, m: re.Match[str]) -> bool:
    mark, before, after = m[0], text[max(0, m.start() - 1) : m.start()], text[m.end() : m.end() + 1]
    if mark in ("”", "’"):
        return False
    if not after or after.isspace():
        return mark in ("“", "„", "«", "``") and bool(after) and after != "\n"
    if mark in ("‘", "'", '"', "‚", "»", "''"):
        return not (before.isalnum() or before in tuple(".,!?"))
    return True


def _may_close(text: str, m: re.Match[str], opener: str) -> bool:
    before, after = text[m.start() - 1 : m.start()], text[m.end() : m.end() + 1]
    if opener in _SINGLE:
        return not before.isspace() and not after.isalnum()
    if m[0] == '"':
        return not (before.isspace() and after.isalnum())
    return True
