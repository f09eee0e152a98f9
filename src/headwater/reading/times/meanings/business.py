"""Quarters and halves of years, as companies report them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from headwater.nouns.report import Anchor
from headwater.reading.times import reckoning
from headwater.reading.times.scope import Found, Scope

Slots = Mapping[str, Any]


def quarter(slots: Slots, scope: Scope) -> Found | None:
    """A quarter by its number: "the third quarter of 1984"; without a year, the latest that has begun."""
    number = slots.get("quarter") or slots["ordinal"]
    if not 1 <= number <= 4:
        return None
    year = _year(number, slots, scope)
    anchor: Anchor = "text" if _ago(slots) else "published"
    return Found(f"{year:04}-Q{number}" if year is not None else f"XXXX-Q{number}", "DATE", anchor)


def _ago(slots: Slots) -> bool:
    return "ago" in slots or "howlater" in slots


def _year(number: int, slots: Slots, scope: Scope) -> int | None:
    if slots.get("year") is not None:
        return int(slots["year"])
    if scope.day is None:
        return None
    rel = slots.get("rel2")
    if rel is not None:
        return scope.day.year + int(rel)
    return scope.day.year - ((scope.day.month + 2) // 3 < number) - _ago(slots)


def half(slots: Slots, scope: Scope) -> Found | None:
    """Half a year: "the first half of 1990", "the last half of next year"."""
    number = slots.get("ordinal") or {-1: 2, 0: 1}.get(slots.get("around", 1))
    if number not in (1, 2) or (scope.day is None and "year" not in slots):
        return None
    year = slots.get("year")
    if year is None:
        assert scope.day is not None
        year = scope.day.year + slots.get("rel2", 0)
    return Found(f"{year:04}-H{number}")


def business(slots: Slots, scope: Scope) -> Found | None:
    """The quarter that the report is about, or the same a year before: "the quarter", "the year-earlier period".

    Where the text went over to a stretch of months ("in the nine months"), their year stands for those before.
    """
    latest, named = _latest(scope), scope.focus.quarter
    about = min(named, latest) if named and latest else named or latest
    if slots and scope.focus.months:
        about = about[:4]
    if not about:
        return None
    if "year" in slots:
        return Found(f"{slots['year']:04}{about[4:]}", "DATE", "text")
    back = slots.get("rel2", 0)
    value = reckoning.away(about, back, "Y") if back else about
    return Found(value, "DATE", "text") if value else None


def _latest(scope: Scope) -> str:
    """The last quarter that had ended by the scope's day."""
    ended = reckoning.moved(scope.day, -1, "Q") if scope.day else None
    return reckoning.at(ended, "Q") if ended else ""
