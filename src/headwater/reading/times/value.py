"""TIMEX3 values: "2023-09-04", "2023-W36", "198", "P3D", "XXXX-WXX-1", "PRESENT_REF"; a range is "A/B".

The notation is that of TimeML 1.2.1, which extends ISO 8601; X stands for what is not known.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

_YEAR = r"(?:[0-9X]{4})"
_CLOCK = r"T(?:[0-2X][0-9X](?::[0-5X][0-9X](?::[0-5][0-9])?)?(?:Z|[+-][0-2][0-9]:[0-5][0-9])?|MO|MI|AF|EV|NI|DT)"
_POINT = (
    rf"(?:[0-9X]{{2,3}}|{_YEAR}|{_YEAR}-[01X][0-9X](?:-[0-3X][0-9X])?(?:{_CLOCK})?"
    rf"|{_YEAR}-W[0-5X][0-9X](?:-(?:[1-7X](?:{_CLOCK})?|WE))?|{_YEAR}-(?:SP|SU|FA|WI|Q[1-4X]|H[12X]))"
)
_NUMBER = r"(?:[0-9]+(?:\.[0-9]+)?|X)"
_PERIOD = rf"P(?:{_NUMBER}[YMWDQ])*(?:T(?:{_NUMBER}[HMS])+)?"
VALUE = re.compile(rf"(?:{_POINT}(?:/{_POINT})?|{_CLOCK}|P(?=.){_PERIOD[1:]}|(?:PRESENT|PAST|FUTURE)_REF)")
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_NAMED = re.compile(
    r"(?P<year>[0-9]{4})-(?:(?P<season>SP|SU|FA|WI)|Q(?P<quarter>[1-4])|H(?P<half>[12])|W(?P<week>[0-9]{2})(?P<end>-WE)?)"
)


def is_value(value: str) -> bool:
    """Whether a string is a TIMEX3 value as this program writes them."""
    return VALUE.fullmatch(value) is not None


def bounds(value: str) -> tuple[date, date] | None:
    """The first and the last day of a value; None for durations, references and whatever isn't tied to a calendar.

    Winter is that which begins in December of its year.
    """
    head, _, tail = value.partition("/")
    if tail:
        first, last = bounds(head), bounds(tail)
        return (first[0], last[1]) if first and last else None
    bare = head.split("T")[0]
    try:
        return _named(bare) or _plain(bare)
    except (ValueError, OverflowError):
        return None


def _plain(bare: str) -> tuple[date, date] | None:
    parts = bare.split("-")
    if not all(p.isdecimal() for p in parts) or len(parts[0]) not in (2, 3, 4):
        return None
    if len(parts[0]) < 4:
        years = 10 ** (4 - len(parts[0]))
        return date(int(parts[0]) * years, 1, 1), date(int(parts[0]) * years + years - 1, 12, 31)
    numbers = [int(p) for p in parts]
    if len(numbers) == 3:
        return (day := date(*numbers)), day
    if len(numbers) == 2:
        return month(*numbers)
    return date(numbers[0], 1, 1), date(numbers[0], 12, 31)


def _named(bare: str) -> tuple[date, date] | None:
    m = _NAMED.fullmatch(bare)
    if not m:
        return None
    year = int(m["year"])
    if m["week"]:
        monday = date.fromisocalendar(year, int(m["week"]), 1)
        return monday + timedelta(5 if m["end"] else 0), monday + timedelta(6)
    if m["half"]:
        return month(year, int(m["half"]) * 6 - 5)[0], month(year, int(m["half"]) * 6)[1]
    first = _SEASONS[m["season"]] if m["season"] else int(m["quarter"]) * 3 - 2
    return month(year, first)[0], month(year + (first > 10 and bool(m["season"])), (first + 1) % 12 + 1)[1]


def month(year: int, number: int) -> tuple[date, date]:
    """The first and the last day of a month."""
    return date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1])
