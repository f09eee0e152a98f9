"""What was copied counts from the day of the report that it was copied from."""

from __future__ import annotations

from headwater.nouns import Case


def redate(case: Case) -> Case:
    """The case, with the times inside copied passages counted from their origin's day (`anchor: origin`)."""
    return case
