"""Which agencies are credited for a report as a whole: "TARN HARBOUR (AP) — …", "By Reuters", "with agencies".

>>> credits("TARN HARBOUR, Sept 4 (Reuters) - A ferry ran aground on Monday.")
('Reuters',)

An agency that a report quotes ("told Reuters", "AP reported") or whose photograph it shows is no credit. Where a credit
stands is a matter of habit, so each rule looks at one place: the first lines, the last lines, the byline, the address.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Literal

from headwater import press
from headwater.intake.wirewords import Forms, agencies, words
from headwater.nouns import Span

Credit = tuple[str, Span | None]

# Lines looked at from either end; the longest line that is a credit and nothing else; where longer ones are cut.
_EDGE, _SHORT, _CUT = 10, 160, 700
_UNKNOWN = re.compile(r"[^\W\d_][^()\n]{0,80}\((?P<who>[A-Z]{2,6})\)\s*[-–—]\s")
_CAPITALS = re.compile(r"[A-Z]{3,6}")
_WRITTEN = re.compile(r"\S[^\n]*")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the text that may hold a credit, and where it starts in it."""

    text: str
    start: int

    def credits(self, forms: Forms, at: Literal["search", "match", "fullmatch"] = "search") -> Iterator[Credit]:
        """The agencies that the first form to match this line names, each with the words matched."""
        match = next(filter(None, (getattr(form, at)(self.text) for form in forms)), None)
        if match:
            span = Span(self.start + match.start(), self.start + match.end())
            yield from ((short, span) for short in agencies().named(match["who"]))


def credits(  # noqa: A001
    text: str, bylines: Sequence[str] = (), headline: str = "", url: str = "", extra: Sequence[str] = ()
) -> tuple[str, ...]:
    """The agencies credited for the report as a whole, by short name ("AP"; "Agencies" where none is named).

    `extra` are lines outside the text that may name one: a source field, a copyright line, the canonical address.
    """
    inside = [short for short, _ in find(text)]
    rules = (_signed, *_TAIL_RULES) if inside else (_signed, *_TAIL_RULES, _house_style)
    fields = chain.from_iterable(_in_field(line, rules) for line in (*extra, headline[-_CUT:].rpartition("|")[2]))
    signed = chain.from_iterable(_in_byline(line[:_SHORT], url) for line in bylines)
    publisher = press.publishing_agency(url)
    found = dict.fromkeys(chain(inside, signed, press.agencies_in(url), fields))
    return tuple(short for short in found if short != publisher)


def find(text: str) -> tuple[Credit, ...]:
    """The agencies that the text itself credits for the whole, each with the words that do, in order of place."""
    head, tail = _first_lines(text), _last_lines(text)
    datelines = list(_ruled(head, (_dateline,))) or list(_ruled(head, (_initials,)))
    closing = _TAIL_RULES if datelines else (*_TAIL_RULES, _house_style)
    return tuple(dict.fromkeys([*datelines, *_ruled(head, _HEAD_RULES), *_ruled(tail, closing)]))


def _ruled(lines: Sequence[_Line], rules: Sequence[Rule]) -> Iterator[Credit]:
    return (credit for line in lines for rule in rules for credit in rule(line))


def _first_lines(text: str) -> list[_Line]:
    return [_Line(match[0][:_CUT].rstrip(), match.start()) for match in islice(_WRITTEN.finditer(text), _EDGE)]


def _last_lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    rest = text.rstrip()
    while rest and len(lines) < _EDGE:
        line = rest[max(rest.rfind("\n") + 1, len(rest) - _CUT) :].lstrip()
        lines.append(_Line(line, len(rest) - len(line)))
        rest = rest[: rest.rfind("\n") + 1].rstrip()
    return lines[::-1]


def _dateline(line: _Line) -> Iterator[Credit]:
    """TARN HARBOUR, Sept 4 (Reuters) - A ferry …"""
    yield from line.credits(words().dateline, "match")


def _initials(line: _Line) -> Iterator[Credit]:
    """SELBY, March 4 (NPA) - An agency that no table knows, by its initials."""
    match = _UNKNOWN.match(line.text)
    if match and match["who"] not in words().no_agency:
        yield match["who"], Span(line.start, line.start + match.end("who") + 1)


def _masthead(line: _Line) -> Iterator[Credit]:
    """Updated: 2023-09-04 06:50 (Xinhua); Xinhua | Updated: …"""
    yield from line.credits(words().masthead)


def _signed(line: _Line) -> Iterator[Credit]:
    """By Ilse Brandt, Associated Press"""
    if len(line.text) <= _SHORT:
        yield from line.credits(words().signed, "match")


def _alone(line: _Line) -> Iterator[Credit]:
    """(With inputs from PTI); Reuters - AP - AFP"""
    if len(line.text) <= _SHORT:
        yield from line.credits(words().alone, "fullmatch")


def _copyright(line: _Line) -> Iterator[Credit]:
    """Copyright 2023 The Associated Press. All rights reserved."""
    yield from line.credits(words().copyright)


def _contributed(line: _Line) -> Iterator[Credit]:
    """The Associated Press contributed to this report."""
    yield from line.credits(words().contributed)


def _house_style(line: _Line) -> Iterator[Credit]:
    """(Reporting by Ilse Brandt; Editing by Tom Reed): a habit that says whose it is only where nothing else does."""
    for short, pattern in words().house_style:
        if match := pattern.search(line.text):
            yield short, Span(line.start + match.start(), line.start + match.end())


Rule = Callable[[_Line], Iterator[Credit]]
_HEAD_RULES: tuple[Rule, ...] = (_masthead, _signed, _copyright)
_TAIL_RULES: tuple[Rule, ...] = (_alone, _copyright, _contributed)


def _in_byline(line: str, url: str) -> Iterator[str]:
    """An agency named in a byline, or an outlet that signs a report on another's pages."""
    yield from agencies().named_plainly(line)
    if _CAPITALS.fullmatch(line) and line not in words().no_agency and not press.canonical(line):
        yield line
    other = press.canonical(line)
    if other and url and not agencies().knows(line) and other != press.name_of(url):
        yield other.removeprefix("The ")


def _in_field(line: str, rules: Sequence[Rule]) -> Iterator[str]:
    """A line outside the text that would be a credit at its end, or signs it."""
    field = _Line(line[:_CUT].strip(), 0)
    yield from (short for rule in rules for short, _ in rule(field))
