"""What an expression is counted from: a day, the tense around it, and the times named before it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from headwater.nouns.report import Anchor, TimexType

_MONTHS = re.compile(r"P[0-9]+M")

Direction = Literal[-1, 0, 1, 2]  # back, unknown, leaning ahead, surely ahead


class Found(NamedTuple):
    """What an expression means: a value, its type, and what it was counted from."""

    value: str
    type: TimexType = "DATE"
    anchor: Anchor = "published"


@dataclass(frozen=True, slots=True)
class Guards:
    """Neighbouring words that decide whether something is a time; see [guards] in times.toml."""

    ages: frozenset[str] = frozenset()
    lengths: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    dates: frozenset[str] = frozenset()
    ambiguous: frozenset[str] = frozenset()
    defined: frozenset[str] = frozenset()
    within: frozenset[str] = frozenset()
    someday: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    clocks: frozenset[str] = frozenset()
    old_years: frozenset[str] = frozenset()
    falls: frozenset[str] = frozenset()
    ondays: frozenset[str] = frozenset()
    dayends: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    streets: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    closed: frozenset[str] = frozenset()
    measured: frozenset[str] = frozenset()


@dataclass(slots=True)
class Focus:
    """The times named last, by kind ("" where none was): what "that day" and "a year earlier" count from.

    A report of results compares its quarter with older ones: `quarter` is the latest named. `months` tells that since
    then the text went over to a stretch of months ("in the nine months").
    """

    point: str = ""
    day: str = ""
    quarter: str = ""
    at: int = -1
    months: bool = False

    def turn(self, found: Found, at: int) -> None:
        """Take note of a time at an offset of the text."""
        value = found.value.split("T")[0]
        self.months = (self.months and "-Q" not in value) or _MONTHS.fullmatch(value) is not None
        if found.type not in ("DATE", "TIME") or not value[:2].isdigit() or "X" in value:
            return
        self.point, self.at = value, at
        if len(value) == 10 and value[5] != "W":
            self.day = value
        elif "-Q" in value and found.anchor == "published":
            self.quarter = max(self.quarter, value)


@dataclass(slots=True)
class Scope:
    """Where an expression stands: the day that the text counts from (None: unknown), and how its clause looks."""

    day: date | None
    tense: Callable[[], Direction]
    focus: Focus = field(default_factory=Focus)
    before: str = ""
    after: str = ""
    at: int = 0
    guards: Guards = Guards()

    def near(self, reach: int) -> str:
        """The point of time named last, if at most so many code points back; else ""."""
        return self.focus.point if self.focus.at >= 0 and self.at - self.focus.at <= reach else ""
