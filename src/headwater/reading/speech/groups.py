"""Groups: each cue with all verbs that lead to it, and without whoever is told.

"Holm | went on to | say" → "went on to say" · "Holm's | repeated | attacks on" → "repeated attacks on" ·
"told | the harbour board" → "told"
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from headwater.nouns import Report, Span
from headwater.reading.speech import lexicon
from headwater.reading.speech.attribution import Attribution
from headwater.reading.speech.grammar import Parsed, parse
from headwater.reading.tokens import Token, tokens, within

_LONGEST = 6
_FARTHEST = 60
_VERBAL = frozenset("ARTVG")
_HEARER = frozenset("DNPJ")


def groups(report: Report, found: Iterable[Attribution]) -> Mapping[Span, Span]:
    """For the cue of each attribution the cue as it should be given out."""
    every = tokens(report.text, report.language)
    whole: dict[Span, Span] = {}
    before = 0
    for a in sorted(found, key=attrgetter("cue")):
        whole[a.cue] = _without_hearer(report, every, _with_group(report, every, a, before))
        before = a.cue.end
    return whole


def _with_group(report: Report, every: Sequence[Token], a: Attribution, before: int) -> Span:
    """The cue from the end of its source on, where nothing but verbs, adverbs and the like stands between."""
    if a.source is None or not 0 < a.cue.start - a.source.end < _FARTHEST or before > a.source.end:
        return a.cue
    gap = within(every, Span(a.source.end, a.cue.start))
    if not 0 < len(gap) <= _LONGEST or "\n" in report.text[a.source.end : a.cue.start]:
        return a.cue
    p = parse([*within(every, a.source), *gap, *within(every, a.cue)], report.language)
    first = len(p) - len(gap) - len(within(every, a.cue))
    if any(piece.start < a.cue.start and piece.end > a.source.end for piece in a.content):
        return a.cue
    leads = all(_leads(p, i, report.language) for i in range(first, first + len(gap)))
    return Span(gap[0].start, a.cue.end) if leads else a.cue


def _leads(p: Parsed, i: int, language: str) -> bool:
    """Whether a token belongs to the verbs that lead to another: "is", "went on", "to", "likely"."""
    return p.tag(i) in _VERBAL or p.form(i) in lexicon.words(language, "leading")


def _without_hearer(report: Report, every: Sequence[Token], cue: Span) -> Span:
    """The cue up to its verb, where only whom it was said to follows."""
    found = within(every, cue)
    p, verbs = parse(found, report.language), lexicon.verbs(report.language)
    verb = next((i for i in reversed(range(len(p))) if p.tag(i) in ("V", "G") and p.form(i) in verbs), None)
    if verb is None or verb == len(p) - 1:
        return cue
    leading = lexicon.grammar(report.language, "prepositions") | verbs[p.form(verb)].particles | {"to"}
    after = verb + 1
    while p.tag(after) == "R":
        after += 1
    told = p.tag(after) in _HEARER or p.form(after) in ("to", "with")
    return Span(cue.start, p.tokens[after - 1].end) if told and found[-1].form not in leading else cue
