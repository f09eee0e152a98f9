"""A report's words and sentences, from which what stands in them takes its setting."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headwater.nouns import Case, Mention, Reading, Span
from headwater.text.prepared import Prepared, prepare
from headwater.text.stem import stem
from headwater.text.telling import Telling
from headwater.text.words import Word

_BESIDE = 5  # words on either side that stand right beside a span
_BEHIND = 8  # words behind a span that go on with what it began
_TELLS = 1.5  # rarity of a word that tells
_FADES = 6.0  # words over which another word's say sinks to 1/e


@dataclass(frozen=True, slots=True)
class Setting:
    """The words around a span in its sentence.

    `near` gives stems by how rare they are in the language and how near they stand, `trailing` those behind alone,
    `sentence` by how much they tell within the story; `before` and `behind` are folded words, the nearest first;
    `names` are the capitalised ones of the whole sentence.
    """

    near: Mapping[str, float]
    trailing: Mapping[str, float]
    beside: Mapping[str, float]
    sentence: Mapping[str, float]
    before: tuple[str, ...]
    behind: tuple[str, ...]
    names: frozenset[str]


class Page:
    """One report, ready to tell the setting of any span."""

    def __init__(self, reading: Reading, telling: Telling) -> None:
        self.reading = reading
        self.text = reading.report.text
        self._prepared: Prepared = prepare(self.text)
        self.words = self._prepared.words
        self._telling = telling
        self._starts = [w.start for w in self.words]
        self._sentences = self._prepared.sentence_words
        people = {e.id for e in reading.entities if e.kind == "person"}
        named = (m for m in reading.report.mentions if m.entity in people)
        self._persons = sorted(named, key=lambda m: (m.start, m.end))
        self._firsts = [first for first, _ in self._sentences]

    def between(self, start: int, end: int) -> Sequence[Word]:
        """The words that begin from `start` on and before `end`."""
        return self.words[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def persons_between(self, start: int, end: int) -> Sequence[Mention]:
        """The mentions of persons, pronouns among them, that begin from `start` on and before `end`, in order."""
        first, last = (bisect_left(self._persons, offset, key=lambda m: m.start) for offset in (start, end))
        return self._persons[first:last]

    def at(self, offset: int) -> int:
        """The number of the first word that begins from an offset on."""
        return bisect_left(self._starts, offset)

    def gap(self, word: int) -> str:
        """What stands right before the word of that number: " ", ", "."""
        return self.text[self.words[word - 1].end : self.words[word].start] if word else ""

    def start_of(self, word: int) -> int:
        """The number of the first word of a word's sentence."""
        return self._sentence(word)[0]

    def end_of(self, word: int) -> int:
        """The number of the word behind a word's sentence."""
        return self._sentence(word)[1]

    def sentence(self, offset: int) -> Span:
        """The sentence of the first word from an offset on, from its first word to the end of its last."""
        first, last = self._sentence(self.at(offset))
        row = self.words[first:last]
        return Span(row[0].start, row[-1].end) if row else Span(offset, offset)

    def setting(self, span: Span) -> Setting:
        """The words of the span's sentence on both sides of it."""
        start, end = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        first, last = self._sentence(start)
        row = self.words
        before = tuple(row[n].form for n in range(start - 1, first - 1, -1))
        behind = tuple(row[n].form for n in range(end, last))
        names = frozenset(w.form for w in row[first:last] if self.text[w.start].isupper() and self._tells(w.form))
        return Setting(*self._weighed(before, behind), before, behind, names)

    def rarity(self, form: str) -> float:
        """How rare a folded form is in the language: 0 or more."""
        return self._telling.rarity(form)

    def _tells(self, form: str) -> bool:
        return self.rarity(form) >= _TELLS

    def _sentence(self, word: int) -> tuple[int, int]:
        """The sentence that a word stands in, as a half-open range of words."""
        number = bisect_left(self._firsts, word + 1) - 1
        return self._sentences[number] if number >= 0 else (0, 0)

    def _weighed(
        self, before: tuple[str, ...], behind: tuple[str, ...]
    ) -> tuple[Mapping[str, float], Mapping[str, float], Mapping[str, float], Mapping[str, float]]:
        near: dict[str, float] = {}
        trailing: dict[str, float] = {}
        beside: dict[str, float] = {}
        tells: dict[str, float] = {}
        for side in (before, behind):
            for away, form in enumerate(side, 1):
                key = stem(form)
                near[key] = max(near.get(key, 0.0), self._telling.rarity(form) * math.exp(-away / _FADES))
                if side is behind and away <= _BEHIND:
                    trailing.setdefault(key, self._telling.rarity(form) * math.exp(-away / _BESIDE))
                tells[key] = self._telling.weight(form)
                if away <= _BESIDE and self._tells(form):
                    beside[key] = self._telling.rarity(form)
        return near, trailing, beside, tells


def pages(case: Case, telling: Telling) -> tuple[Page, ...]:
    """The reports of a case, in order of their ids."""
    return tuple(Page(r, telling) for r in sorted(case.readings, key=lambda r: r.report.id))


def alike(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """How alike two weighted sets of words are, 0..1: twice what is common over all (Dice, for weights)."""
    common = math.fsum(min(w, b[s]) for s, w in a.items() if s in b)
    return 2 * common / max(1e-9, math.fsum(a.values()) + math.fsum(b.values()))
