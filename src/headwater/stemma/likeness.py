"""How much every two reports of a story share, as far as it tells which of its kin a report draws on.

Copies of one text are all alike. A report's parent holds what the report holds, also where a third went its own way;
and of what the parent tells rarely more came over than from any cousin.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence, Set

from headwater.stemma.sheet import Sheet
from headwater.text.stem import stem


class Likeness:
    """The readings of each report, of one sort (pairs of words, stems), each weighed by how few have it."""

    def __init__(self, readings: Mapping[str, Set[Hashable]]) -> None:
        self._readings = readings
        holders = Counter(reading for held in readings.values() for reading in held)
        self._weights = {key: math.log((len(readings) + 1) / n) for key, n in holders.items()}

    def of(self, report: str) -> Set[Hashable]:
        """A report's readings, by its id."""
        return self._readings[report]

    def shared(self, one: str, other: str) -> Set[Hashable]:
        """The readings that two reports have in common."""
        return self._readings[one] & self._readings[other]

    def weight(self, readings: Set[Hashable]) -> float:
        """How much some readings tell: 0 or more, a reading of one report among n the logarithm of n + 1."""
        return math.fsum(self._weights[r] for r in readings)

    def kept(self, parent: str, child: str) -> float:
        """The part of a parent's readings, by weight, that came over to a child: 0..1."""
        return self.weight(self.shared(parent, child)) / max(1e-9, self.weight(self._readings[parent]))


def pairs(sheets: Sequence[Sheet]) -> Likeness:
    """Likeness by pairs of words in a row."""
    return Likeness({s.id: frozenset(s.prepared.pairs) for s in sheets})


def own_stems(sheets: Sequence[Sheet]) -> Likeness:
    """Likeness by the words of the reporters' own prose, without their endings."""
    return Likeness(
        {s.id: frozenset(stem(w.form) for w, own in zip(s.words, s.own, strict=True) if own) for s in sheets}
    )
