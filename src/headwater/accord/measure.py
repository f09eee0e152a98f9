"""A number or time made comparable: 3 tonnes and 7,000 pounds are two masses, 6:05 a.m. and 6.20 two times of day.

>>> heavy = Measure("mass", 8500.0, 8500.0, 8500.0, unit="t")
>>> others = (Measure("mass", kg, kg, kg, unit=unit) for kg, unit in ((8600.0, "lb"), (8600.0, "t"), (19000.0, "lb")))
>>> [heavy.differs(other) for other in others]
[False, True, True]
"""

from __future__ import annotations

import math
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from headwater.accord.days import stretch
from headwater.nouns import Quantity, Time

_CONVERTED = 0.015  # measures this near each other are one, told in two systems of units
_ROUND = 0.08  # a rounder number this near to another is the same, told roughly
_OPEN = math.inf
_CLOCK = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(.*)")
_PART = re.compile(r"\d{4}-\d{2}-\d{2}T[A-Z]{2}$")
_SPAN = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$")
_SECONDS = (31_557_600, 2_629_800, 604_800, 86_400, 3_600, 60, 1)


@dataclass(frozen=True, slots=True)
class Measure:
    """What is measured and how much: `value` between `low` and `high` in the base unit of its `kind`.

    `kind`: `count`, `mass`, `length` …, a currency, `%`, `day`, `clock` (minutes after midnight), `duration` (seconds).
    A day has no amount but its TIMEX3 value, `day`, and runs from the ordinal `low` to `high`: a month has some thirty.
    `unit` is what it was told in, `on` the date that a time of day is of.
    """

    kind: str
    value: float = 0.0
    low: float = 0.0
    high: float = 0.0
    day: str = ""
    unit: str = ""
    on: str = ""

    def differs(self, other: Measure) -> bool:
        """Whether two measures of one kind are not the same value; "62" and "at least 62" are."""
        if self.day or other.day:
            return (self.low, self.high) != (other.low, other.high)
        if self.value == other.value:
            return self.low > other.high or other.low > self.high or (self._bounded and self._meets(other))
        return self.unit == other.unit or self._gap(other) > _CONVERTED

    def fits(self, other: Measure) -> bool:
        """Whether both can be right: bounds overlap, one is the other rounded, a day lies in the month."""
        return (self.low <= other.high and other.low <= self.high) or (not self.day and self.rounds(other))

    def rounds(self, other: Measure) -> bool:
        """Whether one may be the other said roughly: fewer digits that tell, and near."""
        return self._gap(other) <= _ROUND and _digits(self.value) != _digits(other.value)

    def times(self, other: Measure) -> float:
        """How many times the smaller the larger is, as a natural logarithm, 0 or more."""
        low, high = sorted((abs(self.value), abs(other.value)))
        return math.log((high + 1e-9) / (low + 1e-9)) if self.kind not in ("day", "clock") else 0.0

    @property
    def _bounded(self) -> bool:
        return self.low != self.high

    def _meets(self, other: Measure) -> bool:
        """Whether the bounds touch in a point only: "as many as 30" and "more than 30"."""
        return other._bounded and (self.low == other.high or other.low == self.high)

    def _gap(self, other: Measure) -> float:
        most = max(abs(self.value), abs(other.value))
        return abs(self.value - other.value) / most if most else 0.0


def of_quantity(q: Quantity) -> Measure | None:
    """What a quantity measures; None where it says no number ("dozens")."""
    value = _middle(q) if q.value is None else q.value
    if value is None:
        return None
    kind, size = _units().get(q.unit, (q.unit or "count", 1.0))
    low, high = (-_OPEN if q.low is None else q.low, _OPEN if q.high is None else q.high)
    return Measure(kind, value * size, low * size, high * size, unit=q.unit)


def of_time(t: Time) -> Measure | None:
    """What a time measures; None where it is no day, time of day or length of time ("recently", "every Monday")."""
    if t.type == "DURATION":
        return _duration(t.value)
    clock = _CLOCK.match(t.value)
    if t.type == "TIME" and clock:
        at = 60.0 * int(clock[2]) + int(clock[3])
        return Measure("clock utc" if clock[4].startswith("Z") else "clock", at, at, at, on=clock[1])
    if t.type == "TIME":
        return _day(t.value[:10], t.text) if _PART.match(t.value) else None
    return _day(t.value, t.text) if t.type == "DATE" else None


def _day(value: str, text: str) -> Measure | None:
    days = stretch(value, text)
    return Measure("day", low=days[0], high=days[1], day=value) if days else None


def _duration(value: str) -> Measure | None:
    told = _SPAN.match(value)
    seconds = sum(int(n) * size for n, size in zip(told.groups(), _SECONDS, strict=True) if n) if told else 0
    return Measure("duration", seconds, seconds, seconds) if seconds else None


def _middle(q: Quantity) -> float | None:
    """The middle of a range: "20 to 30 feet"; None for "dozens", whose bounds are no one's words."""
    return (q.low + q.high) / 2 if q.low is not None and q.high is not None and q.unit != "score" else None


def _digits(number: float) -> int:
    """How many of a number's digits tell: 620,000 has two."""
    return len(f"{number:.12g}".replace(".", "").replace("-", "").strip("0"))


@cache
def _units() -> dict[str, tuple[str, float]]:
    text = resources.files(__package__).joinpath("data/units.toml").read_text(encoding="utf8")
    return {unit: (kind, size) for kind, row in tomllib.loads(text).items() for unit, size in row.items()}
