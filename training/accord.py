"""Fits the weights of `accord/data/weights.toml`: whether two figures of two reports answer one question.

    accord.py BENCH [--write]

BENCH is the benchmark's folder (`news-cluster/reports.jsonl`, `news-stemma/event-*.json`). Pairs count as one matter
where a labelled dispute holds both values or where `accord.json` says so by hand; those that nobody judged count a
little, as two. The project's own `examples/` are labelled whole, so there what is not told is two matters for sure.
Logistic regression with a ridge, by Newton's method, cross-validated by story.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import logistic
import numpy as np
from numpy.typing import NDArray

from headwater import flow, intake
from headwater import stemma as tracing
from headwater.accord.disputes import days_of
from headwater.accord.disputes.figure import Figure, figures, words_of
from headwater.accord.disputes.matter import Pair, pairs
from headwater.accord.page import pages
from headwater.accord.saying import sayings, telling
from headwater.nouns import Case, Report
from headwater.settings import Settings
from headwater.text.stem import stem

HERE = Path(__file__).resolve().parent
WEIGHTS = HERE.parent / "src" / "headwater" / "accord" / "data" / "weights.toml"
RIDGE = 1.0
UNJUDGED = 0.3
NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
EXAMPLES = HERE.parent / "examples"
Array = NDArray[np.float64]
Place = tuple[str, int]
Labels = Mapping[str, Any]
Story = tuple[Case, Sequence[Labels], float]
JUDGED: Mapping[frozenset[Place], bool] = {
    frozenset(((j["a"], j["at"]), (j["b"], j["bt"]))): j["same"]
    for j in json.loads((HERE / "accord.json").read_text("utf8"))
}


@dataclass(frozen=True)
class Example:
    """A pair of figures that differ, the story that it is of, and whether they are on one matter, how surely told."""

    story: int
    pair: Pair
    same: bool
    weight: float


def main(arguments: list[str]) -> int:
    """Fit, cross-validate, print; write the weights where asked."""
    from stemma import report

    bench = Path(arguments[0])
    lines = (bench / "news-cluster/reports.jsonl").read_text("utf8").splitlines()
    labels = [json.loads(p.read_text("utf8")) for p in sorted((bench / "news-stemma").glob("event-*.json"))]
    stories = [(case, labels, UNJUDGED) for case in traced([report(line) for line in lines])]
    fitted = learn([e for n, story in enumerate([*stories, *own()]) for e in examples(n, *story)])
    if "--write" in arguments:
        write(fitted)
    return 0


def traced(reports: Iterable[Report]) -> list[Case]:
    """The stories of these reports, dated, their stemmas drawn."""
    return [flow.redrawn(tracing.trace(case)) for case in flow.group([flow.read_one(r) for r in reports])]


def own() -> Iterator[Story]:
    """The project's own stories; whatever two of their figures are not told to dispute, they don't."""
    for folder in sorted(p.parent for p in EXAMPLES.glob("*/truth.json")):
        found = intake.reports((str(folder / "pages"),), Settings().limits, as_is=False, outlet="", published="")
        reports = [r for r in found if isinstance(r, Report)]
        ids = {Path(r.input).name: r.id for r in reports}
        truth = json.loads((folder / "truth.json").read_text("utf8"))
        values = [value for dispute in truth["disputes"] for value in dispute["values"]]
        for value in values:
            value["reports"] = [ids[name] for name in value["reports"]]
        yield from ((case, [truth], 1.0) for case in traced(reports))


def examples(story: int, case: Case, labels: Sequence[Labels], unjudged: float) -> Iterator[Example]:
    """Every pair of figures of a story that differ, but such as may repeat what is labelled elsewhere."""
    found = figures(sayings(case), pages(case, telling(case)))
    labelled = set(_labelled(found, labels))
    doubtful = {frozenset(pair) for pair in _repeated(found, labels)}
    for pair in pairs(found, days_of(case)):
        key = frozenset((pair.a.key, pair.b.key))
        same = key in labelled or JUDGED.get(key, False)
        if pair.a.differs(pair.b) and (same or key in JUDGED or key not in doubtful):
            yield Example(story, pair, same, 1.0 if same or key in JUDGED else unjudged)


def _labelled(found: Sequence[Figure], labels: Iterable[Labels]) -> Iterator[frozenset[Place]]:
    """The pairs that stand behind two values of one labelled dispute."""
    for event in labels:
        for dispute in event["disputes"]:
            held = [
                (n, f)
                for n, value in enumerate(dispute["values"])
                for report in value["reports"]
                if (f := _behind(value, dispute["about"], [f for f in found if f.key[0] == report]))
            ]
            yield from (frozenset((f.key, g.key)) for n, f in held for m, g in held if n < m)


def _repeated(found: Sequence[Figure], labels: Iterable[Labels]) -> Iterator[tuple[Place, Place]]:
    """Figures that give two values of one labelled dispute, in whatever place of the reports that give them."""
    for dispute in (d for event in labels for d in event["disputes"]):
        held = [[f for f in found if f.key[0] in v["reports"] and _gives(f, v)] for v in dispute["values"]]
        yield from ((f.key, g.key) for ours, theirs in combinations(held, 2) for f in ours for g in theirs)


def _behind(value: Mapping[str, str], about: str, found: Sequence[Figure]) -> Figure | None:
    """The figure of a report that gives a labelled value: the same number, among the words of the evidence."""
    given = [f for f in found if _gives(f, value)]
    told = {stem(w) for w in words_of(value["evidence"] + " " + about)}
    scored = [(sum(w for key, w in f.setting.near.items() if key in told), f) for f in given]
    best = max(scored, key=lambda pair: (pair[0], pair[1].key), default=None)
    return best[1] if best and best[0] > 2 else None


def _gives(figure: Figure, value: Mapping[str, str]) -> bool:
    """Whether a figure gives a labelled value: the same number, in figures, words or a day's place in the month."""
    numbers = {n.replace(",", "") for n in NUMBER.findall(value["value"])}
    if DAY.fullmatch(value["value"]):
        return value["value"] in {m.day for m in figure.measures}
    told = {n.replace(",", "") for n in NUMBER.findall(figure.text)}
    told |= {f(m.value) for m in figure.measures for f in ("{:g}".format, clock)}
    return bool(numbers & told if numbers else set(words_of(value["value"])) & set(words_of(figure.text)))


def clock(minutes: float) -> str:
    """Minutes after midnight as hours and minutes: "06:20"."""
    return f"{int(minutes) // 60:02}:{int(minutes) % 60:02}"


def learn(rows: Sequence[Example]) -> dict[str, float]:
    """The weights, after printing what cross-validation gives."""
    names = ["bias", *rows[0].pair.features()]
    x = np.array([[1.0, *r.pair.features().values()] for r in rows])
    y = np.array([float(r.same) for r in rows])
    w = np.array([r.weight for r in rows])
    stories = np.array([r.story for r in rows])
    print(f"{len(rows)} pairs that differ, {int(y.sum())} of them on one matter")
    told(y, w, crossed(x, y, w, stories))
    weights = fit(x, y, w)
    for name, weight in zip(names, weights, strict=True):
        print(f"  {name:16}{weight:8.3f}")
    return dict(zip(names, map(float, weights), strict=True))


def fit(x: Array, y: Array, w: Array) -> Array:
    """Weighted; the bias (first column) is not held down."""
    return logistic.fit(x, y, np.array([0.0] + [RIDGE] * (x.shape[1] - 1)), w)


def crossed(x: Array, y: Array, w: Array, stories: NDArray[np.int64]) -> Array:
    """Each pair's probability under weights fitted without its story."""
    p = np.zeros(len(y))
    for story in np.unique(stories):
        out = stories == story
        p[out] = 1 / (1 + np.exp(-x[out] @ fit(x[~out], y[~out], w[~out])))
    return p


def told(y: Array, w: Array, p: Array) -> None:
    """Print precision, recall and F1 over pairs at some thresholds."""
    for threshold in (0.3, 0.4, 0.5, 0.6):
        hit, said = float((y * w * (p >= threshold)).sum()), float((w * (p >= threshold)).sum())
        precision, recall = hit / max(1.0, said), hit / (y * w).sum()
        print(f"  at {threshold}: precision {precision:.3f} recall {recall:.3f}"
              f" F1 {2 * precision * recall / max(1e-9, precision + recall):.3f}")  # fmt: skip


def write(weights: Mapping[str, float]) -> None:
    """Put the weights where the package reads them."""
    head = [line for line in WEIGHTS.read_text("utf8").splitlines() if line.startswith("#")]
    body = [f"{name} = {weight:.3f}" for name, weight in weights.items()]
    WEIGHTS.write_text("\n".join([*head, "[matter]", *body]) + "\n", encoding="utf8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
