"""How far the stemma's probabilities can be believed: on the project's own labels, each event weighed without itself.

    reliability.py [--record]

Pairs: the probability that two reports are kin, under weights fitted on all other events. Edges: the confidence of each
edge drawn under those weights; it is right where the labels join the two reports, or let the report rest on the outlet
or agency that is named and absent (lost reports that nobody names can't be judged). Prints how often what is
given so much confidence is right, and the expected calibration error (the mean distance, weighted by number, over ten
bins). `--record` keeps the figures in `reliability.json`, which docs/STEMMA.md quotes, and draws docs/reliability.svg.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TypedDict
from unittest.mock import patch

import numpy as np

from headwater import flow, reading, stemma
from headwater.nouns import Case, Reading, Story
from headwater.stemma import weights as shipped
from headwater.stemma.names import label
from headwater.stemma.sheet import lay_out, telling
from headwater.stemma.ties import Tie, ties

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


@dataclass(frozen=True)
class Event:
    """A labelled event: its readings, the pairs of ids that are kin, and on whom each report rests, by name."""

    readings: Sequence[Reading]
    kin: frozenset[tuple[str, str]]
    rests: Mapping[str, frozenset[str]]

    def ties(self) -> Mapping[tuple[str, str], Tie]:
        """What the stemma weighs, by pair."""
        sheets = lay_out(self.readings)
        return {pair(t.a.id, t.b.id): t for t in ties(sheets, telling(sheets))}


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and record where asked."""
    if not BENCH.exists():
        print("no benchmark beside the checkout; nothing measured")
        return 0
    figures = {name: binned(judged) for name, judged in measured(training()).items()}
    for name, row in figures.items():
        print(f"{name}: {row['count']}, expected calibration error {row['error']}")
        for count, said, right in row["bins"]:
            print(f"  said {said:.2f}  right {right:.2f}  of {count}")
    if "--record" in arguments:
        FIGURES.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf8")
        CHART.write_text(chart(figures), encoding="utf8")
    return 0


def measured(fitting: ModuleType) -> dict[str, Judged]:
    """Every pair that shares anything, and every edge between two reports."""
    told = list(events(fitting))
    rows = [(n, p, t, p in event.kin) for n, event in enumerate(told) for p, t in event.ties().items()]
    names = [*rows[0][2].features()]
    x = np.array([[1.0, *t.features().values()] for _, _, t, _ in rows])
    y = np.array([float(kin) for *_, kin in rows])
    event_of = np.array([n for n, *_ in rows])
    probabilities = fitting.crossed(x, y, event_of)
    edges: list[tuple[float, bool]] = []
    for n, event in enumerate(told):
        weights = fitting.fit(x[event_of != n], y[event_of != n])
        edges += drawn(event, dict(zip(["bias", *names], map(float, weights), strict=True)))
    return {"pairs": [(float(p), bool(kin)) for p, kin in zip(probabilities, y, strict=True)], "edges": edges}


def events(fitting: ModuleType) -> Iterator[Event]:
    """The labelled events, read."""
    lines = (BENCH / "news-cluster" / "reports.jsonl").read_text("utf8").splitlines()
    reports = {r.id: r for r in map(fitting.report, lines)}
    for path in sorted((BENCH / "news-stemma").glob("event-*.json")):
        labels = json.loads(path.read_text("utf8"))
        ids = sorted(r["dId"] for r in labels["reports"])
        readings = reading.unite([flow.read_one(reports[i]) for i in ids])
        rests = {r["dId"]: frozenset((*r["wire"], *(x["source"] for x in r["rests_on"]))) for r in labels["reports"]}
        yield Event(readings, frozenset(pair(p["a"], p["b"]) for p in labels["pairs"]), rests)


def drawn(event: Event, weights: Mapping[str, float]) -> Judged:
    """The confidence of each edge that the labels can judge, and whether they say so."""
    case = Case(Story("event", "", ()), tuple(event.readings)).in_order()
    known = {**shipped._weights(), "kin": weights}
    with patch.object(shipped, "_weights", lambda: known):
        tree = stemma.trace(case).story.stemma
    nodes = {n.id: n for n in tree.nodes}
    judged = []
    for edge in tree.edges:
        parent, child = nodes[edge.parent], nodes[edge.child]
        if parent.kind == "report":
            judged.append((edge.confidence, pair(parent.ref, child.ref) in event.kin))
        elif not parent.id.startswith("absent:hypothetical"):
            judged.append((edge.confidence, any(one(parent.name, name) for name in event.rests[child.ref])))
    return judged


def one(name: str, other: str) -> bool:
    """Whether two names are of one outlet or agency: "AP (report 2)" and "AP"; "the Gazette", "Harbour Gazette"."""
    ours, theirs = (set(label(n.split(" (report ")[0]).split("-")) for n in (name, other))
    return ours <= theirs or theirs <= ours


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


def pair(a: str, b: str) -> tuple[str, str]:
    """Two ids in order."""
    return (a, b) if a < b else (b, a)


def training() -> ModuleType:
    """`training/stemma.py`, which fits the weights."""
    path = HERE.parent / "training" / "stemma.py"
    spec = importlib.util.spec_from_file_location("training_stemma", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
