"""A text made ready to be compared with many others: its words, sentences and short runs of words, found once.

>>> ready = prepare("The ferry sank at noon. Nobody was hurt.")
>>> [ready.text[s.start:s.end] for s in ready.sentences]
['The ferry sank at noon', 'Nobody was hurt']
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import xxhash

from headwater.nouns import Span
from headwater.text.stem import stem
from headwater.text.words import Word, words

SEED = 3
"""Words in a run by which shared passages are found."""

_STOP = re.compile(r"\n|[.!?…][\"'’”)\]]*\s")
_SHORT_TITLE = 3


@dataclass(frozen=True)
class Prepared:
    """A text and its words; whatever else a comparison needs is worked out at first use, and kept."""

    text: str
    words: tuple[Word, ...]

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The words' folded forms."""
        return tuple(w.form for w in self.words)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where the words begin."""
        return tuple(w.start for w in self.words)

    def within(self, span: Span) -> tuple[int, int]:
        """The half-open range of words that begin inside the span."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)

    @cached_property
    def pairs(self) -> Sequence[int]:
        """A 64-bit hash for each two words in a row."""
        return run_hashes(self.words, 2)

    @cached_property
    def runs(self) -> Mapping[int, Sequence[int]]:
        """Where each run of three words begins: 64-bit hash → indexes of words, ascending."""
        found: dict[int, list[int]] = {}
        for at, run in enumerate(run_hashes(self.words, SEED)):
            found.setdefault(run, []).append(at)
        return found

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences, roughly, as ranges of code points from first word to last."""
        return tuple(Span(self.words[i].start, self.words[j - 1].end) for i, j in self.sentence_words)

    @cached_property
    def sentence_words(self) -> tuple[tuple[int, int], ...]:
        """The sentences as half-open ranges of words."""
        ends = [i + 1 for i in range(len(self.words) - 1) if self._stops(i)] + [len(self.words)]
        return tuple((i, j) for i, j in zip([0, *ends], ends, strict=False) if i < j)

    @cached_property
    def holders(self) -> Mapping[str, Sequence[int]]:
        """Which sentences hold each stem: indexes, ascending."""
        found: dict[str, list[int]] = {}
        for at, (i, j) in enumerate(self.sentence_words):
            for key in dict.fromkeys(stem(w.form) for w in self.words[i:j]):
                found.setdefault(key, []).append(at)
        return found

    def _stops(self, at: int) -> bool:
        """Whether a sentence ends after the word at that index: "noon. Nobody", not "Mr. Holm" or "2 p.m. today"."""
        word, after = self.words[at], self.words[at + 1]
        between = _STOP.search(self.text, word.end, after.start)
        if between is None or between[0] == "\n":
            return between is not None
        title = between[0][0] == "." and len(word.form) <= _SHORT_TITLE and self.text[word.start].isupper()
        return not title and not self.text[after.start].islower()


def prepare(text: str) -> Prepared:
    """The text ready for comparison; takes time linear in its length."""
    return Prepared(text, words(text))


def run_hashes(row: Sequence[Word], size: int) -> list[int]:
    """A 64-bit hash for each run of so many words, in order; the same on every machine."""
    forms = [w.form for w in row]
    return [
        xxhash.xxh3_64_intdigest(" ".join(forms[i : i + size]).encode("utf8", "surrogatepass"))
        for i in range(len(forms) - size + 1)
    ]
