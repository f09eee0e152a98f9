"""A language's words about amounts: numbers, units, bounds, and the words around what is counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from headwater.languages import load

Bound = Literal["least", "most", "about", "below", "above", "exact"]
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Tables by word or by phrase (words in a tuple), all in lower case."""

    openers: frozenset[str]
    words: Mapping[str, float]
    scales: Mapping[str, float]
    short: Mapping[str, float]
    vague: Mapping[str, float]
    severals: frozenset[str]
    fractions: Mapping[str, int]
    folds: Mapping[str, int]
    before: Mapping[Phrase, Bound]
    after: Mapping[Phrase, Bound]
    opens: frozenset[str]
    joins: frozenset[str]
    currencies: Mapping[str, str]
    symbols: Mapping[str, str]
    marks: frozenset[str]
    measures: Mapping[Phrase, str]
    close: Mapping[str, str]
    ages: frozenset[Phrase]
    sets: Mapping[str, frozenset[str]]
    became: Mapping[Phrase, str]
    done: Mapping[str, str]


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language, read once."""
    numbers, units, counted = load(language, "numbers"), load(language, "units"), load(language, "counted")
    return Lexicon(
        openers=_openers(numbers),
        words=numbers["words"],
        scales=numbers["scales"],
        short=numbers["short"],
        vague=numbers["vague"],
        severals=frozenset(numbers["several"]["words"].split()),
        fractions=numbers["fractions"],
        folds=numbers["folds"],
        before={tuple(p.split()): kind for kind, phrases in numbers["before"].items() for p in phrases},
        after={tuple(p.split()): kind for kind, phrases in numbers["after"].items() for p in phrases},
        opens=frozenset(numbers["ranges"]["open"]),
        joins=frozenset(numbers["ranges"]["join"]),
        currencies=dict(_forms(units["currencies"])),
        symbols=dict(_forms(units["symbols"])),
        marks=_marks(units),
        measures={_phrase(form): code for form, code in _forms(units["measures"])},
        close=dict(_forms(units["close"])),
        ages=frozenset(_phrase(form) for form in units["time"]["age"]),
        sets=_sets(units, counted),
        became={_phrase(form): told for form, told in counted["became"].items()},
        done=dict(_forms(counted["done"])),
    )


def _openers(numbers: Mapping[str, Mapping[str, Any]]) -> frozenset[str]:
    """The words that a number may begin with."""
    tables = ("words", "scales", "vague", "fractions", "folds")
    return frozenset({"a", "an", *numbers["several"]["words"].split()}.union(*(numbers[t] for t in tables)))


def _forms(table: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """(form, code) of a table of codes with their forms."""
    return ((form, code) for code, forms in table.items() for form in forms.split())


def _marks(units: Mapping[str, Mapping[str, str]]) -> frozenset[str]:
    """The tokens that currency marks are made of: "US", "$", "EUR"."""
    symbols = [form for form, _ in _forms(units["symbols"])]
    parts = {part for form in symbols for part in (form, form.rstrip("$"), form[-1:]) if part}
    return frozenset(parts | set(units["currencies"]))


def _phrase(form: str) -> Phrase:
    """A form as the tokens that it makes: "years_of_age", "km/h", "year-old"."""
    spaced = form.replace("_", " ")
    for mark in "-/%°":
        spaced = spaced.replace(mark, f" {mark} ")
    return tuple(spaced.split())


def _sets(units: Mapping[str, Mapping[str, str]], counted: Mapping[str, object]) -> dict[str, frozenset[str]]:
    plain = {name: frozenset(v.split()) for name, v in counted.items() if isinstance(v, str)}
    nested = {
        f"{table}.{name}": frozenset(v.split())
        for table in ("measuring", "labels", "ages", "idle", "clauses")
        for name, v in counted[table].items()  # type: ignore[attr-defined]
    }
    return plain | nested | {"time": frozenset(units["time"]["words"].split())}
