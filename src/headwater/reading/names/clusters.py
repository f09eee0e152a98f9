"""Clusters: which mentions in one report name the same entity, under which fullest name.

"Ilse Brandt … Mayor Brandt … Brandt" is one person; "International Harbour Board (IHB) … IHB" one body.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from headwater.nouns.statement import EntityKind
from headwater.reading.names import kinds, lexicon
from headwater.reading.names.candidates import Candidate
from headwater.text.fold import fold

_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))
_MAY_PUBLISH = frozenset(("other", "organization", "person", "event", "place", "document"))
_SMALL = frozenset(("of", "the", "for", "and", "&", "on", "in", "to"))


@dataclass(slots=True)
class Cluster:
    """One entity in the making: its fullest name, kind, gender ("" unknown) and mentions."""

    name: str
    kind: EntityKind
    gender: str = ""
    members: list[Candidate] = field(default_factory=list)


def clusters(found: Sequence[Candidate], language: str) -> tuple[Cluster, ...]:
    """The candidates of one report as entities, in order of first mention."""
    groups: dict[str, list[Candidate]] = defaultdict(list)
    own = _own_forms(found)
    for c in found:
        groups[_key(c, language, own)].append(c)
    made = {key: _cluster(members, language, own) for key, members in groups.items()}
    home = _homes(made)
    for key, other in home.items():
        made[other].members.extend(made[key].members)
    parts = {word for key in made if " " in key for word in key.split()}
    kept = [c for key, c in made.items() if key not in home and (key in parts or not _is_chance(c))]
    return tuple(sorted(kept, key=lambda c: min(m.start for m in c.members)))


def _is_chance(cluster: Cluster) -> bool:
    """Whether nothing but a sentence's first capital makes it a name."""
    return cluster.kind == "other" and " " not in cluster.name and all(m.opening for m in cluster.members)


def _own_forms(found: Sequence[Candidate]) -> frozenset[str]:
    """Short forms that the report's own names explain, as initials and as endings.

    Where Northern Alpine Airways flies, "NAA" is no news agency, and beside the Selby Times "the Times" is that paper.
    A name that opens a sentence may have lost its first word ("All Nordic Airways"), and so its first initial ("?NA").
    """
    names = [c for c in found if " " in c.name]
    initials = {("?" if c.opening else "") + _initials(c.name) for c in names}
    ends = {fold(c.name.split(" ", n)[n]) for c in names for n in range(1, c.name.count(" ") + 1)}
    return frozenset(initials | {s.removeprefix("?") for s in initials} | ends)


def _initials(name: str) -> str:
    return "".join(w[0] for w in name.split() if w.casefold() not in _SMALL).upper()


def _known(c: Candidate, language: str, own: frozenset[str]) -> lexicon.Known | None:
    """The well-known outlet or agency of that name, unless the report's own names explain it."""
    known = lexicon.lookup(c.name, c.opening, language)
    if known is None or (fold(known.name) == fold(c.name) and " " in c.name.removeprefix("The ")):
        return known
    short = {c.name, f"?{c.name[1:]}"} if c.name.isupper() else {fold(c.name).removeprefix("the ")}
    return None if short & own else known


def _key(c: Candidate, language: str, own: frozenset[str]) -> str:
    known = _known(c, language, own)
    return _without_initials(fold(known.name if known else c.name))


def _without_initials(key: str) -> str:
    """ "ole j. dahl" → "ole dahl"."""
    words = key.split()
    middle = [w for w in words[1:-1] if not (len(w) <= 2 and w.rstrip(".").isalpha() and len(w.rstrip(".")) == 1)]
    return " ".join([words[0], *middle, words[-1]]) if len(words) > 2 else key


def _cluster(members: list[Candidate], language: str, own: frozenset[str]) -> Cluster:
    votes = Counter(kinds.kind(m, language) for m in members)
    weight = {"other": 0, "person": 2 if any(m.title for m in members) else 1}
    kind = max(votes, key=lambda k: (weight.get(k, 1), votes[k] if k != "person" else votes[k] - 0.5, k))
    known = _known(members[0], language, own)
    if kind in _MAY_PUBLISH and any(m.publishes for m in members) and not kinds.is_sure(members[0], language):
        kind = "outlet"
    elif kind == "other" and any(m.employs for m in members):
        kind = "organization"
    gender = next((g for m in members if (g := kinds.gender(m, language))), "")
    common = Counter(m.name for m in members)
    name = known.name if known else max(common, key=lambda n: (common[n], len(n), n))
    return Cluster(name, kind, gender, members)


def _homes(made: Mapping[str, Cluster]) -> dict[str, str]:
    """Each short name's full one, where exactly one fits."""
    surnames = _by_ending(made)
    firsts = _by_first(made)
    initials = _by_initials(made)
    home: dict[str, str] = {}
    for key, cluster in made.items():
        full = [f for f in _fuller(key, cluster, surnames, firsts, initials) if f != key]
        if len(full) == 1:
            home[key] = full[0]
    return {k: v for k, v in home.items() if v not in home}


def _fuller(
    key: str,
    cluster: Cluster,
    surnames: Mapping[str, list[str]],
    firsts: Mapping[str, list[str]],
    initials: Mapping[str, list[str]],
) -> Iterable[str]:
    if cluster.name.isupper() and key in initials:
        return initials[key]
    if cluster.kind in ("person", "other", "organization", "outlet"):
        return surnames.get(key) or firsts.get(key) or ()
    return ()


def _by_ending(made: Mapping[str, Cluster]) -> dict[str, list[str]]:
    """Full names by every shorter end: "brandt", "del rio"; bodies by their last word, "colts"."""
    table: dict[str, list[str]] = defaultdict(list)
    for key, cluster in made.items():
        words = [w for w in key.split() if w not in _SUFFIXES]
        ends = range(1, len(words)) if cluster.kind == "person" else range(len(words) - 1, len(words))
        if cluster.kind in ("person", "organization", "outlet") and len(words) > 1:
            for i in ends:
                table[" ".join(words[i:])].append(key)
    return table


def _by_first(made: Mapping[str, Cluster]) -> dict[str, list[str]]:
    table: dict[str, list[str]] = defaultdict(list)
    for key, cluster in made.items():
        if cluster.kind == "person" and " " in key:
            table[key.split()[0]].append(key)
    return table


def _by_initials(made: Mapping[str, Cluster]) -> dict[str, list[str]]:
    table: dict[str, list[str]] = defaultdict(list)
    for key, cluster in made.items():
        words = [w for w in key.split() if w not in _SMALL]
        if len(words) > 1 and cluster.kind != "person":
            table["".join(w[0] for w in words)].append(key)
    return table
