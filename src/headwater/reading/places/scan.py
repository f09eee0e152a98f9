"""A text's possible place names: capitalised stretches that the gazetteer knows, the longest first.

"Police in West Virginia" → West Virginia, not Virginia.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from headwater.reading.places.gazetteer import Candidate, key
from headwater.reading.places.lexicon import Lexicon

_LONGEST = 6
_GAPS = frozenset((" ", "", "\u00a0"))


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
    """A text as the rules of this room see it: parallel rows of where each token stands, its letters, these in lower
    case, and if it is capitalised.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    raws: Sequence[str]
    forms: Sequence[str]
    capitals: Sequence[bool]
    lexicon: Lexicon

    def form(self, at: int) -> str:
        """The token's letters in lower case, "" beyond either end."""
        return self.forms[at] if 0 <= at < len(self.forms) else ""

    def capital(self, at: int) -> bool:
        """Whether the token opens with a capital."""
        return 0 <= at < len(self.forms) and self.capitals[at]

    def joined(self, at: int) -> bool:
        """Whether nothing but a space, or nothing at all, parts a token from the one after it."""
        if not 0 <= at < len(self.forms) - 1:
            return False
        return self.text[self.ends[at] : self.starts[at + 1]] in _GAPS

    def opens(self, at: int) -> bool:
        """Whether a token opens a line or a sentence, where a capital says nothing."""
        return at == 0 or self.form(at - 1)[-1:] in '\n.!?:"“”•'


def page(text: str, lexicon: Lexicon) -> Page:
    """Cut a text into tokens."""
    found = list(lexicon.token.finditer(text))
    raws = [m[0] for m in found]
    forms, capitals = [raw.lower() for raw in raws], [raw[0].isupper() for raw in raws]
    return Page(text, [m.start() for m in found], [m.end() for m in found], raws, forms, capitals, lexicon)


def names(page: Page) -> Iterator[Name]:
    """Every possible name, in order, none in another, nor in what is only called after a place ("New York Times")."""
    free = 0
    for first, capital in enumerate(page.capitals):
        if first < free or not capital:
            continue
        stretches = [(last, page.text[page.starts[first] : page.ends[last]]) for last in reversed(_ends(page, first))]
        namesake = next((last for last, text in stretches if key(text) in page.lexicon.not_places), None)
        if namesake is not None:
            free = namesake + 1
        elif found := next((n for last, text in stretches if (n := _name(page, first, last, text))), None):
            yield found
            free = found.last + 1


def _name(page: Page, first: int, last: int, text: str) -> Name | None:
    """A stretch as a name, if any place has it."""
    candidates = page.lexicon.candidates(text) or _after_comma(page, first, text)
    if not candidates:
        return None
    demonym = page.lexicon.is_demonym(text)
    return Name(first, last, page.starts[first], page.ends[last], text, key(text), candidates, demonym)


def _ends(page: Page, first: int) -> list[int]:
    """Where a name that begins at a token may end, the shortest first."""
    ends, at = [first], first
    while at - first < _LONGEST and page.joined(at):
        at += 1
        if page.capitals[at]:
            ends.append(at)
        elif ("inner", page.forms[at]) not in page.lexicon:
            break
    return ends


def _after_comma(page: Page, first: int, text: str) -> tuple[Candidate, ...]:
    """A state's short form, where it stands behind a capitalised word and a comma."""
    behind = (
        page.form(first - 1) == ","
        and page.capital(first - 2)
        and page.text[page.ends[first - 1] : page.starts[first]] == " "
    )
    return page.lexicon.exact[text] if behind and text in page.lexicon.after_comma else ()
