"""Lands: what is a land's own under one name: "Norway's government" and "the Norwegian government"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from headwater.languages import load
from headwater.reading.names import lexicon

_STEM = 4
"""Letters by which a country and its people agree: "Norway", "Norwegian"."""
_OWNED = re.compile(r"(?:[Tt]he )?(?P<owner>[^\W\d_][\w. -]*?)(?:['’]s?)? (?P<noun>[a-z][a-z -]+)")


def owned(phrase: str, language: str) -> tuple[str, str] | None:
    """Whose body a phrase names, and its one name; the owner is a land, or a name with "'s" or alone before the noun.

    "the Norwegian government", "Norway's government" → ("Norway", "Norwegian government").
    """
    m = _OWNED.fullmatch(" ".join(phrase.split()))
    if m is None or not all(w[0].isupper() for w in m["owner"].split()):
        return None
    adjective = people(language).get(m["owner"].lower())
    said = adjective[0] if adjective else m["owner"].lower()
    return m["owner"], f"{_written(said, m['owner'], language)} {m['noun']}"


def _written(said: str, owner: str, language: str) -> str:
    """The owner as it is written: as it stands, a land's adjective with a capital, "US" for America."""
    if said == owner.lower():
        return owner
    return said.upper() if said in _SHORT else " ".join(w.capitalize() for w in said.split())


_SHORT = {
    "us": ("us", "u.s.", "usa", "america", "american", "united states"),
    "uk": ("uk", "u.k.", "britain", "british", "united kingdom"),
    "un": ("un", "u.n.", "united nations"),
    "eu": ("eu", "european union"),
}
"""Lands and unions that are called by letters, and what else they and theirs are called."""


@cache
def people(language: str) -> Mapping[str, tuple[str, ...]]:
    """What is of each land, by its names: "norway" → "norwegian"; of some by letters: "america" → "us"."""
    others: Mapping[str, str] = load(language, "names")["people"]
    demonyms = sorted(lexicon.words(language, "demonyms"))
    countries = sorted(lexicon.words(language, "countries"))
    table = {c: tuple(d for d in demonyms if d[:_STEM] == c[:_STEM]) for c in countries}
    long = {c: (_adjective(c),) for c in sorted(lexicon.words(language, "long_countries")) if _adjective(c)}
    short = {c: (s,) for s, names in _SHORT.items() for c in names}
    return {c: found for c, found in (table | long | {c: (d,) for c, d in others.items()} | short).items() if found}


def _adjective(country: str) -> str:
    """What is of a country of several words, where that ends as most do: "South Africa" → "South African"."""
    if country.endswith("a"):
        return f"{country}n"
    return f"{country[:-1]}an" if country.endswith("o") else ""
