"""Points of the calendar: days, months, years, seasons, decades, centuries, and ranges of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from headwater.reading.times import reckoning
from headwater.reading.times.scope import Direction, Found, Scope
from headwater.reading.times.value import bounds

Slots = Mapping[str, Any]

_NEAR = 183
_NEXT_MONTHS = 3  # with no tense to tell, news looks back rather than farther ahead than this
_HALF_A_YEAR = 6  # months; a clause that merely leans ahead reaches no farther
_LOOKS_BACK = 2
_BESIDE = 36  # code points


def point(slots: Slots, scope: Scope) -> Found | None:
    """A calendar day, with the part of it that is named: "Tuesday morning" is 2023-09-05TMO."""
    value = day(slots, scope)
    if value is None:
        return None
    part = slots.get("part") or slots.get("tonight")
    if slots.get("deictic") is not None and part is None and scope.day is None:
        return Found(_UNANCHORED[(slots["deictic"] > 0) - (slots["deictic"] < 0)])
    return Found(f"{value}T{part}", "TIME") if part else Found(value)


_UNANCHORED = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}


def day(slots: Slots, scope: Scope) -> str | None:
    """The value of the day that the slots name; unknown parts are X."""
    for slot, rule in _DAYS.items():
        if slots.get(slot) is not None:
            return rule(slots, scope)
    return None


def _written(slots: Slots, scope: Scope) -> str | None:
    return str(slots.get("isodate") or slots.get("slashdate"))


def _deictic(slots: Slots, scope: Scope) -> str | None:
    if scope.day is None:
        return "XXXX-XX-XX"
    on = reckoning.moved(scope.day, slots["deictic"], "D")
    return on.isoformat() if on else None


def _dated(slots: Slots, scope: Scope) -> str | None:
    if slots.get("day") is None:
        return None
    return calendar_day(slots["month"], slots["day"], slots, scope)


def calendar_day(month: int, number: int, slots: Slots, scope: Scope) -> str | None:
    """A month's day; without a year, that which the weekday, the tense or else nearness to the scope's day picks."""
    year, weekday = slots.get("year"), slots.get("weekday")
    if year is not None:
        return on.isoformat() if (on := _exists(year, month, number)) else None
    if scope.day is None:
        return f"XXXX-{month:02}-{number:02}" if _exists(2000, month, number) else None
    candidates = [d for y in range(scope.day.year - 1, scope.day.year + 2) if (d := _exists(y, month, number))]
    fitting = [d for d in candidates if weekday is None or d.isoweekday() == weekday] or candidates
    return _beside(fitting, slots.get("rel"), scope)


def _beside(days: list[date], rel: int | None, scope: Scope) -> str | None:
    """Of days a year apart the last before the scope's day, the next after it, or the likeliest."""
    assert scope.day is not None
    today = scope.day
    if rel == -1:
        days = [d for d in days if d < today][-1:]
    elif rel == 1:
        days = [d for d in days if d > today][:1]
    return _likeliest(days, scope).isoformat() if days else None


def _likeliest(days: list[date], scope: Scope) -> date:
    """The nearest day; where the tense looks the other way and the nearest is months off, that which fits the tense."""
    assert scope.day is not None
    today, tense = scope.day, scope.tense()

    def cost(d: date) -> tuple[int, date]:
        off = (d - today).days
        bias = _LOOKS_BACK if off > 0 and not tense else 1
        return bias * abs(off) + (_NEAR if off * tense < 0 else 0), d

    return min(days, key=cost)


def _exists(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _weekday(slots: Slots, scope: Scope) -> str | None:
    number, rel = slots["weekday"], slots.get("rel")
    if "coming" in slots and scope.day:
        return str(scope.day + timedelta((number - scope.day.isoweekday()) % 7 or 7))
    if scope.day is None:
        return f"XXXX-WXX-{number}"
    on = reckoning.moved(scope.day, _steps(scope.day.isoweekday(), number, rel, scope), "D")
    return on.isoformat() if on else None


def _steps(today: int, number: int, rel: int | None, scope: Scope) -> int:
    """Days from one weekday to another: "last" lies before today, "next" in the next week, else the tense says."""
    back, on = (today - number) % 7, (number - today) % 7
    if rel == -1:
        return -(back or 7)
    if rel == 1:
        return number - today + 7 if number > today else on or 7
    if rel == 0:
        return on if scope.tense() >= 0 else -back
    return on if _ahead(back, on, scope.tense()) else -back


def _ahead(back: int, on: int, tense: Direction) -> bool:
    """Whether a weekday lies ahead: yesterday's only where that is sure, tomorrow's unless the tense looks back."""
    return tense > (back == 1) or (tense == 0 and on == 1)


def _festival(slots: Slots, scope: Scope) -> str | None:
    rule, rel, year = slots["festival"], slots.get("rel"), slots.get("year")
    if year is not None:
        return on.isoformat() if (on := reckoning.festival(rule, year)) else None
    if scope.day is None:
        return "XXXX-" + rule if len(rule) == 5 else "XXXX-XX-XX"
    today = scope.day
    days = [d for y in range(max(1, today.year - 1), today.year + 2) if (d := reckoning.festival(rule, y))]
    return _beside(days, rel, scope)


_DAYS = {
    "isodate": _written,
    "slashdate": _written,
    "month": _dated,
    "weekday": _weekday,
    "deictic": _deictic,
    "tonight": lambda _, scope: _deictic({"deictic": 0}, scope),
    "festival": _festival,
}


def month(slots: Slots, scope: Scope) -> Found | None:
    """A month: "last June", "in December last year", "March 1998"; alone, the one that the tense or nearness picks."""
    number, year = slots["month"], slots.get("year")
    if year is None and scope.day is None:
        return Found(f"XXXX-{number:02}")
    if year is None:
        year = _year_of(number, slots, scope)
    return Found(f"{year:04}-{number:02}")


def _year_of(number: int, slots: Slots, scope: Scope) -> int:
    assert scope.day is not None
    today = scope.day
    if (rel2 := slots.get("rel2")) is not None:
        return today.year + int(rel2)
    rel = slots.get("rel")
    if rel == -1:
        return today.year - (number >= today.month)
    if rel == 1:
        return today.year + (number <= today.month)
    if rel == 0:
        return today.year
    off, tense = number - today.month, scope.tense()
    if tense > 1 or (tense == 1 and off % 12 <= _HALF_A_YEAR):
        return today.year + (off < 0)
    if tense:
        return today.year - (off > 0)
    return today.year - (off > _NEXT_MONTHS) + (off < _NEXT_MONTHS - 12)


def days(slots: Slots, scope: Scope) -> Found | None:
    """A range of days: "Sept. 10 to 13", "28 August to 3 September"; the year is that of its end."""
    first, last = (slots["month"], slots["day"]), (slots.get("month2") or slots["month"], slots["day2"])
    end = calendar_day(*last, slots, scope) if first < last or "month2" in slots else None
    if end is None or first == last:
        return None
    if not end[:4].isdecimal():
        return Found(f"XXXX-{first[0]:02}-{first[1]:02}/{end}") if _exists(2000, *first) else None
    start = _exists(int(end[:4]) - (first > last), *first)
    return Found(f"{start.isoformat()}/{end}") if start else None


def weekdays(slots: Slots, scope: Scope) -> Found | None:
    """A range of weekdays: "Monday to Friday"; the second is the next after the first."""
    first = _weekday(slots, scope)
    edges = bounds(first) if first else None
    if edges is None:
        return Found(f"{first}/XXXX-WXX-{slots['weekday2']}") if first else None
    last = reckoning.moved(edges[0], (slots["weekday2"] - slots["weekday"]) % 7, "D")
    return Found(f"{first}/{last.isoformat()}") if last and last > edges[0] else None


def year(slots: Slots, scope: Scope) -> Found | None:
    """A year by its number."""
    return Found(f"{slots['year']:04}")


def years(slots: Slots, scope: Scope) -> Found | None:
    """A range of years: "1985-87"."""
    first, last = slots["year"], slots.get("year2")
    if last is None:
        last = first // 100 * 100 + slots["shortyear"]
    return Found(f"{first:04}/{last:04}") if first < last else None


def nth(slots: Slots, scope: Scope) -> Found | None:
    """Which weekday of a month: "the last Saturday in June", "the first Monday of October 2023"."""
    which = slots.get("ordinal") or slots["around"]
    if which not in (-1, 1, 2, 3, 4, 5) or (scope.day is None and "year" not in slots):
        return None
    value = month(slots, scope)
    edges = bounds(value.value) if value else None
    if edges is None:
        return None
    first, last = edges
    if which == -1:
        day = last - timedelta((last.isoweekday() - slots["weekday"]) % 7)
    else:
        day = first + timedelta((slots["weekday"] - first.isoweekday()) % 7 + 7 * (which - 1))
    return Found(day.isoformat()) if day <= last else None


def dayofmonth(slots: Slots, scope: Scope) -> Found | None:
    """A day by its number alone, "on the 16th": of the month named last, else the nearest that the tense allows."""
    number, guards = slots.get("ordinal"), scope.guards
    if number is None:
        return _another(slots["day"], scope)
    if scope.before not in guards.ondays or scope.after not in guards.dayends or scope.day is None:
        return None
    if near := scope.focus.day:
        day = _exists(int(near[:4]), int(near[5:7]), number)
        return Found(day.isoformat(), "DATE", "text") if day else None
    months = [reckoning.moved(scope.day.replace(day=1), n, "M") for n in (-1, 0, 1)]
    days = [d for m in months if m and (d := _exists(m.year, m.month, number))]
    return Found(_likeliest(days, scope).isoformat()) if days else None


def _another(number: int, scope: Scope) -> Found | None:
    """The second day in "on April 24 and 25"."""
    near, guards = scope.focus.day, scope.guards
    beside = scope.before in guards.also and scope.after in guards.dayends
    if not near or not beside or scope.at - scope.focus.at > _BESIDE or number <= int(near[8:]):
        return None
    day = _exists(int(near[:4]), int(near[5:7]), number)
    return Found(day.isoformat()) if day else None


def season(slots: Slots, scope: Scope) -> Found | None:
    """A season: "this summer", "the winter of 1994"; alone, the one that the tense picks."""
    code, year = slots["season"], slots.get("year")
    if year is not None:
        return Found(f"{year:04}-{code}")
    if scope.day is None:
        return Found(f"XXXX-{code}")
    if (rel2 := slots.get("rel2")) is not None:
        return Found(f"{scope.day.year + rel2:04}-{code}")
    return Found(f"{_season_year(code, slots.get('rel'), scope):04}-{code}")


_ORDER = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def _season_year(code: str, rel: int | None, scope: Scope) -> int:
    assert scope.day is not None
    current, name = reckoning.season(scope.day)
    begun, comes_next = _ORDER[code] <= _ORDER[name], _ORDER[code] == _ORDER[name] % 12 + 3
    if rel == -1:
        return current - (_ORDER[code] >= _ORDER[name])
    if rel == 1 or (rel is None and scope.tense() > (not comes_next)):
        return current + (_ORDER[code] < _ORDER[name] or (rel == 1 and code == name))
    return current if rel == 0 or begun else current - 1


def decade(slots: Slots, scope: Scope) -> Found | None:
    """A decade: "the 1990s" is 199."""
    return Found(f"{slots['decade']:03}")


def century(slots: Slots, scope: Scope) -> Found | None:
    """A century: "the 20th century" is 19."""
    number = slots["ordinal"]
    return Found(f"{number - 1:02}") if 1 <= number <= 22 else None
