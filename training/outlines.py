"""Makes the outlines of the story page's map from Natural Earth (public domain), as npm's world-atlas has them.

    npm install world-atlas            # anywhere; version 2.0.2 was used
    python training/outlines.py node_modules/world-atlas/countries-50m.json

Coasts and borders are simplified by Douglas & Peucker (1973), arc by arc, so that neighbours keep their common border,
written in steps of a twentieth of a degree and packed. A line is `L` (land) or `B` (border) and a run of numbers: x and
y of the first point east of 180° west and south of 90° north, then how far each next point is away from the one before.
Or it is `N` (name): the middle of a country's largest part, how wide that is, and what the country is called.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parents[1] / "src/headwater/views/html/data/world.txt.gz"
STEP = 0.05  # degrees
COARSE = 0.04  # degrees that a simplified line may be off
LEAST = 0.1  # degrees that an island must measure, the wider way
SOUTH = -60.0  # nothing further south is drawn

Point = tuple[float, float]
Line = list[Point]


def main(source: str) -> None:
    """Write the outlines of one TopoJSON file of countries."""
    world = json.loads(Path(source).read_text(encoding="utf8"))
    arcs = [simple(arc) for arc in decoded(world)]
    rows = [f"L {packed(ring)}" for ring in rings(world, arcs)]
    rows += [f"B {packed(arcs[n])}" for n in sorted(shared(world))]
    rows += [f"N {named(g, arcs)}" for g in world["objects"]["countries"]["geometries"]]
    TARGET.write_bytes(gzip.compress("\n".join(rows).encode(), mtime=0))
    print(f"{len(rows)} lines, {TARGET.stat().st_size:,} bytes")


def decoded(world: dict[str, Any]) -> Iterator[Line]:
    """The arcs in degrees: TopoJSON stores each point as its distance from the one before, in steps."""
    (kx, ky), (x0, y0) = world["transform"]["scale"], world["transform"]["translate"]
    for arc in world["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x0 + kx * x, y0 + ky * y))
        yield line


def simple(line: Line) -> Line:
    """The line with no more points than it takes to be nowhere off by more than COARSE."""
    if len(line) < 3:
        return line
    keep, spans = {0, len(line) - 1}, [(0, len(line) - 1)]
    while spans:
        a, b = spans.pop()
        off, at = max(((away(line[i], line[a], line[b]), i) for i in range(a + 1, b)), default=(0.0, 0))
        if off > COARSE:
            keep.add(at)
            spans += [(a, at), (at, b)]
    return [line[i] for i in sorted(keep)]


def away(p: Point, a: Point, b: Point) -> float:
    """How far a point is from the stretch between two others, in degrees."""
    (x, y), (ax, ay), (bx, by) = p, a, b
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    t = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / length)) if length else 0.0
    return ((x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2) ** 0.5


def rings(world: dict[str, Any], arcs: Sequence[Line]) -> Iterator[Line]:
    """The outer rings and lakes of the land, without what is too small or too far south."""
    for geometry in world["objects"]["land"]["geometries"]:
        for polygon in geometry["arcs"]:
            for indexes in polygon if geometry["type"] == "MultiPolygon" else [polygon]:
                ring = unrolled([p for n in indexes for p in (arcs[n] if n >= 0 else arcs[~n][::-1])])
                xs, ys = [x for x, _ in ring], [y for _, y in ring]
                if max(ys) > SOUTH and max(max(xs) - min(xs), max(ys) - min(ys)) >= LEAST:
                    yield ring


def unrolled(ring: Line) -> Line:
    """The ring on one side of the date line, its longitudes running on beyond 180 where it crosses it."""
    turned: Line = []
    for x, y in ring:
        turn = 360 * round((turned[-1][0] - x) / 360) if turned else 0
        turned.append((x + turn, y))
    return turned


def named(country: dict[str, Any], arcs: Sequence[Line]) -> str:
    """A country's name, behind the middle of its largest part and how wide that is, in steps."""
    polygons = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
    outer = [unrolled([p for n in row[0] for p in (arcs[n] if n >= 0 else arcs[~n][::-1])]) for row in polygons]
    ring = max(outer, key=lambda r: abs(area(r)))
    x, y = middle(ring)
    width = max(x for x, _ in ring) - min(x for x, _ in ring)
    return f"{round((x + 180) / STEP)} {round((90 - y) / STEP)} {round(width / STEP)} {country['properties']['name']}"


def area(ring: Line) -> float:
    """Twice what a ring encloses, in square degrees, by Gauss's formula; negative where it runs clockwise."""
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise([*ring, ring[0]]))


def middle(ring: Line) -> Point:
    """A ring's centroid."""
    row = list(pairwise([*ring, ring[0]]))
    twice = 3 * area(ring) or 1.0
    x = sum((ax + bx) * (ax * by - bx * ay) for (ax, ay), (bx, by) in row) / twice
    y = sum((ay + by) * (ax * by - bx * ay) for (ax, ay), (bx, by) in row) / twice
    return x, y


def shared(world: dict[str, Any]) -> Iterable[int]:
    """The arcs that two countries have in common."""
    used: Counter[int] = Counter()
    for geometry in world["objects"]["countries"]["geometries"]:
        polygons = geometry.get("arcs", [])
        flat = [n for polygon in polygons for ring in polygon for n in ([ring] if isinstance(ring, int) else ring)]
        used.update({n if n >= 0 else ~n for n in flat})
    return (n for n, count in used.items() if count > 1)


def packed(line: Line) -> str:
    """The line in steps, each point told by its distance from the one before."""
    points = [(round((x + 180) / STEP), round((90 - y) / STEP)) for x, y in line]
    numbers: list[int] = []
    before = (0, 0)
    for point in points:
        if point != before or not numbers:
            numbers += [point[0] - before[0], point[1] - before[1]]
            before = point
    return "".join(f"{n:+d}" if i and n >= 0 else str(n) for i, n in enumerate(numbers)).replace("+", " ")


if __name__ == "__main__":
    main(sys.argv[1])
