"""Mended contents: without another's frame, within their own quotation, and to the end of a clause that breaks off.

"the budget would hold | , two aides said" → "the budget would hold", within what the aides said ·
"that the bridge had been closed for" → "that the bridge had been closed for two years"
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from operator import attrgetter

from headwater.languages import load
from headwater.nouns import Report, Span
from headwater.reading.speech import quotations
from headwater.reading.speech.attribution import Attribution
from headwater.reading.speech.enclosed import is_pronoun
from headwater.reading.tokens import Token, tokens

_NEAR = 6
_JOINT = re.compile(r",? (?:and|but) (?P<that>that )?")
_TOLD_OF = re.compile(r"[\s,]*(?:\w+ ){0,3}?(?:who|whom|whose|which)\b[^,\n]*,\s*(?=\w)")
"""What is told of whoever speaks, before what he says: "the officials|, whom it did not name, | it sank"."""
_LONGEST_REST = 25
_WITHIN_WORDS = "'’-$£€%&#@"


def contents(report: Report, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions, in order of cues, each with its content mended."""
    ordered = sorted(found, key=attrgetter("cue"))
    closed = [_without_bracket(report, _in_quotation(report, _to_clause_end(report, a))) for a in ordered]
    whole = [_behind_source(report, a) for a in closed]
    apart = [_before_siblings(report, whole, i) for i in range(len(whole))]
    return tuple(_before_frames(report, apart, i) for i in range(len(apart)))


def _before_siblings(report: Report, found: Sequence[Attribution], i: int) -> Attribution:
    """The attribution within another's content, its own ending where the other's goes on with somebody else's.

    Vane said that Holm believed that it held | , and that Dahl feared it didn't.
    """
    a, last, near = found[i], found[i].content[-1], found[max(0, i - _NEAR) : i + _NEAR]
    for m in _JOINT.finditer(report.text, last.start, last.end):
        around = [p for b in near if b is not a for p in b.content if p.covers(a.cue) and p.end > m.end()]
        frames = [c for c in near if c.frame_start == m.end() and c.cue.start < last.end]
        if around and frames and _parts(report, m, around, frames):
            return replace(a, content=(*a.content[:-1], Span(last.start, m.start())))
    return a


def _parts(report: Report, m: re.Match[str], around: Sequence[Span], frames: Sequence[Attribution]) -> bool:
    """Whether "and that" goes on with an outer "that"; or whether "and" opens a clause of somebody who is named."""
    named = any(c.source and not is_pronoun(report, c.source) for c in frames)
    that = any(report.text.startswith("that ", p.start) for p in around)
    return named and (that if m["that"] else m[0].startswith(","))


def _before_frames(report: Report, found: Sequence[Attribution], i: int) -> Attribution:
    """The attribution, its content ending before the frame of whoever is given its own frame as content."""
    a = found[i]
    for b in found[i + 1 : i + 1 + _NEAR]:
        last = a.content[-1]
        start = min([b.cue.start, *([b.source.start] if b.source else [])])
        if a.cue.end <= last.start < start and last.covers(b.cue) and any(p.covers(a.cue) for p in b.content):
            end = last.start + len(report.text[last.start : start].rstrip(" ,;:—–-\n"))
            if end > last.start and b.end <= end + 3:
                a = replace(a, content=(*a.content[:-1], Span(last.start, end)))
    return a


def _without_bracket(report: Report, a: Attribution) -> Attribution:
    """The attribution, its content ending before a bracket that only opens there: "it sank | (said an official)"."""
    last = a.content[-1]
    end = last.start + len(last.of(report.text).rstrip(" ([\n"))
    return replace(a, content=(*a.content[:-1], Span(last.start, end))) if last.start < end < last.end else a


def _behind_source(report: Report, a: Attribution) -> Attribution:
    """The attribution, its content without what is told of a source that stands right before it."""
    behind = a.source is not None and a.cue.start < a.source.start < a.source.end <= a.start
    told = _TOLD_OF.match(report.text, a.source.end, a.end) if a.source and behind else None
    if told is None or a.start >= told.end():
        return a
    kept = tuple(Span(max(p.start, told.end()), p.end) for p in a.content if p.end > told.end())
    return replace(a, content=kept) if kept else a


def _in_quotation(report: Report, a: Attribution) -> Attribution:
    """The attribution, its content within the quotation that its cue stands in."""
    q = quotations.around(report.text, a.cue)
    if q is None or not q.closed or q.end >= a.end:
        return a
    inside = [Span(p.start, min(p.end, q.end - 1)) for p in a.content if q.start <= p.start < q.end - 1]
    return replace(a, content=tuple(inside)) if inside else a


def _to_clause_end(report: Report, a: Attribution) -> Attribution:
    """The attribution, a content that breaks off at a word which leads on, "closed for", led on to the next mark."""
    last = a.content[-1]
    every = tokens(report.text, report.language)
    first = bisect_left(every, (last.end,))
    if not first or every[first - 1].form not in _leading(report.language):
        return a
    frame = min((s.start for s in (a.cue, a.source) if s and s.start >= last.end), default=len(report.text))
    rest = list(_rest(report, every[first : first + _LONGEST_REST], last.end, frame))
    if not rest or len(rest) == _LONGEST_REST:
        return a
    return replace(a, content=(*a.content[:-1], Span(last.start, rest[-1].end)))


def _rest(report: Report, ahead: Sequence[Token], at: int, frame: int) -> Iterator[Token]:
    """What follows an offset up to the next mark, line end or frame."""
    for t in ahead:
        if not t.text[0].isalnum() and t.text[0] not in _WITHIN_WORDS:
            return
        if t.start >= frame or "\n" in report.text[at : t.start]:
            return
        yield t
        at = t.end


@cache
def _leading(language: str) -> frozenset[str]:
    """Words that no clause ends with before another word."""
    return frozenset(
        w
        for key in ("determiners", "prepositions", "auxiliaries", "coordinators")
        for w in load(language, "grammar")[key]
    )
