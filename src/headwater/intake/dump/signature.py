"""Lines that say who made it: "By Ada Vole, Science Editor", "Photo: Agency", "The Gazette is an independent paper"."""

from __future__ import annotations

import re
from functools import cache

from headwater.intake.dump.days import days
from headwater.intake.dump.lexicon import one_of, phrases, words
from headwater.intake.dump.lines import Line

LONGEST = 16
NAME_ONLY = 9

CAPITAL = r"[^\W\d_a-zß-ÿ]"
WORD = rf"{CAPITAL}[\w'’\-]*"
TITLE = rf"(?:{WORD})(?: (?:{WORD}|of|for|de|des|du|del|di|do|der|die|von|van|and|und|et|y|e|&|the))*"
_PERSON = rf"{CAPITAL}[\w.'’\-]*(?: (?:{CAPITAL}[\w.'’\-]*|de|van|von|der|den|la|del|al|bin|di))* {CAPITAL}[\w'’\-]+"


def is_credit(line: Line) -> bool:
    """Whether the line credits somebody: "Photo: Reuters", "Source: AP", "(Reporting by Ada Vole)"."""
    return is_picture(line) or _is_led(line, "source")


def is_picture(line: Line) -> bool:
    """Whether it credits a picture or a hand, not the news: "[Picture: PA]", "(Editing by Oriel Banks)"."""
    return _is_led(line, "credit")


def _is_led(line: Line, subject: str) -> bool:
    hit = _labelled(subject).match(line.text)
    if not hit or line.words > LONGEST:
        return False
    return hit[0].endswith(":") or line.text[0] in "[(" or (line.words <= NAME_ONLY and not line.ends)


def is_dated(line: Line) -> bool:
    """Whether the line is there to say when: "Published: 22 September 2025, 7:41 a.m."."""
    led = _labelled("dated").match(line.text) or _labelled("revised").match(line.text)
    return led is not None and line.words <= 2 * LONGEST and bool(days(line.text))


def is_byline(line: Line) -> bool:
    """Whether the line says who wrote: "By Ada Vole", "Ada Vole in Tarn"."""
    return line.words <= LONGEST and bool(signed(line) or named(line))


def signed(line: Line) -> list[str]:
    """The names after a "By"; where no "and" joins them the first alone, since roles and outlets look like names."""
    label = _labelled("byline").match(line.text)
    rest = line.text[label.end() : label.end() + 120] if label else ""
    found = [name for name in re.findall(_PERSON, rest) if set(phrases("role")).isdisjoint(words(name))]
    return found if not set(phrases("joins")).isdisjoint(rest.split()) else found[:1]


def named(line: Line) -> list[str]:
    """The name that makes up the line, but for a role or a place: "Ada Vole, World Reporter"."""
    hit = _name_only().match(line.text[:120])
    return [hit[1]] if hit and line.words <= NAME_ONLY and line.furniture < 0.3 else []


def itself(line: Line) -> str:
    """Who a line says it is: "The Harbour Gazette is an independent newspaper, printed in Tarn…"; "" if nobody."""
    hit = _is_a().match(line.text[:200])
    return hit["name"] if hit and not set(phrases("outlet")).isdisjoint(words(line.text[:400])) else ""


@cache
def _is_a() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>{TITLE}),? (?i:{one_of('self')})\b")


@cache
def _labelled(subject: str) -> re.Pattern[str]:
    return re.compile(rf"[\[(]?{one_of(subject)}\b(?: ?:|(?= ))", re.IGNORECASE)


@cache
def _name_only() -> re.Pattern[str]:
    return re.compile(rf"({_PERSON})(?:$|,| ?[|·–] | (?:{one_of('where')}) |,? {one_of('role')}\b)")
