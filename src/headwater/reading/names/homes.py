"""Homes: under which full name of a report a short one belongs.

"Brandt" → "Ilse Brandt" · "IHB" → "International Harbour Board" · "Norda" → "Norda Airlines" · "the North" → "North
Tarn" · "Pilot Ole Dahl" → "Ole Dahl". Of two Brandts, a "Brandt" is whoever was named last, if that is plain.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from headwater.reading.names import lexicon
from headwater.reading.names.candidates import Candidate
from headwater.reading.names.cluster import Cluster
from headwater.reading.names.firms import firm

_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))
_SMALL = frozenset(("of", "the", "for", "and", "&", "on", "in", "to"))
_COMPASS = frozenset(("north", "south", "east", "west"))
_ACRONYM = 3
_SPANISH = 3
"""Words of a Spanish name: given, father's, mother's."""
_NEARER = 3
"""How many times nearer than any other namesake the one is that a short name means."""
_SENTENCE = 60
"""Code points that two namesakes' mentions differ by at least, each nearness counted from there."""
_FURTHEST = 2000
"""Code points within which a short name means the namesake before it."""

Made = Mapping[str, Cluster]
Table = Mapping[str, list[str]]


def homes(made: Made, language: str) -> dict[str, str]:
    """Each short name's full one, by their keys, where exactly one fits by the first kind of rule that tells."""
    longer = _by_rest(made, language)
    plain = {key: cluster for key, cluster in made.items() if key not in longer}
    tiers = [[(fits, table(plain, language)) for fits, table in tier] for tier in RULES]
    home: dict[str, str] = {}
    for key, cluster in plain.items():
        fitting = ({f for fits, table in tier if fits(cluster) for f in table.get(key, ())} - {key} for tier in tiers)
        full = next((f for f in fitting if f), set())
        if len(full) == 1:
            home[key] = full.pop()
    home = {k: v for k, v in home.items() if v not in home}
    return home | {key: home.get(rest, rest) for key, rest in longer.items()}


def shared(made: Made, home: Mapping[str, str], language: str) -> Iterator[tuple[Candidate, str, str]]:
    """The mentions of a surname that several bear, each with its key and that of whoever was named much nearer."""
    surnames, firsts = _by_ending(made, language), _by_first(made, language)
    for key, cluster in made.items():
        bearers = [f for f in dict.fromkeys(surnames.get(key, []) + firsts.get(key, [])) if f != key and f not in home]
        if len(bearers) < _NEARER - 1 or " " in key or cluster.kind not in ("person", "other"):
            continue
        named = {f: sorted(m.end for m in made[f].members) for f in bearers}
        for member in list(cluster.members):
            nearest = _nearest(member.start, named)
            if nearest:
                yield member, key, nearest


def _nearest(at: int, named: Mapping[str, list[int]]) -> str:
    """The key of whoever was last named before an offset, if every other was named much earlier or not yet."""
    ends = {f: e[bisect_left(e, at) - 1] for f, e in named.items() if bisect_left(e, at)}
    order = sorted(ends, key=lambda f: (-ends[f], f))
    if not order or at - ends[order[0]] > _FURTHEST:
        return ""
    alone = len(order) == 1 or at - ends[order[1]] > _NEARER * (at - ends[order[0]] + _SENTENCE)
    return order[0] if alone else ""


def _is_acronym(c: Cluster) -> bool:
    return c.name.isupper() and c.kind != "place"


def _may_be_short(c: Cluster) -> bool:
    """Whether it may be the end of a name; an acronym is none: "UN" not of "Ole Un"."""
    acronym = c.name.isupper() and len(c.name) <= _ACRONYM
    return c.kind in ("person", "other", "organization", "outlet") and not acronym


def _may_be_given(c: Cluster) -> bool:
    return c.kind in ("person", "other")


def _is_loose(c: Cluster) -> bool:
    """Whether it is no place: nothing is in it, and no list has it."""
    return c.kind in ("other", "organization") and not any(m.inside for m in c.members)


def _is_direction(c: Cluster) -> bool:
    return sum(m.article for m in c.members) * 2 > len(c.members)


def _by_initials(made: Made, _language: str) -> Table:
    """Bodies by their initials: "ihb"."""
    table: dict[str, list[str]] = defaultdict(list)
    for key, cluster in made.items():
        words = [w for w in key.replace("-", " ").split() if w not in _SMALL]
        if len(words) > 1 and cluster.kind != "person":
            table["".join(w[0] for w in words)].append(key)
    return table


def _by_ending(made: Made, _language: str) -> Table:
    """Full names by every shorter end: "brandt", "del rio"; bodies by their last word, "colts"."""
    table: dict[str, list[str]] = defaultdict(list)
    for key, cluster in made.items():
        words = [w for w in key.split() if w not in _SUFFIXES]
        ends = range(1, len(words)) if cluster.kind == "person" else range(len(words) - 1, len(words))
        if cluster.kind in ("person", "organization", "outlet") and len(words) > 1:
            for i in ends:
                table[" ".join(words[i:])].append(key)
    return table


def _by_first(made: Made, language: str) -> Table:
    """Persons by their given names; by no word that stands alone before anybody is called so."""
    table: dict[str, list[str]] = defaultdict(list)
    for key, cluster in made.items():
        first, _, rest = key.partition(" ")
        if (
            cluster.kind == "person"
            and rest
            and (lexicon.is_given(first, language) or not _is_earlier(made, first, key))
        ):
            table[first].append(key)
    return table


def _is_earlier(made: Made, short: str, full: str) -> bool:
    return short in made and min(m.start for m in made[short].members) < min(m.start for m in made[full].members)


def _by_middle(made: Made, _language: str) -> Table:
    """Persons of three names by the second, a surname in Spanish: "porras" of "Ole Porras Dahl"."""
    table: dict[str, list[str]] = defaultdict(list)
    for key, cluster in made.items():
        words = [w for w in key.split() if w not in _SUFFIXES]
        if cluster.kind == "person" and len(words) == _SPANISH:
            table[words[1]].append(key)
    return table


def _by_firm(made: Made, language: str) -> Table:
    """Companies by what stands before the words that say what they are: "Norda" of "Norda Air Lines"."""
    table: dict[str, list[str]] = defaultdict(list)
    for key, cluster in made.items():
        if cluster.kind == "organization" and (own := firm(key, language)):
            table[own].append(key)
    return table


def _by_direction(made: Made, language: str) -> Table:
    """Places by where they lie: "north" of "North Tarn"."""
    table: dict[str, list[str]] = defaultdict(list)
    for key, cluster in made.items():
        first, _, rest = key.partition(" ")
        if rest and first in _COMPASS and cluster.kind == "place":
            table[first].append(key)
    listed = lexicon.words(language, "long_countries")
    return {first: [k for k in keys if k in listed] or keys for first, keys in table.items()}


def _by_rest(made: Made, language: str) -> dict[str, str]:
    """ "pilot ole dahl", "reuters ole dahl" with "ole dahl", where that is named too."""
    found: dict[str, str] = {}
    for key, cluster in made.items():
        first, _, rest = key.partition(" ")
        led = lexicon.is_calling(first, language) or first in lexicon.known(language)
        person = rest in made and (_may_be_given(cluster) or made[rest].kind == "person")
        if led and person and not lexicon.is_given(first, language):
            found[key] = rest
    return {key: rest for key, rest in found.items() if rest not in found}


_Rule = tuple[Callable[[Cluster], bool], Callable[[Made, str], Table]]

RULES: tuple[tuple[_Rule, ...], ...] = (
    ((_is_acronym, _by_initials),),
    ((_is_direction, _by_direction),),
    ((_is_loose, _by_firm),),
    ((_may_be_short, _by_ending), (_may_be_given, _by_first)),
    ((_may_be_given, _by_middle),),
)
