"""Quotations that go on: "We go," she said. "We stay." is one content in two pieces.

A quotation without a frame of its own belongs to the voice that was quoted just before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter

from headwater.nouns import Report, Span
from headwater.reading.sentences import sentences
from headwater.reading.speech.attribution import Attribution
from headwater.reading.speech.quotations import Quotation, quotations

_REST_OF_FRAME = re.compile(r"[^\n“”\"«»]*\s*")
_COLON = re.compile(r"\s?:\s*[“\"«„]")
_LONGEST_GAP = 250
_LONGEST = 1000
_MARKS = re.compile(r"""[“”"«»„]|``|''""")


def continued(report: Report, found: Iterable[Attribution]) -> list[Attribution]:
    """The attributions, each with the quotations that go on with it, in order of their cues."""
    text, quotes = report.text, quotations(report.text)
    spans = sentences(text, report.language)
    made = sorted(found, key=lambda a: a.cue)
    starts = [q.start for q in quotes]
    framed = _framed(made, quotes, starts)
    at_end = {a.frame_end: i for i, a in enumerate(made) if _is_quoting(a, quotes, starts) or _announces(text, a)}
    plain = {a.frame_end: i for i, a in reversed(tuple(enumerate(made))) if a.source and a.frame_end not in at_end}
    at_end |= plain
    ends = sorted(at_end)
    for k, q in enumerate(quotes):
        if k in framed or not _is_free(text, q) or not (_opens_sentence(text, q) or _goes_on(text, q)):
            continue
        i = bisect_right(ends, q.start) - 1
        if i < 0 or (ends[i] in plain and not _runs_on(text, ends[i], q)):
            continue
        if _adjoins(text, spans, ends[i], q.start):
            owner = at_end[ends[i]]
            made[owner] = replace(made[owner], content=(*made[owner].content, q.span))
            at_end[q.end] = owner
            ends.insert(bisect_left(ends, q.end), q.end)
    return made


def _framed(found: Sequence[Attribution], quotes: Sequence[Quotation], starts: Sequence[int]) -> set[int]:
    """Indexes of the quotations that hold content of a frame outside them."""
    taken: set[int] = set()
    for a in found:
        for piece in a.content:
            first = max(0, bisect_right(starts, piece.start) - 1)
            for k in range(first, bisect_left(starts, piece.end)):
                if quotes[k].span.touches(piece) and not quotes[k].span.covers(a.cue):
                    taken.add(k)
    return taken


def _is_quoting(a: Attribution, quotes: Sequence[Quotation], starts: Sequence[int]) -> bool:
    """Whether a quotation is among the content's pieces, or closes one."""
    for piece in a.content:
        k = bisect_left(starts, piece.end) - 1
        if k >= 0 and quotes[k].end == piece.end and not quotes[k].span.covers(a.cue):
            return True
    return False


def _announces(text: str, a: Attribution) -> bool:
    """Whether a quotation follows what she said of it, and a colon: "She gave two reasons: | "First, …"."""
    return a.end == a.frame_end and _COLON.match(text, a.end) is not None


def _is_free(text: str, q: Quotation) -> bool:
    """Whether nothing leads to the quotation as to a name: "said on “Harbour Talk”"."""
    before = text[max(0, q.start - 3) : q.start].rstrip()
    return not before[-1:].isalpha()


def _runs_on(text: str, end: int, q: Quotation) -> bool:
    """Whether a quotation of whole sentences stands in the paragraph where somebody has just been told to say so."""
    inner = text[q.start : q.end].strip("“”\"'’«»`„")
    whole = inner[-1:] in tuple(".!?") and not _MARKS.search(inner) and len(inner) < _LONGEST
    return q.closed and whole and "\n" not in text[end : q.start]


def _opens_sentence(text: str, q: Quotation) -> bool:
    first = next((c for c in text[q.start : q.start + 6] if c.isalnum()), "")
    return first.isupper() or first.isdigit()


def _goes_on(text: str, q: Quotation) -> bool:
    """Whether a quotation takes up the sentence that its frame broke: "…," she said, laughing, | "and then we left"."""
    first = next((c for c in text[q.start : q.start + 6] if c.isalnum()), "")
    return first.islower() and text[max(0, q.start - 3) : q.start].rstrip(" ").endswith(",")


def _adjoins(text: str, spans: Sequence[Span], end: int, start: int) -> bool:
    """Whether nothing but the rest of a frame stands between: "…," she said | on Monday. | "…"."""
    if start - end > _LONGEST_GAP or not _REST_OF_FRAME.fullmatch(text, end, start):
        return False
    stops = text[end:start].count(".") + text[end:start].count("!") + text[end:start].count("?")
    return stops == 0 or _sentence(spans, start) - _sentence(spans, end - 1) <= 1


def _sentence(spans: Sequence[Span], at: int) -> int:
    """The index of the sentence that an offset stands in."""
    return bisect_right(spans, at, key=attrgetter("start"))
