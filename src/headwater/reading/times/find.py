"""From a report to its times: reads the text once, from left to right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, partial

from headwater.languages import load
from headwater.nouns import Report, Span, Time
from headwater.reading.times.grammar import Expression, Grammar, grammar
from headwater.reading.times.lexicon import lexicon
from headwater.reading.times.meanings import MEANINGS
from headwater.reading.times.scope import Focus, Found, Guards, Scope
from headwater.reading.times.sense import sensible
from headwater.reading.times.tense import cues, tense
from headwater.reading.times.tokens import Tokens, tokenize
from headwater.reading.times.value import is_value


def find(report: Report, anchors: Sequence[tuple[Span, str]] = ()) -> tuple[Time, ...]:
    """The times that a report's text names, in order, none overlapping another.

    `anchors` are stretches that count from another day than the report's own ("YYYY-MM-DD"; "" for unknown).
    """
    reader = _Reader(report, anchors)
    return tuple(reader.times())


@cache
def _guards(language: str) -> Guards:
    data = load(language, "times")["guards"]
    return Guards(**{name: frozenset(words) for name, words in data.items()})


class _Reader:
    def __init__(self, report: Report, anchors: Sequence[tuple[Span, str]]) -> None:
        self.language = report.language
        self.tokens: Tokens = tokenize(report.text, lexicon(self.language))
        self.grammar: Grammar = grammar(self.language)
        self.day = as_day(report.day)
        self.anchors = [(span, as_day(value)) for span, value in anchors]
        self.focus = Focus()

    def times(self) -> Iterator[Time]:
        free = 0
        for start in self.grammar.starts.finditer(self.tokens.symbols):
            if start.start() >= free and (found := self._first(start.start())):
                yield found[1]
                free = found[0].last

    def _first(self, at: int) -> tuple[Expression, Time] | None:
        for expression in self.grammar.at(self.tokens, at):
            if sensible(expression, self.tokens, _guards(self.language)):
                scope, copied = self._scope(expression)
                found = MEANINGS[expression.means](expression.slots, scope)
                if found and is_value(found.value):
                    self.focus.turn(found, scope.at)
                    return expression, self._time(expression, found, copied)
        return None

    def _scope(self, expression: Expression) -> tuple[Scope, bool]:
        tokens, first, last = self.tokens, expression.first, expression.last
        start = tokens.starts[first]
        copied = [day for span, day in self.anchors if span.start <= start < span.end]
        return Scope(
            day=copied[0] if copied else self.day,
            tense=partial(tense, tokens, first, last, cues(self.language)),
            focus=self.focus,
            before=tokens.form(first - 1),
            after=tokens.form(last),
            at=start,
            guards=_guards(self.language),
        ), bool(copied)

    def _time(self, expression: Expression, found: Found, copied: bool) -> Time:
        tokens, first = self.tokens, expression.first
        start, end = tokens.starts[first], tokens.ends[expression.last - 1]
        if expression.means == "year" and expression.slots.keys() == {"year"}:
            start = tokens.starts[expression.last - 1]
        elif tokens.form(first - 1) in _guards(self.language).determiners:
            start = tokens.starts[first - 1]
        anchor = "origin" if copied and found.anchor == "published" else found.anchor
        return Time(start, end, tokens.text[start:end], found.value, found.type, anchor)


def as_day(value: str) -> date | None:
    """A day from "YYYY-MM-DD…"; None where it is none, or too near the calendar's ends to reckon with."""
    try:
        day = date.fromisoformat(value[:10])
    except ValueError:
        return None
    return day if 2 < day.year < 9000 else None
