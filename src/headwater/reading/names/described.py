"""Described: what a report calls whomever it names, and how much it is about each.

"credit agency giant Norda Data" → giant, agency, credit · "Norda Air, a budget carrier," → carrier, budget · "Skier
Ilse Brandt" → skier
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from headwater.languages import load
from headwater.nouns import Entity, Report

_BEFORE = re.compile(r"(?:\b[a-z][a-z-]+ ){1,4}$")
_AFTER = re.compile(
    r"(?: \([^)]{1,20}\))?(?:,| is| was) (?:an?|the|one of the|which is an?|which is the) (?P<said>[^,.;:()\n]{3,80})"
)
_REACH = 60
_MOST = 20
"""Mentions of one body whose surroundings are read."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a body is called in a report, how often it is named, and where first."""

    words: frozenset[str] = frozenset()
    count: int = 0
    first: int = 0


def described(report: Report, entities: Mapping[str, Entity]) -> Mapping[str, Standing]:
    """The standing of every entity that a report mentions, by id."""
    words: dict[str, set[str]] = defaultdict(set)
    places: dict[str, list[int]] = defaultdict(list)
    for m in report.mentions:
        places[m.entity].append(m.start)
        if m.entity in entities and len(places[m.entity]) <= _MOST:
            titles = set(m.text.lower().split()[:-1]) - set(entities[m.entity].name.lower().split())
            words[m.entity] |= _before(report, m.start) | _after(report, m.end) | titles
    return {id_: Standing(frozenset(words[id_]), len(at), at[0]) for id_, at in places.items()}


def _before(report: Report, start: int) -> set[str]:
    """The plain words that lead to a name, none of them one that ends a phrase: "said the airline" → airline."""
    found = _BEFORE.search(report.text, max(0, start - _REACH), start)
    words = found[0].split() if found else []
    led: list[str] = []
    for word in reversed(words):
        if word in _closed(report.language):
            break
        led.append(word)
    return set(led)


def _after(report: Report, end: int) -> set[str]:
    """The words of an apposition or of "X is a …", up to where its head ends."""
    found = _AFTER.match(report.text, end, end + 2 * _REACH)
    words: set[str] = set()
    for word in found["said"].split() if found else ():
        if word in _closed(report.language) or word in load(report.language, "voices")["after_head"]:
            break
        words.add(word.lower())
    return words


@cache
def _closed(language: str) -> frozenset[str]:
    g = load(language, "grammar")
    lists = ("prepositions", "determiners", "auxiliaries", "subordinators", "relatives", "coordinators", "adverbs")
    verbs = {f for v in load(language, "saying")["verbs"].values() for f in v["forms"].split()}
    return frozenset({w for key in lists for w in g[key]} | verbs)
