"""The land and the borders of the world, cut to a window and written as the paths of a drawing.

Made by `training/outlines.py` from Natural Earth, which is in the public domain.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from itertools import accumulate, pairwise

from headwater.views.html.geography import Window

_STEP = 0.05  # degrees
_THIN = 3  # px between the points of a path, and the least that a ring may measure
_NUMBER = re.compile(r"-?\d+")

Point = tuple[float, float]
Onto = Callable[[float, float], Point]
"""Degrees east and north → px of the drawing."""


@dataclass(frozen=True, slots=True)
class Line:
    """Points in degrees east and north, with the box that holds them."""

    points: tuple[Point, ...]
    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class Country:
    """What a country is called; the middle of its largest part, in degrees, and how wide that is."""

    name: str
    lon: float
    lat: float
    width: float


@dataclass(frozen=True)
class World:
    """Rings of land, borders between countries, and the countries."""

    land: tuple[Line, ...]
    borders: tuple[Line, ...]
    countries: tuple[Country, ...]

    @cached_property
    def names(self) -> frozenset[str]:
        """The countries' names, folded."""
        return frozenset(c.name.casefold() for c in self.countries)


@cache
def world() -> World:
    """What ships."""
    packed = resources.files("headwater.views.html").joinpath("data", "world.txt.gz").read_bytes()
    kinds: dict[str, list[str]] = {"L": [], "B": [], "N": []}
    for row in gzip.decompress(packed).decode().split("\n"):
        kinds[row[0]].append(row[2:])
    return World(tuple(map(_line, kinds["L"])), tuple(map(_line, kinds["B"])), tuple(map(_country, kinds["N"])))


def _country(row: str) -> Country:
    x, y, width, name = row.split(" ", 3)
    return Country(name, int(x) * _STEP - 180, 90 - int(y) * _STEP, int(width) * _STEP)


def _line(row: str) -> Line:
    numbers = [int(n) for n in _NUMBER.findall(row)]
    xs = [n * _STEP - 180 for n in accumulate(numbers[::2])]
    ys = [90 - n * _STEP for n in accumulate(numbers[1::2])]
    return Line(tuple(zip(xs, ys, strict=True)), min(xs), min(ys), max(xs), max(ys))


def land(view: Window, onto: Onto) -> str:
    """The path of all land in a window."""
    rings = (_clipped([(x + turn, y) for x, y in line.points], view) for line, turn in _near(world().land, view))
    paths = (_path(ring, onto) for ring in rings if len(ring) > 2)
    return "".join(path + "Z" for path in paths if path)


def borders(view: Window, onto: Onto) -> str:
    """The path of the borders in a window; a stretch with one end outside runs out of it."""
    runs: list[list[Point]] = []
    for line, turn in _near(world().borders, view):
        runs.append([])
        for (ax, ay), (bx, by) in pairwise(line.points):
            if _inside(ax + turn, ay, view) or _inside(bx + turn, by, view):
                runs[-1] += [(bx + turn, by)] if runs[-1] else [(ax + turn, ay), (bx + turn, by)]
            elif runs[-1]:
                runs.append([])
    return "".join(_path(run, onto) for run in runs if run)


def _near(lines: Sequence[Line], view: Window) -> Iterator[tuple[Line, float]]:
    """The lines that may be seen in a window, each with the turn around the world by which it is."""
    for line in lines:
        for turn in (-360.0, 0.0, 360.0):
            across = line.west + turn <= view.east and line.east + turn >= view.west
            if across and line.south <= view.north and line.north >= view.south:
                yield line, turn


def _inside(x: float, y: float, view: Window) -> bool:
    return view.west <= x <= view.east and view.south <= y <= view.north


def _clipped(ring: Sequence[Point], view: Window) -> Sequence[Point]:
    """The part of a ring inside a window (Sutherland & Hodgman 1974): cut at each side in turn."""
    for axis, bound, sign in ((0, view.west, 1), (0, view.east, -1), (1, view.south, 1), (1, view.north, -1)):
        kept: list[Point] = []
        for a, b in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
            inside = sign * (b[axis] - bound) >= 0
            if inside != (sign * (a[axis] - bound) >= 0):
                kept.append(_crossing(a, b, axis, bound))
            if inside:
                kept.append(b)
        ring = kept
    return ring


def _crossing(a: Point, b: Point, axis: int, bound: float) -> Point:
    share = (bound - a[axis]) / (b[axis] - a[axis])
    other = a[1 - axis] + share * (b[1 - axis] - a[1 - axis])
    return (bound, other) if axis == 0 else (other, bound)


def _path(points: Sequence[Point], onto: Onto) -> str:
    """The points as a path in whole px, each told by its distance from the one before; "" for what is too small."""
    row = _thinned([onto(*p) for p in points])
    steps = " ".join(f"{bx - ax},{by - ay}" for (ax, ay), (bx, by) in pairwise(row))
    return f"M{row[0][0]},{row[0][1]}l{steps}" if steps else ""


def _thinned(points: Sequence[Point]) -> Sequence[tuple[int, int]]:
    """The points in whole px without those that are too near the one before; the last one stays."""
    row = [(round(x), round(y)) for x, y in points]
    kept = row[:1]
    for x, y in row[1:]:
        if abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= _THIN:
            kept.append((x, y))
    return kept if len(kept) < 2 or kept[-1] == row[-1] else [*kept[:-1], row[-1]]
