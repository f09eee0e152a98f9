"""Fits the decision whether the head of a chain vouches for the main claim: the table `origin` of the stemma's weights.

    origins.py BENCH [--write]

From the labels of BENCH (see stemma.py), of `examples/`, and of events of ECB+ (`origins.jsonl`: names of reports and
of origins, no text). Prints, with each story weighed without itself, how far the
expected number of independent origins is from the labelled one, and how often the range holds it.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from ecbplus import text_of

from headwater import flow, intake, reading
from headwater.nouns import Reading, Report
from headwater.settings import Settings
from headwater.stemma.credence import weighed
from headwater.stemma.names import key
from headwater.stemma.origins.bodies import country
from headwater.stemma.origins.counting import expected, families
from headwater.stemma.origins.heads import Head, heads
from headwater.stemma.origins.vouching import features, lead
from headwater.stemma.sheet import lay_out, telling
from headwater.stemma.ties import ties
from headwater.stemma.tree import draw
from headwater.text.fold import fold
from stemma import crossed, fit, report, write

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
LABELS = Path(__file__).with_suffix(".jsonl")
RIDGE = 10.0
LOCAL = frozenset(("local", "officials", "spokesman"))
"""What a head's name may have beyond an origin's."""


@dataclass(frozen=True)
class Told:
    """A labelled story: its readings, its origins by name with their reports, and how many are independent."""

    name: str
    readings: Sequence[Reading]
    origins: Sequence[tuple[str, frozenset[str]]]
    independent: int


def main(arguments: list[str]) -> int:
    """Fit, cross-validate, print; write the weights where asked."""
    stories = [*labelled(Path(arguments[0])), *invented(), *older(Path(arguments[0]) / "ecbplus")]
    rows = [(story, features, vouches) for story in stories for features, vouches in judged(story)]
    x = np.array([[1.0, *features.values()] for _, features, _ in rows])
    y = np.array([float(vouches) for *_, vouches in rows])
    at = np.array([stories.index(story) for story, *_ in rows])
    print(f"{len(rows)} heads of {len(stories)} stories, {int(y.sum())} of them origins")
    tell(stories, crossed(x, y, at, RIDGE), at)
    names = ["bias", *rows[0][1]]
    weights = fit(x, y, RIDGE)
    for name, weight in zip(names, weights, strict=True):
        print(f"  {name:16}{weight:8.3f}")
    if "--write" in arguments:
        write("origin", names, weights)
    return 0


def labelled(bench: Path) -> Iterator[Told]:
    """The labelled events of which two reports or more tell."""
    reports = {r.id: r for r in map(report, (bench / "news-cluster/reports.jsonl").read_text("utf8").splitlines())}
    for path in sorted((bench / "news-stemma").glob("event-*.json")):
        labels = json.loads(path.read_text("utf8"))
        ids = sorted(r["dId"] for r in labels["reports"])
        core = [r for r in labels["reports"] if r["about"] == "core"] or ids
        if len(core) > 1:
            readings = reading.unite([flow.read_one(reports[i]) for i in ids])
            yield Told(path.stem, readings, _named(labels, {i: i for i in ids}), labels["independent_origins"])


def invented() -> Iterator[Told]:
    """The project's own stories."""
    for path in sorted(EXAMPLES.glob("*/truth.json")):
        truth = json.loads(path.read_text("utf8"))
        found = intake.reports((str(path.parent / "pages"),), Settings().limits, as_is=False, outlet="", published="")
        readings = reading.unite([flow.read_one(r) for r in found if isinstance(r, Report)])
        ids = {Path(r.report.input).name: r.report.id for r in readings}
        yield Told(path.parent.name, readings, _named(truth, ids), truth["independent_origins"])


def older(folder: Path) -> Iterator[Told]:
    """Events of ECB+ (CC BY 3.0), up to eight reports of each."""
    for line in LABELS.read_text("utf8").splitlines():
        labels = json.loads(line)
        ids = [i for i in labels["reports"] if i not in labels["off"]]
        readings = reading.unite([flow.read_one(Report(i, i, text_of(folder, i), "0" * 64)) for i in ids])
        yield Told(labels["event"], readings, _named(labels, {i: i for i in ids}), labels["independent_origins"])


def _named(labels: Mapping[str, Any], ids: Mapping[str, str]) -> list[tuple[str, frozenset[str]]]:
    told = (o for o in labels["origins"] if not o.get("against"))
    return [(o["name"], frozenset(ids[i] for i in o["of"] if i in ids)) for o in told]


def judged(story: Told) -> Iterator[tuple[Mapping[str, float], bool]]:
    """Each head of the story with whether it is one of the origins; of two heads that could be one, the more cited."""
    laid = sorted(lay_out(story.readings), key=lambda s: s.moment)
    tells = telling(laid)
    sheets = weighed(laid, tells)
    found = heads(sheets, families(draw(sheets, ties(sheets, tells))))
    fits = [(_fit(head, *origin), h, o) for h, head in enumerate(found) for o, origin in enumerate(story.origins)]
    one: dict[int, int] = {}
    for fit_, head, origin in sorted(fits, key=lambda f: (-f[0], *f[1:])):
        if fit_ and head not in one and origin not in one.values():
            one[head] = origin
    rows = features(found, [*map(lead, sheets)])
    yield from ((row, head in one) for head, row in enumerate(rows))


def _fit(head: Head, name: str, of: Set[str]) -> float:
    """How well a head answers to an origin's name: 0 not at all; below 1 where both are merely of one country."""
    shared = len(of & {*head.reports})
    named = [part for part in [name, *re.split(r"[(),/]", name)] if key(part)]
    whole = [_alike(frozenset(key(n)) - LOCAL, frozenset(key(part))) for n in head.names for part in named]
    if shared and max(whole, default=0):
        return 10 + shared + max(whole)
    lands = {_land(part) for part in named} & {_land(n) for n in head.names} - {""}
    return shared / 100 if lands else 0


def _alike(one: Set[str], other: Set[str]) -> float:
    return len(one & other) / len(one | other) if one and (one <= other or other <= one) else 0


def _land(name: str) -> str:
    words = fold(name.replace("'s", "").replace(".", "")).split()
    return country([w for w in words if w not in ("the", "a", "an")])[0]


def tell(stories: Sequence[Told], chances: Any, at: Any) -> None:
    """Print how far the counts are off."""
    made = [expected(list(chances[at == i])) for i in range(len(stories))]
    off = [abs(count - s.independent) for (count, _, _), s in zip(made, stories, strict=True)]
    inside = [low <= s.independent <= high for (_, low, high), s in zip(made, stories, strict=True)]
    print(f"  mean error {np.mean(off):.2f}, exact {np.mean(np.array(off) == 0):.2f}, in range {np.mean(inside):.2f}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
