"""Which of two reports came first: by the version that a headline names, else by the clock, as far as both clocks tell.

>>> version("UPDATE 2-Ferry aground off Selby"), version("ALERT-Ferry aground"), version("Ferry aground")
(2, 0, None)
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import cache

from headwater.languages import DEFAULT, load
from headwater.stemma.sheet import Sheet

_DAY = len("2031-03-04")


def first(a: Sheet, b: Sheet) -> Sheet | None:
    """The earlier of two reports; None where nothing tells, as where a page was changed since and has a later time."""
    return _by_version(a, b) or _by_release(a, b) or _by_clock(a, b) or _by_notice(a, b)


def ordered(a: Sheet, b: Sheet) -> tuple[Sheet, Sheet, bool]:
    """The two, the earlier first, and whether that is known; by text where it is not."""
    known = first(a, b)
    if known is None:
        return (a, b, False) if a.moment < b.moment else (b, a, False)
    return (a, b, True) if known is a else (b, a, True)


def on_a_later_day(one: Sheet, other: Sheet) -> bool:
    """Whether one came out on a later day than the other; a page that was changed since may have been there before."""
    first, second = one.reading.report.published, other.reading.report.published
    if first is None or second is None:
        return False
    m, n = _comparable(first.value, second.value)
    return m[:_DAY] > n[:_DAY] and not one.amended


def version(headline: str) -> int | None:
    """The number of a story's version by its headline, 0 for a first alert; None where it names none."""
    found = _pattern().match(headline.strip())
    if not found:
        return None
    return int(found["number"] or 1) if found["number"] is not None or found["update"] else 0


def _by_version(a: Sheet, b: Sheet) -> Sheet | None:
    """Versions count within one outlet only."""
    one, other = a.reading.report, b.reading.report
    if one.masthead != other.masthead:
        return None
    m, n = version(one.headline), version(other.headline)
    if m is None or n is None or m == n:
        return None
    return a if m < n else b


def _by_release(a: Sheet, b: Sheet) -> Sheet | None:
    """Of a release and a report of one day the release, as it was written for reports to be made of."""
    if a.release == b.release or on_a_later_day(a, b) or on_a_later_day(b, a):
        return None
    return a if a.release else b


def _by_clock(a: Sheet, b: Sheet) -> Sheet | None:
    """By publication; a page that says it was changed may have come out before the time that it bears now."""
    one, other = a.reading.report.published, b.reading.report.published
    if one is None or other is None:
        return None
    m, n = _comparable(one.value, other.value)
    early, late = (a, b) if m < n else (b, a)
    changed = late.amended and late.reading.report.masthead != early.reading.report.masthead
    return None if m == n or changed else early


def _by_notice(a: Sheet, b: Sheet) -> Sheet | None:
    """Of one outlet's two versions the one that doesn't say that it was corrected or updated."""
    if a.reading.report.masthead != b.reading.report.masthead or bool(a.amended) == bool(b.amended):
        return None
    return b if a.amended else a


def _comparable(one: str, other: str) -> tuple[str, str]:
    """Two ISO 8601 times in one zone, where both name theirs, and cut to what both tell."""
    zoned = [datetime.fromisoformat(v) for v in (one, other) if "T" in v]
    if len(zoned) == 2 and all(z.tzinfo for z in zoned):
        one, other = map(_in_utc, zoned)
    precision = min(len(one), len(other), len("2031-03-04T09:30"))
    return one[:precision], other[:precision]


def _in_utc(moment: datetime) -> str:
    """As UTC tells it; as it stands in the first and last hours of the calendar, where UTC has no such year."""
    try:
        return moment.astimezone(UTC).isoformat()
    except OverflowError:
        return moment.isoformat()


@cache
def _pattern() -> re.Pattern[str]:
    words = load(DEFAULT, "stemma")["versions"]
    updates, alerts = "|".join(words["updates"]), "|".join(words["alerts"])
    return re.compile(rf"(?:(?P<update>{updates})\s?(?P<number>\d{{1,3}})?|(?:{alerts}))\s?[-–—:]", re.IGNORECASE)
