"""Places: names tied to the world. "The mayor of Paris, Texas" → Paris at 33.66 N, 95.56 W.

gazetteer    where the places of a name lie
lexicon      what a language calls countries, states and peoples, and the words around names
scan         a text's possible names
evidence     which of them are places' names
resolve      which place each means
roads        streets and highways, which no gazetteer holds
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from headwater.nouns import Outlet, Place, Report
from headwater.reading.places.evidence import holds, weigh
from headwater.reading.places.gazetteer import Candidate
from headwater.reading.places.lexicon import lexicon
from headwater.reading.places.resolve import Choice, Group, resolve
from headwater.reading.places.roads import roads
from headwater.reading.places.scan import Name, Page, names, page

_LEAST = 0.0
_GENERIC = frozenset({"tv", "io", "co", "me", "ai", "fm", "am", "cc", "ws", "to", "la", "ly", "gg", "eu"})
_DOMAINS = {"uk": "GB"}


def find(report: Report) -> tuple[Place, ...]:
    """The places that a report's text names, in order, none overlapping another."""
    seen = page(report.text, lexicon(report.language))
    found = [_of_counties(seen, n) for n in names(seen)]
    odds = {n: w for n, w in weigh(seen, found).items() if w > _LEAST}
    choices = resolve(_groups(seen, list(odds)), home(report.outlet))
    return _merged([_place(n, choices[n.key], weight) for n, weight in odds.items()], list(roads(seen)))


def _merged(towns: Sequence[Place], ways: Sequence[Place]) -> tuple[Place, ...]:
    """Both in order, without the towns inside names of roads: "Tarn Road" is no Tarn."""
    covered = {at for way in ways for at in range(way.start, way.end)}
    kept = [p for p in towns if p.start not in covered and p.end - 1 not in covered]
    return tuple(sorted((*kept, *ways), key=lambda p: p.start))


def home(outlet: Outlet) -> str:
    """The country of an outlet's domain, as an ISO 3166 code; "" where the domain doesn't tell."""
    last = outlet.domain.rpartition(".")[2].lower()
    return "" if len(last) != 2 or last in _GENERIC else _DOMAINS.get(last, last.upper())


def _groups(seen: Page, found: Sequence[Name]) -> list[Group]:
    """The names by key, each with the larger places that the text puts it in ("Tarn, Ohio")."""
    counts = Counter(n.key for n in found)
    by_first = {n.first: n for n in found}
    held: dict[str, dict[int, Candidate]] = defaultdict(dict)
    first: dict[str, Name] = {}
    for n in found:
        first.setdefault(n.key, n)
        larger = by_first.get(n.last + 2)
        if seen.form(n.last + 1) == "," and larger and holds(larger, n):
            held[n.key] |= {c.row: c for c in larger.candidates[:8]}
    return [Group(k, n.candidates, counts[k], tuple(held[k].values())) for k, n in first.items()]


def _of_counties(seen: Page, name: Name) -> Name:
    """A name as a county's, where the text speaks of several: "Tarn, Vale and Moor counties"."""
    at = name.last + 1
    for _ in range(12):
        if seen.form(at) == "counties":
            found = tuple(c for c in seen.lexicon.candidates(f"{name.text} County") if c.kind == "county")
            return replace(name, candidates=found) if found else name
        if not (seen.capital(at) or seen.form(at) in {",", "and"}):
            break
        at += 1
    return name


def _place(name: Name, choice: Choice, weight: float) -> Place:
    c = choice.candidate
    confidence = round(choice.share / (1 + math.exp(-weight)), 3)
    return Place(name.start, name.end, name.text, c.name, c.lat, c.lon, c.geonameid, c.country or None, confidence)
