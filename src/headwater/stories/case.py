"""A group of readings as a story on the desk."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.nouns import Case, Reading, Reason, Report, Story, in_order


def case(name: str, readings: Sequence[Reading], central: Report, because: Sequence[Reason]) -> Case:
    """The story of that id and of these readings, under the headline of its most central report that has one."""
    reports = [central, *(reading.report for reading in in_order(readings))]
    headline = next((report.headline for report in reports if report.headline), "")
    return Case(Story(name, headline, (), because=tuple(because)), tuple(readings)).in_order()
