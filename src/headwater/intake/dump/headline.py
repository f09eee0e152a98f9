"""The headline: the line above the report that looks like a title and whose words the report takes up.

Dumps print it twice, and glue section names to one of the two:

    PoliticsAbroadLeaders to meet in Tarn
    Leaders to meet in Tarn
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from headwater.intake.dump.days import days
from headwater.intake.dump.lexicon import words
from headwater.intake.dump.lines import Line
from headwater.intake.dump.signature import is_byline

REACH = 40
LEAST = 0.6
_TELLS = 12
_BELOW = 4


@dataclass(frozen=True, slots=True)
class Headline:
    """Its words, and the index of the lowest line that has them."""

    text: str
    at: int


def headline(lines: Sequence[Line], start: int) -> Headline | None:
    """The best candidate among the lines just above `start`, where the report's first paragraph is."""
    told = _words(line.text[:1000] for line in lines[start : start + _TELLS])
    first = max(0, start - REACH)
    scored = [
        (_shape(lines[at]) + 2 * _taken_up(lines[at], told) + _signed(lines[at + 1 : start]) - 0.03 * (start - at), at)
        for at in range(first, start)
        if _can_be(lines[at])
    ]
    best, at = max(scored, default=(0.0, 0))
    return Headline(_unglued(lines[at], lines[first:start]), at) if best >= LEAST else None


def _can_be(line: Line) -> bool:
    return 2 <= line.words <= 35 and line.furniture <= 0.5 and not days(line.text)


def _shape(line: Line) -> float:
    """How much the line itself looks like a title: said twice, of some length, and neither a sentence nor a name."""
    said_twice = line.echoed + 0.5 * line.repeated
    length = 0.15 * min(line.words, 8) - 0.3 * (line.words <= 4) - 0.5 * (line.words > 18)
    other = 2 * line.furniture + line.text.endswith((".", ":")) + 0.7 * is_byline(line)
    return said_twice + length - other


def _taken_up(line: Line, told: set[str]) -> float:
    """The share of the line's words that the report's beginning has."""
    own = _words([line.text])
    return len(own & told) / max(1, len(own))


def _signed(below: Sequence[Line]) -> float:
    """Below a headline stand its date and its writer."""
    return 0.7 if any(is_byline(line) or days(line.text) for line in below[:_BELOW]) else 0.0


def _words(texts: Iterable[str]) -> set[str]:
    """The words that carry a title's matter: the long ones."""
    return {word for text in texts for word in words(text) if len(word) > 3}


def _unglued(line: Line, near: Sequence[Line]) -> str:
    """The line's text without the section names that its other copy lacks."""
    copies = [other.text for other in near if other.words >= 3 and line.text.endswith(other.text)]
    return min([line.text, *copies], key=len)
