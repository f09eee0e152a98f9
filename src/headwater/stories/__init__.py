"""Readings → Cases: which reports tell the same event."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.nouns import Case, Reading, Story


def group(readings: Sequence[Reading]) -> tuple[Case, ...]:
    """One case a story; every reading is in exactly one."""
    if not readings:
        return ()
    ordered = sorted(readings, key=lambda r: (r.report.published.value if r.report.published else "9", r.report.id))
    ids = tuple(r.report.id for r in ordered)
    story = Story(f"story-{ids[0]}", ordered[0].report.headline, ids, ordered[0].report.day, ordered[-1].report.day)
    return (Case(story, tuple(ordered)),)
