"""Reckoning with dates: TIMEX3 values from days, and from other values by so many units."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

from headwater.reading.times.value import bounds

_EASTER = re.compile(r"easter(?P<plus>[+-][0-9]+)?")
_QUARTER = re.compile(r"[0-9]{4}-Q[1-4]")


def week(day: date) -> str:
    """The ISO week of a day: "2023-W36"."""
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def season(day: date) -> tuple[int, str]:
    """The year and season that a day lies in, winter counting to the year of its December."""
    return day.year - (day.month < 3), ("WI", "SP", "SU", "FA")[day.month % 12 // 3]


def moved(day: date, n: float, unit: str) -> date | None:
    """The day so many units on; a month's end stays one (31 January, a month on: 28 February). None out of range."""
    times, unit = _unit(unit)
    n *= times
    try:
        if unit in ("D", "W", "WE"):
            return day + timedelta(days=round(n * (1 if unit == "D" else 7)))
        if unit[0] == "T":
            return day + timedelta(seconds=round(n * {"TH": 3600, "TM": 60, "TS": 1}[unit]))
        return _months_on(day, round(n * {"M": 1, "Q": 3, "Y": 12}[unit]))
    except (OverflowError, ValueError):
        return None


def _unit(unit: str) -> tuple[int, str]:
    figures = "".join(c for c in unit if c.isdigit())
    return int(figures or 1), unit[len(figures) :]


def _months_on(day: date, months: int) -> date:
    year, index = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, index + 1, min(day.day, calendar.monthrange(year, index + 1)[1]))


_AT: dict[str, Callable[[date], str]] = {
    "D": date.isoformat,
    "W": week,
    "2W": week,
    "WE": lambda day: week(day) + "-WE",
    "M": lambda day: day.isoformat()[:7],
    "Q": lambda day: f"{day.year:04}-Q{(day.month + 2) // 3}",
    "Y": lambda day: f"{day.year:04}",
    "10Y": lambda day: f"{day.year // 10:03}",
    "100Y": lambda day: f"{day.year // 100:02}",
}


def at(day: date, unit: str) -> str:
    """The value of the unit that a day lies in: its week, month, quarter, year, decade ("198"), century ("19")."""
    return _AT.get(unit, date.isoformat)(day)


def away(value: str, n: float, unit: str) -> str | None:
    """The value so many units from another: a year from 1989-Q3 is 1990-Q3, two days from 2023-09-04 is 2023-09-06.

    It is as fine as the unit, but a quarter stays a quarter and half of that which is coarser stays as it was said.
    """
    edges = bounds(value)
    if not edges:
        return None
    if _QUARTER.fullmatch(value) and unit == "Y":
        unit, n = "Q", n * 4
    day = moved(edges[0] if n < 0 else edges[1] if unit == "D" else edges[0], n, unit)
    return at(day, unit) if day else None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous algorithm as Meeus gives it."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (a + 11 * h) // 319
    r = (2 * e + 2 * i - k - h + m + 32) % 7
    number = (h - m + r + 90) // 25
    return date(year, number, (h - m + r + number + 19) % 32)


def festival(rule: str, year: int) -> date | None:
    """The day of a festival in a year, from its rule in festivals.toml; None where it has none ("02-29")."""
    try:
        if m := _EASTER.fullmatch(rule):
            return easter(year) + timedelta(int(m["plus"] or 0))
        if " " in rule:
            return _nth(rule, year)
        return date.fromisoformat(rule if len(rule) == 10 else f"{year:04}-{rule}")
    except (ValueError, OverflowError):
        return None


def _nth(rule: str, year: int) -> date:
    """ "11 4 4 +1": a day after November's fourth Thursday."""
    number, weekday, which, *plus = (int(x) for x in rule.split())
    last = calendar.monthrange(year, number)[1]
    days = [d for n in range(1, last + 1) if (d := date(year, number, n)).isoweekday() == weekday]
    return days[which if which < 0 else which - 1] + timedelta(sum(plus))
