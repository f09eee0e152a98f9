"""Copies of one text laid side by side: at which places most of the others agree against one of them.

Whoever was copied has no such place: what it has, its copies have, but for what each changed by itself. A report that
several others agree against is one copy among them, and none can be the source of all where each has such places (the
"separative errors" of Maas, Textkritik, 1927).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from headwater.nouns import Evidence, Span
from headwater.stemma.sheet import Sheet
from headwater.stemma.ties import Tie
from headwater.text.stem import stem

_EDIT = 5  # words that one change may insert, delete or replace
_AGREE = 2  # so many others at least must agree
_SENTENCE = 6  # words of its own prose that a sentence must have to be missed
_HAS, _LACKS = 0.6, 0.2  # who has this part of a sentence has it, who has no more than that lacks it
_RETOLD = 0.34  # unless some sentence of its own has this part of the shorter one's stems
_TELLING = 4  # letters of a word that tells anything

Pairs = Sequence[tuple[int, int]]
"""Words of two texts that are the same, by their indexes, in order."""

_EDITS = sorted(
    ((x, y) for x in range(_EDIT + 1) for y in range(_EDIT + 1) if x or y), key=lambda e: (max(e), sum(e), e)
)


@dataclass(frozen=True, slots=True)
class Variant:
    """A place at which some agree against one report: who has their reading, who has that one's, and where it stands.

    `span` is the place in the one report, empty where that lacks a sentence; `there` is where another has it.
    """

    against: frozenset[str]
    beside: frozenset[str]
    here: Evidence | None
    there: Evidence


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence that most of a family have, who has it and who lacks it."""

    had_by: frozenset[str]
    lacked_by: frozenset[str]
    stems: frozenset[str]
    place: Evidence


class Collation:
    """A family of reports that share most of their words, and the ties between them."""

    def __init__(self, family: Sequence[Sheet], tie_of: Mapping[frozenset[str], Tie]) -> None:
        self.family = family
        self._tie_of = tie_of

    @cached_property
    def variants(self) -> Mapping[str, Sequence[Variant]]:
        """By report, the places at which more of the others agree against it than with it."""
        return {s.id: (*self._changed(s), *self._missing(s)) for s in self.family}

    def _others(self, sheet: Sheet) -> Iterator[tuple[Sheet, Tie]]:
        for other in self.family:
            if other is not sheet and (tie := self._tie_of.get(frozenset((sheet.id, other.id)))):
                yield other, tie

    def _changed(self, sheet: Sheet) -> Iterator[Variant]:
        """Where others have other words at a place that they have in common."""
        same: defaultdict[int, set[str]] = defaultdict(set)  # by word, who has it and goes on as this one does
        told: dict[tuple[int, int], dict[tuple[str, ...], dict[str, Evidence]]] = {}
        for other, tie in self._others(sheet):
            for (i, j), (m, n) in _steps(tie, sheet):
                if m - i == n - j == 1:
                    same[i].add(other.id)
                elif all(sheet.own[i : m + 1]) and all(other.own[j : n + 1]):
                    reading = other.prepared.forms[j + 1 : n]
                    told.setdefault((i, m), {}).setdefault(reading, {})[other.id] = _evidence(other, j, n)
        for (i, m), readings in told.items():
            theirs = max(readings.items(), key=lambda r: (len(r[1]), r[0]))[1]
            beside = set.intersection(*(same[at] for at in range(i, m)))
            if len(theirs) >= _AGREE and len(theirs) > len(beside) + 1:
                there = theirs[min(theirs)]
                yield Variant(frozenset(theirs), frozenset(beside), _evidence(sheet, i, m), there)

    def _missing(self, sheet: Sheet) -> Iterator[Variant]:
        """The sentences that most others have and this one lacks, by the other that has most of them."""
        stems, kin = self._stems[sheet.id], {o.id for o, _ in self._others(sheet)}
        found = (
            [
                Variant(sentence.had_by, frozenset(), None, sentence.place)
                for sentence in self._sentences[other.id]
                if sheet.id in sentence.lacked_by
                and len(sentence.had_by & kin) >= _AGREE
                and not _retold(sentence.stems, stems)
            ]
            for other, _ in self._others(sheet)
        )
        yield from max(found, key=len, default=[])

    @cached_property
    def _stems(self) -> Mapping[str, Sequence[Set[str]]]:
        """By report, the telling stems of each of its sentences."""
        return {s.id: [_telling(s, i, j) for i, j in s.prepared.sentence_words] for s in self.family}

    @cached_property
    def _sentences(self) -> Mapping[str, Sequence[_Sentence]]:
        """By report, those of its sentences that most of the others have, too."""
        return {s.id: [*self._common(s)] for s in self.family}

    def _common(self, sheet: Sheet) -> Iterator[_Sentence]:
        shared = {o.id: sheet.own_at(tie.passages_in(sheet)) for o, tie in self._others(sheet)}
        for i, j in sheet.prepared.sentence_words:
            own = [at for at in range(i, j) if sheet.own[at]]
            part = {name: sum(at in words for at in own) / max(1, len(own)) for name, words in shared.items()}
            has = frozenset(name for name, share in part.items() if share >= _HAS) | {sheet.id}
            if len(own) >= _SENTENCE and len(has) >= _AGREE and 2 * len(has) > len(self.family) - 1:
                lacks = frozenset(s.id for s in self.family if part.get(s.id, 0.0) <= _LACKS) - {sheet.id}
                yield _Sentence(has, lacks, _telling(sheet, i, j), _evidence(sheet, i, j - 1))


def _steps(tie: Tie, sheet: Sheet) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """From each common word of two reports to the next in the same passage, this one's index first."""
    other = tie.beside(sheet)
    for mine, theirs in zip(tie.passages_in(sheet), tie.passages_in(other), strict=True):
        i, to = sheet.prepared.within(mine)
        j, till = other.prepared.within(theirs)
        ours = _aligned(sheet.prepared.forms[i:to], other.prepared.forms[j:till])
        for (a, b), (c, d) in pairwise(ours):
            yield (i + a, j + b), (i + c, j + d)


def _aligned(a: Sequence[str], b: Sequence[str]) -> Pairs:
    """The words of two versions of a passage that are the same, past the smallest edits; in linear time."""
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        else:
            x, y = next((e for e in _EDITS if a[i + e[0] : i + e[0] + 2] == b[j + e[1] : j + e[1] + 2] != ()), (1, 1))
            i, j = i + x, j + y
    return pairs


def _telling(sheet: Sheet, i: int, j: int) -> frozenset[str]:
    return frozenset(stem(form) for form in sheet.prepared.forms[i:j] if len(form) >= _TELLING)


def _retold(telling: Set[str], told: Sequence[Set[str]]) -> bool:
    """Whether a report with sentences of those stems tells one of these stems in other words."""
    return any(len(telling & theirs) >= _RETOLD * max(1, min(len(telling), len(theirs))) for theirs in told)


def _evidence(sheet: Sheet, first: int, last: int) -> Evidence:
    span = Span(sheet.words[first].start, sheet.words[last].end)
    return Evidence(sheet.id, span.start, span.end)
