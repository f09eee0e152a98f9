"""How alike two reports are when each is read together with its *kin*, the few reports nearest to it.

Two short reports of one event may share few words, though both share many with a third (document expansion: Singhal
& Pereira 1999, Efron et al. 2012). The pair itself must not count as each other's kin, else any two lonely reports
would vouch for each other.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable, Collection, Container, Iterator, Mapping, Sequence

from headwater.stories.agglomerate import asked
from headwater.stories.rules import Rules

Row = Mapping[int, float]
"""How alike a report is to others, by their numbers; symmetric: what i has for j, j has for i."""
Shares = Mapping[int, float]
"""A report with its kin: the number of each, and the share of it that is added."""


class Kin:
    """Likeness alone and among kin, from a table of likeness that doesn't change meanwhile."""

    def __init__(self, row: Callable[[int], Row], rules: Rules) -> None:
        self._ask = row
        self._rules = rules
        self._rows: dict[int, Row] = {}
        self._kin: dict[int, Shares] = {}
        self._sums: dict[int, Shares] = {}
        self._squares: dict[int, float] = {}
        self._likes: dict[tuple[int, int], float] = {}

    def near(self, report: int, within: Container[int] | None = None) -> Iterator[tuple[int, float]]:
        """Each report (of those within) that is alike enough to this one to matter, with how alike it is."""
        for other in self._row(report):
            if (within is None or other in within) and (like := self.like(report, other)) >= self._rules.kin_matters:
                yield other, like

    def like(self, i: int, j: int) -> float:
        """How alike two reports are, alone or with their kin, whichever is more; 0 where they were not compared."""
        pair = (i, j) if i < j else (j, i)
        if pair not in self._likes:
            alone = self._row(i).get(j)
            self._likes[pair] = 0.0 if alone is None else max(self._rules.own * alone, self.together(*pair))
        return self._likes[pair]

    def mean(self, first: Collection[int], second: Collection[int]) -> float:
        """How alike two groups are: the mean over their pairs, 0..1, as `Clusters` takes it."""
        within = set(second)
        total = math.fsum(like for i in first for _, like in self.near(i, within))
        pairs = asked(len(first), len(second), self._rules.candidate_reports) if first and second else 0.0
        return min(1.0, total / pairs) if pairs else 0.0

    def central(self, reports: Sequence[int]) -> int:
        """The one that is most alike to the others; the first of equals."""
        within = set(reports)
        return max(reports, key=lambda i: math.fsum(like for j, like in self._row(i).items() if j in within))

    def together(self, i: int, j: int) -> float:
        """Cosine of two reports, each with its kin added, but neither as kin of the other."""
        of_i, of_j, by_i, by_j = self._of(i), self._of(j), self._by(i), self._by(j)
        x, y, alone = of_i.get(j, 0.0), of_j.get(i, 0.0), self._row(i).get(j, 0.0)
        product = (
            sum([share * by_i.get(k, 0.0) for k, share in of_j.items()]) - x * by_j[j] - y * by_i[i] + x * y * alone
        )
        squares = (self._square(i) - 2 * x * by_i.get(j, 0.0) + x * x) * (
            self._square(j) - 2 * y * by_j.get(i, 0.0) + y * y
        )
        return product / math.sqrt(squares) if squares > 0 else 0.0

    def _row(self, report: int) -> Row:
        if report not in self._rows:
            self._rows[report] = self._ask(report)
        return self._rows[report]

    def _of(self, i: int) -> Shares:
        """The report itself, and the nearest with the shares that they are added with."""
        if i not in self._kin:
            row = self._row(i)
            least = self._rules.kin_least * max(row.values(), default=0.0)
            nearest = heapq.nsmallest(self._rules.kin_count, row, key=lambda j: (-row[j], j))
            self._kin[i] = {i: 1.0} | {j: self._rules.kin_pull * row[j] for j in nearest if row[j] >= least}
        return self._kin[i]

    def _by(self, i: int) -> Shares:
        """How alike a report with its kin is to each single report."""
        if i not in self._sums:
            sums: dict[int, float] = {}
            for k, share in self._of(i).items():
                sums[k] = sums.get(k, 0.0) + share
                for other, like in self._row(k).items():
                    sums[other] = sums.get(other, 0.0) + share * like
            self._sums[i] = sums
        return self._sums[i]

    def _square(self, i: int) -> float:
        """The squared length of a report with its kin."""
        if i not in self._squares:
            by = self._by(i)
            self._squares[i] = sum([share * by[k] for k, share in self._of(i).items()])
        return self._squares[i]
