"""The weights of decisions, as `training/` fitted them: of figures (`weights.toml`), of claims (`claims.toml`)."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any


@cache
def tables(file: str) -> Mapping[str, Any]:
    """What a file of `data/` holds, by its name without ".toml"."""
    text = resources.files("headwater.accord").joinpath(f"data/{file}.toml").read_text(encoding="utf8")
    return tomllib.loads(text)


def probability(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    """Logistic in the features; `bias` is the constant."""
    return 1 / (1 + math.exp(-weights["bias"] - math.fsum(weights[name] * value for name, value in features.items())))
