"""The words of the grammar: each with the classes it belongs to, what it means in each, and a symbol for that set.

"second" is an ORDINAL (2) and a UNIT ("TS"). Words of the same classes share one symbol, a private character, so that a
text becomes a string of symbols over which the grammar's forms run as plain regular expressions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from headwater.languages import load
from headwater.reading.times import numerals

SUBJECTS = ("months", "weekdays", "festivals", "zones", "times")
OTHER = "."
_FIRST_SYMBOL = 0xE000
_NO_CLASSES = {"rule", "parts", "guards"}
_LITERAL = re.compile(r"(?<![\w{])[a-z][a-z.']*(?![\w}])|'s|[,–—-]")


@dataclass(frozen=True, slots=True)
class Entry:
    """A word's symbol, and its meaning in each of its classes; a literal's class is the literal itself."""

    symbol: str
    meanings: Mapping[str, Any]


@dataclass(slots=True)
class Lexicon:
    """All words of one language's grammar.

    `phrases` are kept by their first two words, the longest first, `heads` are the first words alone, `stems` those
    that take a full stop ("sept").
    """

    words: dict[str, Entry] = field(default_factory=dict)
    phrases: dict[tuple[str, str], list[tuple[str, ...]]] = field(default_factory=dict)
    heads: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()
    symbols: dict[frozenset[str], str] = field(default_factory=dict)

    def entry(self, meanings: Mapping[str, Any]) -> Entry:
        """The entry for a set of meanings: its symbol is made when first met."""
        key = frozenset(meanings)
        if key not in self.symbols:
            self.symbols[key] = chr(_FIRST_SYMBOL + len(self.symbols))
        return Entry(self.symbols[key], meanings)

    def known(self, meanings: Mapping[str, Any]) -> Entry | None:
        """The entry for a set of meanings whose symbol exists already; None for any other."""
        symbol = self.symbols.get(frozenset(meanings))
        return Entry(symbol, meanings) if symbol and meanings else None

    def members(self, name: str) -> str:
        """The symbols of every word in a class, or of a literal, in order."""
        return "".join(sorted(symbol for classes, symbol in self.symbols.items() if name in classes))


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language; English where it has no grammar of its own."""
    meanings: dict[str, dict[str, Any]] = {}
    for word, name, meaning in (*_classes(language), *_numerals(language)):
        meanings.setdefault(word, {})[name] = meaning
    for form in forms(language):
        for word in _LITERAL.findall(form):
            meanings.setdefault(word, {})[word] = None
    made = Lexicon()
    made.words = {word: made.entry(m) for word, m in meanings.items()}
    for figure in _FIGURES:
        made.entry(numerals.figures(figure))
    for n in ([20, 1], [19, 96]):
        made.entry(numerals.joined(n))
    _index(made)
    return made


def forms(language: str) -> Iterable[str]:
    """Every form and part of the language's grammar, as written."""
    data = load(language, "times")
    yield from data["parts"].values()
    for rule in data["rule"]:
        yield from rule["forms"]


def _classes(language: str) -> Iterable[tuple[str, str, Any]]:
    for subject in SUBJECTS:
        for name, table in load(language, subject).items():
            if name not in _NO_CLASSES:
                yield from ((word, name, meaning) for word, meaning in table.items())


def _numerals(language: str) -> Iterable[tuple[str, str, Any]]:
    for word, classes in numerals.words(language).items():
        yield from ((word, name, meaning) for name, meaning in classes.items())


def _index(made: Lexicon) -> None:
    for word in made.words:
        if len(parts := tuple(word.split(" "))) > 1:
            made.phrases.setdefault(parts[:2], []).append(parts)  # type: ignore[arg-type]
    for phrases in made.phrases.values():
        phrases.sort(key=len, reverse=True)
    made.heads = frozenset(first for first, _ in made.phrases)
    single = (w for phrase in made.words for w in phrase.split(" "))
    made.stems = frozenset(w[:-1] for w in single if w.endswith(".") and len(w) > 1)


# One figure of each kind, so that every symbol exists before the forms are compiled.
_FIGURES = (
    "2023-09-04", "2023-09-04t10:00", "9/4/2023", "10:30", "10.30", "1980s", "18th", "45th", "5 1/2", "q3", "'98",
    "2.5", "1,200", "1990", "1950", "2359", "0930", "3000", "120", "7", "07", "0", "00", "12", "24", "30", "31", "42",
)  # fmt: skip
