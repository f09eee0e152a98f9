"""The reading's pace: what its parts cost beside the bare encoder, and how many reports two processes read a second.

    pace.py [--record]      # prints; nothing is asserted, machines differ; --record keeps the figures in pace.json

The bare encoder takes the same word pieces in as few windows as hold them, none twice, and does nothing with what it
finds. All but the last figure are milliseconds of the processor's time for 500 words. The reports are the benchmark's.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from headwater import reading
from headwater.engine import local
from headwater.nouns import Report
from headwater.reading import places, quantities, tagger, times
from headwater.reading.names.candidates import candidates
from headwater.reading.tagger.model import model
from headwater.reading.tagger.pieces import pieces
from headwater.reading.tagger.window import Window, grid
from headwater.reading.tagger.windows import LONGEST
from speed import CLUSTER, reports

HERE = Path(__file__).resolve().parent
SAMPLE, ROUNDS = 40, 3  # reports, and how often: the quickest round is the calmest
PASSAGE = 500  # words
PROCESSES = 2


def main(arguments: list[str]) -> int:
    """Measure, print, keep."""
    if not CLUSTER.exists():
        print("pace: the benchmark's reports are not here; nothing to measure")
        return 0
    every = reports()
    figures = costs(every[:: max(1, len(every) // SAMPLE)])
    figures |= {f"{name} / bare encoder": figures[name] / figures["bare encoder"] for name in ("tagger", "reading")}
    figures["reports of 500 words a second, two processes"] = pace(every)
    for name, figure in figures.items():
        print(f"{name:46}{figure:8.2f}")
    if "--record" in arguments:
        kept = {name: round(figure, 2) for name, figure in figures.items()}
        (HERE / "pace.json").write_text(json.dumps(kept, indent=1) + "\n", encoding="utf8")
    return 0


def costs(sample: Sequence[Report]) -> dict[str, float]:
    """Milliseconds of the processor's time for so many words, by part of the reading."""
    words = sum(len(report.text.split()) for report in sample)
    for work in PARTS.values():
        work(sample[0])  # loads what it needs
    return {name: min(spent(work, sample) for _ in range(ROUNDS)) * PASSAGE / words for name, work in PARTS.items()}


def spent(work: Callable[[Report], object], sample: Sequence[Report]) -> float:
    """Milliseconds of the processor's time for a part over a sample."""
    start = time.process_time()
    for report in sample:
        work(report)
    return 1000 * (time.process_time() - start)


def bare(report: Report) -> None:
    """The encoder over a report's pieces, and nothing else but cutting them."""
    using = model()
    cut = pieces(report.text, using.tokenizer)
    edges = np.linspace(0, len(cut), -(-len(cut) // LONGEST) + 1).astype(int).tolist()
    for start, end in pairwise(edges):
        using.encode(grid(Window(cut, start, end)))


def pace(every: Sequence[Report]) -> float:
    """How many reports of so many words two processes read a second, once they are under way."""
    stream = local.stream(every, PROCESSES)
    words = [len(report.text.split()) for report in every]
    for _ in range(len(every) // 10):
        next(stream)
    start = time.perf_counter()
    for _ in stream:
        pass
    return sum(words[len(every) // 10 :]) / PASSAGE / (time.perf_counter() - start)


PARTS: dict[str, Callable[[Report], object]] = {
    "times": times.find,
    "places": places.find,
    "quantities": quantities.find,
    "names by rules": candidates,
    "bare encoder": bare,
    "tagger": lambda report: tagger.read(report.text),
    "reading": reading.read,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
