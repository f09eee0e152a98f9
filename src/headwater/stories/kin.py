"""How alike two reports are when each is read together with its *kin*, the few reports nearest to it.

Two short reports of one event may share few words, though both share many with a third (document expansion: Singhal
& Pereira 1999, Efron et al. 2012). The pair itself must not count as each other's kin, else any two lonely reports
would vouch for each other.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

from headwater.stories.rules import Rules

Shares = Mapping[int, float]
"""A report with its kin: the number of each, and the share of it that is added."""


class Kin:
    """Likeness alone and among kin, from a symmetric table of likeness."""

    def __init__(self, rows: Sequence[Mapping[int, float]], rules: Rules) -> None:
        self._rows = rows
        self._rules = rules
        self._kin: dict[int, Shares] = {}
        self._squares: dict[int, float] = {}

    def pairs(self, reports: Iterable[int]) -> Iterator[tuple[int, int, float]]:
        """Each pair that was compared, the higher number first, with how alike they are."""
        for i in reports:
            for j, alone in self._rows[i].items():
                if j < i:
                    yield i, j, max(self._rules.own * alone, self.together(i, j))

    def central(self, reports: Sequence[int]) -> int:
        """The one that is most alike to the others; the first of equals."""
        within = set(reports)
        return max(reports, key=lambda i: math.fsum(like for j, like in self._rows[i].items() if j in within))

    def together(self, i: int, j: int) -> float:
        """Cosine of two reports, each with its kin added, but neither as kin of the other."""
        squares = self._square(i, j) * self._square(j, i)
        return self._product(self._without(i, j), self._without(j, i)) / math.sqrt(squares) if squares > 0 else 0.0

    def _of(self, i: int) -> Shares:
        """The report itself, and the nearest with the shares that they are added with."""
        if i not in self._kin:
            row = self._rows[i]
            nearest = heapq.nsmallest(self._rules.kin_count, row, key=lambda j: (-row[j], j))
            least = self._rules.kin_least * max(row.values(), default=0.0)
            self._kin[i] = {i: 1.0} | {j: self._rules.kin_pull * row[j] for j in nearest if row[j] >= least}
        return self._kin[i]

    def _without(self, i: int, j: int) -> Shares:
        kin = self._of(i)
        return {k: share for k, share in kin.items() if k != j} if j in kin else kin

    def _square(self, i: int, j: int) -> float:
        """The squared length of a report with its kin, without j."""
        if j in self._of(i):
            return self._product(self._without(i, j), self._without(i, j))
        if i not in self._squares:
            self._squares[i] = self._product(self._of(i), self._of(i))
        return self._squares[i]

    def _product(self, first: Shares, second: Shares) -> float:
        rows = self._rows
        return math.fsum(
            [
                x * y * (1.0 if a == b else rows[a].get(b, 0.0))
                for a, x in first.items()
                for b, y in second.items()
                if a == b or b in rows[a]
            ]
        )
