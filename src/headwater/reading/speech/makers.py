"""Makers: who stands behind a document or a newsroom's sources.

"a report by the Tarn Gazette" → the Tarn Gazette · "a post on the Harbour Blog" → the Harbour Blog · "Norda Rail's
website" → Norda Rail · "the Gazette's sources" → through the Gazette · "one of them" → through whom they spoke

The words are those of `languages/*/makers.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from headwater.languages import load
from headwater.nouns import Mention

_OWNERS = frozenset(("outlet", "agency", "organization", "person", "place"))
_NEWSROOMS = frozenset(("outlet", "agency"))
NEAR = 40
"""Code points within which a document's maker is named."""
_FEW_WORDS = r"(?:[\w-]+\s){0,3}?"


def maker(text: str, start: int, inside: Sequence[tuple[Mention, str]], language: str) -> Mention | None:
    """The first of the names in a phrase, each with its kind, that made or owns the document which the phrase is."""
    made = load(language, "makers")["made"]
    for m, kind in inside:
        if kind in _OWNERS and _owned(language).match(text, m.end, m.end + NEAR):
            return m
        by = _by(language).search(text, max(start, m.start - NEAR), m.start)
        if by and kind in made[by["by"].lower()]:
            return m
    return None


def newsroom(text: str, start: int, inside: Sequence[tuple[Mention, str]], language: str = "en") -> Mention | None:
    """The outlet whose sources the phrase is: "the Gazette's sources", "Gazette sources", "sources of the Gazette"."""
    for m, kind in inside:
        tied = _has_sources(language).match(text, m.end) or _sources_of(language).search(text, start, m.start)
        if kind in _NEWSROOMS and tied:
            return m
    return None


def obtained(text: str, start: int, inside: Sequence[tuple[Mention, str]], language: str) -> Mention | None:
    """The outlet that has come to a document: "a letter seen by the Gazette"."""
    for m, kind in inside:
        if kind in _NEWSROOMS and _obtained(language).search(text, start, m.start):
            return m
    return None


def newsroom_noun(phrase: str, language: str = "en") -> str:
    """The noun phrase for the outlet whose sources the phrase is: "the daily" in "the daily's sources"; else ""."""
    found = _noun_owner(language).search(phrase)
    return found["owner"] if found else ""


def is_one_of_them(phrase: str, language: str = "en") -> bool:
    """Whether somebody is singled out of those that have just spoken: "one of them"."""
    return bool(_singled(language).fullmatch(phrase))


@cache
def _obtained(language: str) -> re.Pattern[str]:
    """ "[seen by the] Gazette"."""
    return re.compile(rf"\b{_any(language, 'obtained')}\s{_any(language, 'obtained_by')}\s(?:the\s)?$")


@cache
def _has_sources(language: str) -> re.Pattern[str]:
    """ "[’s palace sources]", "[ sources]"."""
    staff = _any(language, "staff")
    return re.compile(rf"[”\"]?(?:['’]s?\s{_FEW_WORDS}|\s){staff}\b")


@cache
def _sources_of(language: str) -> re.Pattern[str]:
    """ "[sources of the daily] Gazette"."""
    staff, of = _any(language, "staff"), _any(language, "staff_of")
    return re.compile(rf"\b{staff}\s{of}\s(?:the\s)?(?:[a-z]+\s)?[“\"]?$", re.IGNORECASE)


@cache
def _noun_owner(language: str) -> re.Pattern[str]:
    """ "[the daily]'s sources"."""
    articles, staff = _any(language, "articles"), _any(language, "staff")
    return re.compile(rf"(?P<owner>{articles} [\w-]+)['’]s?\s{_FEW_WORDS}{staff}\b", re.IGNORECASE)


@cache
def _singled(language: str) -> re.Pattern[str]:
    """ "[one of them]", "[two of the officials]"."""
    these = f"(?:{_any(language, 'of_them')}|the[^,]*)"
    return re.compile(rf"{_any(language, 'singled')}(?: of {these})?", re.IGNORECASE)


@cache
def _owned(language: str) -> re.Pattern[str]:
    """ "['s own website]", "[blog post]"."""
    return re.compile(rf"(?:['’]s?)?\s(?:[\w-]+\s){{0,2}}?{_documents(language)}\b", re.IGNORECASE)


@cache
def _by(language: str) -> re.Pattern[str]:
    """ "[a detailed account by the] Gazette": the document, the preposition, and no more than an article."""
    after = rf"(?:\s{_any(language, 'participles')})?"
    by = rf"(?P<by>{'|'.join(load(language, 'makers')['made'])})"
    return re.compile(
        rf"\b{_documents(language)}{after}\s{by}\s(?:the\s|a\s)?(?:[a-z]+\s){{0,2}}?[“\"]?$", re.IGNORECASE
    )


def _documents(language: str) -> str:
    return _either([*load(language, "voices")["documents"], *load(language, "makers")["documents"]])


def _any(language: str, key: str) -> str:
    """A pattern for any of a list's words."""
    return _either(load(language, "makers")[key])


def _either(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted({re.escape(w) for w in words}, key=lambda w: (-len(w), w)))})"
