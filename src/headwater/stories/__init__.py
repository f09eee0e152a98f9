"""Readings → Cases: which reports tell the same event.

terms         what a report is about: words, lead, names, numbers, dates
profile       that as one vector, rare terms heavier
compare       which reports are alike
apart         what the time between them says
kin           how alike they are when each is read together with the nearest to it
agglomerate   groups of them, by mean likeness
because       why a story's reports are together
case          the group as a story
desk          all of it, batch by batch
"""

from __future__ import annotations

from collections.abc import Sequence

from headwater.nouns import Case, Reading
from headwater.stories.desk import Change, Desk
from headwater.stories.rules import pinned

__all__ = ["Change", "Desk", "desk", "group"]


def group(readings: Sequence[Reading]) -> tuple[Case, ...]:
    """One case a story, in order of first publication; every reading is in exactly one, whatever their order."""
    whole = desk()
    whole.add(readings)
    return whole.cases()


def desk() -> Desk:
    """An empty desk, for reports that come in batches."""
    return Desk(pinned())
