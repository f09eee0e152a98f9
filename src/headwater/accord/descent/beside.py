"""Sentences of a report beside those of the report that it draws on, told alike: a change on the way shows in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from headwater.accord.measure import of_quantity
from headwater.nouns import Case, Edge, Evidence, Quantity, Reading, Span, Statement, Time
from headwater.text.prepared import Prepared, prepare
from headwater.text.rewriting import rewritten
from headwater.text.stem import stem
from headwater.text.words import Word

_ALIKE = 0.3  # weight in common (Dice) from which one sentence tells the other
_WORDS = 4  # telling stems in common
_TELLS = 0.5  # a stem that weighs less tells nothing
_CARRIED = 0.45  # share of a stretch's weight from which the other side has it too

_LONGEST = 1500  # code points; what is longer is no sentence but a page without full stops
_REPEATS = 12  # sentences of a report that may have a stem by which one of them is looked up
_TRIED = 4  # sentences that are looked at

T = TypeVar("T", Quantity, Time)
Weigh = Callable[[str], float]
Drawn = tuple[str, str]
"""The ids of a report that is drawn on and of one that draws on it."""


@dataclass(frozen=True, eq=False)
class Sheet:
    """A report with its words and sentences."""

    reading: Reading
    prepared: Prepared

    @cached_property
    def forms(self) -> frozenset[str]:
        """All its words, folded."""
        return frozenset(self.prepared.forms)

    @cached_property
    def sentences(self) -> Sequence[Span]:
        """Its sentences, from first word to last, in order."""
        return self.prepared.sentences

    def at(self, span: Span) -> int:
        """The number of the sentence that a span begins in."""
        return max(0, bisect_right(self._starts, span.start) - 1)

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [s.start for s in self.sentences]

    @cached_property
    def _told(self) -> Mapping[int, Sequence[Statement]]:
        """The statements that touch each sentence, by its number."""
        told: dict[int, list[Statement]] = defaultdict(list)
        for s in self.reading.told:
            for n in range(self.at(s.span), self.at(Span(s.end, s.end)) + 1):
                told[n].append(s)
        return told

    def statements(self, span: Span) -> Sequence[Statement]:
        """The statements that touch a span."""
        around = range(self.at(span), self.at(Span(span.end, span.end)) + 1)
        found = dict.fromkeys(s for n in around for s in self._told.get(n, ()))
        return [s for s in found if s.span.touches(span)]

    @cached_property
    def voices(self) -> Mapping[str, Statement]:
        """The first statement of each last voice, by its entity."""
        first: dict[str, Statement] = {}
        for s in sorted(self.reading.told, key=lambda s: (s.start, s.end)):
            if s.chain:
                first.setdefault(s.chain[-1].entity, s)
        return first

    @cached_property
    def measures(self) -> frozenset[tuple[str, float]]:
        """The kind and value of each of its numbers."""
        told = (of_quantity(q) for q in self.reading.report.quantities)
        return frozenset((m.kind, m.value) for m in told if m)

    @cached_property
    def days(self) -> frozenset[str]:
        """The days that it names."""
        return frozenset(t.value[:10] for t in self.reading.report.times)

    @cached_property
    def holders(self) -> Mapping[str, Sequence[int]]:
        """The numbers of the sentences that have a stem."""
        held: dict[str, list[int]] = defaultdict(list)
        for n, (first, end) in enumerate(self.prepared.sentence_words):
            for key in {stem(w.form) for w in self.prepared.words[first:end]}:
                held[key].append(n)
        return held

    def near(self, stems: Iterable[str]) -> Sequence[Span]:
        """The few sentences that share most of some stems, those aside that are everywhere."""
        places = (self.holders.get(key, ()) for key in stems)
        shared = Counter(n for where in places if len(where) <= _REPEATS for n in where)
        return [self.sentences[n] for n, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_TRIED]]


@dataclass(frozen=True, eq=False)
class Side:
    """One sentence of a report: its words, and what Reading found among them."""

    sheet: Sheet
    span: Span
    weigh: Weigh

    @cached_property
    def words(self) -> Sequence[Word]:
        """Its words."""
        first, end = self.sheet.prepared.within(self.span)
        return self.sheet.prepared.words[first:end]

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """Its words, folded."""
        return tuple(w.form for w in self.words)

    @cached_property
    def stems(self) -> frozenset[str]:
        """What is left of its words without their endings."""
        return frozenset(map(stem, self.forms))

    @property
    def text(self) -> str:
        """Its letters."""
        return self.span.of(self.sheet.reading.report.text)

    @property
    def evidence(self) -> Evidence:
        """Where it stands."""
        return Evidence(self.sheet.reading.report.id, self.span.start, self.span.end)

    @cached_property
    def statements(self) -> Sequence[Statement]:
        """The statements that touch it."""
        return self.sheet.statements(self.span)

    @cached_property
    def quantities(self) -> Sequence[Quantity]:
        """Its numbers."""
        return _inside(self.sheet.reading.report.quantities, self.span)

    @cached_property
    def times(self) -> Sequence[Time]:
        """Its times."""
        return _inside(self.sheet.reading.report.times, self.span)

    def word_at(self, start: int) -> int:
        """The number, in the sentence, of the first word that begins there or later."""
        row = self.sheet.prepared
        return max(0, bisect_left(row.starts, start) - row.within(self.span)[0])

    def stem_at(self, key: str) -> int:
        """The number of the first word of that stem, which it must have."""
        return next(n for n, form in enumerate(self.forms) if stem(form) == key)

    def telling(self, first: int, end: int) -> Mapping[str, float]:
        """The stems of a range of its words, each with how much it tells."""
        found = {stem(f): self.weigh(f) for f in self.forms[max(0, first) : end]}
        return {key: weight for key, weight in found.items() if weight >= _TELLS}

    def has(self, words: Iterable[str]) -> bool:
        """Whether one of the words is in it."""
        return not set(words).isdisjoint(self.forms)


@dataclass(frozen=True, eq=False)
class Pair:
    """A sentence and the one that it became; `alike` is the share of weight that both have, 0..1."""

    parent: Side
    child: Side
    alike: float

    def carries(self, first: int, end: int, least: int = 2, share: float = _CARRIED) -> bool:
        """Whether the child's sentence has such a share of what a range of the parent's words tells."""
        return carried(self.parent, self.child, first, end, least, share)


def _inside(things: Sequence[T], span: Span) -> Sequence[T]:
    """What lies in a span, of things in order of place."""
    first = bisect_left(things, span.start, key=lambda thing: thing.start)
    last = bisect_left(things, span.end, key=lambda thing: thing.start)
    return [thing for thing in things[first:last] if thing.end <= span.end]


def carried(ours: Side, theirs: Side, first: int, end: int, least: int = 2, share: float = _CARRIED) -> bool:
    """Whether one sentence has such a share of what a range of the other's words tells, and so many stems of it."""
    told = ours.telling(first, end)
    common = [key for key in told if key in theirs.stems]
    return len(common) >= least and sum(told[key] for key in common) >= share * sum(told.values())


def sheets(case: Case) -> Mapping[str, Sheet]:
    """The case's reports by id."""
    return {r.report.id: Sheet(r, prepare(r.report.text)) for r in case.readings}


def ends(case: Case, edge: Edge, known: Mapping[str, Sheet]) -> Drawn | None:
    """The reports that an edge joins; None where one isn't at hand or nothing tells which came first."""
    refs = {n.id: n.ref for n in case.story.stemma.nodes if n.kind == "report" and n.ref in known}
    drawn = refs.get(edge.parent, ""), refs.get(edge.child, "")
    return drawn if edge.directed and all(drawn) else None


def pairs(drawn: Iterable[Drawn], known: Mapping[str, Sheet], weigh: Weigh) -> Mapping[Drawn, Sequence[Pair]]:
    """Each edge's pairs. A sentence is taken to come from the parent that tells it most alike, and from no other."""
    found = {edge: met(known[edge[0]], known[edge[1]], weigh) for edge in dict.fromkeys(drawn)}
    best: dict[tuple[str, int], float] = defaultdict(float)
    for (_, child), told in found.items():
        for pair in told:
            key = child, pair.child.span.start
            best[key] = max(best[key], pair.alike)
    return {
        edge: tuple(p for p in told if p.alike >= best[edge[1], p.child.span.start]) for edge, told in found.items()
    }


def met(parent: Sheet, child: Sheet, weigh: Weigh) -> Sequence[Pair]:
    """The sentences of two reports that tell the same, each in one pair at most, in the parent's order."""
    found = rewritten(parent.prepared, child.prepared, weigh, _ALIKE, _WORDS)
    found = tuple(p for p in found if max(len(p.a), len(p.b)) <= _LONGEST)
    return [Pair(Side(parent, p.a, weigh), Side(child, p.b, weigh), p.score) for p in found]
