"""Where it happened, and where somebody is from: "the plane crashed near Selby" here, "came down near Tarn" there.

Two places are told of one happening where the verb before them is the same, or of one kind, among like words. They
differ only if neither holds the other, as far as country, distance and the story's own words ("Selby, Marland") tell,
and if neither report names the other's place at all (unless both are waters).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, pairwise

from headwater.accord.disputes.answers import Answer, Question, dispute
from headwater.accord.page import Page, Setting, alike
from headwater.accord.saying import Saying
from headwater.languages import DEFAULT, load
from headwater.nouns import Case, Dispute, Place, Span
from headwater.text.fold import fold

_EARTH = 12742.0  # km across
_NEAR = 100.0  # km within which one place may lie in the other, or both be told for one spot
_REACH = 6  # words between a verb and where it happened
_CROWD = 200  # places of one kind of happening that are compared
_ALIKE = 0.3  # likeness of the words around from which two tell of one happening
_JOINED = (", ", " in ", ", in ", " (", ", near ", " near ", " of ")


@dataclass(frozen=True, slots=True)
class Site:
    """A place where something happened or somebody is from.

    `matter` is the kind of verb, or the person's id; `span` runs from the verb or name to the place.
    """

    report: str
    matter: str
    place: Place
    span: Span
    setting: Setting
    home: str = ""

    @property
    def names(self) -> frozenset[str]:
        """What the place is called."""
        return frozenset({fold(self.place.name), fold(self.place.text)})


def sites(case: Case, said: Sequence[Saying], pages: Sequence[Page]) -> tuple[Dispute, ...]:
    """The places that reports of a story give otherwise for one happening, or for one person's home."""
    found = [s for page in pages for s in (*_happenings(page), *_homes(page))]
    rows: dict[str, list[Site]] = defaultdict(list)
    for site in found:
        rows[site.matter].append(site)
    world = _World(pages)
    made = (_dispute(case, said, row[:_CROWD], world) for _, row in sorted(rows.items()))
    return tuple(d for d in made if d)


# ------------------------------------------------------------------ found


def _happenings(page: Page) -> Iterator[Site]:
    """The places behind a verb that tells that something happened: "crashed in a field near Selby"."""
    for place in page.reading.report.places:
        at = page.at(place.start)
        before = at - 1 - (at > 1 and page.words[at - 1].form in _list("directions"))
        if before < 1 or page.words[before].form not in _list("prepositions") or not _whole(page, place):
            continue
        first = max(page.start_of(at), before - _REACH)
        verb = next((n for n in range(before - 1, first - 1, -1) if page.words[n].form in _kinds()), None)
        if verb is not None and not _broken(page, verb, at):
            span = Span(page.words[verb].start, place.end)
            kind = _kinds()[page.words[verb].form]
            yield Site(page.reading.report.id, kind, place, span, page.setting(span))


def _broken(page: Page, verb: int, at: int) -> bool:
    """Whether a new clause begins between a verb and a place."""
    between = [page.words[n].form for n in range(verb + 1, at)]
    return not _list("barriers").isdisjoint(between) or any("," in page.gap(n) for n in range(verb + 1, at))


def _whole(page: Page, place: Place) -> bool:
    """Whether a place is known, and no part of a longer name: not the "Bruce" of "Bruce Township"."""
    at = page.at(place.end)
    goes_on = at < len(page.words) and page.gap(at) == " " and page.text[page.words[at].start].isupper()
    return place.lat is not None and not goes_on and not page.text.startswith(("'s", "’s"), place.end)


def _homes(page: Page) -> Iterator[Site]:
    """Where a named person is from: "Ole Holm, 34, of Selby"."""
    report = page.reading.report
    people = {e.id for e in page.reading.entities if e.kind == "person" and not e.anonymous}
    places = {page.at(p.start): p for p in report.places if _whole(page, p)}
    for m in report.mentions:
        at = page.at(m.end)
        aged = at < len(page.words) and page.gap(at) == ", " and page.words[at].form.isdecimal()
        at += aged
        place = places.get(at + 1)
        if place and m.entity in people and page.gap(at) in (" ", ", ") and page.words[at].form in _list("homes"):
            span = Span(m.start, place.end)
            yield Site(report.id, m.entity, place, span, page.setting(span), m.text)


# ------------------------------------------------------------------ compared


class _World:
    """What a story's reports tell of how places lie, and which of them each report names."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._named: dict[str, set[str]] = {}
        self._joined: set[frozenset[str]] = set()
        for page in pages:
            row = sorted(page.reading.report.places, key=lambda p: p.start)
            self._named[page.reading.report.id] = {fold(name) for p in row for name in (p.name, p.text)}
            for a, b in pairwise(row):
                if page.text[a.end : b.start] in _JOINED:
                    self._joined |= {frozenset((fold(x), fold(y))) for x in (a.name, a.text) for y in (b.name, b.text)}

    def apart(self, a: Site, b: Site) -> bool:
        """Whether two reports' places can't be one, and neither report names the other's."""
        joined = any(frozenset((x, y)) in self._joined for x in a.names for y in b.names)
        known = a.names & self._named[b.report] or b.names & self._named[a.report]
        waters = a.place.country is None and b.place.country is None
        lie_apart = not _holds(a.place, b.place) and not _holds(b.place, a.place)
        return lie_apart and not joined and (waters or not known)


def _holds(large: Place, small: Place) -> bool:
    """Whether one place may hold the other, or both be told for one spot."""
    if _distance(large, small) < _NEAR:
        return True
    if large.country is None or small.country is None:  # a sea and a land lie side by side
        return (large.country is None) != (small.country is None)
    return large.country == small.country and fold(large.name) in _wide(large.country)


def _distance(a: Place, b: Place) -> float:
    """Kilometres along a great circle (haversine)."""
    north_a, north_b = math.radians(a.lat or 0.0), math.radians(b.lat or 0.0)
    east = math.radians((b.lon or 0.0) - (a.lon or 0.0))
    h = math.sin((north_b - north_a) / 2) ** 2 + math.cos(north_a) * math.cos(north_b) * math.sin(east / 2) ** 2
    return _EARTH * math.asin(min(1.0, math.sqrt(h)))


def _dispute(case: Case, said: Sequence[Saying], row: Sequence[Site], world: _World) -> Dispute | None:
    """The two places of one matter whose words are most alike, each with all reports that tell it so."""
    met = [(a, b) for a, b in combinations(row, 2) if a.report != b.report and _meet(a, b) and world.apart(a, b)]
    if not met:
        return None
    one, other = max(met, key=lambda pair: alike(pair[0].setting.near, pair[1].setting.near))
    told = [(s, end) for s in row for end in (one, other) if s.names & end.names and (s is end or _meet(s, end))]
    answers = [Answer(s.report, s.span, end.place.name, s.place.name) for s, end in told]
    return dispute(case, said, Question("place", _about(one), "place"), answers)


def _meet(a: Site, b: Site) -> bool:
    """Whether two sites are of one person, or of one happening as far as the words around tell."""
    return bool(a.home) or alike(a.setting.near, b.setting.near) >= _ALIKE


def _about(site: Site) -> str:
    text = site.setting.before[:3]
    return f"where {site.home} is from" if site.home else f"where it happened: “{' '.join((*reversed(text), '…'))}”"


# ------------------------------------------------------------------ words


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(load(DEFAULT, "sites")[name])


@cache
def _kinds() -> Mapping[str, str]:
    """The kind of happening that each form of a verb tells."""
    return {form: kind for kind, forms in load(DEFAULT, "sites")["happenings"].items() for form in forms}


@cache
def _wide(country: str) -> frozenset[str]:
    """What holds many a place of a country: the country itself, its states."""
    states = {fold(name) for name in load(DEFAULT, "states")["US"]} if country == "US" else set()
    name: str = load(DEFAULT, "nations").get(country, "")
    return frozenset({fold(name), *map(fold, load(DEFAULT, "countries").get(country, ())), *states})
