"""When a page's own date can't be the day of its report, and what the story implies instead.

A page fetched in November shows November's date in its masthead, yet speaks of 10 October as still to come, and the
other five reports of its story are from the first days of September: September it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import median_low

from headwater.nouns import Case, Published, Reading, Report
from headwater.reading.times import as_day, foretold, reread

_WEEKS_OFF = timedelta(days=14)
_FAR_OFF = timedelta(days=28)
_HALF_A_YEAR = timedelta(days=180)
_SOON = timedelta(days=60)
_TIGHT = timedelta(days=10)
_LEAST_OTHERS = 2
_WEAK = ("masthead", "text")


@dataclass(frozen=True, slots=True)
class _Others:
    """The days of a story's other reports, most of which lie close together."""

    days: tuple[date, ...]

    @property
    def middle(self) -> date:
        return median_low(self.days)

    @property
    def close(self) -> tuple[date, ...]:
        return tuple(d for d in self.days if abs(d - self.middle) <= _TIGHT)

    def agree(self) -> bool:
        """Whether there are enough, and two thirds of them lie close together."""
        return len(self.close) >= _LEAST_OTHERS and 3 * len(self.close) >= 2 * len(self.days)

    def told(self) -> str:
        first, last = min(self.close), max(self.close)
        when = f"from {first} to {last}" if first < last else f"of {first}"
        return f"{len(self.close)} other reports of the story are {when}"


def imply(case: Case) -> Case:
    """The case, where a report's own date can't be right with the day that the story implies (basis `story`).

    That takes two kinds of evidence: the other reports are weeks earlier, and the text speaks of a day before its own
    date as still to come; or its date is a mere masthead, the others, three at least, are a month earlier, and the text
    doesn't look back on their month. A day that the caller gave stays. The times of a report that is put right are
    counted anew.
    """
    return replace(case, readings=tuple(_put_right(r, case.readings) for r in case.readings))


def _put_right(reading: Reading, readings: Sequence[Reading]) -> Reading:
    report = reading.report
    own = as_day(report.day)
    others = _Others(tuple(sorted(d for r in readings if r is not reading and (d := as_day(r.report.day)))))
    if own is None or report.published is None or report.published.basis in ("given", "story") or not others.days:
        return reading
    if not others.agree() or own - max(others.close) < _WEEKS_OFF:
        return reading
    implied = _implied(report, own, others)
    return replace(reading, report=reread(replace(report, published=implied))) if implied else reading


def _implied(report: Report, own: date, others: _Others) -> Published | None:
    note = f"the page gives {own}, but {others.told()}"
    coming = _still_to_come(report, own, others.middle)
    if coming:
        return Published(
            min(others.middle, coming).isoformat(),
            "story",
            0.75,
            f"{note}, and its text speaks of {coming} as still to come",
        )
    weak = report.published is not None and report.published.basis in _WEAK
    many, late = len(others.close) > _LEAST_OTHERS, own - max(others.close) >= _FAR_OFF
    if weak and many and late and not _looks_back(report, others.middle):
        return Published(others.middle.isoformat(), "story", 0.5, note)
    return None


def _looks_back(report: Report, middle: date) -> bool:
    """Whether the text names the others' month with its year ("in October 2016"), as no report of that month would."""
    month = middle.isoformat()[:7]
    return any(t.value == month and month[:4] in t.text for t in report.times)


def _still_to_come(report: Report, own: date, middle: date) -> date | None:
    """The first day that the text speaks of as ahead although the page's date is later; None where there is none.

    A day without a year is read from the story's days; it counts where read from the page's date it would be nearly a
    year away.
    """
    published = Published(middle.isoformat(), "story", 0.0)
    early = {t.start: t for t in foretold(reread(replace(report, published=published)))}
    late = {t.start: as_day(t.value) for t in reread(report).times}
    days = (
        day
        for start, t in early.items()
        if (day := as_day(t.value))
        and middle <= day < min(own, middle + _SOON)
        and ((then := late.get(start)) is None or then == day or abs(then - own) > _HALF_A_YEAR)
    )
    return min(days, default=None)
