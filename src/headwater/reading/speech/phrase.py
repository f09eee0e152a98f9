"""Phrases: the parts of the noun phrase that a source is: its head, the names inside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from operator import attrgetter

from headwater.languages import load
from headwater.nouns import Mention, Report, Span

WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")


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


@cache
def listed(language: str, key: str) -> frozenset[str]:
    """A list of `voices.toml` as a set."""
    return frozenset(load(language, "voices")[key])
