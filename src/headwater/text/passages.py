"""Passages that two texts share to the letter, or nearly: found by runs of three words, grown over small edits.

The search is that of BLAST (Altschul et al. 1990) on words: seeds, then extension in both directions until the
score has dropped too far below its best. Where several stretches of `b` could match, the longest wins.

>>> from headwater.text.words import words
>>> a = words("The mayor said on Monday that the old ferry would be sold by spring.")
>>> b = words("On Monday evening that the old ferry would be sold by spring was news.")
>>> [(p.kind, round(p.score, 2)) for p in shared(a, b)]
[('edited', 0.96)]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from headwater.nouns import Span
from headwater.text.prepared import SEED, Prepared
from headwater.text.words import Word

PassageKind = Literal["copied", "edited", "rewritten"]

_REPEATS = 8
"""A run that stands more often than this in a text is looked up at its first so many places only."""
_SKIP = 5
"""Words that one edit may insert, delete or replace."""
_REJOIN = 2
"""Equal words in a row that must follow an edit; `Prepared.pairs` holds them."""
_AHEAD = _SKIP + _REJOIN
"""Words ahead in either text that an edit looks at."""
_DROP = 6
"""How far the score (+1 an equal word, -1 a skipped one) may fall below its best while a passage grows."""
_OVERRUN = 24
"""Words for which a passage may run on without a new best; keeps the whole search linear."""
_ALIKE = 0.6
"""Share of equal words below which a stretch is no edit of the other."""
_SKIPS = sorted(
    ((x, y) for x in range(_SKIP + 1) for y in range(_SKIP + 1) if x or y), key=lambda s: (max(s), sum(s), s)
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one text and its counterpart in another: copied to the letter, lightly edited, or rewritten.

    `score` is the share of words that are equal (copied: 1.0); for rewritten ones, of weight.
    """

    a: Span
    b: Span
    kind: PassageKind
    score: float


@dataclass(frozen=True, slots=True)
class _Reach:
    """How far a passage grew in one direction: words of `a`, words of `b`, and how many of them are equal."""

    a: int = 0
    b: int = 0
    equal: int = 0


def shared(a: Prepared | Sequence[Word], b: Prepared | Sequence[Word], least: int = 8) -> tuple[Passage, ...]:
    """The passages of at least so many equal words that both texts hold, in order of `a`, not overlapping there.

    Case, accents, quotation marks and punctuation don't count. Time is linear in the lengths of the two texts,
    whatever they hold.
    """
    first, second = _ready(a), _ready(b)
    return tuple(_passage(first.words, second.words, found) for found in _stretches(first, second, max(least, SEED)))


def _ready(text: Prepared | Sequence[Word]) -> Prepared:
    return text if isinstance(text, Prepared) else Prepared("", tuple(text))


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Half-open ranges of words in both texts, and how many words are equal."""

    a: tuple[int, int]
    b: tuple[int, int]
    equal: int

    @property
    def alike(self) -> float:
        return 2 * self.equal / (self.a[1] - self.a[0] + self.b[1] - self.b[0])


def _stretches(a: Prepared, b: Prepared, least: int) -> Iterator[_Stretch]:
    """The matching stretches, left to right in `a`."""
    done = 0
    for at, places in _seeds(a.runs, b.runs):
        if at < done:
            continue
        found = _grown(a, b, at, _longest(a.forms, b.forms, at, places), done)
        if found.equal >= least and found.alike >= _ALIKE:
            yield found
            done = found.a[1]


def _seeds(a: Mapping[int, Sequence[int]], b: Mapping[int, Sequence[int]]) -> list[tuple[int, Sequence[int]]]:
    """Each word of `a` at which a run begins that `b` holds too, and the places where it does."""
    return sorted((at, b[run][:_REPEATS]) for run in a.keys() & b.keys() for at in a[run])


def _longest(a: Sequence[str], b: Sequence[str], at: int, places: Sequence[int]) -> int:
    """The place in `b` from which the most words equal those of `a`; the first such."""
    return max(places, key=lambda place: (_run(a, b, at, place), -place)) if len(places) > 1 else places[0]


def _run(a: Sequence[str], b: Sequence[str], i: int, j: int) -> int:
    """How many words are equal in a row from there on."""
    start, end = i, min(len(a), len(a) if len(b) - j > len(a) - i else i + len(b) - j)
    while i < end and a[i] == b[j]:
        i, j = i + 1, j + 1
    return i - start


def _grown(a: Prepared, b: Prepared, i: int, j: int, done: int) -> _Stretch:
    """The stretch around words i and j, grown both ways, to the left no further than word `done` of `a`."""
    right = _reach(_Path(a, b, i, j, 1, len(a.forms) - i, len(b.forms) - j))
    left = _reach(_Path(a, b, i - 1, j - 1, -1, i - done, j))
    return _Stretch((i - left.a, i + right.a), (j - left.b, j + right.b), left.equal + right.equal)


@dataclass(frozen=True, slots=True)
class _Path:
    """Two texts walked side by side from words i and j, forwards or backwards (`step`), so many words at most."""

    a: Prepared
    b: Prepared
    i: int
    j: int
    step: int
    long_a: int
    long_b: int

    def equal(self, x: int, y: int) -> int:
        """How many words are equal in a row from the words x along `a` and y along `b` on."""
        ours, theirs, step = self.a.forms, self.b.forms, self.step
        i, j, count = self.i + step * x, self.j + step * y, 0
        most = min(self.long_a - x, self.long_b - y)
        while count < most and ours[i] == theirs[j]:
            i, j, count = i + step, j + step, count + 1
        return count

    def rejoin(self, x: int, y: int) -> tuple[int, int] | None:
        """The smallest skip after which the two go on together, if any."""
        ours = self._ahead(self.a.pairs, self.i, x, self.long_a)
        theirs = self._ahead(self.b.pairs, self.j, y, self.long_b)
        if set(ours).isdisjoint(theirs):  # as at most places; saves trying the skips
            return None
        return next((s for s in _SKIPS if ours[s[0] : s[0] + 1] == theirs[s[1] : s[1] + 1] != []), None)

    def _ahead(self, pairs: Sequence[int], at: int, x: int, long: int) -> Sequence[int]:
        """The pairs of words that an edit at word x looks at, along the path."""
        end = min(x + _AHEAD, long)
        return pairs[at + x : at + end - 1] if self.step > 0 else pairs[at - end + 1 : at - x][::-1]


def _reach(path: _Path) -> _Reach:
    """How far the two texts stay alike."""
    x = y = equal = score = top = 0
    best = _Reach()
    while x - best.a <= _OVERRUN and top - score <= _DROP:
        run = path.equal(x, y)
        x, y, equal, score = x + run, y + run, equal + run, score + run
        if score > top:
            best, top = _Reach(x, y, equal), score
        if (skip := path.rejoin(x, y)) is None:
            break
        x, y, score = x + skip[0], y + skip[1], score - max(skip)
    return best


def _passage(a: Sequence[Word], b: Sequence[Word], found: _Stretch) -> Passage:
    score = found.alike
    return Passage(
        Span(a[found.a[0]].start, a[found.a[1] - 1].end),
        Span(b[found.b[0]].start, b[found.b[1] - 1].end),
        "copied" if score == 1.0 else "edited",
        score,
    )
