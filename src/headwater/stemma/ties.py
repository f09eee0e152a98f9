"""How likely two reports are kin: each kind of evidence a small function, their weights data, one probability."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from headwater.nouns import Evidence, Reason, Span
from headwater.stemma.names import publishes, same
from headwater.stemma.nearest import Nearest, nearest
from headwater.stemma.sheet import Citation, Sheet
from headwater.stemma.weights import probability
from headwater.text.passages import Passage, shared
from headwater.text.rewriting import Weight
from headwater.text.stem import stem
from headwater.text.telling import Telling

_SHINGLE = 5  # words; pairs that share fewer than two such runs are not laid side by side
KIN = 0.4  # from this probability on, two reports count as kin

_LEAST = 6  # words a shared passage must have


@dataclass(frozen=True, eq=False)
class Tie:
    """What speaks for two reports being kin: passages that both hold, who cites whom, and the probability of it all.

    `passages` run from `a`'s text to `b`'s; `a_cites_b` and `b_cites_a` are citations of the other's outlet; `common`
    are names of third outlets and agencies that both rest on; `a_near_b` and `b_near_a` are sentences that the one
    tells more like the other than like any third report; `held` is how much of what one cites the other for stands
    there.
    """

    a: Sheet
    b: Sheet
    passages: tuple[Passage, ...]
    a_cites_b: tuple[Citation, ...]
    b_cites_a: tuple[Citation, ...]
    common: tuple[str, ...]
    a_near_b: tuple[Passage, ...] = ()
    b_near_a: tuple[Passage, ...] = ()
    held: float = 0.0

    def beside(self, sheet: Sheet) -> Sheet:
        """The other of the two."""
        return self.b if self.a is sheet else self.a

    def passages_in(self, sheet: Sheet) -> Iterable[Span]:
        """Where the shared passages stand in one of the two."""
        return (p.a if sheet is self.a else p.b for p in self.passages)

    def cited_by(self, sheet: Sheet) -> Sequence[Citation]:
        """Where one of the two names the other's outlet as its source."""
        return self.a_cites_b if sheet is self.a else self.b_cites_a

    @cached_property
    def own_words(self) -> int:
        """Words of the reporters' own prose that stand in shared passages, in the report that has fewer."""
        return min(
            sum(self.a.own_within(p.a) for p in self.passages), sum(self.b.own_within(p.b) for p in self.passages)
        )

    @cached_property
    def longest(self) -> int:
        """The own-prose words of the longest shared passage."""
        return max((self.a.own_within(p.a) for p in self.passages), default=0)

    @property
    def share(self) -> float:
        """The part of the shorter report's own prose that the shared passages hold, 0..1."""
        return min(1.0, self.own_words / max(20, min(self.a.own_words, self.b.own_words)))

    def features(self) -> Mapping[str, float]:
        """What the decision weighs; each is 0 where that evidence is missing."""
        return {
            "share": math.sqrt(self.share),
            "cited": self.held,
            "nearest": math.log1p(min(len(self.a_near_b), len(self.b_near_a))),
            "common_source": math.log1p(len(self.common)),
        }

    @cached_property
    def probability(self) -> float:
        """The probability, 0..1, that one draws on the other or both on a third text."""
        return probability("kin", self.features())

    def reasons(self) -> tuple[Reason, ...]:
        """In words, with the passages on both sides."""
        return tuple(r for r in (self._shared_words(), self._nearest(), *self._citations()) if r is not None)

    def _shared_words(self) -> Reason | None:
        if not self.own_words:
            return None
        sides = [(self.a.id, p.a) for p in self.passages] + [(self.b.id, p.b) for p in self.passages]
        text = (
            f"{self.own_words} words of their own prose stand in both, {round(100 * self.share)} % of the shorter; "
            f"the longest run has {self.longest}"
        )
        evidence = tuple(Evidence(report, s.start, s.end) for report, s in sides)
        return Reason("shared-passages", self.probability, text, evidence)

    def _nearest(self) -> Reason | None:
        least = min(len(self.a_near_b), len(self.b_near_a))
        if not least:
            return None
        sides = [(self.a.id, p.a) for p in self.a_near_b] + [(self.a.id, p.b) for p in self.b_near_a]
        sides += [(self.b.id, p.b) for p in self.a_near_b] + [(self.b.id, p.a) for p in self.b_near_a]
        evidence = tuple(dict.fromkeys(Evidence(report, s.start, s.end) for report, s in sides))
        text = f"{least} sentence{'s' * (least > 1)} told more like each other than like any third report's"
        return Reason("nearest-telling", self.probability, text, evidence)

    def _citations(self) -> Iterator[Reason]:
        for citations, citing, cited in ((self.a_cites_b, self.a, self.b), (self.b_cites_a, self.b, self.a)):
            if citations:
                times = f" {len(citations)} times" if len(citations) > 1 else ""
                evidence = tuple(dict.fromkeys(e for c in citations for e in c.evidence))
                text = f"{citing.reading.report.masthead} cites {cited.reading.report.masthead}{times}"
                yield Reason("cites-outlet", max(c.credence for c in citations), text, evidence)


def ties(sheets: Sequence[Sheet], telling: Telling) -> tuple[Tie, ...]:
    """The ties of all pairs that share anything at all, in the sheets' order."""
    candidates = set(_sharing(sheets)) | set(_citing(sheets))
    near = nearest(sheets, telling)
    return tuple(_tie(sheets[i], sheets[j], telling.weight, near) for i, j in sorted(candidates))


def _tie(a: Sheet, b: Sheet, weight: Weight, near: Nearest) -> Tie:
    passages = shared(a.prepared, b.prepared, _LEAST)
    a_cites_b = tuple(c for c in a.citations if publishes(b.reading.report, c.link.name, c.link.kind))
    b_cites_a = tuple(c for c in b.citations if publishes(a.reading.report, c.link.name, c.link.kind))
    return Tie(
        a,
        b,
        passages,
        a_cites_b,
        b_cites_a,
        _common(a, b),
        near.get((a.id, b.id), ()),
        near.get((b.id, a.id), ()),
        max(_held(a, a_cites_b, b, weight), _held(b, b_cites_a, a, weight)),
    )


def _held(citing: Sheet, citations: Sequence[Citation], cited: Sheet, weight: Weight) -> float:
    """How much of what a report cites another for one sentence there tells, 0..1: is it the report that is meant?"""
    said = [_stems(citing, c.content, weight) for c in citations]
    if not said:
        return 0.0
    return max(_covered(stems, cited.prepared.holders) for stems in said)


def _stems(sheet: Sheet, span: Span, weight: Weight) -> Mapping[str, float]:
    first, last = sheet.prepared.within(span)
    return {stem(w.form): weight(w.form) for w in sheet.words[first:last]}


def _covered(stems: Mapping[str, float], holders: Mapping[str, Sequence[int]]) -> float:
    """The largest part of the stems' weight that one sentence holds."""
    sentences: dict[int, float] = defaultdict(float)
    for key, weight in stems.items():
        for at in holders.get(key, ()) if weight else ():
            sentences[at] += weight
    return max(sentences.values(), default=0.0) / max(1.0, sum(stems.values()))


def _common(a: Sheet, b: Sheet) -> tuple[str, ...]:
    """Outlets and agencies that both cite and neither is."""
    mine, theirs = ({c.link.name for c in s.citations if c.of_press} | set(s.reading.report.wire) for s in (a, b))
    third = (x for x in sorted(mine) if any(same(x, y) for y in theirs))
    return tuple(x for x in third if not any(publishes(s.reading.report, x) for s in (a, b)))


def _sharing(sheets: Sequence[Sheet]) -> Iterable[tuple[int, int]]:
    """Pairs of indexes that share two or more runs of words."""
    holders: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for i, sheet in enumerate(sheets):
        forms = [w.form for w in sheet.words]
        for k in range(len(forms) - _SHINGLE + 1):
            holders[tuple(forms[k : k + _SHINGLE])].add(i)
    counts: dict[tuple[int, int], int] = defaultdict(int)
    for group in holders.values():
        for pair in combinations(sorted(group), 2):
            counts[pair] += 1
    return (pair for pair, n in counts.items() if n >= 2)


def _citing(sheets: Sequence[Sheet]) -> Iterable[tuple[int, int]]:
    """Pairs of indexes of which one cites the other, or that rest on one third."""
    for i, j in combinations(range(len(sheets)), 2):
        a, b = sheets[i], sheets[j]
        cited = any(publishes(b.reading.report, c.link.name, c.link.kind) for c in a.citations)
        if cited or any(publishes(a.reading.report, c.link.name, c.link.kind) for c in b.citations) or _common(a, b):
            yield i, j
