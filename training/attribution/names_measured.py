"""Measures who is named, by the model, by the rules and by both: the half of UNER that taught nothing, held-out news.

PYTHONPATH=src python training/attribution/names_measured.py DATA BENCH
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from entities import Name, Named, uner
from marked import every, held_out
from measure import cover
from names import UNSURE, marked

from headwater.nouns import Report
from headwater.reading.names.candidates import Candidate, candidates
from headwater.reading.names.clusters import clusters
from headwater.reading.names.jointly import jointly as together
from headwater.reading.tagger import LANGUAGE, read

Reader = Callable[[str], Iterator[Name]]
KINDS = ("person", "organization", "place")


def main() -> None:
    """As JSON."""
    data, bench = map(Path, sys.argv[1:])
    file, treebank = bench / "uner/en_ewt-ud-dev.iob2", bench / "ewt"
    texts = {
        "UNER, words apart": [*uner(file, measured=True)],
        "UNER, as written": [*uner(file, measured=True, treebank=treebank)],
        "news": [Named(m.name, m.text, n) for m in every(data) if held_out(m.name) and (n := marked(m.text))],
    }
    found = {f"{name}: {reader.__name__}": names(given, reader) for name, given in texts.items() for reader in READERS}
    print(json.dumps(found, indent=1))


def names(texts: Iterable[Named], reader: Reader) -> dict[str, float]:
    """Exact F1 over all and by kind, in percent; what nobody could tell counts for nothing."""
    counts: Counter[tuple[str, str]] = Counter()
    for given in texts:
        unsure = cover((a, b) for a, b, kind in given.names if kind == UNSURE)
        wanted = {n for n in given.names if n[2] in KINDS}
        found = {n for n in reader(given.text) if n[2] in KINDS and unsure.isdisjoint(range(n[0], n[1]))}
        for part, spans in (("right", found & wanted), ("found", found), ("wanted", wanted)):
            counts.update((part, kind) for *_, kind in spans)
            counts[part, "all"] += len(spans)
    shares = {k: 200 * counts["right", k] / max(1, counts["found", k] + counts["wanted", k]) for k in ("all", *KINDS)}
    return {k: round(v, 1) for k, v in shares.items()}


def model(text: str) -> Iterator[Name]:
    """What the model alone names."""
    return ((e.span.start, e.span.end, e.kind) for e in read(text).entities)


def rules(text: str) -> Iterator[Name]:
    """What the rules alone name."""
    return _clustered(text, candidates(Report("", "", text, "")))


def jointly(text: str) -> Iterator[Name]:
    """What the program names."""
    report = Report("", "", text, "")
    return _clustered(text, together(report, candidates(report)))


def _clustered(text: str, found: Sequence[Candidate]) -> Iterator[Name]:
    for c in clusters(found, LANGUAGE):
        for m in c.members:
            start = max(m.start, text.rfind(m.name, m.start, m.end))
            yield start, m.end, "organization" if c.kind in ("outlet", "agency") else c.kind


READERS: tuple[Reader, ...] = (model, rules, jointly)


if __name__ == "__main__":
    main()
