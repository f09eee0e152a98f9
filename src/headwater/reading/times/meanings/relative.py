"""Times counted from another: "last week", "two years ago", "two days later", "the following month", "that day"."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from headwater.reading.times import reckoning
from headwater.reading.times.meanings import business, points, spans
from headwater.reading.times.scope import Found, Scope
from headwater.reading.times.value import bounds

Slots = Mapping[str, Any]

_NEAR = 700
_ANCHORED_ENDS = frozenset([".", ",", ";", ":", "", "\n", "!", "?", ")", '"', "”", "'"])
_BARE = frozenset(["W", "WE", "M", "Y"])
_UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX"}


def relative(slots: Slots, scope: Scope) -> Found | None:
    """A unit of the calendar next to now: "last week" is 2023-W35; "the year", "the end of the month" are today's."""
    unit, rel, edge = slots.get("unit", "D"), slots.get("rel"), "edge" in slots or "edgenoun" in slots
    if unit[0] == "T" or (unit == "D" and not edge) or (rel is None and not edge and unit not in _BARE):
        return None
    if rel is None and scope.after in scope.guards.closed:
        return spans.duration({"one": 1, "unit": unit}, scope)
    if scope.day is None:
        return Found(_UNKNOWN[unit]) if unit in _UNKNOWN else None
    if unit == "Q" and rel in (None, 0, -1) and not edge:
        return business.business({"rel2": 0}, scope) if rel is None else _unit_on(scope.day, rel, unit)
    return _unit_on(scope.day, _weekends(rel, scope) if unit == "WE" else rel or 0, unit)


def _unit_on(day: date, n: int, unit: str) -> Found | None:
    on = reckoning.moved(day, n, unit)
    return Found(reckoning.at(on, unit)) if on else None


def _weekends(rel: int | None, scope: Scope) -> int:
    """How many ISO weeks off the weekend lies: on weekdays "the weekend" is the last unless the tense looks ahead."""
    assert scope.day is not None
    weekend = scope.day.isoweekday() >= 6
    if rel == -1:
        return -1
    if rel == 1:
        return 1
    return 0 if weekend or scope.tense() > 0 or (rel == 0 and scope.tense() == 0) else -1


def yearend(slots: Slots, scope: Scope) -> Found | None:
    """The end of the year."""
    return Found(f"{scope.day.year + slots.get('rel', 0):04}" if scope.day else "XXXX")


def weekof(slots: Slots, scope: Scope) -> Found | None:
    """The week that a day lies in: "the week of March 6", "Easter week"."""
    day = points.day(slots, scope)
    edges = bounds(day) if day else None
    return Found(reckoning.week(edges[0])) if edges else None


def ago(slots: Slots, scope: Scope) -> Found | None:
    """So long before or after now: "six weeks ago" is 1999-W47, "two years from now"."""
    number, unit, sign = spans.number(slots), _unit(slots), slots.get("ago", 1)
    day = _from(slots, scope)
    if not unit or number is None or number == "X":
        return Found("PAST_REF" if sign < 0 else "FUTURE_REF")
    if day is None:
        return Found(_UNKNOWN.get(unit, "PAST_REF" if sign < 0 else "FUTURE_REF"))
    on = reckoning.moved(day, sign * number, unit)
    return Found(reckoning.at(on, unit)) if on else None


def _from(slots: Slots, scope: Scope) -> date | None:
    named = points.day(slots, scope)
    edges = bounds(named) if named else None
    return edges[0] if edges else scope.day


def later(slots: Slots, scope: Scope) -> Found | None:
    """So long from another time of the text: "two days later", "a week before Christmas", "the day after Easter"."""
    number, unit = spans.number(slots), _unit(slots)
    if number is None and "unit" in slots:
        number = 1
    sign = slots.get("howlater") or slots.get("before") or 1
    named = points.day(slots, scope)
    base = named or scope.near(_NEAR) or (scope.day.isoformat() if scope.day else "")
    if not unit or not isinstance(number, int | float) or not bounds(base):
        return Found("PAST_REF" if sign < 0 else "FUTURE_REF", "DATE", "text") if named is None else None
    value = reckoning.away(base, sign * number, unit)
    return Found(value, "DATE", "published" if named or base != scope.near(_NEAR) else "text") if value else None


def before(slots: Slots, scope: Scope) -> Found | None:
    """Counted from the text's last time where it ends the clause ("a month before."), else a length of time."""
    if "yearly" in slots:
        return later({**slots, "unit": slots["yearly"], "one": 1}, scope) if scope.after in _ANCHORED_ENDS else None
    if scope.after in _ANCHORED_ENDS and scope.near(_NEAR):
        return later(slots, scope)
    return spans.duration(slots, scope)


def that(slots: Slots, scope: Scope) -> Found | None:
    """The time named last, or the one beside it: "that day", "the following week", "the previous Friday"."""
    shift, near = slots["that"], scope.near(_NEAR)
    if not near:
        return None
    if "unit" in slots:
        return _that_unit(slots["unit"], shift, near, scope)
    edges = bounds(near)
    if not edges:
        return None
    if "month" in slots:
        return Found(f"{edges[0].year + shift:04}-{slots['month']:02}", "DATE", "text")
    return _that_weekday(slots["weekday"], shift, edges[0])


def _that_unit(unit: str, shift: int, near: str, scope: Scope) -> Found | None:
    if unit[0] == "T" or (unit == "D" and not scope.focus.day):
        return None
    value = reckoning.away(scope.focus.day if unit == "D" else near, shift, unit)
    return Found(value, "DATE", "text") if value else None


def _that_weekday(weekday: int, shift: int, base: date) -> Found | None:
    back, on = (base.isoweekday() - weekday) % 7, (weekday - base.isoweekday()) % 7
    steps = {-1: -(back or 7), 1: on or 7}.get(shift, on if on < back else -back)
    day = reckoning.moved(base, steps, "D")
    return Found(day.isoformat(), "DATE", "text") if day else None


def yearago(slots: Slots, scope: Scope) -> Found | None:
    """ "A year earlier" in a company's report is the same quarter of the year before; elsewhere the year before."""
    if scope.focus.quarter:
        return business.business({"rel2": -1}, scope)
    if "one" not in slots:
        return business.business({"rel2": -1}, scope) if scope.day else None
    if "howlater" in slots:
        return later({**slots, "unit": "Y"}, scope)
    return ago({**slots, "unit": "Y"}, scope)


def _unit(slots: Slots) -> str:
    return str(slots.get("unit") or slots.get("units") or "")
