"""Times: "on Monday" in a text is a day in the world."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.nouns import Report, Span, Time


def find(report: Report, anchors: Sequence[tuple[Span, str]] = ()) -> tuple[Time, ...]:
    """The times that a report's text names; `anchors` are stretches that count from another day than its own."""
    return ()
