"""What kind of thing a name names, by its words: "Harbour Board" is an organization, "Ilse Brandt" a person."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from headwater.nouns.statement import EntityKind
from headwater.reading.names import lexicon
from headwater.reading.names.candidates import Candidate
from headwater.text.fold import fold

_BRAND = re.compile(r"\b[A-Z]{2,}[a-z]{2,}")
"""Two capitals before small letters: "NKRail"."""

Rule = Callable[[Candidate, str], EntityKind | None]


def kind(candidate: Candidate, language: str) -> EntityKind:
    """The kind of the first rule that speaks; `other` where none does."""
    _, found = _told(candidate, language)
    return found


@lru_cache(maxsize=4096)
def _told(c: Candidate, language: str) -> tuple[Rule | None, EntityKind]:
    """The first rule that speaks, and what it says."""
    return next(((rule, k) for rule in RULES if (k := rule(c, language))), (None, "other"))


def _known(c: Candidate, language: str) -> EntityKind | None:
    known = lexicon.lookup(c.name, c.opening, language)
    return known.kind if known else None


def _titled(c: Candidate, language: str) -> EntityKind | None:
    return "person" if c.title else None


def _country(c: Candidate, language: str) -> EntityKind | None:
    name = " ".join(c.words)
    named = name in lexicon.words(language, "countries") or name in lexicon.words(language, "long_countries")
    return "place" if named else None


def _long_body(c: Candidate, language: str) -> EntityKind | None:
    return "organization" if " ".join(c.words) in lexicon.words(language, "long_bodies") else None


def _seen(c: Candidate, language: str) -> EntityKind | None:
    """What the reading model sees, which is surer than a guess by shape or by a word that several kinds have; where one
    posts is no voice.
    """
    return None if c.name.lower() in lexicon.words(language, "platforms") else c.seen


def _articled(c: Candidate, language: str) -> EntityKind | None:
    """Persons go without "the": "the Norda Lions" is a body."""
    plain = c.article and not c.title and c.words[-1] not in lexicon.words(language, "place")
    return (
        "organization"
        if plain and len(c.words) > 1 and not _event(c, language) and not _document(c, language)
        else None
    )


def _given(c: Candidate, language: str) -> EntityKind | None:
    return (
        "person"
        if 2 <= len(c.words) <= 5 and gender(c, language) and not _last_in(c, "organization", language)
        else None
    )


def _last_in(c: Candidate, key: str, language: str) -> bool:
    return c.words[-1] in lexicon.words(language, key)


def _body(c: Candidate, language: str) -> EntityKind | None:
    heads = lexicon.words(language, "organization")
    before_of = c.words[: c.words.index("of")] if "of" in c.words else c.words
    return "organization" if _last_in(c, "organization", language) or any(w in heads for w in before_of) else None


def _paper(c: Candidate, language: str) -> EntityKind | None:
    last = c.words[-1].split("-")[-1]
    return "outlet" if (len(c.words) > 1 or c.article) and last in lexicon.words(language, "outlet") else None


def _agency(c: Candidate, language: str) -> EntityKind | None:
    return "agency" if _last_in(c, "agency", language) else None


def _document(c: Candidate, language: str) -> EntityKind | None:
    return "document" if len(c.words) > 1 and _last_in(c, "document", language) else None


def _event(c: Candidate, language: str) -> EntityKind | None:
    return "event" if len(c.words) > 1 and _last_in(c, "event", language) else None


def _place(c: Candidate, language: str) -> EntityKind | None:
    heads = lexicon.words(language, "place")
    openers = lexicon.place_openers(language)
    return "place" if len(c.words) > 1 and (c.words[-1] in heads or c.words[0] in openers) else None


def _acronym(c: Candidate, language: str) -> EntityKind | None:
    return "organization" if c.name.isupper() and c.name.isalpha() and 2 < len(c.name) < 7 else None


def _shape(c: Candidate, language: str) -> EntityKind | None:
    """Two or three words, or a word after an initial, none of them a linker of bodies."""
    plain = all(w not in lexicon.no_person(language) for w in c.words)
    plural = c.words[-1].endswith("s") and not gender(c, language)
    if plural and c.words[-1][:-1] in lexicon.words(language, "organization"):
        return None
    plain = plain and not any(w in lexicon.words(language, "demonyms") for w in c.words)
    plain = plain and not c.name.isupper() and not _BRAND.search(c.name)
    return "person" if 2 <= len(c.words) <= 4 and plain else None


SURE: tuple[Rule, ...] = (_known, _country, _long_body, _agency, _titled, _body, _paper)
GUESSES: tuple[Rule, ...] = (
    _articled,
    _given,
    _document,
    _event,
    _place,
    _acronym,
    _shape,
)
RULES: tuple[Rule, ...] = (*SURE, _seen, *GUESSES)


def ruled(c: Candidate, language: str) -> bool:
    """Whether its words alone make it what it is."""
    rule, _ = _told(c, language)
    return rule in SURE


def is_letters(c: Candidate, language: str) -> bool:
    """Whether nothing but its capitals makes a body of it: "DVD"; "the IHB" is one by its article."""
    rule, _ = _told(c, language)
    return rule is _acronym and not c.article


def is_settled(c: Candidate, language: str) -> bool:
    """Whether its words leave no doubt what it is: a titled person, a given name, a body, a country and its people."""
    people = c.words[-1] in lexicon.words(language, "demonyms")
    return people or any(rule(c, language) for rule in (_titled, _given, _body, _country))


def gender(c: Candidate, language: str) -> str:
    """`male` or `female` by courtesy, office or given name; "" where none tells."""
    return gender_of(c.name, c.title, language)


@lru_cache(maxsize=16384)
def gender_of(name: str, called: str, language: str) -> str:
    """`male` or `female` by what somebody is called, else by a full name's first word; "" where neither tells."""
    title = called.lower().split()
    for sex in ("male", "female"):
        if any(w in lexicon.courtesy(language, sex) or w in lexicon.titles(language, f"{sex}_offices") for w in title):
            return sex
    first = fold(name.partition(" ")[0])
    return next((sex for sex in ("male", "female") if " " in name and first in lexicon.words(language, sex)), "")
