"""Lengths of time, repeated times, and vague ones: "three days", "every month", "recently"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from headwater.reading.times.scope import Found, Scope

Slots = Mapping[str, Any]

_FINER = {"Y": (12, "M"), "W": (7, "D"), "D": (24, "TH"), "TH": (60, "TM"), "TM": (60, "TS"), "M": (30, "D")}
_ORDER = ("Y", "M", "W", "D", "TH", "TM", "TS")
_NOT_COUNTED = frozenset(["WE"])
_MOST = 10**6


def number(slots: Slots) -> float | str | None:
    """How many: a number, "X" for several, None where the form has no number."""
    for slot in ("number", "vaguenumber", "one"):
        if (n := slots.get(slot)) is not None:
            return n + slots.get("half", 0) if isinstance(n, int | float) else str(n)
    return None


def period(n: float | str, unit: str) -> str | None:
    """The ISO 8601 duration: 5.5 hours is PT5H30M, three decades P30Y, several weeks PXW; None if there is none."""
    if unit in _NOT_COUNTED or (isinstance(n, int | float) and not 0 < n < _MOST):
        return None
    figures = "".join(c for c in unit if c.isdigit())
    unit = unit[len(figures) :]
    if isinstance(n, str):
        return "P" + ("TX" + unit[1] if unit[0] == "T" else "X" + unit)
    return _period(n * int(figures or 1), unit)


def _period(n: float, unit: str) -> str:
    whole, part = int(n), n - int(n)
    times, finer = _FINER.get(unit, (0, ""))
    rest = round(part * times)
    if (part and not (finer and rest)) or rest == times != 0:
        return _spelt([(round(n, 2), unit)])
    return _spelt([(whole, unit), (rest, finer)] if rest else [(whole, unit)])


def _spelt(parts: list[tuple[float, str]]) -> str:
    out, in_day = "P", False
    for n, unit in parts:
        if not n:
            continue
        if unit[0] == "T" and not in_day:
            out, in_day = out + "T", True
        out += f"{n:g}{unit[-1]}" if n < 10**5 else f"{int(n)}{unit[-1]}"
    return out


def duration(slots: Slots, scope: Scope) -> Found | None:
    """A length of time; "$3 a year" and "twice a week" say how often."""
    if "reference" in slots:
        return Found(slots["reference"])
    n, unit = number(slots), str(slots.get("unit") or slots.get("units") or slots["long"])
    if "long" in slots:
        n = 1
    if _ill(slots, unit, scope):
        return None
    if scope.before in scope.guards.someday and unit == "D" and slots.get("number") == 1:
        return Found("FUTURE_REF")
    if n is None:
        n = 1 if "unit" in slots else "X"
    value = period(n, unit)
    return Found(value, "DURATION") if value else None


def compound(slots: Slots, scope: Scope) -> Found | None:
    """A length in two units, the larger first: "3 hours 20 minutes" is PT3H20M."""
    parts = [(slots[f"number{i}"], slots.get(f"unit{i}") or slots[f"units{i}"]) for i in ("", "2")]
    units = [unit for _, unit in parts]
    if any(u not in _ORDER for u in units) or _ORDER.index(units[0]) >= _ORDER.index(units[1]):
        return None
    value = _spelt(parts)
    return Found(value, "DURATION") if scope.after not in scope.guards.ages and len(value) > len("PT") else None


def _ill(slots: Slots, unit: str, scope: Scope) -> bool:
    """An age ("5-year-old"), "a second", "a quarter", "three-quarters": no lengths of time."""
    fraction = unit == "Q" and ("one" in slots or (slots.get("number") == 3 and "around" not in slots))
    return scope.after in scope.guards.ages or fraction or ("one" in slots and unit == "TS")


def some(slots: Slots, scope: Scope) -> Found | None:
    """Units without a number: "for weeks", "in the days after the quake"."""
    if scope.before not in scope.guards.lengths or scope.after in scope.guards.ages:
        return None
    value = period("X", slots["units"])
    return Found(value, "DURATION") if value else None


def often(slots: Slots, scope: Scope) -> Found | None:
    """How often: "every two weeks" is P2W, "Fridays" XXXX-WXX-5, "daily" P1D."""
    value = slots.get("often") or _calendar(slots)
    if value is None and str(slots.get("unit", "T"))[0] == "T" and "every" in slots and "number" not in slots:
        return Found("PT1H", "SET") if slots.get("unit") == "TH" else None
    if value is None:
        n = slots.get("ordinal") or number(slots) or 1
        value = period(n, str(slots.get("unit") or slots.get("units")))
    return Found(value, "SET") if value else None


def _calendar(slots: Slots) -> str | None:
    part = slots.get("parts") or slots.get("part")
    tail = f"T{part}" if part else ""
    if day := slots.get("weekdays") or slots.get("weekday"):
        return f"XXXX-WXX-{day}{tail}"
    if "month" in slots:
        return f"XXXX-{slots['month']:02}"
    if "season" in slots:
        return f"XXXX-{slots['season']}"
    return f"XXXX-XX-XX{tail}" if tail else None


def vague(slots: Slots, scope: Scope) -> Found | None:
    """Now, recently, soon (but not "as soon as", nor "it was soon over")."""
    if slots["vague"] == "FUTURE_REF" and (scope.after in scope.guards.conjunctions or scope.tense() < 0):
        return None
    if scope.before in scope.guards.defined and slots["vague"] == "PAST_REF":
        return None
    return Found(slots["vague"])


def past_or_future(slots: Slots, scope: Scope) -> Found | None:
    """The past and the future, where the words stand for themselves."""
    return Found(slots["longago"]) if scope.before in scope.guards.articles else None
