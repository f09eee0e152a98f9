"""Measures the tagger, and chooses its decoding numbers on texts held out of training.

    PYTHONPATH=src python training/attribution/measure.py choose DATA        # writes decoding.json beside the weights
    PYTHONPATH=src python training/attribution/measure.py held-out DATA
    PYTHONPATH=src python training/attribution/measure.py phenomena DATA     # recall by kind of case, traits, nesting
    PYTHONPATH=src python training/attribution/measure.py polnear BENCH [COUNT]    # never to choose

Definitions are those of the benchmark's scorer: *overlap* counts characters, spaces aside; a *relation* is right where
content covers at least half of content (intersection over union) and the sources touch or neither has one.
"""

from __future__ import annotations

import hashlib
import importlib.util
import itertools
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from marked import Mark, Marked, every, held_out

import headwater.models
from headwater.nouns import Report
from headwater.reading.speech import attributions, jointly
from headwater.reading.speech.attribution import LEAST, Attribution
from headwater.reading.tagger import Tagged, find
from headwater.reading.tagger.model import Decoding, Model
from headwater.reading.tagger.model import model as shipped

Spans = list[tuple[int, int]]
Triple = dict[str, Spans]
Gold = tuple[str, str, list[Triple]]
PARTS = ("Source", "Cue", "Content")
OWN_NAME = re.compile(r"[a-i]-\d\d-\d\d")
DECODING = Path(headwater.models.__file__).parent / "attribution" / "decoding.json"


def main() -> None:
    """One of four commands."""
    command, where, *rest = sys.argv[1:]
    if command == "polnear":
        sets = {"polnear": sample(Path(where), int(rest[0]) if rest else 150)}
    else:
        sets = {kind: [_as_gold(m) for m in found] for kind, found in kept(where).items()}
    if command == "choose":
        choose([text for found in sets.values() for text in found])
    if command == "phenomena":
        print(json.dumps(phenomena([m for found in kept(where).values() for m in found]), indent=1))
        return
    for name, docs in sets.items():
        for reader in (triples, with_rules):
            print(name, reader.__name__, json.dumps(figures(docs, reader)))


def kept(data: str) -> dict[str, list[Marked]]:
    """The texts held out of training, the openly licensed ones and our own; each with its marks."""
    found = [m for m in every(Path(data)) if held_out(m.name)]
    ours = [m for m in found if OWN_NAME.fullmatch(m.name)]
    return {"open texts": [m for m in found if m not in ours], "our own": ours}


def _as_gold(m: Marked) -> Gold:
    return m.name, m.text, [_gold(a) for a in m.marks]


def phenomena(texts: Iterable[Marked]) -> dict[str, str]:
    """Of the held-out marks: how many of each kind are found, and of those how many have each trait right."""
    counts: dict[str, list[bool]] = {}
    for marked in texts:
        found = find(marked.text)
        words = {i for i, c in enumerate(marked.text) if not c.isspace()}
        by_id = {a["id"]: a for a in marked.marks}
        for a in marked.marks:
            hit = next((t for t in found if any(right([_triple(t)], [_gold(a)], words))), None)
            for kind in _kinds(a):
                counts.setdefault(f"found: {kind}", []).append(hit is not None)
            for trait, same in _traits(a, hit, by_id) if hit else ():
                counts.setdefault(f"right: {trait}", []).append(same)
    return {k: f"{100 * sum(v) / len(v):.1f} of {len(v)}" for k, v in sorted(counts.items())}


def _kinds(a: Mark) -> Iterator[str]:
    yield a["mode"]
    yield "nested" if a["parent"] else "not nested"
    yield "with a source" if a["source"] else "without a source"
    yield "in pieces" if len(a["content"]) > 1 else "in one piece"
    yield f"voice: {a['kind']}"
    yield "named or plain" if not a["anonymous"] else "anonymous"


def _traits(a: Mark, hit: Tagged, by_id: dict[int, Mark]) -> Iterator[tuple[str, bool]]:
    above = by_id[a["parent"]]["cue"] if a["parent"] else None
    parent = (hit.parent.start, hit.parent.end) if hit.parent else None
    yield "certainty", hit.certainty == a["certainty"]
    yield "negated", hit.negated == a["negated"]
    yield "nested or not", (parent is None) == (above is None)
    if above and parent:
        yield "nested under which", parent[0] < above[1] and above[0] < parent[1]


def _gold(a: Mark) -> Triple:
    return {
        "Source": [tuple(a["source"])] if a["source"] else [],
        "Cue": [tuple(a["cue"])],
        "Content": [tuple(c) for c in a["content"]],
    }


def with_rules(text: str) -> list[Triple]:
    """What rules and tagger find together."""
    report = Report("x", "", text, "")
    found = jointly.jointly(report, attributions.find(report), find(text))
    return [_triple(a) for a in found if a.confidence >= LEAST]


def sample(bench: Path, count: int) -> list[Gold]:
    """Every nth report of PolNeAR, through the scorer's own reader."""
    spec = importlib.util.spec_from_file_location("score", bench / "score.py")
    assert spec and spec.loader
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    docs = list(score.polnear_gold(bench / "polnear"))
    return docs[:: max(1, len(docs) // count)][:count]


def triples(text: str) -> list[Triple]:
    """What the tagger finds, as the scorer wants it."""
    return [_triple(t) for t in find(text)]


def _triple(t: Tagged | Attribution) -> Triple:
    whole = (min(c.start for c in t.content), max(c.end for c in t.content))
    return {
        "Source": [(t.source.start, t.source.end)] if t.source else [],
        "Cue": [(t.cue.start, t.cue.end)],
        "Content": [whole],
    }


def figures(docs: Iterable[Gold], reader: Callable[[str], list[Triple]]) -> dict[str, float]:
    """Overlap and relation figures of a reader over marked texts."""
    overlap = {part: np.zeros(3) for part in PARTS}
    relation = np.zeros(3)
    for _, text, gold in docs:
        found = reader(text)
        words = {i for i, c in enumerate(text) if not c.isspace()}
        for part in PARTS:
            p, g = (cover(itertools.chain.from_iterable(t[part] for t in ts)) & words for ts in (found, gold))
            overlap[part] += (len(p & g), len(p), len(g))
        relation += (sum(right(found, gold, words)), len(found), len(gold))
    result = {
        "relation_f1": f1(relation),
        "relation_p": 100 * relation[0] / max(1, relation[1]),
        "relation_r": 100 * relation[0] / max(1, relation[2]),
    }
    result |= {f"{part.lower()}_overlap_f1": f1(n) for part, n in overlap.items()}
    return {k: round(float(v), 1) for k, v in result.items()}


def right(found: list[Triple], gold: list[Triple], words: set[int]) -> list[bool]:
    """Which of those found match one of gold's not yet matched."""
    free = {i: cover(g["Content"]) & words for i, g in enumerate(gold)}
    verdicts = []
    for t in found:
        content = cover(t["Content"]) & words
        scored = [(_union(content, c), i) for i, c in free.items() if _same_source(t, gold[i])]
        best = max((s for s in scored if s[0] >= 0.5), key=lambda s: s[0], default=None)
        verdicts.append(best is not None)
        if best:
            del free[best[1]]
    return verdicts


def _same_source(a: Triple, b: Triple) -> bool:
    return bool(cover(a["Source"]) & cover(b["Source"])) or not (a["Source"] or b["Source"])


def _union(a: set[int], b: set[int]) -> float:
    return len(a & b) / len(a | b) if a & b else 0.0


def cover(spans: Iterable[tuple[int, int]]) -> set[int]:
    """The offsets inside any of the spans."""
    return {i for start, end in spans for i in range(start, end)}


def f1(counts: np.ndarray) -> float:
    """100 × F1 of (right, found, wanted)."""
    return float(200 * counts[0] / max(1, counts[1] + counts[2]))


TRIED = {
    "cue": (-1.5, -1.0, -0.5, 0.0),
    "source": (0.0, 0.5, 1.0, 1.5),
    "begins source": (0.0, 0.7, 1.4),
    "content": (0.0, 0.5, 1.0),
    "begins content": (-0.5, 0.0, 0.7, 1.4),
    "leaving": (0.0, -1.0, -2.0, -3.0),
}


NOISE = 0.3  # F1 points that say nothing on so many texts


def choose(docs: list[Gold]) -> None:
    """The least biases with about the best relation F1, each in turn, twice over; then the confidence's weights."""
    using = remembering()
    chosen = dict.fromkeys(TRIED, 0.0)
    for name, values in [*TRIED.items()] * 2:
        scored = {v: relation(docs, replace(using, decoding=decoding(chosen | {name: v}))) for v in values}
        chosen[name] = min((v for v in values if scored[v] > max(scored.values()) - NOISE), key=abs)
        sys.stdout.write(f"{name} {scored}\n")
    final = decoding(chosen)
    weights = calibrated(docs, replace(using, decoding=final))
    found = {"cue": final.cue, "tags": final.tags, "leaving": final.leaving, "confidence": weights}
    DECODING.write_text(json.dumps(found) + "\n", encoding="utf8")
    shipped.cache_clear()


def relation(docs: list[Gold], using: Model) -> float:
    """The relation F1 of a model."""
    return figures(docs, lambda text: [_triple(t) for t in find(text, using=using)])["relation_f1"]


def decoding(chosen: dict[str, float]) -> Decoding:
    """The biases as decoding takes them."""
    source, content = chosen["source"], chosen["content"]
    tags = (0.0, source + chosen["begins source"], source, content + chosen["begins content"], content)
    return Decoding(chosen["cue"], tags, chosen["leaving"], (0.0,) * 5)


def remembering() -> Model:
    """The shipped model, which works out nothing twice."""
    model = shipped()
    return replace(model, encoder=Remembering(model.encoder), pairs=Remembering(model.pairs))


class Remembering:
    """A graph's answers by its questions."""

    def __init__(self, graph: Any) -> None:
        self.graph = graph
        self.known: dict[bytes, Any] = {}

    def run(self, outputs: None, asked: dict[str, np.ndarray]) -> Any:
        """What the graph says."""
        key = b"".join(value.tobytes() for value in asked.values())
        digest = hashlib.sha256(key).digest()
        if digest not in self.known:
            self.known[digest] = self.graph.run(outputs, asked)
        return self.known[digest]


def calibrated(docs: list[Gold], using: Model) -> list[float]:
    """Weights of a logistic regression from what the confidence looks at to whether the relation is right."""
    readings = []
    for probe in np.eye(5):
        probing = replace(using, decoding=replace(using.decoding, confidence=tuple(probe)))
        readings.append([find(text, using=probing) for _, text, _ in docs])
    rows: list[list[float]] = []
    verdicts: list[bool] = []
    for n, (_, text, gold) in enumerate(docs):
        words = {i for i, c in enumerate(text) if not c.isspace()}
        verdicts += right([_triple(t) for t in readings[0][n]], gold, words)
        same = zip(*(r[n] for r in readings), strict=True)
        rows += [[np.log(t.confidence / (1 - t.confidence)) for t in probed] for probed in same]
    return _logistic(np.array(rows), np.array(verdicts, dtype=float))


def _logistic(x: np.ndarray, y: np.ndarray) -> list[float]:
    """Newton's method with a light ridge."""
    w = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + 0.5 * np.eye(len(w))
        w += np.linalg.solve(hessian, x.T @ (y - p) - 0.5 * w)
    return [round(float(v), 3) for v in w]


if __name__ == "__main__":
    main()
