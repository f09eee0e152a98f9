"""The weights of the stemma's decisions, fitted by `training/stemma.py`: `data/weights.toml`."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources


def probability(decision: str, features: Mapping[str, float]) -> float:
    """Logistic in the features; `decision` is a table of the file: "kin" or "origin"."""
    weights = _weights()[decision]
    total = weights["bias"] + sum(weights[name] * value for name, value in features.items())
    return 1 / (1 + math.exp(-total))


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    file = resources.files("headwater.stemma").joinpath("data/weights.toml")
    return tomllib.loads(file.read_text(encoding="utf8"))
