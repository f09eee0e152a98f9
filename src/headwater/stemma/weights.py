"""The weights of the stemma's decisions, fitted by `training/stemma.py`: `data/weights.toml`."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources


def probability(decision: str, features: Mapping[str, float]) -> float:
    """Logistic in the features; `decision` is a table of the file: "kin" or "origin"."""
    return 1 / (1 + math.exp(-_weights()[decision]["bias"] - score(decision, features)))


def score(decision: str, features: Mapping[str, float]) -> float:
    """The features' weighted sum, in log-odds."""
    weights = _weights()[decision]
    return sum(weights[name] * value for name, value in features.items())


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    file = resources.files("headwater.stemma").joinpath("data/weights.toml")
    return tomllib.loads(file.read_text(encoding="utf8"))
