"""Where a story's places lie, and which part of the world shows them all without a nonsense zoom."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from headwater.nouns import Evidence, Report

STEPS = (10.0, 20.0, 40.0, 80.0, 140.0)  # degrees of latitude that a map may show
_SURE = 0.5  # confidence from which a place is drawn
_ROOM = 0.74  # share of the window that the places may take
_MOST = 0.8  # share of mentions that a map must show, if to show all of them takes far more of the world
_FEW = 2  # steps that leaving some places out must save
_ASPECT = 1.9  # a window's width by its height
_NORTH, _SOUTH = 84.0, -58.0


@dataclass(frozen=True, slots=True)
class Spot:
    """One place on earth: degrees north and east, and where reports name it, in the story's order."""

    name: str
    country: str
    lat: float
    lon: float
    evidence: tuple[Evidence, ...]

    @property
    def weight(self) -> int:
        """How often it is named."""
        return len(self.evidence)


@dataclass(frozen=True, slots=True)
class Window:
    """A part of the world: degrees; `east` may lie beyond 180 where it spans the date line."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, lat: float, lon: float) -> bool:
        """Whether a place lies in it."""
        return self.south <= lat <= self.north and self.west <= self.turned(lon) <= self.east

    def turned(self, lon: float) -> float:
        """The longitude by as many turns around the world as bring it near the window."""
        middle = (self.west + self.east) / 2
        return lon + 360 * round((middle - lon) / 360)


def spots(reports: Iterable[Report]) -> Sequence[Spot]:
    """The places that reports name, those most often named first."""
    found: dict[tuple[object, ...], list[Evidence]] = {}
    told: dict[tuple[object, ...], tuple[str, str, float, float]] = {}
    for report in reports:
        for p in report.places:
            if p.lat is None or p.lon is None or p.confidence < _SURE or not _on_earth(p.lat, p.lon):
                continue
            key = (p.geonameid,) if p.geonameid is not None else (p.name, round(p.lat, 1), round(p.lon, 1))
            told.setdefault(key, (p.name, p.country or "", p.lat, p.lon))
            found.setdefault(key, []).append(Evidence(report.id, p.start, p.end))
    made = [Spot(*told[key], tuple(evidence)) for key, evidence in found.items()]
    return sorted(made, key=lambda s: (-s.weight, s.name, s.lat, s.lon))


def _on_earth(lat: float, lon: float) -> bool:
    return -90 <= lat <= 90 and -180 <= lon <= 180


def window(places: Sequence[Spot]) -> Window:
    """The smallest window, in steps, that shows all; most of them where a few lie far off."""
    every = _fit(places)
    total = sum(p.weight for p in places)
    for count in range(1, len(places)):
        if sum(p.weight for p in places[:count]) >= _MOST * total:
            some = _fit(places[:count])
            saved = STEPS.index(_height(every)) - STEPS.index(_height(some))
            return some if saved >= _FEW else every
    return every


def _height(found: Window) -> float:
    return min(STEPS, key=lambda step: abs(step - (found.north - found.south)))


def _fit(places: Sequence[Spot]) -> Window:
    """The smallest step that has room for the places around their middle."""
    west, east = _arc([p.lon for p in places])
    south, north = min(p.lat for p in places), max(p.lat for p in places)
    lat, lon = (south + north) / 2, (west + east) / 2
    for step in STEPS[:-1]:
        width = min(360.0, step * _ASPECT / math.cos(math.radians(min(70.0, abs(lat)))))
        if north - south <= step * _ROOM and east - west <= width * _ROOM:
            middle = max(_SOUTH + step / 2, min(_NORTH - step / 2, lat))
            return Window(lon - width / 2, middle - step / 2, lon + width / 2, middle + step / 2)
    middle = lon if east - west > 180 else 0.0
    return Window(middle - 180, _SOUTH, middle + 180, _NORTH)


def _arc(longitudes: Sequence[float]) -> tuple[float, float]:
    """The shortest arc that holds all: the way around that leaves out the widest gap."""
    row = sorted(set(longitudes))
    gaps = [(b - a, b) for a, b in zip(row, [*row[1:], row[0] + 360], strict=True)]
    gap, after = max(gaps)
    west = after if after <= 180 else after - 360
    return west, west + 360 - gap
