"""The story's places on a map, and each with the passages that name it.

Points lead to their entries below the map, which say everything again in words and lead to the passages.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from headwater.nouns import Evidence
from headwater.views.html.desk import Desk
from headwater.views.html.geography import Spot, Window, window
from headwater.views.html.markup import Html, clean, el, join
from headwater.views.html.outlines import borders, land, world
from headwater.views.wording import many

_WIDTH = 960.0  # px
_LEAST, _MOST = 5.0, 12.0  # px, radius of a point
_LETTER, _LINE = 7.6, 17.0  # px that a label's letter and line take
_FAINT = 7.4  # px that a letter of a country's name takes
_MAJOR = 4  # places that keep their labels on a telephone
_LABELS = 24  # places that get a label; the list below has all
_SHOWN = 12  # places whose entries stand open


@dataclass(frozen=True, slots=True)
class _Box:
    """A stretch of the drawing, px."""

    x: float
    y: float
    width: float
    height: float

    def touches(self, other: _Box) -> bool:
        across = self.x < other.x + other.width and other.x < self.x + self.width
        return across and self.y < other.y + other.height and other.y < self.y + self.height


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A window drawn so many px wide and high."""

    view: Window
    width: float
    height: float

    def onto(self, lon: float, lat: float) -> tuple[float, float]:
        """Where a place stands, px."""
        x = (lon - self.view.west) / (self.view.east - self.view.west) * self.width
        return x, (self.view.north - lat) / (self.view.north - self.view.south) * self.height

    def point(self, place: Spot) -> tuple[float, float]:
        return self.onto(self.view.turned(place.lon), place.lat)


def atlas(desk: Desk) -> Html | None:
    """The map with its list; None where no place is known."""
    if not desk.places:
        return None
    view = window(desk.places)
    middle = math.cos(math.radians((view.north + view.south) / 2)) if view.east - view.west < 360 else 1.0
    height = _WIDTH * (view.north - view.south) / ((view.east - view.west) * max(0.3, middle))
    sheet = _Sheet(view, _WIDTH, round(height))
    return join([_drawing(desk, sheet), _list(desk, view)])


def _drawing(desk: Desk, sheet: _Sheet) -> Html:
    shown = [(n, p) for n, p in enumerate(desk.places, 1) if sheet.view.holds(p.lat, p.lon)]
    taken = [_dot(p, sheet) for _, p in shown]
    names = _labels([p for _, p in shown], sheet, taken)
    lands = [*_lands(sheet, taken, {p.name.casefold() for _, p in shown})]
    title = el("title", "Where the story’s places lie", id=desk.place("map", 0))
    parts = (
        el("rect", width=f"{sheet.width:g}", height=f"{sheet.height:g}", class_="sea"),
        el("path", d=land(sheet.view, sheet.onto), class_="land", fill_rule="evenodd"),
        el("path", d=borders(sheet.view, sheet.onto), class_="border"),
        el("g", *lands, class_="lands", aria_hidden="true"),
    )
    points = (_point(desk, n, p, sheet, names.get(p)) for n, p in shown)
    box = f"0 0 {sheet.width:g} {sheet.height:g}"
    drawing = el(
        "svg", title, *parts, *points, class_="map", viewBox=box, role="group", aria_labelledby=desk.place("map", 0)
    )
    return el("figure", drawing)


def _point(desk: Desk, number: int, place: Spot, sheet: _Sheet, label: tuple[float, float, str] | None) -> Html:
    x, y = sheet.point(place)
    reports = many(len({e.report for e in place.evidence}), "report")
    text = f"{place.name}: {many(place.weight, 'passage')} in {reports}"
    dot = el("circle", el("title", text), cx=f"{x:.0f}", cy=f"{y:.0f}", r=f"{_radius(place):.1f}")
    words = (
        el("text", clean(place.name), x=f"{label[0]:.0f}", y=f"{label[1]:.0f}", text_anchor=label[2]) if label else None
    )
    kind = f"point{' area' * _is_country(place)}{' minor' * (number > _MAJOR)}"
    return el("a", dot, words, href=f"#{desk.place('p', number)}", class_=kind, aria_label=text)


def _radius(place: Spot) -> float:
    return min(_MOST, _LEAST + 1.2 * math.sqrt(place.weight - 1))


def _is_country(place: Spot) -> bool:
    return place.name.casefold() in world().names


def _lands(sheet: _Sheet, taken: list[_Box], named: Set[str]) -> Iterator[Html]:
    """Names of the countries around, the widest first, where they find room beside everything else."""
    for country in sorted(world().countries, key=lambda c: (-c.width, c.name)):
        x, y = sheet.onto(sheet.view.turned(country.lon), country.lat)
        width = _FAINT * len(country.name)
        room = country.width / (sheet.view.east - sheet.view.west) * sheet.width
        box = _Box(x - width / 2, y - _LINE / 2, width, _LINE)
        clear = _fits(box, sheet) and not any(box.touches(t) for t in taken)
        if clear and width <= room and country.name.casefold() not in named:
            taken.append(box)
            yield el("text", country.name, x=f"{x:.0f}", y=f"{y + 4:.0f}", text_anchor="middle")


def _labels(places: Sequence[Spot], sheet: _Sheet, taken: list[_Box]) -> dict[Spot, tuple[float, float, str]]:
    """Where names stand beside their points, and how they run; those of the most often named places come first.

    `taken` is the room that is taken already, to which these are added.
    """
    found: dict[Spot, tuple[float, float, str]] = {}
    for place in places[:_LABELS]:
        for box, label in _sides(place, sheet):
            if _fits(box, sheet) and not any(box.touches(t) for t in taken):
                taken.append(box)
                found[place] = label
                break
    return found


def _dot(place: Spot, sheet: _Sheet) -> _Box:
    (x, y), r = sheet.point(place), _radius(place)
    return _Box(x - r, y - r, 2 * r, 2 * r)


def _sides(place: Spot, sheet: _Sheet) -> Iterator[tuple[_Box, tuple[float, float, str]]]:
    """To the right, to the left, above, below."""
    (x, y), r, width = sheet.point(place), _radius(place) + 4, _LETTER * len(clean(place.name))
    half = _LINE / 2
    yield _Box(x + r, y - half, width, _LINE), (x + r, y + 5, "start")
    yield _Box(x - r - width, y - half, width, _LINE), (x - r, y + 5, "end")
    yield _Box(x - width / 2, y - r - _LINE, width, _LINE), (x, y - r - 4, "middle")
    yield _Box(x - width / 2, y + r, width, _LINE), (x, y + r + 12, "middle")


def _fits(box: _Box, sheet: _Sheet) -> bool:
    return box.x >= 0 and box.y >= 0 and box.x + box.width <= sheet.width and box.y + box.height <= sheet.height


def _list(desk: Desk, view: Window) -> Html:
    rows = [_entry(desk, n, p, view) for n, p in enumerate(desk.places, 1)]
    more = rows[_SHOWN:]
    fold = el("details", el("summary", many(len(more), "more place")), el("ol", *more), class_="more") if more else None
    return join([el("ol", *rows[:_SHOWN], class_="gazetteer"), fold])


def _entry(desk: Desk, number: int, place: Spot, view: Window) -> Html:
    where = ", ".join(filter(None, (place.country, "" if view.holds(place.lat, place.lon) else "off this map")))
    name = (el("bdi", el("strong", place.name)), " ", el("span", where, class_="kind"), " ")
    times = el("span", f"×{place.weight} ", class_="kind") if place.weight > 1 else None
    return el("li", *name, times, desk.digits(_first(place.evidence)), id=desk.place("p", number))


def _first(evidence: Iterable[Evidence]) -> Iterable[Evidence]:
    """The first passage of each report."""
    first = {e.report: e for e in reversed(list(evidence))}
    return [e for e in dict.fromkeys(evidence) if first[e.report] == e]
