"""Times of day: "9 a.m. Tuesday", "noon", "10:35 p.m. EST", "this morning", "overnight"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from headwater.reading.times import reckoning
from headwater.reading.times.meanings import points
from headwater.reading.times.scope import Found, Scope

Slots = Mapping[str, Any]

_SAME_SENTENCE = 200
_HALF_A_DAY = 12 * 60
_ZONED = re.compile(r"(?P<time>[0-9:]{5})(?:Z|(?P<sign>[+-])(?P<hours>[0-9]{2}):(?P<minutes>[0-9]{2}))")
_EVENING = ("PM", "AF", "EV", "NI")


def part(slots: Slots, scope: Scope) -> Found | None:
    """A part of a day that other words than a date name: "this morning", "last night", "the next morning"."""
    code = slots.get("part", "NI")
    anchor = scope.focus.day if "that" in slots else ""
    if anchor:
        day = reckoning.away(anchor, slots["that"], "D")
    else:
        day = points.day({"deictic": slots.get("rel") or 0}, scope)
    return Found(f"{day}T{code}", "TIME", "text" if anchor else "published") if day else None


def ofday(slots: Slots, scope: Scope) -> Found | None:
    """A part of the day that the text is about: "in the morning"; not "the night the dam broke"."""
    if scope.before not in scope.guards.within:
        return None
    return _on_day({}, scope, slots["part"])


def clock(slots: Slots, scope: Scope) -> Found | None:
    """A time of the clock on the day that is named with it, else the day that the text speaks of."""
    if "isotime" in slots:
        return Found(slots["isotime"], "TIME")
    time = _time(slots)
    return _on_day(slots, scope, time + _offset(slots, time)) if time else None


def hours(slots: Slots, scope: Scope) -> Found | None:
    """A range of times: "from 9 a.m. until noon", "9 to 11 a.m."."""
    second = _second(slots)
    first = {name: second[name] for name in ("meridiem", "zone") if name in second} | dict(slots)
    start, end = _time(first), _time(second)
    if not start or not end:
        return None
    if start > end and "meridiem" not in slots:
        start = _time({**slots, "meridiem": "am"}) or start
    found = _on_day(slots, scope, start)
    return Found(f"{found.value}/{found.value.partition('T')[0]}T{end}", "TIME", found.anchor) if start < end else None


def _second(slots: Slots) -> Slots:
    return {name[:-1]: value for name, value in slots.items() if name.endswith("2")}


def _offset(slots: Slots, time: str) -> str:
    """The zone that the same moment elsewhere implies: "10:35 a.m. (0735 GMT)" is at +03:00; "" where none is told."""
    there = _time(_second(slots)) if "zone2" in slots else None
    zone = _ZONED.fullmatch(there or "")
    if len(time) > len("00:00") or not zone:
        return ""
    sign, hours, minutes = zone["sign"] or "+", int(zone["hours"] or 0), int(zone["minutes"] or 0)
    ahead = _minutes(time) - _minutes(zone["time"]) + int(f"{sign}1") * (60 * hours + minutes)
    ahead = (ahead + _HALF_A_DAY) % (2 * _HALF_A_DAY) - _HALF_A_DAY
    return f"{'+-'[ahead < 0]}{abs(ahead) // 60:02}:{abs(ahead) % 60:02}"


def _minutes(time: str) -> int:
    return 60 * int(time[:2]) + int(time[3:])


def _on_day(slots: Slots, scope: Scope, time: str) -> Found:
    day = points.day(slots, scope)
    if day is None and scope.focus.day and scope.at - scope.focus.at < _SAME_SENTENCE:
        return Found(f"{scope.focus.day}T{time}", "TIME", "text")
    return Found(f"{day or points.day({'deictic': 0}, scope)}T{time}", "TIME")


def _time(slots: Slots) -> str | None:
    if "noon" in slots:
        return str(slots["noon"])
    hour, minute = _figures(slots)
    half = slots.get("meridiem", "").upper() or slots.get("part", "")
    if hour > 24 or (half in ("AM", "PM") and hour > 12) or minute > 59:
        return None
    if half in _EVENING and hour < 12:
        hour += 12
    elif half == "AM" and hour == 12:
        hour = 0
    return f"{hour:02}:{minute:02}{slots.get('zone') or ''}"


def _figures(slots: Slots) -> tuple[int, int]:
    for slot in ("clock", "clockfour", "clockdot"):
        if slot in slots:
            hour, minute = slots[slot]
            return int(hour), int(minute)
    return int(slots["hour"]), 0
