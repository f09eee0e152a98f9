"""Readings → Cases: which reports tell the same event.

copies        near-duplicates, which are of one story at once
terms         what a report is about: words, lead, names, numbers, dates
profile       that as one vector, rare terms heavier
compare       which reports are alike
apart         what the time between them says
kin           how alike they are when each is read together with the nearest to it
agglomerate   groups of them, by mean likeness
because       why a story's reports are together
regroup       the stories near new reports, grouped anew with them
register      the stories' ids, through all regrouping
changes       what became of each story, and why
case          the group as a story
desk          all of it, batch by batch
"""

from __future__ import annotations

from collections.abc import Sequence

from headwater.nouns import Case, Reading, in_order
from headwater.stories.changes import Change
from headwater.stories.desk import Desk
from headwater.stories.rules import pinned

__all__ = ["Change", "Desk", "desk", "group"]

_BATCH = 10_000
"""Readings that are taken in at once; more would only need more memory, as their words tell how rare each word is."""


def group(readings: Sequence[Reading]) -> tuple[Case, ...]:
    """One case a story, in order of first publication; every reading is in exactly one, whatever their order."""
    whole, ordered = desk(), in_order(readings)
    for start in range(0, len(ordered), _BATCH):
        whole.add(ordered[start : start + _BATCH])
    return whole.cases()


def desk() -> Desk:
    """An empty desk, for reports that come in batches."""
    return Desk(pinned())
