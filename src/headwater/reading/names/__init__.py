"""Names: who and what a report mentions, and under which other names."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.nouns import Entity, Mention, Reading, Report


def find(report: Report) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """The mentions in a report's text, and the entities that they name."""
    return (), ()


def unite(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The same readings, in which one entity has one id and one name everywhere."""
    return tuple(readings)
