"""Average-linkage clustering (Sokal & Michener 1958, UPGMA) of a sparse table, in time near linear in its pairs.

It also goes on where it stopped: new numbers and their pairs may be added, and groups gathered again.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from typing import NamedTuple


class Merge(NamedTuple):
    """Two groups that became one; groups are known by numbers that nothing else bears."""

    first: int
    second: int
    new: int


class Clusters:
    """Groups of things numbered from 0, the sums of likeness between groups, and a queue of the best merges.

    The likeness of two groups is the mean over their pairs. A pair that isn't in the table counts as 0, but where no
    thing was compared with more than about `degree` others, no more than so many are asked of it.
    """

    def __init__(self, degree: int) -> None:
        self.members: dict[int, list[int]] = {}
        self._degree = degree
        self._sums: dict[int, dict[int, float]] = {}
        self._into: dict[int, int] = {}  # a group that is no more → the one that it went into
        self._group: list[int] = []  # the group that each thing began as
        self._queue: list[tuple[float, int, int]] = []
        self._next = 0

    def add(self, count: int, pairs: Iterable[tuple[int, int, float]]) -> tuple[int, ...]:
        """So many new things, each a group of its own, and how alike they are to each other and to older ones."""
        new = [self._begin() for _ in range(count)]
        touched = set()
        for i, j, like in pairs:
            a, b = self.group_of(i), self.group_of(j)
            self._sums[a][b] = self._sums[b][a] = self._sums[a].get(b, 0.0) + like
            touched.add((max(a, b), min(a, b)))
        for a, b in sorted(touched):
            heapq.heappush(self._queue, self._entry(a, b))
        return tuple(new)

    def gather(self, least: float) -> list[Merge]:
        """Merges the two groups most alike until no two are `least` alike; tells the merges in order."""
        merges = []
        while (best := self._best()) is not None and best[0] >= least:
            merges.append(self._merge(best[1], best[2]))
        return merges

    def group_of(self, thing: int) -> int:
        """The group that a thing is in now."""
        group = self._group[thing]
        while group in self._into:
            group = self._into[group]
        self._group[thing] = group
        return group

    def _begin(self) -> int:
        group, self._next = self._next, self._next + 1
        self.members[group], self._sums[group] = [len(self._group)], {}
        self._group.append(group)
        return group

    def _entry(self, a: int, b: int) -> tuple[float, int, int]:
        small, large = sorted((len(self.members[a]), len(self.members[b])))
        return -self._sums[a][b] / (small * min(large, self._degree)), min(a, b), max(a, b)

    def _best(self) -> tuple[float, int, int] | None:
        """The most alike two groups that still stand, with their mean likeness; entries that are out of date go."""
        while self._queue:
            entry = self._queue[0]
            _, a, b = entry
            if a in self.members and b in self.members and entry == self._entry(a, b):
                return -entry[0], a, b
            heapq.heappop(self._queue)
        return None

    def _merge(self, a: int, b: int) -> Merge:
        new, self._next = self._next, self._next + 1
        small, large = sorted((a, b), key=lambda group: len(self._sums[group]))
        row = self._sums.pop(large)
        for other, like in self._sums.pop(small).items():
            row[other] = row.get(other, 0.0) + like
        row.pop(a, None)
        row.pop(b, None)
        self.members[new] = self.members.pop(a) + self.members.pop(b)
        self._into[a] = self._into[b] = new
        self._sums[new] = row
        self._relink(new, a, b)
        return Merge(a, b, new)

    def _relink(self, new: int, *old: int) -> None:
        """Tells the neighbours of a new group that it stands for the old ones."""
        for other, like in self._sums[new].items():
            row = self._sums[other]
            for gone in old:
                row.pop(gone, None)
            row[new] = like
            heapq.heappush(self._queue, self._entry(new, other))
