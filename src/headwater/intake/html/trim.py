"""What the extractor leaves in: "Read also: …", a copyright line, the block of other headlines after the report."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from headwater.intake import wire
from headwater.intake.dump.asides import leads_away
from headwater.intake.dump.lines import Line, lines
from headwater.intake.dump.signature import is_credit
from headwater.intake.dump.worth import heads

# From this share of the lines on, a heading over links or comments ends the report.
_SECOND_HALF = 0.5


def trim(text: Sequence[str]) -> tuple[list[str], list[str]]:
    """The report's own lines, and those taken away. A line that credits an agency stays: it is evidence."""
    looked_at = lines("\n".join(text))
    end = _end(looked_at)
    kept: list[str] = []
    dropped: list[str] = []
    for at, line in enumerate(looked_at):
        own = at < end and not any(rule(line) for rule in _RULES)
        (kept if own or wire.find(line.text) else dropped).append(line.text)
    return kept, dropped


def _end(found: Sequence[Line]) -> int:
    """Where other headlines or the readers' comments begin, in the second half."""
    half = int(len(found) * _SECOND_HALF)
    ends = (at for at in range(half, len(found)) if heads(found[at], "related") or heads(found[at], "comments"))
    return max(1, next(ends, len(found)))


def _furniture_alone(line: Line) -> bool:
    """Follow us"""
    return line.words <= 8 and line.furniture >= 0.6


def _rights(line: Line) -> bool:
    """© 2023 The Harbour Gazette. All rights reserved."""
    return line.lead == "rights" and line.words <= 40


_RULES: tuple[Callable[[Line], bool], ...] = (_furniture_alone, _rights, leads_away, is_credit)
