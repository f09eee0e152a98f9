"""The press: made-up stories with known stemmata through the true flow, beside three simple rivals.

    press.py [--stories N] [--seed N] [--model] [--workers N] [--record]

Prints edges (F1, whichever way), direction, absent reports and origins for all stories, by size, and, for those up to
40 reports, by how much their outlets rewrite. Readings are by rules alone, which is four times as quick and differs
little; `--model` asks the reading model, too. `--record` keeps the figures in `press.json` (docs/STEMMA.md quotes it).
The stories are made by `pressroom/`; a seed always gives the same ones.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from multiprocessing import get_context
from pathlib import Path
from unittest.mock import patch

from headwater import flow, reading, stemma
from headwater.intake import wire
from headwater.nouns import Case, Credit, Hyperlink, Outlet, Published, Reading, Report, Story
from headwater.text.words import words
from pressroom import chronicle, score
from pressroom.chronicle import Manner, Printed, Truth
from pressroom.score import Found

HERE = Path(__file__).resolve().parent
FIGURES = HERE / "press.json"
BANDS = ((5, 10), (11, 20), (21, 40), (200, 200))
Counts = dict[str, dict[str, Counter[str]]]  # by part of the stories, by who says so


def main(arguments: Sequence[str]) -> int:
    """Measure and print."""
    options = _options(arguments)
    jobs = [(n, options.seed, options.model) for n in range(options.stories)]
    totals: Counts = defaultdict(lambda: defaultdict(Counter))
    seconds: dict[int, list[float]] = defaultdict(list)
    for size, manner, counts, spent in _each(jobs, options.workers):
        seconds[size].append(spent)
        for part in ("all", _band(size), *([manner] if size <= BANDS[-2][1] else [])):
            for who, row in counts.items():
                totals[part][who] += row
    made = {part: {who: score.figures(row) for who, row in rows.items()} for part, rows in totals.items()}
    _told(made)
    if longest := seconds.get(200):
        print(f"stemma of 200 reports: {sum(longest) / len(longest):.1f} s")
    if options.record:
        kept = {"stories": options.stories, "seed": options.seed, "parts": made}
        if longest:
            kept["seconds_200"] = round(sum(longest) / len(longest), 1)
        FIGURES.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf8")
    return 0


def story(number: int, seed: int, model: bool) -> tuple[list[Reading], Truth, int, Manner]:
    """A story's readings, in no order, and the truth about it."""
    size, manner, printed, truth = chronicle.story(number, seed)
    quiet = nullcontext() if model else patch("headwater.reading.tagger.find", lambda text: ())
    with quiet:
        readings = [flow.read_one(report(p)) for p in printed]
    return list(reading.unite(readings)), truth, size, manner


def traced(readings: Sequence[Reading]) -> Case:
    """The readings as one story with its stemma."""
    case = Case(Story("story", readings[0].report.headline, ()), tuple(readings)).in_order()
    return flow.redrawn(stemma.trace(case))


def report(p: Printed) -> Report:
    """A printed report, settled as intake would."""
    url = f"https://{p.outlet.domain}/2031/{p.slug}"
    bylines = (p.byline,) if p.byline else ()
    located = tuple(Credit(span.start, span.end, who) for who, span in wire.find(p.text) if span)
    return Report(
        p.id, f"{p.id}.html", p.text, hashlib.sha256(p.text.encode()).hexdigest(),
        Outlet(p.outlet.name, p.outlet.domain), p.headline, url, bylines,
        wire.credits(p.text, bylines, p.headline, url, ()),
        published=Published(p.published, "metadata", 1.0) if p.published else None,
        hyperlinks=(Hyperlink(p.link),) if p.link else (), credits=located,
    )  # fmt: skip


# -- who says what about a story -------------------------------------------------------------------------------------


def headwater(case: Case) -> Found:
    """What Headwater found, but for statements that reports quote alike: the truth lists reports only."""
    tree, number = case.story.stemma, case.story.independent
    ref = {n.id: n.ref if n.kind == "report" else n.id for n in tree.nodes}
    kinds = {n.id: n.kind for n in tree.nodes}
    edges = [e for e in tree.edges if kinds[e.parent] != "voice" and e.relation != "quotes"]
    above = {e.parent for e in edges}
    return Found(
        [(ref[e.parent], ref[e.child]) for e in edges],
        {n.id: n.name for n in tree.nodes if n.kind == "absent" and n.id in above},
        {(ref[e.parent], ref[e.child]) for e in edges if e.relation in ("copies", "rewrites", "wire")},
        (number.count, number.low, number.high),
    )


def earliest(readings: Sequence[Reading]) -> Found:
    """Everybody draws on the earliest; one origin."""
    first, *rest = _ordered(readings)
    return Found([(first.report.id, r.report.id) for r in rest], origins=(1, 1, 1))


def overlap(readings: Sequence[Reading]) -> Found:
    """Each draws on the earlier one with which it shares most runs of five words, five in a hundred at least."""
    edges, before = [], list[tuple[str, frozenset[tuple[str, ...]]]]()
    for r in _ordered(readings):
        forms = [w.form for w in words(r.report.text)]
        runs = frozenset(zip(*(forms[k:] for k in range(5)), strict=False))
        shares = [(len(runs & other) / max(1, len(runs)), -at, name) for at, (name, other) in enumerate(before)]
        if shares and max(shares)[0] >= 0.05:
            edges.append((max(shares)[2], r.report.id))
        before.append((r.report.id, runs))
    heads = len(readings) - len(edges)
    return Found(edges, origins=(heads, heads, heads))


def mastheads(readings: Sequence[Reading]) -> Found:
    """Every outlet is an origin."""
    count = len({r.report.masthead for r in readings})
    return Found([], origins=(count, count, count))


RIVALS = {"earliest": earliest, "overlap": overlap, "mastheads": mastheads}


def _ordered(readings: Sequence[Reading]) -> list[Reading]:
    return sorted(readings, key=lambda r: (r.report.published.value if r.report.published else "9", r.report.id))


# -- measuring -------------------------------------------------------------------------------------------------------


Measured = tuple[int, Manner, Mapping[str, Counter[str]], float]


def measured(job: tuple[int, int, bool]) -> Measured:
    """One story: its size and manner, the counts by who says so, and the processor seconds of the stemma."""
    readings, truth, size, manner = story(*job)
    start = time.process_time()
    case = traced(readings)
    spent = time.process_time() - start
    said = {"headwater": headwater(case), **{name: rival(readings) for name, rival in RIVALS.items()}}
    return size, manner, {who: score.counted(found, truth) for who, found in said.items()}, spent


def _each(jobs: Sequence[tuple[int, int, bool]], workers: int) -> Iterator[Measured]:
    if workers < 2:
        yield from map(measured, jobs)
        return
    with get_context("spawn").Pool(workers) as pool:
        yield from pool.imap(measured, jobs)


def _band(size: int) -> str:
    low, high = next(b for b in BANDS if b[0] <= size <= b[1])
    return f"{low}-{high}" if low < high else str(low)


def _told(made: Mapping[str, Mapping[str, Mapping[str, float]]]) -> None:
    order = ["all", "light", "mixed", "heavy", *(_band(low) for low, _ in BANDS)]
    for part in [p for p in order if p in made]:
        print(f"\n{part}: {made[part]['headwater']['stories']} stories")
        for who, row in made[part].items():
            shown = (k for k in row if k != "stories" and (who == "headwater" or k.startswith(("edges", "origins"))))
            print(f"  {who:10}", "  ".join(f"{k} {row[k]}" for k in shown))


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--stories", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--model", action="store_true", help="ask the reading model, too")
    parser.add_argument("--record", action="store_true", help="keep the figures in press.json")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
