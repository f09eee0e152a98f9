"""The days that a time names: "early February 2031" is the first to the ninth of that month.

>>> [date.fromordinal(day).isoformat() for day in stretch("2031-02", "early February") or ()]
['2031-02-01', '2031-02-09']
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache

from headwater.languages import DEFAULT, load
from headwater.text.words import words

Stretch = tuple[int, int]

_MONTHS: Mapping[str, tuple[int, int]] = {
    **{f"Q{n}": (3 * n - 2, 3 * n) for n in (1, 2, 3, 4)},
    "H1": (1, 6),
    "H2": (7, 12),
    "SP": (3, 5),
    "SU": (6, 8),
    "FA": (9, 11),
    "WI": (12, 12),
}


def stretch(value: str, text: str = "") -> Stretch | None:
    """The first and last day of a TIMEX3 value, as ordinals; None for what is no day or stretch of days.

    `text` are the report's words for it: "early", "mid" and "late" leave a third.
    """
    first, slash, last = value.partition("/")
    ends = _days(first), _days(last if slash else first)
    if not (ends[0] and ends[1]) or ends[0][0] > ends[1][1]:
        return None
    return _third(ends[0][0], ends[1][1], text)


def _days(value: str) -> Stretch | None:
    for form, read in _FORMS:
        if told := form.fullmatch(value):
            try:
                return read(*told.groups())
            except ValueError:  # 30 February, the year 0
                return None
    return None


def _day(text: str) -> Stretch:
    on = date.fromisoformat(text).toordinal()
    return on, on


def _week(year: str, week: str, weekend: str) -> Stretch:
    monday = date.fromisocalendar(int(year), int(week), 1).toordinal()
    return (monday + 5 if weekend else monday), monday + 6


def _month(year: str, month: str) -> Stretch:
    return _months(int(year), int(month), int(month))


def _season(year: str, season: str) -> Stretch:
    return _months(int(year), *_MONTHS[season])


def _year(year: str) -> Stretch:
    return _months(int(year), 1, 12)


def _months(year: int, first: int, last: int) -> Stretch:
    return date(year, first, 1).toordinal(), date(year, last, monthrange(year, last)[1]).toordinal()


_FORMS: tuple[tuple[re.Pattern[str], Callable[..., Stretch]], ...] = (
    (re.compile(r"(\d{4}-\d\d-\d\d)(?:T.*)?"), _day),
    (re.compile(r"(\d{4})-W(\d\d)(-WE)?"), _week),
    (re.compile(r"(\d{4})-(\d\d)"), _month),
    (re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)"), _season),
    (re.compile(r"(\d{4})"), _year),
)


def _third(first: int, last: int, text: str) -> Stretch:
    told = next(
        (_thirds()[w.form.partition("-")[0]] for w in words(text) if w.form.partition("-")[0] in _thirds()), None
    )
    if told is None or last - first < len(_thirds()):
        return first, last
    third = (last - first + 1) // 3
    return first + told * third, (first + (told + 1) * third - 1 if told < 2 else last)


@cache
def _thirds() -> Mapping[str, int]:
    return {
        form: n for n, name in enumerate(("early", "mid", "late")) for form in load(DEFAULT, "accord")["thirds"][name]
    }
