"""What the rules of the grammar mean: one small function a meaning, from slots and scope to a TIMEX3 value.

No language is known here: a slot holds numbers and codes. A function gives None where the words are no time after all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from headwater.reading.times.meanings import business, clock, points, relative, spans
from headwater.reading.times.scope import Found, Scope

Slots = Mapping[str, Any]
Meaning = Callable[[Slots, Scope], Found | None]

MEANINGS: Mapping[str, Meaning] = {
    "point": points.point,
    "part": clock.part,
    "ofday": clock.ofday,
    "clock": clock.clock,
    "hours": clock.hours,
    "month": points.month,
    "days": points.days,
    "weekdays": points.weekdays,
    "year": points.year,
    "years": points.years,
    "nth": points.nth,
    "dayofmonth": points.dayofmonth,
    "season": points.season,
    "decade": points.decade,
    "century": points.century,
    "quarter": business.quarter,
    "half": business.half,
    "business": business.business,
    "relative": relative.relative,
    "yearend": relative.yearend,
    "weekof": relative.weekof,
    "ago": relative.ago,
    "later": relative.later,
    "that": relative.that,
    "before": relative.before,
    "yearago": relative.yearago,
    "duration": spans.duration,
    "compound": spans.compound,
    "some": spans.some,
    "often": spans.often,
    "vague": spans.vague,
    "past_or_future": spans.past_or_future,
}
