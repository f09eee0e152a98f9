"""Average-linkage clustering (Sokal & Michener 1958, UPGMA) of a sparse table, in time near linear in its pairs."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence

Group = tuple[int, ...]
"""Numbers of things, ascending."""


def asked(first: int, second: int, degree: int) -> float:
    """How many pairs of two groups of these sizes are in the table if the two are one.

    All of them, or as many as there are where each thing has `degree` near ones that lie anywhere in either group.
    """
    return first * second * min(1.0, degree / (first + second))


class Clusters:
    """Groups of things, the sums of likeness between groups, and a queue of the best merges.

    The likeness of two groups is the mean over their pairs, of which one that isn't in the table counts as 0. But a
    thing was compared with no more than about `degree` others: of two groups larger than that no more are `asked`.
    """

    def __init__(self, groups: Iterable[Sequence[int]], pairs: Iterable[tuple[int, int, float]], degree: int) -> None:
        self._members = dict(enumerate(list(group) for group in groups))
        self._next = len(self._members)
        self._degree = degree
        self._sums: dict[int, dict[int, float]] = {group: {} for group in self._members}
        self._link(pairs)
        self._queue = [self._entry(a, b) for a, row in self._sums.items() for b in row if b < a]
        heapq.heapify(self._queue)

    def gather(self, least: float) -> tuple[Group, ...]:
        """Merges the two groups most alike until no two are `least` alike; the groups, in order of their first."""
        while (best := self._best()) is not None and best[0] >= least:
            self._merge(best[1], best[2])
        return tuple(sorted(tuple(sorted(members)) for members in self._members.values()))

    def _link(self, pairs: Iterable[tuple[int, int, float]]) -> None:
        """Sums how alike groups are; pairs within a group don't count."""
        group_of = {thing: group for group, members in self._members.items() for thing in members}
        for i, j, like in pairs:
            a, b = group_of[i], group_of[j]
            if a != b:
                self._sums[a][b] = self._sums[b][a] = self._sums[a].get(b, 0.0) + like

    def _entry(self, a: int, b: int) -> tuple[float, int, int]:
        pairs = asked(len(self._members[a]), len(self._members[b]), self._degree)
        return -self._sums[a][b] / pairs, min(a, b), max(a, b)

    def _best(self) -> tuple[float, int, int] | None:
        """The most alike two groups that still stand, with their mean likeness; entries that are out of date go."""
        while self._queue:
            entry = self._queue[0]
            _, a, b = entry
            if a in self._members and b in self._members and entry == self._entry(a, b):
                return -entry[0], a, b
            heapq.heappop(self._queue)
        return None

    def _merge(self, a: int, b: int) -> None:
        """Two groups become one under a number that none bore before."""
        new, self._next = self._next, self._next + 1
        small, large = sorted((a, b), key=lambda group: len(self._sums[group]))
        row = self._sums.pop(large)
        for other, like in self._sums.pop(small).items():
            row[other] = row.get(other, 0.0) + like
        row.pop(a, None)
        row.pop(b, None)
        self._members[new] = self._members.pop(a) + self._members.pop(b)
        self._sums[new] = row
        self._relink(new, a, b)

    def _relink(self, new: int, *old: int) -> None:
        """Tells the neighbours of a new group that it stands for the old ones."""
        for other, like in self._sums[new].items():
            row = self._sums[other]
            for gone in old:
                row.pop(gone, None)
            row[new] = like
            heapq.heappush(self._queue, self._entry(new, other))
