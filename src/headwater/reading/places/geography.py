"""How places lie to each other: distances, and what holds what."""

from __future__ import annotations

import math

from headwater.reading.places.gazetteer import Candidate

_EARTH = 12742.0  # km across
_REACH = {"region": 800.0, "county": 90.0, "city": 40.0}  # km from its centre


def distance(a: Candidate, b: Candidate) -> float:
    """Kilometres along a great circle (haversine)."""
    north_a, north_b = math.radians(a.lat), math.radians(b.lat)
    east = math.radians(b.lon - a.lon)
    h = math.sin((north_b - north_a) / 2) ** 2 + math.cos(north_a) * math.cos(north_b) * math.sin(east / 2) ** 2
    return _EARTH * math.asin(min(1.0, math.sqrt(h)))


def inside(small: Candidate, large: Candidate) -> bool:
    """Whether one place lies in another, as far as country, state and distance tell: Austin in Texas."""
    if small.row == large.row or small.country != large.country or not large.country or small.kind == "country":
        return False
    if large.kind == "country":
        return True
    if large.kind not in _REACH or small.kind == "region":
        return False
    if small.region and large.region and small.region != large.region:
        return False
    return (large.kind == "region" and bool(large.region)) or distance(small, large) < _REACH[large.kind]
