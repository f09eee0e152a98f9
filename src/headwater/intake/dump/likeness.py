"""How much a text looks like a page's dump: the furniture that no clean article has, each find with its weight."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from headwater.intake.dump.asides import leads_away
from headwater.intake.dump.lines import Line
from headwater.intake.dump.worth import heads

SURE = 4.0
TOP = 4
_FEW = 8


def menu(line: Line) -> float:
    """ "Home | Politics | Sport" """
    return 1.0 if line.parts >= 2 and not line.ends and line.words <= 25 else 0.0


def nothing_else(line: Line) -> float:
    """ "Subscribe", "Advertisement:" """
    return 1.0 if line.words <= _FEW and line.furniture >= 0.75 else 0.0


def heading(line: Line) -> float:
    """ "12 comments", "Most read in Money" """
    return 1.0 if not line.ends and (heads(line, "comments") or heads(line, "related")) else 0.0


def away(line: Line) -> float:
    """ "Read also: Palace cat missing" """
    return 1.0 if leads_away(line) else 0.0


def rights(line: Line) -> float:
    """ "© Tarn Newspapers" """
    return 1.0 if line.lead == "rights" else 0.0


def echoed(line: Line) -> float:
    """A headline that stands twice."""
    return 1.0 if line.echoed else 0.0


RULES: tuple[Callable[[Line], float], ...] = (menu, nothing_else, heading, away, rights, echoed)


def likeness(lines: Sequence[Line]) -> float:
    """0..1: two finds make half, as a clean article may by chance have one; so does one among many bare phrases."""
    finds = _phrases(lines)
    for line in lines:
        finds += max(rule(line) for rule in RULES)
        if finds >= SURE:
            return 1.0
    return finds / SURE


def _phrases(lines: Sequence[Line]) -> float:
    """Below the top, where a clean article has its headline and byline, many lines that are no sentences."""
    below = lines[TOP:]
    bare = sum(not line.ends and line.words <= 15 for line in below)
    return 2 * bare / len(below) if bare > TOP else 0.0
