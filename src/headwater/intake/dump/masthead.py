"""The day of publication, from the lines round the report; and how far it can be trusted.

A line "Published 22 September 2025" is worth more than a bare date by the headline, and that more than a date at the
top of the page, which may be the day on which somebody saved it. Where the report speaks of an earlier day as still to
come, it was.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from headwater.intake.dump.days import bare, days
from headwater.intake.dump.frame import Frame
from headwater.intake.dump.lexicon import fold, one_of
from headwater.intake.dump.lines import Line
from headwater.nouns import Published

REACH = 40
NEAR = 6
HALF_A_YEAR = timedelta(days=183)

LONGEST = 25
MOST_LETTERS = 20_000
DATELINE = 60
DOUBTFUL = 0.15

REVISED = "the day of a revision"
PASSED = 'the report speaks of "{}" as still to come, so this is likely the day on which the page was saved'
SAVED = "a date at the top of the page, which may be the day on which the page was saved"
SWAPPED = "day and month could be the other way round"


def published(lines: Sequence[Line], frame: Frame, report: str) -> Published | None:
    """The likeliest day of publication; None where no line round the report names a day."""
    found = [
        (_trust(lines, at, frame), -abs(at - frame.start), day)
        for at in _near(frame, len(lines))
        if lines[at].words <= LONGEST and (frame.start > at or at >= frame.end or _is_label(lines[at]))
        for day in days(lines[at].text)
    ]
    if not found:
        return _dateline(lines[frame.start : frame.end][:2])
    (trust, note), _, day = max(found, key=lambda item: item[:2])
    passed = _still_to_come(report[:MOST_LETTERS], date.fromisoformat(day.value[:10]))
    if passed:
        trust, note = min(trust, DOUBTFUL), PASSED.format(passed)
    return Published(day.value, "masthead", trust, "; ".join(filter(None, (note, "" if day.sure else SWAPPED))))


def _near(frame: Frame, count: int) -> list[int]:
    """The lines to look at: the page's top, and those round the report's head and foot."""
    top = range(min(REACH, frame.start))
    head = range(max(0, frame.start - REACH), min(frame.end, frame.start + REACH))
    foot = range(frame.end, min(count, frame.end + REACH))
    return sorted({*top, *head, *foot})


def _is_label(line: Line) -> bool:
    """Whether a line inside the report is no text of it, but a date line."""
    return line.words <= 12 and not line.ends and line.small < 0.3


def _dateline(paragraphs: Sequence[Line]) -> Published | None:
    """The day that the report itself opens with: "Tarn, 14 December 2021 – The council…"."""
    found = [day for line in paragraphs for day in days(line.text[:DATELINE])]
    return Published(found[0].value, "text", 0.6, "the report opens with this day") if found else None


def _trust(lines: Sequence[Line], at: int, frame: Frame) -> tuple[float, str]:
    """A probability and a note for the date in the line at `at`."""
    if _labelled("revised").match(fold(lines[at].text[:40])):
        return 0.4, REVISED
    if _labelled("dated").match(fold(lines[at].text[:40])) and abs(at - frame.start) <= 4 * NEAR:
        return 0.9, ""
    if at >= frame.end:
        return (0.6 if at < frame.end + NEAR else 0.3), ""
    if at > frame.start:
        return 0.7 if at < frame.start + NEAR else 0.4, ""
    return (0.85, "") if frame.head <= at or _is_by(lines, at, frame.head) else (0.6, SAVED)


@cache
def _labelled(subject: str) -> re.Pattern[str]:
    return re.compile(one_of(subject) + r"\b[ :]")


def _is_by(lines: Sequence[Line], at: int, head: int) -> bool:
    """Whether the date stands close above the headline, no menu between them, and isn't the page's first line."""
    return at > 1 and head - at < NEAR and not any(_is_menu(line) for line in lines[at:head])


def _is_menu(line: Line) -> bool:
    return line.furniture >= 0.5 or line.parts >= 2


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(r"\b" + one_of("ahead") + r"\b")


_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^\Wa-z_])|\n")


def _still_to_come(report: str, day: date) -> str:
    """The first date, as written, that the report's sentence puts in the future though it is before `day`."""
    for sentence in _SENTENCE.split(report):
        if _ahead().search(fold(sentence)):
            for said, month, number in bare(sentence):
                if _before(day, month, number):
                    return said
    return ""


def _before(day: date, month: int, number: int) -> bool:
    """Whether the day of that month that lies nearest to `day` lies more than a day before it."""
    years = (day.year - 1, day.year, day.year + 1)
    near = [on for year in years if (on := _date(year, month, number)) and abs(on - day) < HALF_A_YEAR]
    return any(on < day - timedelta(days=1) for on in near)


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
