"""Report → Reading: times, quantities, names, places, statements with their chains. The linguistic core.

sentences     where each sentence stands
times         "on Monday" → 2023-09-04
quantities    "at least 27 people were injured" → 27 up, of people injured
names         who and what is mentioned; `unite`: one entity of many reports
places        "Tarn" → 54.1 N, 3.2 E
speech        who said what, through whom
redate        copied times, once the stemma is known
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from headwater.nouns import Mention, Place, Quantity, Reading, Report, Span, Statement, Time
from headwater.reading import names, places, quantities, speech, tagger, times
from headwater.reading.names import unite
from headwater.reading.redate import redate

__all__ = ["read", "redate", "unite"]


def read(report: Report) -> Reading:
    """Read one report."""
    report = replace(report, times=times.find(report))
    report = replace(report, quantities=quantities.find(report))
    mentions, entities = names.find(report)
    report = replace(report, mentions=mentions)
    report = replace(report, places=places.find(report))
    statements, entities = speech.find(report, entities)
    return Reading(report, _filled(report, statements), entities, _meant(report, statements))


def _meant(report: Report, statements: Sequence[Statement]) -> dict[str, bytes]:
    """What each statement tells, as a vector, where the model knows the language."""
    if report.language != tagger.LANGUAGE:
        return {}
    vectors = tagger.meant(report.text, [s.span for s in statements])
    return {s.id: vector for s, vector in zip(statements, vectors, strict=True) if vector}


def _filled(report: Report, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements with the indexes of what the report's text names inside each."""
    times, places = _spans(report.times), _spans(report.places)
    quantities, mentions = _spans(report.quantities), _spans(report.mentions)
    return tuple(
        replace(
            s,
            times=_inside(s.span, times),
            places=_inside(s.span, places),
            quantities=_inside(s.span, quantities),
            mentions=_inside(s.span, mentions),
        )
        for s in statements
    )


def _spans(found: Sequence[Time | Place | Quantity | Mention]) -> list[tuple[int, int]]:
    """Where each stands; a report's lists are in order of their starts."""
    return [(x.start, x.end) for x in found]


def _inside(span: Span, found: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """The indexes of what lies inside the span."""
    first, last = bisect_left(found, (span.start,)), bisect_left(found, (span.end,))
    return tuple([i for i in range(first, last) if found[i][1] <= span.end])
