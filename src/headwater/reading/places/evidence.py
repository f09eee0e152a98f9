"""Whether a name in a text is a place's: what the words around it, its other mentions and its size speak for.

Each rule looks at one mention and gives a weight, in natural log odds, set by hand: "in Tarn" +2.5, "Mayor Tarn" −4.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from headwater.reading.places.geography import inside
from headwater.reading.places.scan import Name, Page

_LARGE = {"country", "continent", "region", "county", "area"}
_NATURAL = {"water", "mountain", "island", "facility"}
_DATELINE = ("--", "—", "–", "-", "―")
_ELSEWHERE = 3.0
_LOCATING = (("locating", 2.5), ("leaning", 0.8))
_ARTICLE = 0.2
_TAIL = {"country": -5.0, "continent": 0.0, "region": 0.0, "county": 0.0, "area": 0.0}
_OLDEST = 110
_SURNAME = {"country": 0.0, "region": -1.0}
_SHARE_OF_ELSEWHERE = 0.7


@dataclass(frozen=True, slots=True)
class Context:
    """What the rules may look at: the page, its possible names by their first and last token, and people's surnames."""

    page: Page
    by_first: dict[int, Name]
    by_last: dict[int, Name]
    surnames: frozenset[str]

    def word(self, kind: str, form: str) -> bool:
        """Whether a list of the language holds a word."""
        return (kind, form) in self.page.lexicon


def weigh(page: Page, found: Sequence[Name]) -> dict[Name, float]:
    """The log odds that each name is a place's."""
    context = Context(page, {n.first: n for n in found}, {n.last: n for n in found}, surnames(page))
    around = {n: sum(rule(context, n) for _, rule in AROUND) for n in found}
    totals: dict[str, float] = defaultdict(float)
    for n, weight in around.items():
        totals[n.key] += weight
    return {n: _prior(context, n) + weight + _elsewhere(totals[n.key] - weight) for n, weight in around.items()}


def _elsewhere(weight: float) -> float:
    """What a name's other mentions in the text add: one name mostly means one thing in one text."""
    return _SHARE_OF_ELSEWHERE * max(-_ELSEWHERE, min(_ELSEWHERE, weight))


# ------------------------------------------------------------------ people


def surnames(page: Page) -> frozenset[str]:
    """The last names of those whom a text names in full or with a title: "Mayor Curtis Tarn" gives "tarn"."""
    found: set[str] = set()
    for at, capital in enumerate(page.capitals):
        if capital and _introduces(page, at):
            found.update(_called(page, at))
    return frozenset(found)


def _introduces(page: Page, at: int) -> bool:
    form = page.form(at)
    return ("given", form) in page.lexicon or ("titles", form) in page.lexicon


def _called(page: Page, at: int) -> Iterable[str]:
    """The capitalised words right behind a title or a given name, up to three, titles and lesser words apart."""
    for _ in range(3):
        if page.form(at + 1) == "." and page.joined(at) and _shortened(page, at):
            at += 1
        if not page.joined(at) or not page.capital(at + 1) or ("local", page.form(at + 1)) in page.lexicon:
            return
        at += 1
        if not _introduces(page, at) and len(page.form(at)) > 1:
            yield page.form(at)


def _shortened(page: Page, at: int) -> bool:
    """Whether a full stop behind a word may belong to it: "Gov.", "J."."""
    return len(page.form(at)) == 1 or ("titles", page.form(at)) in page.lexicon


# ------------------------------------------------------------------ how likely before looking around


def _prior(context: Context, name: Name) -> float:
    best = name.candidates[0]
    weight = _size(name) + 1.5 * (name.last > name.first)
    if name.first == name.last and best.kind not in {"country", "continent"}:
        form = name.text.lower()
        weight -= 3.5 * context.word("common", form) + 1.0 * context.word("given", form)
    return weight - 1.5 * best.alternate


def _size(name: Name) -> float:
    if name.demonym:
        return 3.0
    best = name.candidates[0]
    if best.kind in _LARGE:
        return 3.0
    if best.kind in _NATURAL:
        return 1.5
    people = best.population * (3 if best.capital else 1)
    return max(-1.2, min(2.5, 1.1 * (math.log10(people + 1) - 4.3)))


# ------------------------------------------------------------------ the words around


def _before_article(context: Context, name: Name) -> int:
    return name.first - 1 - (context.page.form(name.first - 1) == "the")


def _located(context: Context, name: Name) -> float:
    """ "in Tarn"; less so "in the Tarn", since towns seldom have an article."""
    page, before = context.page, _before_article(context, name)
    article = before < name.first - 1
    weight = next((w for kind, w in _LOCATING if context.word(kind, page.form(before))), 0.0)
    return weight * (_ARTICLE if article and name.candidates[0].kind == "city" else 1.0)


def _in_a_larger_place(context: Context, name: Name) -> float:
    """ "Tarn, Ohio"."""
    page = context.page
    larger = context.by_first.get(name.last + 2)
    if page.form(name.last + 1) != "," or not larger or larger.demonym:
        return 0.0
    return 4.0 if holds(larger, name) else 0.5


def _of_a_smaller_place(context: Context, name: Name) -> float:
    """ "Ohio" in "Tarn, Ohio"."""
    smaller = context.by_last.get(name.first - 2)
    if context.page.form(name.first - 1) != "," or not smaller or smaller.demonym:
        return 0.0
    return 2.5 if holds(name, smaller) else 0.5


def _of_something_local(context: Context, name: Name) -> float:
    """ "Tarn Police Department"."""
    page = context.page
    after = page.form(name.last + 1)
    after = page.form(name.last + 2) if after == "'s" else after
    return 1.5 if page.joined(name.last) and context.word("local", after) else 0.0


def _of_a_road(context: Context, name: Name) -> float:
    """ "Tarn Road", not "Ohio Highway Patrol" or "U.S. House of Representatives"."""
    page, at = context.page, name.last + 1
    road = page.joined(name.last) and page.capital(at) and context.word("thoroughfares", page.form(at))
    goes_on = page.joined(at) and (page.capital(at + 1) or page.form(at + 1) == "of")
    return -6.0 if road and not (goes_on and name.candidates[0].kind in _LARGE) else 0.0


def _hyphened(context: Context, name: Name) -> float:
    """ "the Tarn-based firm"."""
    page = context.page
    return 3.0 if page.form(name.last + 1) == "-" and context.word("hyphened", page.form(name.last + 2)) else 0.0


def _dateline(context: Context, name: Name) -> float:
    """ "TARN -- The mayor", "TARN (AP)", at the opening of a line."""
    page, after = context.page, context.page.form(name.last + 1)
    if not page.opens(name.first):
        return 0.0
    spaced = page.text[name.end : name.end + 1] == " "
    return 3.0 if (after in _DATELINE and spaced) or after in {"(", "_"} else 0.0


def _settlement_of(context: Context, name: Name) -> float:
    """ "the city of Tarn"."""
    page = context.page
    return 2.5 if page.form(name.first - 1) == "of" and context.word("settlements", page.form(name.first - 2)) else 0.0


def _titled(context: Context, name: Name) -> float:
    """ "Mayor Tarn", "Curtis Tarn", "J. Tarn"."""
    page, before = context.page, name.first - 1
    stop = page.form(before) == "." and page.joined(before)
    before -= stop
    if not page.joined(name.first - 1) or not page.capital(before) or name.demonym:
        return 0.0
    if context.word("titles", page.form(before)) or (stop and len(page.form(before)) == 1):
        return -4.0
    known = context.by_last.get(before)
    large = known is not None and known.candidates[0].kind in _LARGE
    return -4.0 if context.word("given", page.form(before)) and not stop and not large else 0.0


def _forename(context: Context, name: Name) -> float:
    """ "Tarn Brandt", where Tarn is also a given name."""
    page, at = context.page, name.last + 1
    given = context.word("given", name.text.lower())
    if name.demonym or not page.joined(name.last) or not page.capital(at) or (at in context.by_first and not given):
        return 0.0
    if context.word("local", page.form(at)) or context.word("thoroughfares", page.form(at)):
        return 0.0
    large = name.candidates[0].kind in _LARGE
    return -4.0 if given else -0.3 if large else -1.2


def _hindpart(context: Context, name: Name) -> float:
    """ "Glaxo Tarn", "United Russia": the tail of some other name."""
    page, before = context.page, name.first - 1
    if name.demonym or not page.joined(before) or not page.capital(before) or page.opens(before):
        return 0.0
    known = (
        before in context.by_last
        or context.word("common", page.form(before))
        or context.word("locating", page.form(before))
    )
    return 0.0 if known else _TAIL.get(name.candidates[0].kind, -2.5)


def _surname(context: Context, name: Name) -> float:
    """A last name of somebody whom the text names in full."""
    theirs = name.first == name.last and name.text.lower() in context.surnames
    return _SURNAME.get(name.candidates[0].kind, -3.0) if theirs else 0.0


def _speaks(context: Context, name: Name) -> float:
    """ "Tarn said": towns seldom do."""
    small = name.candidates[0].kind == "city" and not name.candidates[0].capital
    return -1.5 if small and context.word("saying", context.page.form(name.last + 1)) else 0.0


def _acronym(context: Context, name: Name) -> float:
    """ "HIV" amid small letters, though some town is called Hiv."""
    page = context.page
    short = name.text.isupper() and len(name.text) <= 5 and name.text not in page.lexicon.exact
    around = page.raws[max(0, name.first - 1) : name.last + 2]
    loud = any(raw.isupper() and len(raw) > 2 and raw != name.text for raw in around)
    return -5.0 if short and not loud and name.candidates[0].kind == "city" else 0.0


def _firm(context: Context, name: Name) -> float:
    """ "Tarn & Brandt"."""
    return -4.0 if "&" in (context.page.form(name.first - 1), context.page.form(name.last + 1)) else 0.0


def _aged(context: Context, name: Name) -> float:
    """ "her son, Tarn, 8, swims"."""
    page, age = context.page, context.page.form(name.last + 2)
    enclosed = page.form(name.last + 1) == "," and page.form(name.last + 3) == ","
    return -4.0 if enclosed and age.isdecimal() and int(age) <= _OLDEST else 0.0


def _seat(context: Context, name: Name) -> float:
    """ "the White House said": a seat of power is a place where something is at it, else those who work in it."""
    before = context.page.form(_before_article(context, name))
    located = any(context.word(kind, before) for kind, _ in _LOCATING)
    return 0.0 if located or name.key not in context.page.lexicon.seats else -4.0


Rule = Callable[[Context, Name], float]
AROUND: tuple[tuple[str, Rule], ...] = (
    ("located", _located),
    ("in-a-larger-place", _in_a_larger_place),
    ("of-a-smaller-place", _of_a_smaller_place),
    ("of-something-local", _of_something_local),
    ("of-a-road", _of_a_road),
    ("hyphened", _hyphened),
    ("dateline", _dateline),
    ("settlement-of", _settlement_of),
    ("titled", _titled),
    ("forename", _forename),
    ("hindpart", _hindpart),
    ("surname", _surname),
    ("speaks", _speaks),
    ("acronym", _acronym),
    ("firm", _firm),
    ("aged", _aged),
    ("seat", _seat),
)


def holds(larger: Name, smaller: Name) -> bool:
    """Whether some meaning of one name lies in some meaning of the other: Ohio holds Athens."""
    return any(inside(s, big) for big in larger.candidates[:8] for s in smaller.candidates)
