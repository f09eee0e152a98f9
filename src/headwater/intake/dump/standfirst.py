"""The lines between headline and report: a standfirst is the report's own, a headline or subheading isn't."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.intake.dump.asides import leads_away
from headwater.intake.dump.days import days
from headwater.intake.dump.frame import frame
from headwater.intake.dump.lines import Line
from headwater.intake.dump.signature import is_byline, is_credit

LEAST_WORDS = 8
ENDLESS_WORDS = 14


def standfirst(lines: Sequence[Line], kept: Sequence[bool]) -> list[bool]:
    """The lines to keep, less the headline's, and with what is prose between headline and report."""
    around = frame(lines, kept)
    if not around.headline:
        return list(kept)
    return [keep if at >= around.start else at > around.head and _is_prose(lines[at]) for at, keep in enumerate(kept)]


def _is_prose(line: Line) -> bool:
    long = line.words >= (LEAST_WORDS if line.ends else ENDLESS_WORDS)
    plain = long and line.small >= 0.15 and line.furniture < 0.2 and line.parts < 2
    return plain and not (days(line.text) or leads_away(line) or is_credit(line) or is_byline(line))
