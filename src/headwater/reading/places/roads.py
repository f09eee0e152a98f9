"""Roads: "Harbour Street", "13th Ave.", "State Highway 19", "I-45": no gazetteer holds them; they have no degrees."""

from __future__ import annotations

from collections.abc import Iterator

from headwater.nouns import Place, Span
from headwater.reading.places.gazetteer import key
from headwater.reading.places.scan import Page

_LONGEST_NAME = 3  # words
_CONFIDENCE = 0.8
_ORDINALS = frozenset(("st", "nd", "rd", "th"))


def roads(page: Page) -> Iterator[Place]:
    """The roads that a text names, in order, none overlapping another."""
    end = -1
    for at, capital in enumerate(page.capitals):
        span = (_numbered(page, at) or _named(page, at)) if capital else None
        if span and span.start >= end and key(span.of(page.text)) not in page.lexicon.not_places:
            end, name = span.end, span.of(page.text)
            yield Place(span.start, end, name, name, None, None, None, None, _CONFIDENCE)


def _numbered(page: Page, at: int) -> Span | None:
    """ "Highway 19", "County Road 96A", "I-45"."""
    code = page.form(at) == "i" and page.form(at + 1) == "-" and _touch(page, at) and _touch(page, at + 1)
    number = at + 1 + code
    listed = ("numbered", page.form(at)) in page.lexicon and page.joined(at)
    if not (code or listed) or not page.form(number).isdecimal():
        return None
    first = at - (page.joined(at - 1) and ("road_owners", page.form(at - 1)) in page.lexicon)
    lettered = len(page.form(number + 1)) == 1 and page.capital(number + 1) and _touch(page, number)
    return Span(page.starts[first], page.ends[number + lettered])


def _named(page: Page, at: int) -> Span | None:
    """ "Old Harbour Street", "13th Ave."; not "Harbour Street Bank", nor "St. Clair"."""
    word = page.form(at).rstrip(".")
    if ("roads", word) not in page.lexicon:
        return None
    stop = ("stopped", word) in page.lexicon and page.form(at + 1) == "." and _touch(page, at)
    first = _name_before(page, at)
    if first == at or _goes_on(page, at + stop, ("stopped", word) in page.lexicon):
        return None
    return Span(page.starts[first], page.ends[at + stop])


def _goes_on(page: Page, last: int, short: bool) -> bool:
    """Whether a longer name goes on behind a token; "Harbour Street East" is still the road, "Harbour St. East" may."""
    longer = page.joined(last) and page.capital(last + 1)
    return longer and (short or ("locating", page.form(last + 1)) not in page.lexicon)


def _name_before(page: Page, at: int) -> int:
    """The token at which the name in front of a road's last word begins; that word's own where there is none."""
    first = at
    for _ in range(_LONGEST_NAME):
        if not page.joined(first - 1):
            return first
        ordinal = page.form(first - 1) in _ORDINALS and page.form(first - 2).isdecimal()
        if not (ordinal or (page.capital(first - 1) and ("before_roads", page.form(first - 1)) not in page.lexicon)):
            return first
        first -= 1 + ordinal
    return first


def _touch(page: Page, at: int) -> bool:
    """Whether nothing stands between a token and the one after it."""
    return at + 1 < len(page.forms) and page.ends[at] == page.starts[at + 1]
