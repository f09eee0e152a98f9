"""Who signs a report, as names: "By ILSE BRANDT and Tom Reed, Harbour Gazette" is Ilse Brandt and Tom Reed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from headwater import languages

_SPLIT = re.compile(r"\s*(?:,|;|\||/|&|\band\b|\bund\b|\bet\b|\by\b)\s*", re.I)
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+|^@\w+$")
_DOMAIN = re.compile(r"\S+\.[a-z]{2,}$|→|\S/\S")
_LONG, _MANY, _LINE = 60, 12, 120


def names(lines: Iterable[str]) -> tuple[str, ...]:
    """The names that byline lines give, in order, once each; neither addresses nor roles."""
    found: dict[str, str] = {}
    for line in lines:
        for part in _SPLIT.split(_ADDRESS.sub(" ", line[:400])):
            name = _bare(part)
            if _is_name(name):
                found.setdefault(name.casefold(), name)
    return tuple(found.values())[:_MANY]


def signs(line: str) -> bool:
    """Whether a line of a page says who wrote: "By Ilse Brandt"."""
    first, _, rest = line.strip().partition(" ")
    opens = first.casefold().rstrip(":") in languages.load("en", "bylines")["signing"]
    return opens and len(line) <= _LINE and rest[:1].isupper() and not rest.endswith((".", "!", "?"))


def _bare(part: str) -> str:
    """A part of a byline without "By" and the like before it; shouting capitals become a name's."""
    table = languages.load("en", "bylines")
    words = part.strip(" .:-–—|()\u00a0").split()
    while words and words[0].casefold().rstrip(":") in table["openers"]:
        words.pop(0)
    name = " ".join(words)
    return name.title() if name.isupper() and len(words) > 1 else name


def _is_name(name: str) -> bool:
    table = languages.load("en", "bylines")
    letters = name.casefold()
    return (
        2 <= len(name) <= _LONG
        and any(letter.isalpha() for letter in name)
        and not any(letter.isdigit() for letter in name)
        and letters not in table["nobody"]
        and not any(word in letters for word in table["no_name"])
        and not _DOMAIN.search(name)
    )
