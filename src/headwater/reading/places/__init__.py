"""Places: names tied to the world."""

from __future__ import annotations

from headwater.nouns import Place, Report


def find(report: Report) -> tuple[Place, ...]:
    """The places that a report's text names."""
    return ()
