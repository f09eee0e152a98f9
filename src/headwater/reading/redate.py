"""What was copied counts from the day of the report that it was copied from.

The Courier of 6 September copies "the ferry sank on Monday" from the Gazette of 4 September: Monday is the 4th in both,
and had the Courier printed it a fortnight later, it would still be the 4th.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from headwater.nouns import Case, Edge, Reading, Report, Span, Stemma, Time
from headwater.reading.published import imply
from headwater.text.words import Word, words

_COPYING = ("copies", "rewrites")
_CONTEXT = 5
_LEAST_SHARED = 3
_LAST = "9999"


def redate(case: Case) -> Case:
    """The case, with the times inside copied passages counted from their origin's day (`anchor: origin`).

    A copied time means what it means where it was copied from, so that origins count through any number of copies.
    Spans, number and order of times stay: statements refer to them by index. Days of publication that can't be
    right are put right first (`published.imply`).
    """
    case = imply(case)
    done: dict[str, Reading] = {r.report.id: r for r in case.readings}
    for id_ in sorted(done, key=lambda i: (done[i].report.day or _LAST, i)):
        report = done[id_].report
        times = report.times
        for edge, origin in _origins(report, case.story.stemma, done):
            times = _counted_from(origin, replace(report, times=times), edge)
        done[id_] = replace(done[id_], report=replace(report, times=times))
    return replace(case, readings=tuple(done[r.report.id] for r in case.readings)).in_order()


def _origins(report: Report, stemma: Stemma, readings: Mapping[str, Reading]) -> Iterator[tuple[Edge, Report]]:
    """The reports of an earlier day that this one copies, the surest edge last, so that it has the last word."""
    refs = {n.id: n.ref for n in stemma.nodes if n.kind == "report" and n.ref in readings}
    for edge in sorted(stemma.edges, key=lambda e: (e.confidence, e.parent)):
        if edge.relation in _COPYING and refs.get(edge.child) == report.id and edge.parent in refs:
            origin = readings[refs[edge.parent]].report
            if origin.day and (origin.day < report.day or not report.day):
                yield edge, origin


def _counted_from(origin: Report, report: Report, edge: Edge) -> tuple[Time, ...]:
    copied, source = (_spans(edge, r.id) for r in (report, origin))
    mine, theirs = words(report.text), words(origin.text)
    candidates = [(t, _around(t, theirs)) for t in origin.times if _inside(t, source)]
    counterpart = partial(_counterpart, candidates=candidates)
    return tuple(counterpart(t, _around(t, mine)) if _inside(t, copied) else t for t in report.times)


def _spans(edge: Edge, report: str) -> list[Span]:
    return [e.span for e in edge.evidence if e.report == report]


def _inside(time: Time, spans: Sequence[Span]) -> bool:
    return any(s.touches(time.span) for s in spans)


def _around(time: Time, text: Sequence[Word]) -> frozenset[str]:
    """The words next to a time, on both sides."""
    first = _index(text, time.start)
    last = _index(text, time.end)
    return frozenset(w.form for w in (*text[max(0, first - _CONTEXT) : first], *text[last : last + _CONTEXT]))


def _index(text: Sequence[Word], offset: int) -> int:
    """How many words begin before an offset."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if text[middle].start < offset else (low, middle)
    return low


def _counterpart(time: Time, around: frozenset[str], candidates: Sequence[tuple[Time, frozenset[str]]]) -> Time:
    """The time with the value of its counterpart in the origin: the same words among the same words; else as it is.

    What names its year, and lengths and vague times, count from no day.
    """
    alike = [(len(around & theirs), t) for t, theirs in candidates if t.text.lower() == time.text.lower()]
    shared, best = max(alike, key=lambda found: (found[0], -found[1].start), default=(0, time))
    absolute = not best.value[:1].isdigit() or best.value[:4] in time.text
    if shared < _LEAST_SHARED or best.type != time.type or absolute:
        return time
    return replace(time, value=best.value, anchor="origin")
