"""Fits the weights of `stemma/data/weights.toml` on this project's own labels, cross-validated by event.

    stemma.py BENCH [--write]

BENCH is the benchmark's folder (`news-cluster/reports.jsonl`, `news-stemma/event-*.json`). Two decisions: `kin`,
whether two reports are kin, and `cited`, whether a report rests on an outlet that it names. Logistic regression with a
ridge, by Newton's method; prints the calibration and F1 that cross-validation gives. `origins.py` fits the third.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import logistic
import numpy as np
from numpy.typing import NDArray

from headwater import flow, reading
from headwater.nouns import Outlet, Published, Reading, Report
from headwater.stemma import credence
from headwater.stemma.about import main_terms
from headwater.stemma.names import is_itself, is_name, label, publishes
from headwater.stemma.sheet import Citation, Sheet, lay_out, telling
from headwater.stemma.ties import ties

WEIGHTS = Path(__file__).resolve().parents[1] / "src" / "headwater" / "stemma" / "data" / "weights.toml"
RIDGE = 1.0
Array = NDArray[np.float64]
Pair = tuple[str, str]
Example = tuple[Mapping[str, float], bool]
"""What a decision weighs, and what the labels say."""


@dataclass(frozen=True)
class Event:
    """A labelled event: its readings, the pairs of ids that are kin, and on whom each report rests, by name."""

    readings: Sequence[Reading]
    kin: frozenset[Pair]
    rests: Mapping[str, frozenset[str]]


def main(arguments: list[str]) -> int:
    """Fit, cross-validate, print; write the weights where asked."""
    told = list(events(Path(arguments[0])))
    for decision, examples in (("kin", kin), ("cited", cited)):
        names, x, y, at = table([examples(event) for event in told])
        print(f"{decision}: {len(y)} examples, {int(y.sum())} of them so")
        tell(y, crossed(x, y, at), missed(told) if decision == "kin" else 0)
        weights = fit(x, y)
        for name, weight in zip(names, weights, strict=True):
            print(f"  {name:16}{weight:8.3f}")
        if "--write" in arguments:
            write(decision, names, weights)
    return 0


def events(bench: Path) -> Iterator[Event]:
    """The labelled events, read."""
    reports = {r.id: r for r in map(report, (bench / "news-cluster/reports.jsonl").read_text("utf8").splitlines())}
    for path in sorted((bench / "news-stemma").glob("event-*.json")):
        labels = json.loads(path.read_text("utf8"))
        ids = sorted(r["dId"] for r in labels["reports"])
        readings = reading.unite([flow.read_one(reports[i]) for i in ids])
        rests = {r["dId"]: frozenset((*r["wire"], *(x["source"] for x in r["rests_on"]))) for r in labels["reports"]}
        yield Event(readings, frozenset(pair(p["a"], p["b"]) for p in labels["pairs"]), rests)


def kin(event: Event) -> Iterator[Example]:
    """Every pair that shares anything: is it labelled as kin?"""
    sheets = lay_out(event.readings)
    for tie in ties(sheets, telling(sheets)):
        yield tie.features(), pair(tie.a.id, tie.b.id) in event.kin


def missed(told: Sequence[Event]) -> int:
    """How many that are labelled as kin share nothing."""
    return sum(len(e.kin) for e in told) - sum(so for e in told for _, so in kin(e))


def cited(event: Event) -> Iterator[Example]:
    """Every outlet that a report names, where it first does: do the labels let the report rest on it?"""
    sheets = lay_out(event.readings)
    main = main_terms(sheets, telling(sheets))
    for sheet in sheets:
        first: dict[str, Citation] = {}
        for c in sorted(sheet.citations, key=lambda c: c.content.start):
            if is_name(c.link.name) and not is_itself(sheet.reading.report, c.link.name):
                first.setdefault(label(c.link.name), c)
        for c in first.values():
            held = [s for s in sheets if s is not sheet and publishes(s.reading.report, c.link.name, c.link.kind)]
            if held or c.of_press:
                yield credence.features(c, sheet, main), _rests(event, sheet, c, held)


def _rests(event: Event, sheet: Sheet, citation: Citation, held: Sequence[Sheet]) -> bool:
    named = any(one(citation.link.name, name) for name in event.rests[sheet.id])
    return named or any(pair(sheet.id, s.id) in event.kin for s in held)


def one(name: str, other: str) -> bool:
    """Whether two names are of one outlet or agency: "AP (report 2)" and "AP"; "the Gazette", "Harbour Gazette"."""
    ours, theirs = (set(label(n.split(" (report ")[0]).split("-")) for n in (name, other))
    return ours <= theirs or theirs <= ours


def pair(a: str, b: str) -> Pair:
    """Two ids in order."""
    return (a, b) if a < b else (b, a)


def table(told: Sequence[Iterator[Example]]) -> tuple[list[str], Array, Array, NDArray[np.int64]]:
    """The examples of each event as a table: the columns' names, what is weighed, what is so, and of which event."""
    rows = [(n, features, so) for n, examples in enumerate(told) for features, so in examples]
    x = np.array([[1.0, *features.values()] for _, features, _ in rows])
    return ["bias", *rows[0][1]], x, np.array([float(so) for *_, so in rows]), np.array([n for n, *_ in rows])


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
    """Logistic regression, in the features' own units; the bias (first column) is free.

    The ridge holds all features down alike: each by its weight times its standard deviation.
    """
    return logistic.fit(x, y, ridge * np.array([0.0, *x[:, 1:].var(axis=0)]))


def crossed(x: Array, y: Array, events: NDArray[np.int64], ridge: float = RIDGE) -> Array:
    """Each row's probability under weights fitted without its event."""
    p = np.zeros(len(y))
    for event in np.unique(events):
        out = events == event
        p[out] = 1 / (1 + np.exp(-x[out] @ fit(x[~out], y[~out], ridge)))
    return p


def tell(y: Array, p: Array, missed: int) -> None:
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
