"""A group of readings as a story on the desk."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.nouns import Case, Reading, Reason, Report, Story


def in_order(readings: Sequence[Reading]) -> list[Reading]:
    """By publication, undated ones last; then by id and text, so that the order of input is forgotten."""
    return sorted(readings, key=_key)


def _key(reading: Reading) -> tuple[str, str, str, str]:
    report = reading.report
    return report.published.value if report.published else "9", report.id, report.input, report.text


def case(name: str, readings: Sequence[Reading], central: Report, because: Sequence[Reason]) -> Case:
    """The story of that id and of these readings, under the headline of its most central report that has one."""
    ordered = in_order(readings)
    reports = [reading.report for reading in ordered]
    days = sorted(report.day for report in reports if report.day)
    story = Story(
        id=name,
        headline=next((report.headline for report in (central, *reports) if report.headline), ""),
        reports=tuple(report.id for report in reports),
        first=days[0] if days else "",
        last=days[-1] if days else "",
        because=tuple(because),
    )
    return Case(story, tuple(ordered))
