"""A text's possible place names: capitalised stretches that the gazetteer knows, the longest first.

"Police in West Virginia" → West Virginia, not Virginia.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from headwater.reading.places.gazetteer import Candidate, key
from headwater.reading.places.lexicon import Lexicon

_LONGEST = 6
_GAPS = frozenset((" ", "", "\u00a0"))


class Token(NamedTuple):
    """One token: code points `start`..`end` of its text, its letters, these in lower case, and if it is capitalised."""

    start: int
    end: int
    text: str
    form: str
    capital: bool


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """A stretch that may name a place: tokens `first`..`last` (inclusive), what it may mean, and its key."""

    first: int
    last: int
    start: int
    end: int
    text: str
    key: str
    candidates: tuple[Candidate, ...]
    demonym: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A text as the rules of this room see it."""

    text: str
    tokens: tuple[Token, ...]
    lexicon: Lexicon

    def form(self, at: int) -> str:
        """The token's letters in lower case, "" beyond either end."""
        return self.tokens[at].form if 0 <= at < len(self.tokens) else ""

    def capital(self, at: int) -> bool:
        """Whether the token opens with a capital."""
        return 0 <= at < len(self.tokens) and self.tokens[at].capital

    def joined(self, at: int) -> bool:
        """Whether nothing but a space, or nothing at all, parts a token from the one after it."""
        if not 0 <= at < len(self.tokens) - 1:
            return False
        return self.text[self.tokens[at].end : self.tokens[at + 1].start] in _GAPS

    def opens(self, at: int) -> bool:
        """Whether a token opens a line or a sentence, where a capital says nothing."""
        return at == 0 or self.form(at - 1)[-1:] in '\n.!?:"“”•'


def page(text: str, lexicon: Lexicon) -> Page:
    """Cut a text into tokens."""
    found = (Token(m.start(), m.end(), m[0], m[0].lower(), m[0][0].isupper()) for m in lexicon.token.finditer(text))
    return Page(text, tuple(found), lexicon)


def names(page: Page) -> Iterator[Name]:
    """Every possible name, in order, none inside another."""
    at, end = 0, len(page.tokens)
    while at < end:
        capital = page.tokens[at].capital
        behind = _behind_namesake(page, at) if capital else at
        found = _at(page, at) if capital and behind == at else None
        if found:
            yield found
            behind = found.last + 1
        at = max(behind, at + 1)


def _behind_namesake(page: Page, first: int) -> int:
    """The token behind what is only called after a place ("New York Times"), else that token itself."""
    for last in reversed(_ends(page, first)):
        if key(page.text[page.tokens[first].start : page.tokens[last].end]) in page.lexicon.not_places:
            return last + 1
    return first


def _at(page: Page, first: int) -> Name | None:
    """The longest name that begins at a token."""
    for last in reversed(_ends(page, first)):
        text = page.text[page.tokens[first].start : page.tokens[last].end]
        if candidates := page.lexicon.candidates(text) or _after_comma(page, first, text):
            return Name(
                first,
                last,
                page.tokens[first].start,
                page.tokens[last].end,
                text,
                key(text),
                candidates,
                page.lexicon.is_demonym(text),
            )
    return None


def _ends(page: Page, first: int) -> list[int]:
    """Where a name that begins at a token may end, the shortest first."""
    ends, at = [first], first
    while at - first < _LONGEST and page.joined(at):
        at += 1
        if page.tokens[at].capital:
            ends.append(at)
        elif ("inner", page.tokens[at].form) not in page.lexicon:
            break
    return ends


def _after_comma(page: Page, first: int, text: str) -> tuple[Candidate, ...]:
    """A state's short form, where it stands behind a capitalised word and a comma."""
    behind = (
        page.form(first - 1) == ","
        and page.capital(first - 2)
        and page.text[page.tokens[first - 1].end : page.tokens[first].start] == " "
    )
    return page.lexicon.exact[text] if behind and text in page.lexicon.after_comma else ()
