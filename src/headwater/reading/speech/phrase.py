"""Phrases: the parts of the noun phrase that a source is: its head, the names inside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from operator import attrgetter

from headwater.languages import load
from headwater.nouns import Mention, Report, Span
from headwater.reading.sentences import sentences
from headwater.reading.speech import phrases
from headwater.reading.speech.grammar import parse
from headwater.reading.tokens import tokens, within

_FARTHEST = 400
"""Code points of a sentence that are looked at before an offset."""
_ADDED = re.compile(r",\s(?:who|whom|whose|which)\b")
WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")


def bare(text: str) -> str:
    """A voice without what is told of it behind a comma: "Ole Dahl, who runs the port" → "Ole Dahl"."""
    return _ADDED.split(text, maxsplit=1)[0]


def mentions(report: Report, span: Span) -> tuple[Mention, ...]:
    """The names that stand inside a span."""
    found = report.mentions
    first = bisect_left(found, span.start, key=attrgetter("start"))
    last = bisect_left(found, span.end, key=attrgetter("start"))
    return tuple(m for m in found[first:last] if m.end <= span.end)


def head(report: Report, source: Span) -> Span:
    """The noun phrase itself, without what follows its head: "officials" of "officials in Tarn"."""
    stops = listed(report.language, "after_head")
    end = source.start
    for m in WORD.finditer(report.text, source.start, source.end):
        gap = report.text[end : m.start()]
        if end > source.start and (m[0].lower() in stops or "," in gap or "(" in gap):
            inner = next((x for x in mentions(report, source) if x.start < m.start() < x.end), None)
            if inner is None:
                break
        end = m.end()
    return Span(source.start, end)


def before(report: Report, at: int) -> Span | None:
    """The noun phrase that ends before an offset in its sentence, but for a comma: "the mayor" before ", who"."""
    spans = sentences(report.text, report.language)
    i = bisect_left(spans, at, key=attrgetter("start")) - 1
    start = max(spans[max(0, i)].start, at - _FARTHEST)
    found = within(tokens(report.text, report.language), Span(start, at))
    end = len(found) - bool(found and found[-1].form in (",", "-"))
    start, end = phrases.before(parse(found[:end], report.language), end)
    return Span(found[start].start, found[end - 1].end) if start < end else None


@cache
def listed(language: str, key: str) -> frozenset[str]:
    """A list of `voices.toml` as a set."""
    return frozenset(load(language, "voices")[key])
