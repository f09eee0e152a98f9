"""Case → Case: what the reports agree on, where they differ, what happened when."""

from __future__ import annotations

from headwater.nouns import Case


def compare(case: Case) -> Case:
    """The case with its story's claims, disputes and timeline filled in."""
    return case
