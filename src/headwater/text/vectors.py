"""Sparse vectors: a weight for each term, as plain dictionaries.

>>> unit({"ferry": 3.0, "mayor": 4.0})
{'ferry': 0.6, 'mayor': 0.8}
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

Vector = Mapping[str, float]


def unit(vector: Vector) -> dict[str, float]:
    """The same direction at length 1; terms that weigh nothing are left out."""
    length = math.sqrt(math.fsum(weight * weight for weight in vector.values()))
    return {term: weight / length for term, weight in vector.items() if weight} if length else {}


def tfidf(counts: Mapping[str, float], weight: Callable[[str], float]) -> dict[str, float]:
    """Term counts as a vector of length 1: (1 + ln count) × weight (Salton & Buckley 1988, "ltc")."""
    return unit({term: (1 + math.log(count)) * weight(term) for term, count in counts.items() if count > 0})
