"""Where the cards of a stemma stand: a row each, as the tree has them, and to the right as time goes on.

The time axis is not to scale (an hour and a week must both be seen) but never lies about order: later is never further
left, and what draws on something stands to its right.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from headwater.nouns import Edge, Node, Report
from headwater.views.briefing import Briefing
from headwater.views.tree import Twig

WIDTH, HEIGHT, GAP = 256.0, 52.0, 14.0  # of a card, and between rows, in px
TOP, LEFT = 40.0, 4.0  # px; the dates stand above the cards
_INDENT = 34  # px that what draws on something stands further right at least
_ROOM = 720  # px over which the moments of a story are spread
_STEP = 16  # px between undated nodes, so that the lines of one pass left of the next
_NEAREST, _DAY = 34, 74  # px between two moments at least, and if the second begins another day
_LABEL = 84  # px that the name of a day takes; a day that begins sooner after another stays unnamed
_PASSES = 60  # a stemma has no cycles; should one have, the cards stop moving


@dataclass(frozen=True, slots=True)
class Card:
    """A node with the place of its upper left corner, in px."""

    node: Node
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Layout:
    """The cards in order of rows, the days with where each begins on the axis, and the whole's size in px."""

    cards: Mapping[str, Card]
    days: Sequence[tuple[float, str]]
    width: float
    height: float


def lay_out(briefing: Briefing) -> Layout:
    """The layout of a story's stemma."""
    nodes = _rows(briefing)
    x = _pushed(_by_time(briefing, nodes), briefing.story.stemma.edges)
    cards = {n.id: Card(n, x[n.id], TOP + row * (HEIGHT + GAP)) for row, n in enumerate(nodes)}
    width = max((c.x for c in cards.values()), default=0) + WIDTH + LEFT
    return Layout(cards, _days(briefing, cards), width, TOP + len(nodes) * (HEIGHT + GAP))


def _rows(briefing: Briefing) -> Sequence[Node]:
    """Those that nothing hangs on and that aren't at hand, then nodes as the tree lists them, then the rest."""
    trees = sorted(briefing.tree, key=lambda twig: bool(twig.below) or twig.node.kind == "report")
    listed = {n.id: n for twig in trees for n in _walk(twig)}
    return [*listed.values(), *(n for n in briefing.story.stemma.nodes if n.id not in listed)]


def _walk(twig: Twig) -> Iterator[Node]:
    yield twig.node
    for below in twig.below:
        yield from _walk(below)


def _by_time(briefing: Briefing, nodes: Sequence[Node]) -> dict[str, float]:
    """Undated nodes at the left; the others by moment, in the story's order."""
    dated = [r for r in briefing.reports.values() if r.published]
    without = [n.id for n in nodes if n.ref not in {r.id for r in dated}]
    at = {n: LEFT + _STEP * i for i, n in enumerate(without)}
    x, before = LEFT + (_STEP * len(without) + _INDENT if without else 0), None
    widest = max(1.0, sum(map(_weight, _steps(dated))))
    for report in dated:
        if before and _moment(before) != _moment(report):
            least = _DAY if before.day != report.day else _NEAREST
            x += max(least, _ROOM * _weight(_apart(before, report)) / widest)
        at[report.id], before = x, report
    return {n.id: at[n.id] if n.id in at else at[n.ref] for n in nodes}


def _pushed(x: dict[str, float], edges: Sequence[Edge]) -> dict[str, float]:
    """Moved right where something would stand left of what it draws on."""
    known = [e for e in edges if e.parent in x and e.child in x and e.parent != e.child]
    for _ in range(_PASSES):
        late = [e for e in known if x[e.child] < x[e.parent] + _INDENT]
        for e in late:
            x[e.child] = max(x[e.child], x[e.parent] + _INDENT)
        if not late:
            break
    return x


def _days(briefing: Briefing, cards: Mapping[str, Card]) -> Sequence[tuple[float, str]]:
    begins: dict[str, float] = {}
    for card in cards.values():
        report = briefing.reports.get(card.node.ref)
        if report and report.day:
            begins[report.day] = min(card.x, begins.get(report.day, math.inf))
    days: list[tuple[float, str]] = []
    for x, day in sorted((x, day) for day, x in begins.items()):
        if not days or x - days[-1][0] >= _LABEL:
            days.append((x, day))
    return days


def _steps(reports: Sequence[Report]) -> Iterator[float]:
    return (_apart(a, b) for a, b in pairwise(reports))


def _apart(a: Report, b: Report) -> float:
    """Hours from one report to the next; 0 where they can't be told."""
    first, second = _moment(a), _moment(b)
    if not first or not second:
        return 0.0
    if (first.tzinfo is None) != (second.tzinfo is None):  # one clock's zone is unknown: take it to be the other's
        first, second = (moment.replace(tzinfo=None) for moment in (first, second))
    return max(0.0, (second - first).total_seconds() / 3600)


def _weight(hours: float) -> float:
    return math.log1p(hours)


def _moment(report: Report) -> datetime | None:
    try:
        return datetime.fromisoformat(report.published.value) if report.published else None
    except ValueError:
        return None
