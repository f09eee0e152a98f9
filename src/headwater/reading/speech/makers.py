"""Makers: who stands behind a document or a newsroom's sources.

"a report by the Tarn Gazette" → the Tarn Gazette · "a post on the Harbour Blog" → the Harbour Blog · "Norda Rail's
website" → Norda Rail · "the Gazette's sources" → through the Gazette · "one of them" → through whom they spoke
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from headwater.languages import load
from headwater.nouns import Mention
from headwater.reading.speech import lexicon

_MADE = {
    "by": frozenset(("outlet", "agency", "organization", "person", "other")),
    "from": frozenset(("outlet", "agency", "organization", "person", "place")),
    "in": frozenset(("outlet", "agency")),
    "on": frozenset(("outlet", "agency")),
    "with": frozenset(("outlet", "agency")),
    "to": frozenset(("outlet", "agency")),
    "at": frozenset(("outlet", "agency")),
    "for": frozenset(("outlet", "agency")),
    "of": frozenset(("outlet", "agency")),
}
"""What may have made a document that this preposition ties to it."""
_OWNERS = frozenset(("outlet", "agency", "organization", "person", "place"))
NEAR = 40
"""Code points within which a document's maker is named."""
_ONE_OF = re.compile(
    r"(?:one|two|three|some|another|the other|a second|a third|the second)(?: of (?:them|these|those|the[^,]*))?",
    re.IGNORECASE,
)
_NOUN_OWNER = re.compile(
    r"(?P<owner>(?:the|this) [\w-]+)['’]s? (?:[\w-]+ ){0,3}?(?:sources|source|contacts|interlocutors)\b", re.IGNORECASE
)


def maker(text: str, start: int, inside: Sequence[tuple[Mention, str]], language: str) -> Mention | None:
    """The first of the names in a phrase, each with its kind, that made or owns the document which the phrase is."""
    for m, kind in inside:
        if kind in _OWNERS and _owned(language).match(text, m.end, m.end + NEAR):
            return m
        by = _by(language).search(text, max(start, m.start - NEAR), m.start)
        if by and kind in _MADE[by["by"].lower()]:
            return m
    return None


def newsroom(text: str, start: int, inside: Sequence[tuple[Mention, str]]) -> Mention | None:
    """The outlet whose sources the phrase is: "the Gazette's sources", "sources of the Gazette"."""
    for m, kind in inside:
        if kind in ("outlet", "agency") and (
            _HAS_SOURCES.match(text, m.end) or _SOURCES_OF.search(text, start, m.start)
        ):
            return m
    return None


def obtained(text: str, start: int, inside: Sequence[tuple[Mention, str]], language: str) -> Mention | None:
    """The outlet that has come to a document: "a letter seen by the Gazette"."""
    for m, kind in inside:
        if kind in ("outlet", "agency") and _obtained(language).search(text, start, m.start):
            return m
    return None


@cache
def _obtained(language: str) -> re.Pattern[str]:
    verbs = "|".join(sorted(lexicon.words(language, "obtained")))
    return re.compile(rf"\b(?:{verbs})\s(?:by|to|with)\s(?:the\s)?$")


def newsroom_noun(phrase: str) -> str:
    """The noun phrase for the outlet whose sources the phrase is: "the daily" in "the daily's sources"; else ""."""
    found = _NOUN_OWNER.search(phrase)
    return found["owner"] if found else ""


def is_one_of_them(phrase: str) -> bool:
    """Whether somebody is singled out of those that have just spoken: "one of them"."""
    return bool(_ONE_OF.fullmatch(phrase))


_STAFF = r"(?:sources?|contacts?|interlocutors?)"
_HAS_SOURCES = re.compile(rf"[”\"]?['’]s?\s(?:[\w-]+\s){{0,3}}?{_STAFF}\b")
_SOURCES_OF = re.compile(rf"\b{_STAFF}\s(?:of|at)\s(?:the\s)?(?:[a-z]+\s)?[“\"]?$", re.IGNORECASE)


@cache
def _documents(language: str) -> str:
    table = load(language, "voices")
    plain = {*table["documents"], "website", "site", "blog", "account", "programme", "program", "page", "show"}
    return "|".join(sorted(plain, key=lambda w: (-len(w), w)))


@cache
def _owned(language: str) -> re.Pattern[str]:
    """ "['s own website]", "[blog post]"."""
    return re.compile(rf"(?:['’]s?)?\s(?:[\w-]+\s){{0,2}}?(?:{_documents(language)})\b", re.IGNORECASE)


@cache
def _by(language: str) -> re.Pattern[str]:
    """ "[a detailed account by the] Gazette": the document, the preposition, and no more than an article."""
    after = r"(?:\s(?:published|posted|released|issued|written|carried|conducted|prepared))?"
    return re.compile(
        rf"\b(?:{_documents(language)}){after}\s(?P<by>{'|'.join(_MADE)})\s(?:the\s|a\s)?(?:[a-z]+\s){{0,2}}?[“\"]?$",
        re.I,
    )
