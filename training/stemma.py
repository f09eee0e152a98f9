"""Fits the weights of `stemma/data/weights.toml` on this project's own labels, cross-validated by event.

    stemma.py BENCH [--write]

BENCH is the benchmark's folder (`news-cluster/reports.jsonl`, `news-stemma/event-*.json`). Whether two reports are kin:
logistic regression with a ridge, by Newton's method; prints the calibration and F1 over pairs that cross-validation
gives. `origins.py` fits the other decision.
"""

from __future__ import annotations

import json
import sys
import tomllib
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from headwater import flow, reading
from headwater.nouns import Outlet, Published, Reading, Report
from headwater.stemma.sheet import lay_out, telling
from headwater.stemma.ties import Tie, ties

WEIGHTS = Path(__file__).resolve().parents[1] / "src" / "headwater" / "stemma" / "data" / "weights.toml"
RIDGE = 1.0
Array = NDArray[np.float64]


def main(arguments: list[str]) -> int:
    """Fit, cross-validate, print; write the weights where asked."""
    bench = Path(arguments[0])
    rows = [(event, pair, tie, kin) for event, pair, tie, kin in examples(bench)]
    names = [*next(t for _, _, t, _ in rows if t).features()] if rows else []
    held = [(e, t, k) for e, _, t, k in rows if t]
    x = np.array([[1.0, *t.features().values()] for _, t, _ in held])
    y = np.array([float(k) for _, _, k in held])
    events = np.array([e for e, _, _ in held])
    missed = sum(k for _, _, t, k in rows if not t)
    print(f"{len(held)} pairs that share anything, {int(y.sum())} of them kin; {missed} kin share nothing")
    told(y, crossed(x, y, events), missed)
    weights = fit(x, y)
    for name, weight in zip(["bias", *names], weights, strict=True):
        print(f"  {name:16}{weight:8.3f}")
    if "--write" in arguments:
        write("kin", ["bias", *names], weights)
    return 0


def examples(bench: Path) -> list[tuple[int, tuple[str, str], Tie | None, bool]]:
    """Every pair of every event: the event, the pair's ids, its tie (None: shares nothing), whether labelled as kin."""
    reports = {r.id: r for r in map(report, (bench / "news-cluster/reports.jsonl").read_text("utf8").splitlines())}
    found = []
    for path in sorted((bench / "news-stemma").glob("event-*.json")):
        labels = json.loads(path.read_text("utf8"))
        ids = sorted(r["dId"] for r in labels["reports"])
        kin = {tuple(sorted((p["a"], p["b"]))) for p in labels["pairs"]}
        readings: list[Reading] = list(reading.unite([flow.read_one(reports[i]) for i in ids]))
        sheets = lay_out(readings)
        known = {tuple(sorted((t.a.id, t.b.id))): t for t in ties(sheets, telling(sheets))}
        found += [(labels["event_id"], p, known.get(p), p in kin) for p in combinations(ids, 2)]
    return found


def report(line: str) -> Report:
    """One line of the set as a report, settled as intake would."""
    from headwater import press
    from headwater.intake import wire

    j = json.loads(line)
    authors = tuple(j["authors"])
    return Report(
        j["dId"], "-", j["text"], "0" * 64, Outlet(press.name_of(j["source_domain"]), j["source_domain"]), j["title"],
        j["url"], authors, wire.credits(j["text"], authors, j["title"], j["url"], ()),
        published=Published(j["date_publish"], "given", 1.0),
    )  # fmt: skip


def fit(x: Array, y: Array, ridge: float = RIDGE) -> Array:
    """Ridge logistic regression by Newton's method, in the features' own units; the bias (first column) is free.

    The ridge holds all features down alike: each by its weight times its standard deviation.
    """
    weights = np.zeros(x.shape[1])
    held = ridge * np.diag([0.0, *x[:, 1:].var(axis=0)])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ weights))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + held + 1e-6 * np.eye(len(weights))
        weights = weights - np.linalg.solve(hessian, x.T @ (p - y) + held @ weights)
    return weights


def crossed(x: Array, y: Array, events: NDArray[np.int64], ridge: float = RIDGE) -> Array:
    """Each row's probability under weights fitted without its event."""
    p = np.zeros(len(y))
    for event in np.unique(events):
        out = events == event
        p[out] = 1 / (1 + np.exp(-x[out] @ fit(x[~out], y[~out], ridge)))
    return p


def told(y: Array, p: Array, missed: int) -> None:
    """Print F1 at some thresholds and the expected calibration error over ten bins."""
    for threshold in (0.3, 0.4, 0.5, 0.6):
        hit, said = float((y * (p >= threshold)).sum()), float((p >= threshold).sum())
        precision, recall = hit / max(1, said), hit / (y.sum() + missed)
        print(f"  at {threshold}: precision {precision:.3f} recall {recall:.3f}"
              f" F1 {2 * precision * recall / max(1e-9, precision + recall):.3f}")  # fmt: skip
    bins = np.minimum(9, (p * 10).astype(int))
    error = sum(abs(p[bins == b].mean() - y[bins == b].mean()) * (bins == b).mean() for b in np.unique(bins))
    print(f"  expected calibration error {error:.3f}")


def write(decision: str, names: list[str], weights: Array) -> None:
    """Put the weights of one decision where the package reads them."""
    text = WEIGHTS.read_text("utf8")
    head = [line for line in text.splitlines() if line.startswith("#")]
    tables = tomllib.loads(text) | {decision: dict(zip(names, weights, strict=True))}
    body = [f"\n[{name}]\n" + "\n".join(f"{k} = {v:.3f}" for k, v in tables[name].items()) for name in sorted(tables)]
    WEIGHTS.write_text("\n".join([*head, *body]) + "\n", encoding="utf8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
