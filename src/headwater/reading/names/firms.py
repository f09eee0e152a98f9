"""Firms: a body's name without the words that only say what it is: "Norda Air Lines" → "norda"."""

from __future__ import annotations

from functools import cache

from headwater.languages import load
from headwater.text.fold import fold


def firm(name: str, language: str) -> str:
    """A folded name without its last words of kind; "" where it has none, or nothing else."""
    words = fold(name).removeprefix("the ").split()
    own = list(words)
    while own and own[-1] in _marks(language):
        own.pop()
    return " ".join(own) if own != words else ""


@cache
def _marks(language: str) -> frozenset[str]:
    fits = load(language, "voices")["fits"]
    return frozenset(w for noun in ("company", "carrier") for w in fits[noun])
