"""The flow: the ordered steps, and what each takes and gives. This is the program's table of contents.

    inputs ─intake→ Reports ─reading→ Readings ─unite→ Readings ─stories→ Cases ─stemma→ dates → stemma ─accord→ Cases

Each step declares its shape, so that one flow runs in a loop, in processes or on a cluster unchanged:

    each    one report in, its reading out; knows no other report
    whole   all readings in
    group   one case (a story with its readings) in, the case with more filled in out

It goes round once: a copied "on Monday" counts from the day of the report that it was copied from, so dates need the
stemma, and the stemma, which weighs dates, is then drawn again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Literal

from headwater import accord, reading, stemma, stories
from headwater.nouns import Case, Reading, Report

Shape = Literal["each", "whole", "group"]


@dataclass(frozen=True, slots=True)
class Step:
    """One step, as `headwater flow` prints it."""

    name: str
    shape: Shape
    takes: str
    gives: str
    does: str


READING = Step("reading", "each", "Report", "Reading", "times, places, quantities, names; who said what through whom")
UNITE = Step("unite", "whole", "Readings", "Readings", "the names of one entity in many reports become one")
STORIES = Step("stories", "whole", "Readings", "Cases", "which reports tell the same event")
STEMMA = Step("stemma", "group", "Case", "Case", "who draws on whom; the origins and their independence")
DATES = Step("dates", "group", "Case", "Case", "what was copied counts from the day of its origin")
ACCORD = Step("accord", "group", "Case", "Case", "claims, disputes, timeline")

STEPS = (
    Step("intake", "each", "bytes", "Report", "main text, headline, outlet, byline, wire, date, language"),
    READING,
    UNITE,
    STORIES,
    STEMMA,
    DATES,
    STEMMA,
    ACCORD,
    Step("views", "whole", "Collection", "brief, Markdown, JSON, page", "what people and programs see"),
)


def redrawn(case: Case) -> Case:
    """Dates, then the stemma again: it weighs days of publication only, so it changes where one was put right."""
    dated = reading.redate(case)
    return dated if _days(dated) == _days(case) else stemma.trace(dated)


def _days(case: Case) -> dict[str, str]:
    return {r.report.id: r.report.day for r in case.readings}


PER_CASE: tuple[Callable[[Case], Case], ...] = (stemma.trace, redrawn, accord.compare)


def read_one(report: Report) -> Reading:
    """The *each* part of the flow."""
    return reading.read(report)


def group(readings: Sequence[Reading]) -> tuple[Case, ...]:
    """The *whole* part: unite the names, then tell the stories apart."""
    return stories.group(reading.unite(readings))


def trace(case: Case) -> Case:
    """The *group* part: one story through all steps that look at one story."""
    return reduce(lambda so_far, step: step(so_far), PER_CASE, case)
