"""Chains: attributions, nested in each other, as statements with the voices that they came through.

"A said that B had told him that C" makes two: [B had told him that C] through A, and [C] through A from B. A link has a
cue where that cue introduces this very content; an outer voice's cue stands with the outer statement. “A,” she said.
“B.” makes two as well: a sentence of the report's own has ended between them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from operator import attrgetter

from headwater.languages import load
from headwater.nouns import Link, Report, Span, Statement
from headwater.reading.sentences import sentences
from headwater.reading.speech import manner
from headwater.reading.speech.attribution import LEAST, Attribution
from headwater.reading.speech.groups import groups
from headwater.reading.speech.lexicon import words
from headwater.reading.speech.quotations import Quotation, around, quotations
from headwater.reading.speech.voices import Voices
from headwater.reading.tokens import tokens, within

_DEEPEST = 8
_MOST_OPEN = 16
"""Attributions around an offset among which the one that holds it is sought."""
_MARK = 2
"""How many code points a quotation opens with, at most; a sentence may be cut behind them."""
_INNER = re.compile(r"\s[‘'“\"«„]\w")
_ENDING = re.compile(r"[.!?]|\w.*\n")
# Set by hand, near what the project's own marks give; nobody has fitted them.
QUOTED = 0.6
NESTED = 0.7
SOURCELESS = 0.6


def statements(report: Report, found: Sequence[Attribution], voices: Voices) -> Iterator[Statement]:
    """One statement an attribution, or one a sentence that its frame ends, in order of content; without ids yet."""
    parents = _parents(found)
    cited = {a.through for a in found if a.through}
    whole = groups(report, found)
    for i, a in enumerate(found):
        chain = _chain(found, parents, i, voices)
        weighed = replace(a, confidence=a.confidence * _weight(report, a, parents[i] is not None and not a.through))
        if a.cue not in cited and weighed.confidence >= LEAST and not _repeats(report, a, chain):
            for run in _runs(report, a.content):
                yield _statement(report, replace(weighed, content=run), chain, whole)


def _runs(report: Report, content: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    """The pieces of a content, apart where a sentence of the frame ends between them."""
    spans = sentences(report.text, report.language)
    run = [content[0]]
    for before, piece in pairwise(content):
        gap = report.text[before.end : piece.start]
        if _ENDING.search(gap) and _sentence(spans, before.end - 1) < _sentence(spans, piece.start + _MARK):
            yield tuple(run)
            run = []
        run.append(piece)
    yield tuple(run)


def _sentence(spans: Sequence[Span], at: int) -> int:
    return bisect_right(spans, at, key=attrgetter("start"))


def _weight(report: Report, a: Attribution, nested: bool) -> float:
    """How much less to trust an attribution for where it stands: inside a quotation, inside another, from nobody."""
    if a.placed or _is_told(report, a):
        return 1.0
    quoted = any(q.span.covers(a.cue) for q in _near(quotations(report.text), a))
    return (QUOTED if quoted else 1.0) * (NESTED if nested else 1.0) * (1.0 if a.source else SOURCELESS)


def _is_told(report: Report, a: Attribution) -> bool:
    """Whether somebody unnamed told somebody: "she was told that it sank", which is plain wherever it stands."""
    return a.source is None and a.frame.startswith("passive") and a.lemma in words(report.language, "addressing")


def _repeats(report: Report, a: Attribution, chain: Sequence[Link]) -> bool:
    """Whether a voice stands within its own words: "she said she hoped so", "“I hope so,” she said"."""
    if a.through or not a.source:
        return False
    if len(chain) < 2:
        own = a.source.of(report.text).lower() in _speaker(report.language)
        return own and any(q.span.covers(a.source) for q in _near(quotations(report.text), a))
    return _is_again(report, chain[-1], chain[-2])


@cache
def _speaker(language: str) -> frozenset[str]:
    """Whoever speaks, and nobody with him: "we" are others too."""
    return frozenset(load(language, "pronouns")["speaker"])


def _parents(found: Sequence[Attribution]) -> list[int | None]:
    """For each attribution, the innermost other whose content holds all of it."""
    by_cue = {a.cue: i for i, a in enumerate(found)}
    parents: list[int | None] = [None] * len(found)
    open_: list[int] = []
    for i in sorted(range(len(found)), key=lambda i: (found[i].frame_start, -found[i].frame_end)):
        open_ = [j for j in open_ if found[j].frame_end > found[i].frame_start][-_MOST_OPEN:]
        holding = (j for j in open_ if _holds(found[j], found[i]))
        parents[i] = min(holding, key=lambda j: sum(map(len, found[j].content)), default=None)
        open_.append(i)
    for i, a in enumerate(found):
        if a.through in by_cue:
            parents[i] = by_cue[a.through]
    return _by_way_of_cited(found, parents)


def _by_way_of_cited(found: Sequence[Attribution], parents: Sequence[int | None]) -> list[int | None]:
    """What lies in words that somebody is cited for comes through him: "…, the Gazette reported, citing …"."""
    by = {parents[i]: i for i, a in enumerate(found) if a.through and parents[i] is not None}
    return [
        by[j] if j in by and by[j] != i and found[i].through is None and _holds(found[by[j]], found[i]) else j
        for i, j in enumerate(parents)
    ]


def _holds(outer: Attribution, inner: Attribution) -> bool:
    parts = [inner.cue, *inner.content, *([inner.source] if inner.source else [])]
    return all(any(piece.covers(part) for piece in outer.content) for part in parts)


def _chain(found: Sequence[Attribution], parents: Sequence[int | None], i: int, voices: Voices) -> tuple[Link, ...]:
    """The links of an attribution, outermost first: those that hold it, whom it came through, then its own."""
    path = [i]
    while (above := parents[path[-1]]) is not None and len(path) < _DEEPEST:
        path.append(above)
    governs = _governing(found, path)
    links: list[Link] = []
    for at, above in zip(reversed(path), (None, *reversed(path)), strict=False):
        links.extend(voices.via(found[at]))
        links.append(voices.link(found[at], at in governs, found[above] if above is not None else None))
    return _once(voices.report, links)


def _once(report: Report, links: Sequence[Link]) -> tuple[Link, ...]:
    """The links, without who only repeats whoever holds his words; the innermost stands in any case."""
    last = len(links) - 1
    return tuple(link for i, link in enumerate(links) if i in (0, last) or not _is_again(report, link, links[i - 1]))


def _is_again(report: Report, link: Link, before: Link) -> bool:
    """Whether a voice is the one whose words it stands in; "I" is, unless that one is quoted with it."""
    if link.source and link.source.of(report.text).lower() in _speaker(report.language):
        return before.source is None or not _are_quoted_together(report, link.source, before.source)
    return bool(link.entity) and link.entity == before.entity


def _are_quoted_together(report: Report, a: Span, b: Span) -> bool:
    """Whether two sources stand in one quotation, and none within it between them."""
    quotation = around(report.text, a)
    return quotation is not None and quotation.span.covers(b) and not _INNER.search(report.text, b.end, a.start + 1)


def _governing(found: Sequence[Attribution], path: Sequence[int]) -> set[int]:
    """Whose cues introduce the innermost content: its own, and theirs that cite it."""
    governing = {path[0]}
    for inner, outer in pairwise(path):
        if found[inner].through is None:
            break
        governing.add(outer)
    return governing


def _statement(report: Report, a: Attribution, chain: tuple[Link, ...], whole: Mapping[Span, Span]) -> Statement:
    every = tokens(report.text, report.language)
    cue = within(every, whole[a.cue])
    content = [t for piece in a.content for t in within(every, piece)]
    return Statement(
        "",
        report.id,
        a.start,
        a.end,
        manner.mode(a.content, _near(quotations(report.text), a)),
        manner.certainty(cue, content, report.language),
        manner.negated(a, cue, report.language),
        tuple(replace(link, cue=whole[link.cue] if link.cue else None) for link in chain),
        a.content if len(a.content) > 1 else (),
        confidence=a.confidence,
        because=a.rule,
        topic=a.topic,
    )


def _near(quotes: Sequence[Quotation], a: Attribution) -> list[Quotation]:
    first = bisect_right(quotes, min(a.start, a.cue.start), key=attrgetter("end"))
    last = bisect_left(quotes, max(a.end, a.cue.end), key=attrgetter("start"))
    return list(quotes[first:last])
