"""Case → Case: who draws on whom; the origins, and how many of them are independent."""

from __future__ import annotations

from headwater.nouns import Case


def trace(case: Case) -> Case:
    """The case with its story's stemma, origins and independence filled in."""
    return case
