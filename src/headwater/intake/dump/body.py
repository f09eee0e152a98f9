"""Which lines are the report: the stretch worth most, with the gaps in it left out.

The best path through four states, line by line (Viterbi's algorithm, so linear in the number of lines):

    before → inside ⇄ gap
               ↓
             after

Only lines inside count their worth. Every way in costs, so that one good line amid links is no report; so does going on
past a heading such as "Comments" or "Popular content", after which reports are mostly over.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from headwater.intake.dump.asides import aside
from headwater.intake.dump.lines import Line
from headwater.intake.dump.signature import itself
from headwater.intake.dump.worth import heads, worth

BEFORE, INSIDE, GAP, AFTER = range(4)

OPENING = 3.0
GAP_LINE = 0.15
FAR = 3
SMALL = 0.1
TAIL = 0.2
CLOSING = 3
TOLLS: Mapping[str, float] = {"comments": 8.0, "related": 3.0}

_NEVER = float("-inf")


def body(lines: Sequence[Line]) -> list[bool]:
    """For each line whether it belongs to the report."""
    best, back = [0.0, _NEVER, _NEVER, _NEVER], []
    for line, value in zip(lines, worth(lines), strict=True):
        best, came = _step(best, value, _toll(line))
        back.append(came)
    inside = _walk(back, max(range(4), key=lambda state: best[state]))
    kept = [keep and not aside(lines, at) for at, keep in enumerate(inside)]
    out = _strays(lines, kept)
    out |= _tail(lines, [at for at, keep in enumerate(kept) if keep and at not in out])
    return [keep and at not in out for at, keep in enumerate(kept)]


def _strays(lines: Sequence[Line], kept: Sequence[bool]) -> set[int]:
    """The lines of small stretches far from the others: a teaser above the menu, a word on cookies below."""
    stretches: list[list[int]] = []
    for at, keep in enumerate(kept):
        if keep and stretches and at - stretches[-1][-1] <= FAR:
            stretches[-1].append(at)
        elif keep:
            stretches.append([at])
    sizes = [sum(len(lines[at].text) for at in stretch) for stretch in stretches]
    least = SMALL * max(sizes, default=0)
    return {at for stretch, size in zip(stretches, sizes, strict=True) if size < least for at in stretch}


def _tail(lines: Sequence[Line], kept: Sequence[int]) -> set[int]:
    """The lines after the report's last sentence, if they are few: other headlines, a word of the page about itself."""
    own = [*kept[:-CLOSING], *(at for at in kept[-CLOSING:] if not itself(lines[at]))]
    last = next((n for n in range(len(own) - 1, -1, -1) if lines[own[n]].ends and lines[own[n]].words >= 4), -1)
    tail, whole = (sum(len(lines[at].text) for at in part) for part in (own[last + 1 :], own))
    return set(kept).difference(own[: last + 1] if tail <= TAIL * whole else own)


def _toll(line: Line) -> float:
    return next((toll for kind, toll in TOLLS.items() if heads(line, kind)), 0.0)


def _step(best: Sequence[float], value: float, toll: float) -> tuple[list[float], list[int]]:
    before, inside, gap, after = best
    ways = (
        ((before, BEFORE),),
        ((inside + value - toll, INSIDE), (before + value - OPENING, BEFORE), (gap + value - OPENING - toll, GAP)),
        ((gap - GAP_LINE - toll, GAP), (inside - GAP_LINE - toll, INSIDE)),
        ((after, AFTER), (inside, INSIDE)),
    )
    chosen = [max(way) for way in ways]
    return [score for score, _ in chosen], [state for _, state in chosen]


def _walk(back: Sequence[Sequence[int]], state: int) -> list[bool]:
    inside = [False] * len(back)
    for at in range(len(back) - 1, -1, -1):
        inside[at] = state == INSIDE
        state = back[at][state]
    return inside
