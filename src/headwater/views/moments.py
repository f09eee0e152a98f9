"""Dates as a reader of English says them: `2023-09-04` is "4 September 2023"; what is no date stays as it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SHORT = tuple(month[:3] for month in _MONTHS)
_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)$")
_ZONE = re.compile(r"T.*(Z|[+-]\d\d:\d\d)$")
_CLOCK = re.compile(r"T(\d\d:\d\d)")


def moment(value: str) -> str:
    """A TIMEX3 or ISO 8601 value in words, with its time of day and its grain; a range as from … to."""
    if "/" in value:
        return " to ".join(map(moment, filter(None, value.split("/", 1))))
    if found := _DAY.match(value):
        return " ".join(filter(None, (_day(found, _MONTHS) or value, clock(value), _zone(value), _part(value))))
    if (found := _MONTH.match(value)) and 1 <= int(found[2]) <= 12:
        return f"{_MONTHS[int(found[2]) - 1]} {found[1]}"
    if found := _WEEK.match(value):
        return f"week {int(found[2])} of {found[1]}"
    return value


def _part(value: str) -> str:
    return _PARTS.get(value.partition("T")[2], "")


def day(value: str) -> str:
    """A day, short: "4 Sep 2023"."""
    found = _DAY.match(value)
    return (found and _day(found, _SHORT)) or value


def clock(value: str) -> str:
    """The time of day that a value gives, "07:52", or ""."""
    found = _CLOCK.search(value)
    return found[1] if found else ""


def _zone(value: str) -> str:
    found = _ZONE.search(value)
    return f"UTC{found[1]}".removesuffix("+00:00").removesuffix("Z") if found else ""


def _day(found: re.Match[str], names: Sequence[str]) -> str:
    year, month, number = map(int, found.groups())
    return f"{number} {names[month - 1]} {year}" if 1 <= month <= 12 else ""
