"""A language's words about places: what it calls countries, states and peoples, and the words around names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from headwater.languages import load
from headwater.reading.places.gazetteer import Candidate, Gazetteer, key, shipped

_SAINTS = r"(?:St|Ste|Mt|Ft)\."
_LEAST_KEY = 3


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Lists of words (`given`, `titles` …) and the names that the gazetteer lacks.

    `exact` holds forms that count only as written ("US", "Calif."), `other` further names by key, `demonyms` words for
    what is of a place ("Ukrainian"), `after_comma` forms that name a state only behind a town and a comma.
    """

    exact: dict[str, tuple[Candidate, ...]]
    other: dict[str, tuple[Candidate, ...]]
    demonyms: dict[str, tuple[Candidate, ...]]
    after_comma: frozenset[str]
    token: re.Pattern[str]
    words: dict[str, frozenset[str]]
    not_places: frozenset[str]
    seats: frozenset[str]

    def candidates(self, text: str) -> tuple[Candidate, ...]:
        """What a stretch of text may name, apart from what only a comma before it would let it name."""
        if text in self.exact:
            return () if text in self.after_comma else self.exact[text]
        form = key(text)
        if len(form) < _LEAST_KEY:
            return ()
        return self.demonyms.get(form) or self.other.get(form, ()) + shipped().find_key(form)

    def is_demonym(self, text: str) -> bool:
        """Whether it says "of such a place" rather than naming one."""
        return text not in self.exact and key(text) in self.demonyms

    def __contains__(self, pair: tuple[str, str]) -> bool:
        kind, word = pair
        return word in self.words[kind]


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language, read once."""
    words, states, countries = (load(language, name) for name in ("toponymy", "states", "countries"))
    named = dict(_countries(countries))
    exact = dict(_states(states)) | {form: c for form, c in named.items() if _counts_as_written(form)}
    bare = {form for form in exact if len(form) == 2 and form.isupper() and form not in named}
    return Lexicon(
        exact=exact,
        other={key(form): c for form, c in named.items() if not _counts_as_written(form)},
        demonyms=dict(_demonyms(load(language, "demonyms"))),
        after_comma=frozenset(states["only_after_comma"]["forms"]) | bare,
        token=_token(exact),
        words={name: frozenset(v.split()) for name, v in words.items() if isinstance(v, str)},
        not_places=frozenset(key(name) for name in words["not_places"]),
        seats=frozenset(key(name) for name in words["seats"]),
    )


def _counts_as_written(form: str) -> bool:
    return "." in form or (form.isupper() and len(form) <= 4)


def _states(states: Mapping[str, Any]) -> Iterable[tuple[str, tuple[Candidate, ...]]]:
    for country in (c for c in states if len(c) == 2):
        for name, forms in states[country].items():
            found = _named(shipped(), name, country)
            yield from ((form, found) for form in forms)


def _named(gazetteer: Gazetteer, name: str, country: str) -> tuple[Candidate, ...]:
    return tuple(c for c in gazetteer.find(name) if c.country == country and c.kind == "region")[:1]


def _countries(countries: Mapping[str, list[str]]) -> Iterable[tuple[str, tuple[Candidate, ...]]]:
    for code, names in countries.items():
        found = _country(code)
        yield from ((name, found) for name in names)


@cache
def _country(code: str) -> tuple[Candidate, ...]:
    return shipped().country(code)


def _demonyms(table: Mapping[str, Any]) -> Iterable[tuple[str, tuple[Candidate, ...]]]:
    for place, forms in table.items():
        if isinstance(forms, dict):
            for name, words in forms.items():
                yield from _plural(words, shipped().find(name)[:1])
        else:
            yield from _plural(forms, _country(place))


def _plural(words: Iterable[str], meaning: tuple[Candidate, ...]) -> Iterable[tuple[str, tuple[Candidate, ...]]]:
    for word in words:
        yield key(word), meaning
        yield key(word) + "s", meaning


def _token(exact: Iterable[str]) -> re.Pattern[str]:
    """Abbreviations whole ("W. Va."), words without a possessive's end, figures, line breaks, marks."""
    dotted = sorted(
        (re.escape(f).replace(r"\ ", " ?") for f in exact if "." in f or " " in f), key=lambda f: (-len(f), f)
    )
    word = r"[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*|['’]s\b"
    return re.compile(rf"(?<!\w)(?=[A-Z])(?:{'|'.join(dotted)})|{_SAINTS}(?=\s)|{word}|\d+(?:[.,]\d+)*|\n|[^\s\w]+")
