"""What a report says in its own voice: the sentences that aren't somebody else's words and their frames."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from headwater.nouns import Report, Span, Statement
from headwater.reading.sentences import sentences
from headwater.reading.speech import manner
from headwater.reading.speech.attribution import Attribution
from headwater.reading.tokens import tokens, within

_WORD = re.compile(r"\w+")
_FEWEST = 4
_FEWEST_AT_ALL = 3
_LEAST = 0.3


def statements(report: Report, found: Sequence[Attribution]) -> Iterator[Statement]:
    """One statement a sentence of which enough is nobody else's; without ids yet."""
    taken = _merged([span for a in found for span in _spans(a)])
    every = tokens(report.text, report.language)
    for span in sentences(report.text, report.language):
        if _own(report.text, span, taken):
            sure = manner.certainty((), within(every, span), report.language)
            yield Statement("", report.id, span.start, span.end, "own", sure, because="the report's own sentence")


def _spans(a: Attribution) -> Iterator[Span]:
    yield from a.content
    yield a.cue
    if a.source:
        yield a.source


def _merged(spans: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _own(text: str, sentence: Span, taken: Sequence[Span]) -> bool:
    first = bisect_right(taken, sentence.start, key=lambda s: s.end)
    last = bisect_left(taken, sentence.end, key=lambda s: s.start)
    at, free = sentence.start, 0
    for span in taken[first:last]:
        free += len(_WORD.findall(text, at, max(at, span.start)))
        at = max(at, span.end)
    free += len(_WORD.findall(text, at, max(at, sentence.end)))
    total = len(_WORD.findall(text, sentence.start, sentence.end))
    return total >= _FEWEST_AT_ALL and (free == total or (free >= _FEWEST and free / total >= _LEAST))
