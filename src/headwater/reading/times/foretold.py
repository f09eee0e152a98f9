"""Which days a report speaks of as still to come: "the vote will be held on 10 October"."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from headwater.nouns import Report, Time
from headwater.reading.times.find import find
from headwater.reading.times.lexicon import lexicon
from headwater.reading.times.tense import cues, tense
from headwater.reading.times.tokens import Tokens, tokenize


def foretold(report: Report) -> tuple[Time, ...]:
    """Those of a report's times that are days of the calendar by number and stand in a clause that looks ahead."""
    tokens = tokenize(report.text, lexicon(report.language))
    return tuple(t for t in report.times if _numbered(t) and _ahead(t, tokens, report.language))


def reread(report: Report) -> Report:
    """The report with its times counted anew from its day of publication; spans and order stay as they are."""
    anew = {(t.start, t.end): t for t in find(report)}
    return replace(report, times=tuple(anew.get((t.start, t.end), t) for t in report.times))


def _numbered(time: Time) -> bool:
    return time.type == "DATE" and len(time.value) == 10 and any(c.isdecimal() for c in time.text)


def _ahead(time: Time, tokens: Tokens, language: str) -> bool:
    first, last = bisect_left(tokens.starts, time.start), bisect_left(tokens.starts, time.end)
    return tense(tokens, first, last, cues(language)) > 0
