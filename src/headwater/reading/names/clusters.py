"""Clusters: which mentions in one report name the same entity, under which fullest name.

"Ilse Brandt … Mayor Brandt … Brandt" is one person; "International Harbour Board (IHB) … IHB" one body.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from headwater.reading.names import kinds, lexicon
from headwater.reading.names.candidates import Candidate
from headwater.reading.names.cluster import Cluster
from headwater.reading.names.homes import homes, shared
from headwater.text.fold import fold

_MAY_PUBLISH = frozenset(("other", "organization", "person", "event", "place", "document"))
_SMALL = frozenset(("of", "the", "for", "and", "&", "on", "in", "to"))


def clusters(found: Sequence[Candidate], language: str) -> tuple[Cluster, ...]:
    """The candidates of one report as entities, in order of first mention."""
    groups: dict[str, list[Candidate]] = defaultdict(list)
    own = _own_forms(found, language)
    for c in found:
        groups[_key(c, language, own)].append(c)
    made = {key: _cluster(members, language, own) for key, members in groups.items()}
    home = homes(made, language)
    for key, other in home.items():
        made[other].members.extend(made[key].members)
    _share(made, list(shared(made, home, language)))
    parts = {word for key in made if " " in key for word in key.split()}
    kept = [c for key, c in made.items() if key not in home and c.members and (key in parts or not _is_chance(c))]
    return tuple(sorted(kept, key=lambda c: min(m.start for m in c.members)))


def _share(made: Mapping[str, Cluster], moved: Sequence[tuple[Candidate, str, str]]) -> None:
    """Move each mention from its own key's cluster to another's."""
    starts = {member.start for member, _, _ in moved}
    for key in {key for _, key, _ in moved}:
        made[key].members = [m for m in made[key].members if m.start not in starts]
    for member, _, other in moved:
        made[other].members.append(member)


def _is_chance(cluster: Cluster) -> bool:
    """Whether nothing but a sentence's first capital makes it a name."""
    return cluster.kind == "other" and " " not in cluster.name and all(m.opening for m in cluster.members)


def _own_forms(found: Sequence[Candidate], language: str) -> frozenset[str]:
    """Short forms that the report's own names explain, as initials and as endings.

    Where Northern Alpine Airways flies, "NAA" is no news agency, and beside the Selby Times "the Times" is that paper.
    A name that opens a sentence may have lost its first word ("All Nordic Airways"), and so its first initial ("?NA").
    """
    names = [c for c in found if " " in c.name and lexicon.lookup(c.name, c.opening, language) is None]
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
    if kind in _MAY_PUBLISH and any(m.publishes for m in members) and not kinds.is_settled(members[0], language):
        kind = "outlet"
    elif kind in ("other", "person") and any(m.employs for m in members) and _is_guess(members, language):
        kind = "organization"
    elif kind == "person" and any(m.inside for m in members) and _is_guess(members, language):
        kind = "other"
    gender = next((g for m in members if (g := kinds.gender(m, language))), "")
    common = Counter(m.name for m in members)
    name = known.name if known else max(common, key=lambda n: (not n.isupper(), common[n], len(n), n))
    return Cluster(name, kind, gender, members)


def _is_guess(members: Sequence[Candidate], language: str) -> bool:
    """Whether no title and no given name makes a person of them."""
    return not any(m.title or kinds.gender(m, language) for m in members)
