"""Sayings that say the same become one claim, with the reports that carry it and the origins behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from headwater.accord.saying import Saying
from headwater.nouns import Case, Claim, Dispute, Quantity, Span
from headwater.nouns.story import Status

_SAME = 0.5  # weight in common from which two sayings say the same
_STEMS = 4  # telling stems that a claim must have
_ROUND = 0.08  # a rounder number this near to another is the same, told roughly
_COMMON = 40  # a stem in more sayings than this brings no pair together


def claims(case: Case, said: Sequence[Saying], disputes: Sequence[Dispute] = ()) -> tuple[Claim, ...]:
    """The claims of a story: those of most reports first, among these those that tell most."""
    groups = _groups([s for s in said if len(s.weights) >= _STEMS])
    disputed = {s for d in disputes if d.nature != "precision" for v in d.values for s in v.statements}
    groups.sort(
        key=lambda g: (-len({s.report for s in g}), -max(sum(s.weights.values()) for s in g), min(s.id for s in g))
    )
    return tuple(_claim(case, group, disputed) for group in groups)


def _claim(case: Case, group: Sequence[Saying], disputed: set[str]) -> Claim:
    """The group as a claim. Only voices corroborate: what two reports say in their own voice may have one source."""
    heart = max(group, key=lambda s: (sum(s.alike(o) for o in group), -len(s.text), s.id))
    reports = tuple(i for i in case.story.reports if any(s.report == i for s in group))
    voices = {s.statement.chain[-1].entity for s in group if s.statement.chain}
    origins = tuple(o.id for o in case.story.origins if voices & set(o.entities))
    status: Status = "single" if len(reports) == 1 else "corroborated" if len(origins) > 1 else "echoed"
    if any(s.id in disputed for s in group):
        status = "disputed"
    ids = tuple(s.id for s in sorted(group, key=lambda s: s.id))
    return Claim(f"claim:{heart.id}", heart.text, ids, reports, origins, status)


def _groups(said: Sequence[Saying]) -> list[list[Saying]]:
    """Average-link clusters (UPGMA): the closest pair of groups joins while it is close enough on average."""
    alike = {(a.id, b.id): score for a, b in _candidates(said) if (score := _same(a, b)) >= _SAME}
    group = {s.id: [s] for s in said}
    home = {s.id: s.id for s in said}
    links: dict[str, dict[str, float]] = {s.id: {} for s in said}
    for (a, b), score in alike.items():
        links[a][b] = links[b][a] = score
    for a, b in sorted(alike, key=lambda pair: (-alike[pair], pair)):
        one, other = home[a], home[b]
        if one != other and links[one].get(other, 0.0) >= _SAME * len(group[one]) * len(group[other]):
            home |= {s.id: one for s in group[other]}
            group[one] += group.pop(other)
            _relink(links, one, other)
    return list(group.values())


def _relink(links: dict[str, dict[str, float]], one: str, other: str) -> None:
    """Let one group have the other's sums of likeness to all third groups."""
    for third, total in links.pop(other).items():
        del links[third][other]
        if third != one:
            links[one][third] = links[third][one] = links[one].get(third, 0.0) + total


def _same(a: Saying, b: Saying) -> float:
    """How much two sayings say the same; 0 where polarity, numbers or nesting forbid it."""
    if a.polarity != b.polarity or _differ(a.quantities, b.quantities):
        return 0.0
    return a.alike(b)


def _differ(ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> bool:
    """Whether both give numbers of one unit and no number of the one is one of the other's, exactly or rounded."""
    pairs = [(p, q) for p in ours for q in theirs if p.unit == q.unit]
    return bool(pairs) and not any(p.value == q.value or rounded(p, q) for p, q in pairs)


def rounded(p: Quantity, q: Quantity) -> bool:
    """Whether one of two numbers may be the other said roughly: fewer digits that tell, and near."""
    if not p.value or not q.value or abs(p.value - q.value) > _ROUND * max(abs(p.value), abs(q.value)):
        return False
    return _digits(p.value) != _digits(q.value)


def _digits(number: float) -> int:
    """How many of a number's digits tell: 310,000 has two."""
    return len(f"{number:.12g}".replace(".", "").replace("-", "").strip("0"))


def compatible(p: Quantity, q: Quantity) -> bool:
    """Whether two quantities can be one: their bounds overlap."""
    low, high = float("-inf"), float("inf")
    bounds = [(x.low if x.low is not None else low, x.high if x.high is not None else high) for x in (p, q)]
    return bounds[0][0] <= bounds[1][1] and bounds[1][0] <= bounds[0][1]


def _candidates(said: Sequence[Saying]) -> Iterator[tuple[Saying, Saying]]:
    """Pairs that share two stems which not everybody uses; a statement and what it holds inside are no pair."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, saying in enumerate(said):
        for key in saying.weights:
            holders[key].append(at)
    counts: dict[tuple[int, int], int] = defaultdict(int)
    most = max(_COMMON, len(said) // 25)
    for places in holders.values():
        if len(places) <= most:
            for pair in combinations(places, 2):
                counts[pair] += 1
    for (i, j), n in sorted(counts.items()):
        if n >= 2 and not _nested(said[i], said[j]):
            yield said[i], said[j]


def _nested(a: Saying, b: Saying) -> bool:
    one: Span = a.statement.span
    return a.report == b.report and one.touches(b.statement.span) and a.statement.chain != b.statement.chain
