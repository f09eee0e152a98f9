"""Quantities: how many, of what."""

from __future__ import annotations

from headwater.nouns import Quantity, Report


def find(report: Report) -> tuple[Quantity, ...]:
    """The quantities that a report's text gives, apart from the times already found in it."""
    return ()
