"""Agents: who it is by, where a passive names him and nobody was found.

"she is seen | by other leaders | as able" → other leaders · "he was asked by her managers | to stop" → her managers
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from headwater.nouns import Report, Span
from headwater.reading.names import lexicon as names
from headwater.reading.speech import lexicon, phrases
from headwater.reading.speech.attribution import Attribution
from headwater.reading.speech.grammar import Parsed, parse
from headwater.reading.tokens import tokens, within

_AHEAD = 25
"""Tokens after a cue that an agent is sought in."""
_BEGINS = frozenset("DNJP")


def with_agents(report: Report, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The attributions, each from whoever "by" names in or right behind its cue where it was from nobody."""
    for a in found:
        yield (_with_agent(report, a) or a) if a.source is None else a


def _with_agent(report: Report, a: Attribution) -> Attribution | None:
    every = tokens(report.text, report.language)
    first = bisect_left(every, (a.cue.start,))
    length = len(within(every, a.cue))
    p = parse(every[first : first + length + _AHEAD], report.language)
    by = _by(p, length)
    start, end = phrases.after(p, by + 1) if by else phrases.NONE
    if start == end or p.tag(start) not in _BEGINS or "\n" in report.text[p.tokens[0].start : p.tokens[end - 1].end]:
        return None
    source = Span(p.tokens[start].start, p.tokens[end - 1].end)
    if any(piece.touches(source) for piece in a.content) or not _is_somebody(p, start, end, report.language):
        return None
    return replace(a, source=source, cue=Span(a.cue.start, p.tokens[by].end))


def _is_somebody(p: Parsed, start: int, end: int, language: str) -> bool:
    """Whether a name or a word for somebody stands there, no time: "by two officials", not "by the end of June"."""
    if any(p.tag(i) == "M" for i in range(start, end)):
        return False
    found = p.tokens[start:end]
    known = lexicon.voices(language)
    calling = (names.is_calling(t.form.removesuffix("s"), language) for t in found)
    return any(calling) or any(t.capital or t.form in known or p.tag(start) == "P" for t in found)


def _by(p: Parsed, length: int) -> int:
    """Where "by" stands after a participle: in the cue, or right behind it; 0 where it doesn't."""
    places = (i for i in range(1, min(length + 1, len(p))) if p.form(i) == "by")
    return next((i for i in places if any(p.tag(j) == "V" for j in range(i))), 0)
