"""Calendar days as pages print them: "Mon 22 September 2025", "4. März 2025, 17:55", "2025-09-22", "22/9/2025"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from headwater import languages
from headwater.intake.dump.lexicon import fold

_MOST_LETTERS = 300


@dataclass(frozen=True, slots=True)
class Day:
    """A day in ISO 8601, with the time of day where its line has one; not `sure` if day and month may be swapped."""

    value: str
    sure: bool = True


def days(line: str) -> list[Day]:
    """The days that a line names, impossible ones (31 June) left out."""
    folded = fold(line[:_MOST_LETTERS])
    if not any(map(str.isdigit, folded)):
        return []
    return [day for pattern in _full() for hit in pattern.finditer(folded) if (day := _day(hit, folded))]


def bare(text: str) -> Iterator[tuple[str, int, int]]:
    """The days without a year in a text ("the 12th of October"): their letters, month and day."""
    for pattern in _bare():
        for hit in pattern.finditer(text):
            yield hit[0], months()[fold(hit["month"])], int(hit["day"])


@cache
def months() -> Mapping[str, int]:
    """Every language's names of months, long and short, as numbers 1..12."""
    found: dict[str, int] = {}
    for code in languages.available():
        table = languages.load(code, "furniture")
        for names in (table["months"], table["months_short"]):
            for number, name in enumerate(names, 1):
                found.setdefault(fold(name), number)
    return found


_DAY = r"\b(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d(?!\d?\. ?[^\W\d]))"
_OF = r"(?:of |de |del |di )?"


@cache
def _month() -> str:
    return "(?P<month>" + "|".join(sorted(map(re.escape, months()), key=lambda name: (-len(name), name))) + r")\b\.?"


@cache
def _full() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(_YEAR + r"[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})\b"),
        re.compile(rf"{_DAY}[ \-]?{_OF}{_month()},?[ \-]?{_OF}{_YEAR}"),
        re.compile(rf"\b{_month()} {_DAY},? {_YEAR}"),
        re.compile(r"\b(?P<day>\d{1,2})(?P<sep>[./\-]) ?(?P<month>\d{1,2})(?P=sep) ?" + _YEAR),
    )


@cache
def _bare() -> tuple[re.Pattern[str], ...]:
    no_year = r"(?!,? ?(?:of |de |del )?(?:19|20)\d\d)"
    patterns = rf"{_DAY} {_OF}{_month()}{no_year}", rf"\b{_month()} {_DAY}\b{no_year}"
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


def _day(hit: re.Match[str], line: str) -> Day | None:
    number, name = int(hit["day"]), hit["month"]
    month = months()[name] if name in months() else int(name)
    slashed = hit.groupdict().get("sep") == "/"
    if month > 12:
        number, month = month, number
    try:
        value = date(int(hit["year"]), month, number).isoformat()
    except ValueError:
        return None
    return Day(
        value + _clock(f"{line[: hit.start()]} | {line[hit.end() :]}"),
        sure=not slashed or number > 12 or number == month,
    )


_CLOCK = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?![\d.:/]*\d)\s*(?P<half>[ap]\.?m\b)?\s*(?P<zone>utc|gmt)?"
)


def _clock(line: str) -> str:
    """The time of day in the rest of the line, as "T07:41", or ""."""
    hit = _CLOCK.search(line)
    if not hit:
        return ""
    hour = int(hit["hour"])
    if hit["half"] and hour <= 12:
        hour = hour % 12 + 12 * hit["half"].startswith("p")
    return f"T{hour:02}:{hit['minute']}" + ("Z" if hit["zone"] else "")
