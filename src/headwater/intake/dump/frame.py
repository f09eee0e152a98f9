"""Where things stand in a dump: the headline, and the report below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from headwater.intake.dump.headline import headline
from headwater.intake.dump.lines import Line

PARAGRAPH = 10
NEAR = 6


@dataclass(frozen=True, slots=True)
class Frame:
    """The headline ("" if unknown) in the line `head`, and the report in the lines from `start` to before `end`."""

    headline: str
    head: int
    start: int
    end: int


def frame(lines: Sequence[Line], kept: Sequence[bool]) -> Frame:
    """The frame round the lines that are kept: they start with the first paragraph, as a headline may be among them."""
    inside = [at for at, keep in enumerate(kept) if keep] or [len(lines)]
    start = next((at for at in inside if _is_paragraph(lines, at)), inside[0])
    end = min(len(lines), inside[-1] + 1)
    found = headline(lines, start)
    return Frame(found.text, found.at, start, end) if found else Frame("", max(0, start - NEAR), start, end)


def _is_paragraph(lines: Sequence[Line], at: int) -> bool:
    return at < len(lines) and lines[at].ends and lines[at].words >= PARAGRAPH and not lines[at].echoed
