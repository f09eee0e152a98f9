"""The date that a page shows beside its headline: "4 September 2023, 08:30" between headline and byline.

Pages show many dates; the report's own is a short line near the headline. Those of other articles' teasers, of
comments and of today (in the navigation) stand further off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from headwater import languages
from headwater.intake import bylines
from headwater.intake.dates import Shown
from headwater.intake.dump.days import Day, days
from headwater.intake.html import prose

# How far from the headline, in letters that the page shows, the date may stand: after it in an element made for
# dates, after it in any other, before it.
_MARKED, _PLAIN, _BEFORE = 600, 450, 100
_SHORT, _TELLING = 120, 15
_LINES_BEFORE = 10
_HEADINGS = frozenset({"h1", "h2", "h3"})
_YEAR = re.compile(r"(?:19|20)\d\d")


def date(lines: Sequence[prose.Line], headline: str) -> Shown | None:
    """The date shown nearest the headline, those of changes last; None where the page shows none there."""
    at = heading(lines, headline)
    found = _near(lines, at) if at is not None else ()
    return min(found, key=lambda shown: (shown.changed, shown.distance), default=None)


def signed(lines: Sequence[prose.Line], headline: str) -> Iterator[str]:
    """The lines near the headline that say who wrote."""
    at = heading(lines, headline)
    after = lines[at + 1 :] if at is not None else ()
    near = takewhile(lambda line: line.start < after[0].start + _PLAIN, after)
    return (line.text for line in near if bylines.signs(line.text))


def heading(lines: Sequence[prose.Line], headline: str) -> int | None:
    """Which line is the headline: a heading that says the same, else the first heading of the first level."""
    wanted = headline.casefold()
    same = [at for at, line in enumerate(lines) if line.tags & _HEADINGS and _alike(line.text.casefold(), wanted)]
    first = (at for at, line in enumerate(lines) if "h1" in line.tags)
    return min(same, key=lambda at: ("h1" not in lines[at].tags, at)) if same else next(first, None)


def _alike(line: str, wanted: str) -> bool:
    return len(line) >= _TELLING and (line in wanted or (len(wanted) >= _TELLING and wanted in line))


def _near(lines: Sequence[prose.Line], at: int) -> Iterator[Shown]:
    """The dates before and after a heading, as far off as they may be."""
    head = lines[at]
    end = head.start + len(head.text)
    for line in lines[max(0, at - _LINES_BEFORE) :]:
        if line.start > end + _MARKED:
            break
        before = line.start < head.start
        distance = head.start - line.start - len(line.text) if before else max(0, line.start - end)
        if distance < _reach(line, before) and (day := _day(line)):
            yield Shown(day.value, distance, bool(_words("changed").search(line.text)), day.sure)


def _day(line: prose.Line) -> Day | None:
    """The first date of a line short enough to be a masthead's."""
    if len(line.text) > _SHORT or not _YEAR.search(line.text):
        return None
    return next(iter(days(line.text)), None)


def _reach(line: prose.Line, before: bool) -> int:
    if before:
        return _BEFORE if _marked(line) else 0
    return _MARKED if _marked(line) else _PLAIN


def _marked(line: prose.Line) -> bool:
    """Whether the line holds an element made for dates."""
    return "time" in line.tags or bool(_words("marks").search(line.names))


@cache
def _words(key: str) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, languages.load("en", "masthead")[key])), re.I)
