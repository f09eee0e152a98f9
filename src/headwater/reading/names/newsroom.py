"""Newsrooms: what the words beside a name make it: "the Beacon's sources" an outlet, "Beacon shares" a body."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from headwater.reading.names import lexicon

_REACH = 60
"""Code points on either side that are looked at."""
_NEAR = 3
"""Words before a name of which one leads to an outlet's."""
_WORD = re.compile(r"\w+")


def publishes(text: str, start: int, end: int, language: str) -> bool:
    """Whether the name at `start`..`end` has a newsroom, or is called a paper."""
    before = text[max(0, start - _REACH) : start]
    led = not _leads(language).isdisjoint(_WORD.findall(before.lower())[-_NEAR:])
    return bool(_after(language).match(text, end, end + _REACH) or (led and _before(language).search(before)))


def employs(text: str, end: int, language: str) -> bool:
    """Whether the name that ends there is a body's: it has staff, customers or shares, or is a thing: ", which"."""
    return bool(_staffed(language).match(text, end, end + _REACH))


@cache
def _staffed(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:['’]s?)?\s(?:chief\s)?(?:{_either('staff', language)})\b|,\swhich\b", re.IGNORECASE)


def reports(text: str, end: int, language: str) -> bool:
    """Whether the name that ends there reports something: of an outlet, or of a person or body."""
    return bool(_REPORTS.match(text, end, end + _REACH))


@lru_cache(maxsize=8)
def is_taken_up(text: str, language: str) -> bool:
    """Whether the text speaks of "the paper", "the daily": then one of its names is an outlet."""
    called = _either("outlet_nouns", language)
    return re.search(rf"\b[Tt]h(?:e|is)\s(?:{called}|site|outlet)\b(?!\s[A-Z])", text) is not None


_REPORTS = re.compile(
    r"[”\"]?(?:,\s(?:citing|quoting)|\s(?:reports|reported|has\s(?:learned|learnt|seen)|writes|wrote))\b"
)


@cache
def _after(language: str) -> re.Pattern[str]:
    """ "['s unnamed sources]", "[newspaper]"."""
    staff, called = _either("newsroom", language), _either("outlet_nouns", language)
    return re.compile(rf"[”\"]?['’]s?\s(?:[a-z-]+\s){{0,2}}(?:{staff})\b|[”\"]?\s(?:{called})\b(?!['’])")


@cache
def _leads(language: str) -> frozenset[str]:
    """What stands among the words before a name, wherever `_before` is to match."""
    return lexicon.words(language, "outlet_nouns") | {"of", "by"}


@cache
def _before(language: str) -> re.Pattern[str]:
    """ "sources of the", "a reporter for", "the daily “"."""
    staff, called = _either("newsroom", language), _either("outlet_nouns", language)
    obtained = r"\b(?:seen|obtained|reviewed)\sby\s(?:the\s)?"
    pattern = rf"(?:\b(?:{staff})\sof\s(?:the\s)?(?:[a-z]+\s)?|\b(?:{called})\s|{obtained})[“\"]?$"
    return re.compile(pattern, re.IGNORECASE)


def _either(key: str, language: str) -> str:
    return "|".join(sorted(lexicon.words(language, key)))
