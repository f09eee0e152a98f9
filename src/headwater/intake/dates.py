"""When a report came out, and what that rests on.

Three witnesses, in order of trust: the date shown beside the headline, which is in the outlet's own time zone and what
its readers were told; the page's metadata, which may be in UTC, where the evening's news is tomorrow's; the address.
An "updated" beside the headline yields to them. What is left is a search of the whole page (htmldate).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from headwater.intake.metadata import Metadata
from headwater.nouns import Published

_IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)")
# Letters from the headline within which a date shown wins over metadata that differ by more than a week.
_VERY_NEAR, _WEEK = 150, 7


@dataclass(frozen=True, slots=True)
class Shown:
    """A date that the page shows: ISO 8601, how many letters from the headline, whether it is that of a change.

    `sure` is False where day and month could be swapped.
    """

    value: str
    distance: int
    changed: bool = False
    sure: bool = True


def published(metadata: Metadata, url: str, beside: Shown | None = None, tree: Any = None) -> Published | None:
    """The date of publication; None where nothing tells. `beside` is the date shown beside the headline."""
    if metadata.published:
        return _stated(metadata.published, beside, in_address(url))
    if beside and not beside.changed:
        return Published(beside.value, "masthead", 0.9 if beside.sure else 0.7)
    if day := in_address(url):
        return Published(day, "url", 0.85)
    return Published(beside.value, "masthead", 0.6) if beside else _searched(tree)


def in_address(url: str) -> str:
    """The day in an address: "…/2023/09/04/ferry" has 2023-09-04; "" if none."""
    match = _IN_ADDRESS.search(url)
    return _valid("-".join(match.groups())) if match else ""


def _stated(stated: str, shown: Shown | None, addressed: str) -> Published:
    """The metadata's date, unless the page shows its readers, or its address says, another day."""
    note = f"the page's metadata say {stated}"
    if shown and _overrules(shown, stated):
        return Published(shown.value, "masthead", 0.85, note)
    if not shown and addressed and _apart(addressed, stated) == 1:
        return Published(addressed, "url", 0.85, note)
    return Published(stated, "metadata", 0.97 if shown and shown.value[:10] == stated[:10] else 0.9)


def _overrules(shown: Shown, stated: str) -> bool:
    """Whether a date shown stands against the metadata's: the further apart, the nearer the headline it must be.

    An "updated" does only where the page was issued anew long after: its text is of that day.
    """
    apart = _apart(shown.value, stated)
    near = apart <= _WEEK or shown.distance <= _VERY_NEAR
    anew = apart > _WEEK and shown.value > stated
    return shown.sure and apart > 0 and near and (anew or not shown.changed)


def _apart(one: str, other: str) -> int:
    """Days between two dates."""
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)


def _valid(day: str) -> str:
    try:
        return date.fromisoformat(day[:10]).isoformat()
    except ValueError:
        return ""


def _searched(tree: Any) -> Published | None:
    """What htmldate finds anywhere on the page, the earliest that may be its publication."""
    if tree is None:
        return None
    from htmldate import find_date

    day = find_date(tree, original_date=True, extensive_search=True)
    return Published(day, "text", 0.5) if day else None
