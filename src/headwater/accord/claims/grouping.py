"""Sayings that say the same, in groups: average-link clusters (UPGMA, Sokal & Michener 1958)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from headwater.accord.claims.likeness import candidates
from headwater.accord.saying import Saying

Likeness = Callable[[Saying, Saying], float]


def groups(said: Sequence[Saying], same: Likeness, least: float) -> list[list[Saying]]:
    """The closest pair of groups joins while its members are `least` alike on average.

    What is copied word for word is one from the start, and counts once.
    """
    copies = _copies(said)
    heads = [row[0] for row in copies]
    alike = {(a.id, b.id): score for a, b in candidates(heads) if (score := same(a, b)) >= least}
    group = {s.id: [s.id] for s in heads}
    home = {s.id: s.id for s in heads}
    links: dict[str, dict[str, float]] = {s.id: {} for s in heads}
    for (a, b), score in alike.items():
        links[a][b] = links[b][a] = score
    for a, b in sorted(alike, key=lambda pair: (-alike[pair], pair)):
        one, other = home[a], home[b]
        if one != other and links[one].get(other, 0.0) >= least * len(group[one]) * len(group[other]):
            home |= dict.fromkeys(group[other], one)
            group[one] += group.pop(other)
            _relink(links, one, other)
    rows = {row[0].id: row for row in copies}
    return [[s for head in heads for s in rows[head]] for heads in group.values()]


def _copies(said: Sequence[Saying]) -> list[list[Saying]]:
    """Sayings of the same words, numbers and polarity."""
    rows: dict[object, list[Saying]] = defaultdict(list)
    for s in said:
        rows[frozenset(s.rarity), s.polarity, frozenset(q.value for q in s.quantities)].append(s)
    return list(rows.values())


def _relink(links: dict[str, dict[str, float]], one: str, other: str) -> None:
    """Let one group have the other's sums of likeness to all third groups."""
    for third, total in links.pop(other).items():
        del links[third][other]
        if third != one:
            links[one][third] = links[third][one] = links[one].get(third, 0.0) + total
