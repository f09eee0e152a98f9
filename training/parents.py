"""Fits the choice of a parent on stories that `bench/pressroom` makes up: the stemma's weights `parent`, `sibling`.

    parents.py [--stories N] [--seed N] [--write]

Real stories don't tell who copied whom; made-up ones do. `parent`: for each report whose parent is among those that it
may draw on, a conditional logit (McFadden 1973) over them. `sibling`: for each report whose likeliest parent rests on a
lost one, whether it rests on that, too; a logistic regression. Prints how often both are right, on the stories they
were fitted on and on as many others. Neither seed is the one that `bench/press.py` measures on.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from headwater.stemma import tree, weighed
from headwater.stemma.drawing import report_node
from headwater.stemma.parents import Candidate, Choice, candidates, lost_source, readers
from headwater.stemma.sheet import Sheet, lay_out, telling
from headwater.stemma.ties import Tie, ties
from stemma import Array, Example, table, write
from stemma import fit as fit_logistic

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "bench"))
from pressroom.chronicle import Truth

RIDGE = 0.5
STEPS = 30
Row = tuple[Array, Array]
"""What is weighed, a row a candidate; and which of them are parents."""


@dataclass(frozen=True)
class Made:
    """A made-up story laid out, and the truth about it."""

    sheets: Sequence[Sheet]
    ties: Sequence[Tie]
    truth: Truth


def main(arguments: Sequence[str]) -> int:
    """Fit, print; write the weights where asked."""
    options = _options(arguments)
    stories, others = (list(made(options.seed + n, options.stories)) for n in (0, 1))
    names, rows = choices(stories)
    _, unseen = choices(others)
    weights = fit(rows)
    print(
        f"parent: right {right(rows, weights):.1%} of {len(rows)}, {right(unseen, weights):.1%} of {len(unseen)} others"
    )
    _told("parent", names, weights, write_them=options.write)
    names, x, y, _ = table([siblings(story) for story in stories])
    weights = fit_logistic(x, y)
    _, z, so, _ = table([siblings(story) for story in others])
    print(f"sibling: right {_hit(x, y, weights):.1%} of {len(y)}, {_hit(z, so, weights):.1%} of {len(so)} others")
    _told("sibling", names, weights, write_them=options.write)
    return 0


def made(seed: int, stories: int) -> Iterator[Made]:
    """So many made-up stories, laid out."""
    import press

    for number in range(stories):
        readings, truth, _, _ = press.story(number, seed, model=False)
        laid = sorted(lay_out(readings), key=lambda s: s.moment)
        tells = telling(laid)
        sheets = weighed(laid, tells)
        yield Made(sheets, ties(sheets, tells), truth)


def choices(stories: Sequence[Made]) -> tuple[list[str], list[Row]]:
    """The names of what is weighed, and the choices of the stories."""
    names: list[str] = []
    rows: list[Row] = []
    for story in stories:
        choice = Choice(story.sheets)
        for child, found in _by_child(candidates(story.ties)):
            weighed_up = [choice.features(c) for c in found]
            names = [*weighed_up[0]]
            so = np.array([float(c.parent.id in story.truth.parents[child]) for c in found])
            if so.any():
                rows.append((np.array([[*row.values()] for row in weighed_up]), so))
    return names, rows


def siblings(story: Made) -> Iterator[Example]:
    """Each report whose likeliest parent rests on an absent report: does it rest there, too?"""
    drawing, choice = tree.begun(story.sheets, story.ties), Choice(story.sheets)
    sheet_of = {report_node(s).id: s for s in story.sheets}
    for child, found in _by_child(choice.ranked(candidates(story.ties))):
        lost = lost_source(found[0], drawing)
        if lost:
            others = readers(lost, found[0], drawing, sheet_of)
            rests = _rests(child, [found[0].parent, *others], story.truth)
            if rests or found[0].parent.id in story.truth.parents[child]:
                yield choice.sibling(found[0].parent, found[0].child, others), rests


def _rests(child: str, known: Sequence[Sheet], truth: Truth) -> bool:
    """Whether a lost report is behind a report and behind most of those that are known to rest on one."""
    lost = {p for p in truth.parents[child] if p in truth.lost}
    return any(2 * sum(p in truth.parents[s.id] for s in known) >= len(known) for p in lost)


def _hit(x: Array, y: Array, weights: Array) -> float:
    return float(((x @ weights > 0) == y).mean())


def _told(decision: str, names: list[str], weights: Array, *, write_them: bool) -> None:
    for name, weight in zip(names, weights, strict=True):
        print(f"  {name:16}{weight:8.3f}")
    if write_them:
        write(decision, names, weights)


def fit(choices: Sequence[Row], ridge: float = RIDGE) -> Array:
    """Conditional logit by Newton's method, held down alike for all features by their standard deviation."""
    spread = np.concatenate([x for x, _ in choices]).std(axis=0)
    weights = np.zeros(len(spread))
    for _ in range(STEPS):
        slope, curve = ridge * weights, ridge * np.eye(len(weights))
        for x, so in choices:
            p = _softmax(x / spread @ weights)
            held = p * so / (p @ so)
            mean = p @ (x / spread)
            slope = slope + mean - held @ (x / spread)
            curve = curve + (x / spread).T * p @ (x / spread) - np.outer(mean, mean)
        weights = weights - np.linalg.solve(curve, slope)
    return weights / spread


def right(choices: Sequence[Row], weights: Array) -> float:
    """How often the likeliest is a parent."""
    return sum(so[(x @ weights).argmax()] for x, so in choices) / max(1, len(choices))


def _softmax(scores: Array) -> Array:
    powers = np.exp(scores - scores.max())
    return powers / powers.sum()


def _by_child(found: Sequence[Candidate]) -> Iterator[tuple[str, list[Candidate]]]:
    of: dict[str, list[Candidate]] = defaultdict(list)
    for c in found:
        of[c.child.id].append(c)
    yield from of.items()


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--stories", type=int, default=96)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--write", action="store_true")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
