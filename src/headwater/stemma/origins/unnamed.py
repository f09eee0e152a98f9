"""Which unnamed voices are one, as far as their reports tell: "two officials", "the second official" and "officials".

Nobody can tell unnamed people apart but by what is said of them: voices of one family of reports are one where the same
noun stands for them and neither description has a word that the other contradicts. "A law enforcement source" and "an
aviation source" are two; a source may be the official of another sentence, a witness never is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from headwater.languages import DEFAULT, load
from headwater.text.fold import fold
from headwater.text.stem import stem

Kind = tuple[str, frozenset[str]]  # the noun, stemmed; what stands before it and tells it from others


@lru_cache(maxsize=16384)
def kind(description: str) -> Kind:
    """What an unnamed voice is.

    >>> kind("two senior law enforcement sources familiar with the case") == kind("a law enforcement official")
    True
    """
    told: list[str] = []
    for word in description.split():
        plain = fold(word).strip(",;:()\"'").removesuffix("'s")
        if told and plain in _words("ends"):
            break
        if plain and plain != "of" and plain not in _words("bare"):
            told.append(stem(plain))
        if told and word[-1] in ",;:(":
            break
    *before, noun = told or [""]
    return ("source" if noun in _sources() else noun), frozenset(before)


def together(descriptions: Iterable[str]) -> Mapping[str, Kind]:
    """Each description of a family with the kind that it is counted as: its own, or the only fuller one of its noun."""
    kinds = {d: kind(d) for d in descriptions}
    fuller: dict[str, set[frozenset[str]]] = {}
    for noun, before in kinds.values():
        fuller.setdefault(noun, set()).add(before)
    return {d: (noun, _fullest(before, fuller[noun])) for d, (noun, before) in kinds.items()}


def _fullest(before: frozenset[str], others: set[frozenset[str]]) -> frozenset[str]:
    while len(above := [o for o in others if before < o and not any(before < p < o for p in others)]) == 1:
        before = above[0]
    return before


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load(DEFAULT, "stemma")["unnamed"][name])


@cache
def _sources() -> frozenset[str]:
    return frozenset(stem(word) for word in load(DEFAULT, "stemma")["unnamed"]["sources"])
