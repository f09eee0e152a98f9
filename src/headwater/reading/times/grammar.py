"""The grammar at work: which expressions stand where in a row of tokens, the longest first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from headwater.languages import load
from headwater.reading.times.forms import Form, compiled
from headwater.reading.times.lexicon import OTHER, lexicon
from headwater.reading.times.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Expression:
    """Words in the form of a time: the tokens from `first` up to, not with, `last`; what the rule means; its slots."""

    first: int
    last: int
    means: str
    slots: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The forms of a language, by the symbol that they begin with, in the order of the file.

    `alone` has those that the symbol fills by itself, for where an unknown word follows; `starts` finds the symbols
    that any form begins with.
    """

    by_first: dict[str, list[tuple[str, Form]]]
    alone: dict[str, list[tuple[str, Form]]]
    starts: re.Pattern[str]

    def at(self, tokens: Tokens, first: int) -> Iterator[Expression]:
        """The expressions that begin at a token, the longest first, of equals the one whose rule comes first."""
        followed = tokens.symbols[first + 1 : first + 2] not in ("", OTHER)
        rules = (self.by_first if followed else self.alone).get(tokens.symbols[first], ())
        matches = [(m, means, form) for means, form in rules if (m := form.regex.match(tokens.symbols, first))]
        matches.sort(key=lambda found: -found[0].end())
        for m, means, form in matches:
            slots = {
                slot: _meaning(tokens, m.start(i), slot) for i, slot in enumerate(form.slots, 1) if m.start(i) >= 0
            }
            yield Expression(first, m.end(), means, slots)


def _meaning(tokens: Tokens, at: int, slot: str) -> Any:
    entry = tokens.entries[at]
    return entry.meanings[slot.upper().rstrip("0123456789")] if entry else None


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language."""
    data, words = load(language, "times"), lexicon(language)
    by_first: dict[str, list[tuple[str, Form]]] = {}
    for rule in data["rule"]:
        for written in rule["forms"]:
            form = compiled(written, data["parts"], words)
            for symbol in sorted(form.first):
                by_first.setdefault(symbol, []).append((rule["means"], form))
    alone = {symbol: [r for r in rules if r[1].regex.match(symbol)] for symbol, rules in by_first.items()}
    return Grammar(by_first, alone, re.compile(f"[{re.escape(''.join(sorted(by_first)))}]"))
