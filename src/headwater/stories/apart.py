"""What the time between two reports says about them.

Reports of one day are a little likelier to tell one event. Reports weeks apart may be a story and its follow-up, or
two events of one kind: two days of a trial, a quarter and the next. What tells them apart is contrast: each of two
events has reports of its own days that are much more alike than reports of the two are; a follow-up has none such.
And results of two quarters, told in much the same words, name different quarters.
"""

from __future__ import annotations

from collections.abc import Mapping

from headwater.stories.profile import When
from headwater.stories.rules import Rules


class Apart:
    """A symmetric table of likeness, corrected by the time between reports, that grows report by report."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._whens: list[When] = []
        self._rows: list[dict[int, float]] = []
        self._closest: list[float] = []  # how alike each is to the most alike of those published close to it

    def add(self, row: Mapping[int, float], when: When) -> None:
        """One more report: how alike it is to earlier ones, and when it came out."""
        new = len(self._rows)
        self._rows.append(dict(row))
        self._whens.append(when)
        self._closest.append(0.0)
        for other, like in row.items():
            self._rows[other][new] = like
            between = days_between(when, self._whens[other])
            if between is not None and between <= self._rules.far_days[0]:
                self._closest[new] = max(self._closest[new], like)
                self._closest[other] = max(self._closest[other], like)

    def row(self, report: int) -> dict[int, float]:
        """How alike a report is to each that it was compared with, as far as is known now.

        Contrast can only grow, so a pair that has fallen below the least likeness is forgotten.
        """
        raw, least = self._rows[report], self._rules.candidate_least
        row = {other: like * self._factor(report, other, like) for other, like in raw.items()}
        for other in [other for other, like in row.items() if like < least]:
            del row[other], raw[other], self._rows[other][report]
        return row

    def _factor(self, i: int, j: int, like: float) -> float:
        contrast = like / max(like, self._rules.contrast * min(self._closest[i], self._closest[j]))
        return factor(contrast, self._whens[i], self._whens[j], self._rules)


def factor(contrast: float, first: When, second: When, rules: Rules) -> float:
    """What to multiply a likeness with, where `contrast` is 1 for none and near 0 for the sharpest."""
    between = days_between(first, second)
    if between is None:
        return 1.0
    if between <= rules.near_days:
        return rules.near_factor
    start, end = rules.far_days
    far = min(1.0, max(0.0, (between - start) / (end - start)))
    other = rules.other_period if first.period and second.period and first.period != second.period else 1.0
    return 1.0 - far * (1.0 - other * contrast**2)


def days_between(first: When, second: When) -> int | None:
    """How far apart two reports came out; None where a day is unknown."""
    return None if first.day is None or second.day is None else abs(first.day - second.day)
