"""How far the stemma's probabilities can be believed: on the project's own labels, each event weighed without itself.

    reliability.py [--record]

Pairs: the probability that two reports are kin, under weights fitted on all other events. Edges: the confidence of each
edge drawn under those weights; it is right where the labels join the two reports, or let the report rest on the outlet
or agency that is named and absent (lost reports that nobody names can't be judged). Prints how often what is
given so much confidence is right, and the expected calibration error (the mean distance, weighted by number, over ten
bins). `--record` keeps the figures in `reliability.json`, which docs/STEMMA.md quotes, and draws docs/reliability.svg.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, TypedDict
from unittest.mock import patch

from headwater import stemma
from headwater.nouns import Case, Story
from headwater.stemma import weights as shipped

HERE = Path(__file__).resolve().parent
BENCH = HERE.parent.parent / "shared" / "bench"
FIGURES = HERE / "reliability.json"
CHART = HERE.parent / "docs" / "reliability.svg"
SIDE, EDGE = 320, 44  # of the chart's square and its margin, in pixels
COLOURS = {"pairs": "#0b6e99", "edges": "#c2571a"}


class Row(TypedDict):
    """The bins of one kind of judgement: how many, said on average, so on average; and the calibration error."""

    count: int
    error: float
    bins: list[tuple[int, float, float]]


Judged = Sequence[tuple[float, bool]]  # the probability given, and whether it was so
Weights = Mapping[str, Mapping[str, float]]


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and record where asked."""
    if not BENCH.exists():
        print("no benchmark beside the checkout; nothing measured")
        return 0
    fitting = training()
    figures = {name: binned(judged) for name, judged in measured(fitting, list(fitting.events(BENCH))).items()}
    for name, row in figures.items():
        print(f"{name}: {row['count']}, expected calibration error {row['error']}")
        for count, said, right in row["bins"]:
            print(f"  said {said:.2f}  right {right:.2f}  of {count}")
    if "--record" in arguments:
        FIGURES.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf8")
        CHART.write_text(chart(figures), encoding="utf8")
    return 0


def measured(fitting: ModuleType, told: Sequence[Any]) -> dict[str, Judged]:
    """Every pair that shares anything, and every edge that the labels can judge."""
    tables = {decision: fitting.table([examples(e) for e in told]) for decision, examples in _decisions(fitting)}
    _, x, y, at = tables["kin"]
    pairs = [(float(p), bool(so)) for p, so in zip(fitting.crossed(x, y, at), y, strict=True)]
    edges: list[tuple[float, bool]] = []
    for n, event in enumerate(told):
        edges += drawn(fitting, event, {decision: _without(fitting, n, *rows) for decision, rows in tables.items()})
    return {"pairs": pairs, "edges": edges}


def _decisions(fitting: ModuleType) -> Sequence[tuple[str, Callable[[Any], Any]]]:
    return (("kin", fitting.kin), ("cited", fitting.cited))


def _without(fitting: ModuleType, event: int, names: Sequence[str], x: Any, y: Any, at: Any) -> Mapping[str, float]:
    """The weights that all other events give."""
    return dict(zip(names, map(float, fitting.fit(x[at != event], y[at != event])), strict=True))


def drawn(fitting: ModuleType, event: Any, weights: Weights) -> Judged:
    """The confidence of each edge that the labels can judge, and whether they say so."""
    case = Case(Story("event", "", ()), tuple(event.readings)).in_order()
    known = {**shipped._weights(), **weights}
    with patch.object(shipped, "_weights", lambda: known):
        tree = stemma.trace(case).story.stemma
    nodes = {n.id: n for n in tree.nodes}
    judged = []
    for edge in tree.edges:
        parent, child = nodes[edge.parent], nodes[edge.child]
        if parent.kind == "report":
            judged.append((edge.confidence, fitting.pair(parent.ref, child.ref) in event.kin))
        elif not parent.id.startswith("absent:hypothetical"):
            judged.append((edge.confidence, any(fitting.one(parent.name, name) for name in event.rests[child.ref])))
    return judged


def binned(judged: Judged) -> Row:
    """Ten bins: how many, what was said on average, how often it was so; and the expected calibration error."""
    bins = [[j for j in judged if min(9, int(10 * j[0])) == b] for b in range(10)]
    rows = [(len(b), sum(p for p, _ in b) / len(b), sum(so for _, so in b) / len(b)) for b in bins if b]
    error = sum(n * abs(said - right) for n, said, right in rows) / max(1, len(judged))
    return {
        "count": len(judged), "error": round(error, 3), "bins": [(n, round(s, 3), round(r, 3)) for n, s, r in rows],
    }  # fmt: skip


def chart(figures: Mapping[str, Row]) -> str:
    """The figures as SVG: what was said from left to right, how often it was so from bottom to top."""
    size = SIDE + 2 * EDGE
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" width="{size}" height="{size}"'
        ' font-family="sans-serif" font-size="12" role="img">',
        "<title>How often what the stemma is so sure of is right</title>",
        f'<rect width="{size}" height="{size}" fill="#fff"/>',
        f'<path d="M{EDGE} {EDGE}V{EDGE + SIDE}H{EDGE + SIDE}" fill="none" stroke="#888"/>',
        f'<path d="M{EDGE} {EDGE + SIDE}L{EDGE + SIDE} {EDGE}" stroke="#bbb" stroke-dasharray="4 4"/>',
        *(_mark(tenth / 10) for tenth in range(0, 11, 2)),
        f'<text x="{size / 2}" y="{size - 8}" text-anchor="middle">probability given</text>',
        f'<text transform="translate(12 {size / 2}) rotate(-90)" text-anchor="middle">share that is so</text>',
    ]
    for n, (name, row) in enumerate(figures.items()):
        lines += [_dot(*found, COLOURS[name]) for found in row["bins"]]
        label = f"{name}, error {row['error']}"
        lines.append(f'<text x="{EDGE + 10}" y="{EDGE + 14 + 16 * n}" fill="{COLOURS[name]}">● {label}</text>')
    return "\n".join([*lines, "</svg>\n"])


def _mark(share: float) -> str:
    across, up = EDGE + share * SIDE, EDGE + (1 - share) * SIDE
    return (
        f'<text x="{across:.0f}" y="{EDGE + SIDE + 16}" text-anchor="middle">{share:.1f}</text>'
        f'<text x="{EDGE - 6}" y="{up + 4:.0f}" text-anchor="end">{share:.1f}</text>'
    )


def _dot(count: int, said: float, right: float, colour: str) -> str:
    across, up, radius = EDGE + said * SIDE, EDGE + (1 - right) * SIDE, 2 + count**0.5 / 2
    return (
        f'<circle cx="{across:.1f}" cy="{up:.1f}" r="{radius:.1f}" fill="{colour}" fill-opacity=".55">'
        f"<title>{count}: said {said:.2f}, right {right:.2f}</title></circle>"
    )


def training() -> ModuleType:
    """`training/stemma.py`, which fits the weights."""
    sys.path.insert(0, str(HERE.parent / "training"))
    return importlib.import_module("stemma")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
