"""Sayings that say the same become one claim, with the reports that carry it and the origins behind it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from headwater.accord.measure import Measure, of_quantity, of_time
from headwater.accord.page import alike
from headwater.accord.saying import Saying
from headwater.nouns import Case, Claim, Dispute, Span
from headwater.nouns.story import Status

_SAME = 0.4  # likeness from which two sayings say the same
_STEMS = 2  # telling stems that a claim must have
_SHARED = 2  # stems that a pair must have in common
_COMMON = 120  # a stem in more sayings than this brings no pair together


def claims(case: Case, said: Sequence[Saying], disputes: Sequence[Dispute] = ()) -> tuple[Claim, ...]:
    """The claims of a story, the main one first: told by most reports that don't copy each other, and soonest."""
    groups = _groups([s for s in said if len(s.rarity) >= _STEMS])
    disputed = {s for d in disputes if d.nature != "precision" for v in d.values for s in v.statements}
    families = _families(case)
    groups.sort(key=lambda group: (_rank(group, families), min(s.id for s in group)))
    return tuple(_claim(case, group, disputed) for group in groups)


def _rank(group: Sequence[Saying], families: Mapping[str, str]) -> tuple[float, ...]:
    """By reports, whole copies of one text counted once; then by how near to the head of its text it stands."""
    reports = {s.report for s in group}
    heads = [s.statement.start / max(1, len(s.reading.report.text)) for s in group]
    return -len({families[r] for r in reports}), -len(reports), min(heads), -max(sum(s.weights.values()) for s in group)


def _families(case: Case) -> Mapping[str, str]:
    """Each report's first relative by whole copying or rewriting, itself if it has none."""
    home = {r: r for r in case.story.reports}
    reports = {node.id: node.ref for node in case.story.stemma.nodes if node.kind == "report"}
    for edge in case.story.stemma.edges:
        one, other = home.get(reports.get(edge.parent, "")), home.get(reports.get(edge.child, ""))
        if edge.extent == "whole" and one and other and one != other:
            home = {r: one if h == other else h for r, h in home.items()}
    return home


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
    """Average-link clusters (UPGMA): the closest pair of groups joins while it is close enough on average.

    What is copied word for word is one from the start, and counts once.
    """
    copies = _copies(said)
    heads = [row[0] for row in copies]
    alike = {(a.id, b.id): score for a, b in _candidates(heads) if (score := _same(a, b)) >= _SAME}
    group = {s.id: [s.id] for s in heads}
    home = {s.id: s.id for s in heads}
    links: dict[str, dict[str, float]] = {s.id: {} for s in heads}
    for (a, b), score in alike.items():
        links[a][b] = links[b][a] = score
    for a, b in sorted(alike, key=lambda pair: (-alike[pair], pair)):
        one, other = home[a], home[b]
        if one != other and links[one].get(other, 0.0) >= _SAME * len(group[one]) * len(group[other]):
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


def _same(a: Saying, b: Saying) -> float:
    """How much two sayings say the same; 0 where polarity or numbers forbid it."""
    return 0.0 if a.polarity != b.polarity or _differ(a, b) else alike(a.rarity, b.rarity)


def _differ(a: Saying, b: Saying) -> bool:
    """Whether both give numbers of one kind, or days, and none of the one's fits one of the other's."""
    pairs = [(x, y) for x in _measures(a) for y in _measures(b) if x.kind == y.kind]
    fitting = {x.kind for x, y in pairs if not x.differs(y) or x.fits(y)}
    return bool({x.kind for x, _ in pairs} - fitting)


def _measures(saying: Saying) -> tuple[Measure, ...]:
    found = (*map(of_quantity, saying.quantities), *map(of_time, saying.times))
    return tuple(m for m in found if m is not None)


def _candidates(said: Sequence[Saying]) -> Iterator[tuple[Saying, Saying]]:
    """Pairs that share two stems which not everybody uses; a statement and what it holds inside are no pair."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, saying in enumerate(said):
        for key in saying.rarity:
            holders[key].append(at)
    counts = Counter(pair for places in holders.values() if len(places) <= _COMMON for pair in combinations(places, 2))
    for (i, j), n in sorted(counts.items()):
        if n >= _SHARED and not _nested(said[i], said[j]):
            yield said[i], said[j]


def _nested(a: Saying, b: Saying) -> bool:
    one: Span = a.statement.span
    return a.report == b.report and one.touches(b.statement.span) and a.statement.chain != b.statement.chain
