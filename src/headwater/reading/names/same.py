"""Whether two names are one's: rules over spelling and role, each a small function with its name.

"Volodymyr Zelenskyy" ~ "Volodymyr Zelensky" · "Mr. J. Dahl" ~ "Ole J. Dahl"? no · "Ole-Petter Dahl" ~ "Ole Petter Dahl"
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from rapidfuzz import fuzz

from headwater.reading.names import lexicon
from headwater.reading.names.lands import people
from headwater.text.fold import fold

_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_CLOSE = 84.0
_LANGUAGE = "en"  # whose lists of given names tell his from hers
_SHORTEST = 5
_STOPPED = re.compile(r"\b(\w)\.(?=\w\b)")
_FEWEST = 2
_UNIONS = {
    "us": "united states",
    "usa": "united states",
    "uk": "united kingdom",
    "un": "united nations",
    "eu": "european union",
    "uae": "united arab emirates",
}
"""Lands and unions that are called by letters."""


def bare(name: str) -> str:
    """The form under which two spellings meet: folded, hyphens as spaces, no stops, middle initials, "Jr.", "The"."""
    words = _STOPPED.sub(r"\1", fold(name)).replace("-", " ").replace(".", " ").replace("'", "").split()
    words = [w for w in words if w not in _SUFFIXES]
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    middle = [w for w in words[1:-1] if len(w) > 1]
    name = " ".join([words[0], *middle, words[-1]]) if len(words) > 2 else " ".join(words)
    return _UNIONS.get(name, name)


def surname(name: str) -> str:
    """The last word of a bare name."""
    return bare(name).rpartition(" ")[2]


def given(name: str) -> str:
    """The first word of a bare name; "" where it has one only."""
    first, space, _ = bare(name).partition(" ")
    return first if space else ""


def is_surname_first(name: str) -> bool:
    """Whether the surname comes first, as a hyphened last word tells: "Park Ole-un"."""
    return re.fullmatch(r"\w+ [A-Z][a-z]+-[a-z]+", name) is not None


def initials(name: str) -> str:
    """The first letters of a body's words: "International Harbour Board" → "ihb"."""
    return "".join(w[0] for w in bare(name).split() if w not in ("of", "the", "for", "and", "on", "in", "to"))


def clash(roles: Iterable[str], others: Iterable[str]) -> bool:
    """Whether both are known by offices that share no word."""
    a, b = _offices(roles), _offices(others)
    return bool(a and b) and not a & b


def _offices(roles: Iterable[str]) -> set[str]:
    words = {w.strip(".") for role in roles for w in fold(role).split()}
    return {w for w in words if len(w) > 3 and w not in ("former", "acting", "deputy", "vice", "senior")}


def holds(full: str, short: str) -> bool:
    """Whether the one name has all words of the other in their order, and more: "Hadji Ole Dahl" of "Ole Dahl"."""
    words, parts = bare(full).split(), bare(short).split()
    rest = iter(words)
    return _FEWEST <= len(parts) < len(words) and all(part in rest for part in parts)


def core(name: str) -> tuple[str, str]:
    """A body's name apart from the land or union before it: "US Harbour Board" → ("us", "harbour board")."""
    words = bare(name).split()
    for n in (2, 1):
        land = _lands().get(" ".join(words[:n]))
        if land and len(words) - n >= _FEWEST:
            return land, " ".join(words[n:])
    return "", " ".join(words)


@cache
def _lands() -> dict[str, str]:
    """Each word for a land or union, and for what is of it, with one that stands for all: "american" → "us"."""
    single = lexicon.words(_LANGUAGE, "countries") | lexicon.words(_LANGUAGE, "demonyms")
    table = {w: w for w in (*single, *lexicon.words(_LANGUAGE, "long_countries"))}
    return table | {bare(name): found[0] for name, found in people(_LANGUAGE).items()}


def spellings_agree(a: str, b: str) -> bool:
    """Whether two full names may be one's: one of their parts the same, the other a spelling off at most."""
    exact = given(a) == given(b) or surname(a) == surname(b)
    return exact and given_names_agree(a, b) and surnames_agree(a, b)


def given_names_agree(a: str, b: str) -> bool:
    """Whether two given names may be one's: the same, an initial of the other, one spelling off; not his and hers."""
    x, y = given(a), given(b)
    if not x or not y:
        return False
    if x == y or (min(len(x), len(y)) == 1 and x[0] == y[0]):
        return True
    return min(len(x), len(y)) >= _SHORTEST and fuzz.ratio(x, y) >= _CLOSE and not _are_two(x, y)


def _are_two(x: str, y: str) -> bool:
    """Whether one is his and one hers, by the lists of given names or by an "a" at the end: "Daniel", "Daniela"."""
    if f"{min(x, y)}a" == max(x, y):
        return True
    male, female = lexicon.words(_LANGUAGE, "male"), lexicon.words(_LANGUAGE, "female")
    known = {n: (n in male, n in female) for n in (x, y)}
    return known[x] != known[y] and all(any(v) for v in known.values())


def surnames_agree(a: str, b: str) -> bool:
    """Whether two surnames are one spelling or transliteration apart: "Zelensky", "Zelenskyy"."""
    x, y = surname(a), surname(b)
    if x == y:
        return True
    return min(len(x), len(y)) >= _SHORTEST and x[0] == y[0] and fuzz.ratio(x, y) >= _CLOSE
