"""Sayings that say the same become one claim, with the reports that carry it and the origins behind it.

likeness   how surely two sayings say the same    denials   which deny what others tell
grouping   groups of those that do                foremost  which group is the main claim
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from headwater.accord.claims.denials import Denied, denials, facing
from headwater.accord.claims.foremost import Foremost, heart
from headwater.accord.claims.grouping import groups
from headwater.accord.claims.likeness import candidates, differ, same
from headwater.accord.saying import Saying
from headwater.accord.weights import tables
from headwater.nouns import Case, Claim, Dispute
from headwater.nouns.story import Status

__all__ = ["claims"]

_STEMS = 2  # telling stems that a claim must have


def claims(case: Case, said: Sequence[Saying], disputes: Sequence[Dispute] = ()) -> tuple[Claim, ...]:
    """The claims of a story, the main one first, then those told by most reports that don't copy each other."""
    telling = [s for s in said if len(s.rarity) >= _STEMS]
    denied = denials(telling)
    found = groups(telling, lambda a, b: same(a, b, denied), tables("claims")["from"])
    if not found:
        return ()
    disputed = {s for d in disputes if d.nature != "precision" for v in d.values for s in v.statements}
    foremost = Foremost(case, telling)
    main = foremost.main(found)
    found.sort(key=lambda group: (group is not main, foremost.rank(group), min(s.id for s in group)))
    against = _facing([heart(group) for group in found], denied)
    return tuple(_claim(case, group, disputed, against) for group in found)


def _claim(case: Case, group: Sequence[Saying], disputed: Set[str], against: Mapping[str, Set[str]]) -> Claim:
    """The group as a claim. Only voices corroborate: what two reports say in their own voice may have one source."""
    reports = tuple(i for i in case.story.reports if any(s.report == i for s in group))
    voices = {s.statement.chain[-1].entity for s in group if s.statement.chain}
    origins = tuple(o.id for o in case.story.origins if voices & set(o.entities))
    status: Status = "single" if len(reports) == 1 else "corroborated" if len(origins) > 1 else "echoed"
    if any(s.id in disputed for s in group):
        status = "disputed"
    ids = tuple(s.id for s in sorted(group, key=lambda s: s.id))
    told = heart(group)
    opposes = tuple(sorted(map(_named, against.get(told.id, ()))))
    return Claim(_named(told.id), told.text, ids, reports, origins, status, opposes)


def _named(statement: str) -> str:
    """The id of the claim that is told in a statement's words."""
    return f"claim:{statement}"


def _facing(hearts: Sequence[Saying], denied: Denied) -> Mapping[str, Set[str]]:
    """For the sayings that stand for claims those that deny them or that they deny, by id."""
    against: dict[str, set[str]] = defaultdict(set)
    for a, b in candidates(hearts):
        if facing(a, b, denied) and not differ(a, b):
            against[a.id].add(b.id)
            against[b.id].add(a.id)
    return against
