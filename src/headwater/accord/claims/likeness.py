"""How surely two sayings say the same: by words and by meaning, if numbers, days, denial and certainty allow it.

The weights in `data/claims.toml` come from training/meaning.py: logistic regression on sentences marked by hand.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from headwater.accord.claims.denials import Denied, opposed
from headwater.accord.measure import Measure, of_quantity, of_time
from headwater.accord.page import alike
from headwater.accord.saying import Saying
from headwater.accord.weights import probability, tables
from headwater.nouns import Span

_SHARED = 2  # stems that a pair must have in common
_COMMON = 120  # a stem in more sayings than this brings no pair together


def candidates(said: Sequence[Saying]) -> Iterator[tuple[Saying, Saying]]:
    """Pairs that share two stems which not everybody uses; a statement and what it holds inside are no pair."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, saying in enumerate(said):
        for key in saying.rarity:
            holders[key].append(at)
    counts = Counter(pair for places in holders.values() if len(places) <= _COMMON for pair in combinations(places, 2))
    for (i, j), n in sorted(counts.items()):
        if n >= _SHARED and not _nested(said[i], said[j]):
            yield said[i], said[j]


def same(a: Saying, b: Saying, denied: Denied) -> float:
    """The chance that two sayings say the same; 0 where denial, certainty or numbers forbid it."""
    forbidden = a.polarity != b.polarity or differ(a, b) or opposed(a, b, denied)
    return 0.0 if forbidden else _chance(alike(a.rarity, b.rarity), a.meaning, b.meaning)


def _chance(words: float, one: bytes, other: bytes) -> float:
    weights = tables("claims")
    if not (one and other):
        return probability(weights["words"], {"words": words})
    return probability(weights["meaning"], {"words": words, "cosine": cosine(one, other)})


def cosine(one: bytes, other: bytes) -> float:
    """Of two vectors of signed bytes, of one length."""
    a, b = (np.frombuffer(v, dtype=np.int8).astype(np.int64) for v in (one, other))
    return float(a @ b / math.sqrt(max(1, int(a @ a) * int(b @ b))))


def differ(a: Saying, b: Saying) -> bool:
    """Whether both give numbers of one kind, or days, and none of the one's fits one of the other's."""
    pairs = [(x, y) for x in _measures(a) for y in _measures(b) if x.kind == y.kind]
    fitting = {x.kind for x, y in pairs if not x.differs(y) or x.fits(y)}
    return bool({x.kind for x, _ in pairs} - fitting)


def _measures(saying: Saying) -> tuple[Measure, ...]:
    found = (*map(of_quantity, saying.quantities), *map(of_time, saying.times))
    return tuple(m for m in found if m is not None)


def _nested(a: Saying, b: Saying) -> bool:
    one: Span = a.statement.span
    return a.report == b.report and one.touches(b.statement.span) and a.statement.chain != b.statement.chain
