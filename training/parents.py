"""Fits the choice of a parent, the table `parent` of the stemma's weights, on stories that `bench/pressroom` makes up.

    parents.py [--stories N] [--seed N] [--write]

Real stories don't tell who copied whom; made-up ones do. For each report whose parent is among those that it may draw
on, a conditional logit (McFadden 1973) over them. Prints how often the likeliest is the parent, on the stories it was
fitted on and on as many others. Neither seed is the one that `bench/press.py` measures on.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from headwater.stemma.parents import Candidate, Likeness, candidates
from headwater.stemma.sheet import lay_out, telling
from headwater.stemma.ties import ties
from stemma import Array, write

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "bench"))

RIDGE = 0.5
STEPS = 30
Choice = tuple[Array, Array]
"""What is weighed, a row a candidate; and which of them are parents."""


def main(arguments: Sequence[str]) -> int:
    """Fit, print; write the weights where asked."""
    options = _options(arguments)
    names, choices = told(options.seed, options.stories)
    _, others = told(options.seed + 1, options.stories)
    weights = fit(choices)
    print(
        f"right: {right(choices, weights):.1%} of {len(choices)}, {right(others, weights):.1%} of {len(others)} others"
    )
    for name, weight in zip(names, weights, strict=True):
        print(f"  {name:16}{weight:8.3f}")
    if options.write:
        write("parent", names, weights)
    return 0


def told(seed: int, stories: int) -> tuple[list[str], list[Choice]]:
    """The names of what is weighed, and the choices of so many stories."""
    import press

    names: list[str] = []
    choices: list[Choice] = []
    for number in range(stories):
        readings, truth, _, _ = press.story(number, seed, model=False)
        sheets = sorted(lay_out(readings), key=lambda s: s.moment)
        likeness = Likeness(sheets)
        for child, found in _by_child(candidates(ties(sheets, telling(sheets)))):
            rows = [likeness.features(c) for c in found]
            names = [*rows[0]]
            so = np.array([float(c.parent.id in truth.parents[child]) for c in found])
            if so.any():
                choices.append((np.array([[*row.values()] for row in rows]), so))
    return names, choices


def fit(choices: Sequence[Choice], ridge: float = RIDGE) -> Array:
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


def right(choices: Sequence[Choice], weights: Array) -> float:
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
    parser.add_argument("--stories", type=int, default=48)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--write", action="store_true")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
