"""What a stemma found beside what is true: edges, directions, lost reports, origins; counts that add up over stories.

An edge is right where the true parent and its child are joined, whichever way; one that is missed is moot where the
parent given instead has the very same words. A lost report counts as the absent node that shares most children with it.
`pairs` is the benchmark's looser measure: two reports joined by an edge or by one absent text; pairs whose reports are
kin in truth, though not parent and child, count neither way.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import combinations

from pressroom.chronicle import Truth

Pair = frozenset[str]
INFERRED = "absent:hypothetical"  # how the ids of lost reports begin that no text names


@dataclass(frozen=True)
class Found:
    """What somebody says of a story: parent and child, absent parents among them, and how many origins.

    `texts` are the edges from absent nodes that stand for a text in common, not only for a citation.
    """

    edges: Sequence[tuple[str, str]]
    absent: Mapping[str, str] = field(default_factory=dict)  # node → name
    texts: Set[tuple[str, str]] = frozenset()
    origins: tuple[int, int, int] = (0, 0, 0)  # count, low, high


def counted(found: Found, truth: Truth) -> Counter[str]:
    """Everything that there is to count in one story."""
    counts: Counter[str] = Counter(stories=1)
    known = set(truth.hands)
    places = _aligned(found, truth)
    true = [(p, c) for c in known for p in truth.parents[c] if p in known or p in truth.lost]
    said = [(places.get(p, p), c) for p, c in found.edges]
    joined, meant = {frozenset(e) for e in said}, {frozenset(e): e for e in true}
    counts["edges_said"], counts["edges_true"] = len(joined), len(meant)
    counts["edges_right"] = len(joined & meant.keys())
    counts["edges_moot"] = sum(_moot(p, c, said, truth) for p, c in true if frozenset((p, c)) not in joined)
    _by_hand(counts, truth, said, meant)
    shown = [meant[frozenset(e)] == e for e in said if frozenset(e) in meant and e[0] in known and e[1] in known]
    counts["directed"], counts["directed_right"] = len(shown), sum(shown)
    _pairs(counts, found, truth, known)
    _lost(counts, found, truth, places)
    count, low, high = found.origins
    counts["origins_exact"] = count == truth.origins
    counts["origins_in_range"] = low <= truth.origins <= high
    counts["origins_error"] = abs(count - truth.origins)
    return counts


def figures(counts: Mapping[str, int]) -> dict[str, float]:
    """Counts as figures: per cent, but for the mean error of origins."""
    n = max(1, counts["stories"])
    made = {
        "stories": counts["stories"],
        **_f1("edges", counts["edges_right"], counts["edges_said"], counts["edges_true"]),
        "edges_moot": _percent(counts["edges_moot"], counts["edges_true"]),
        "direction": _percent(counts["directed_right"], counts["directed"]),
        **_f1("pairs", counts["pairs_right"], counts["pairs_said"], counts["pairs_true"]),
        **_f1("absent", counts["lost_right"], counts["lost_said"], counts["lost_true"]),
        "hypothetical_precision": _percent(counts["inferred_right"], counts["inferred_said"]),
        "hypothetical_recall": _percent(counts["unnamed_right"], counts["unnamed_true"]),
        "origins_exact": _percent(counts["origins_exact"], n),
        "origins_in_range": _percent(counts["origins_in_range"], n),
        "origins_mean_error": round(counts["origins_error"] / n, 2),
    }
    for hand in ("copy", "cut", "light", "heavy", "brief", "update"):
        right, said, true = (counts[f"{hand}_{what}"] for what in ("right", "said", "true"))
        if true:
            made[f"{hand}_f1"] = _f1("", right, said, true)["_f1"]
    return made


def _moot(parent: str, child: str, said: Sequence[tuple[str, str]], truth: Truth) -> bool:
    """Whether nothing but chance could have found it: another is given as the parent that has the very same words."""
    others = (p for p, c in said if c == child)
    return any(truth.texts.get(other) == truth.texts.get(parent, "") for other in others)


def _by_hand(
    counts: Counter[str], truth: Truth, said: Sequence[tuple[str, str]], meant: Mapping[Pair, tuple[str, str]]
) -> None:
    for parent, child in {frozenset(e): e for e in said}.values():
        real = meant.get(frozenset((parent, child)))
        hand = truth.hands[real[1] if real else child]
        counts[f"{hand}_said"] += 1
        counts[f"{hand}_right"] += real is not None
    for _, child in meant.values():
        counts[f"{truth.hands[child]}_true"] += 1


def _aligned(found: Found, truth: Truth) -> dict[str, str]:
    """Each absent node beside the lost report that has most of its children, one to one."""
    mine, true = _children(found.edges), {n: c for n, c in _offspring(truth).items() if n in truth.lost}
    ranked = sorted(
        ((len(mine[a] & c) / len(mine[a] | c), a, n) for a in found.absent for n, c in true.items() if mine[a] & c),
        key=lambda r: (-r[0], r[1], r[2]),
    )
    places: dict[str, str] = {}
    for _, node, name in ranked:
        if node not in places and name not in places.values():
            places[node] = name
    return places


def _children(edges: Sequence[tuple[str, str]]) -> defaultdict[str, set[str]]:
    below: defaultdict[str, set[str]] = defaultdict(set)
    for parent, child in edges:
        below[parent].add(child)
    return below


def _offspring(truth: Truth) -> Mapping[str, set[str]]:
    return _children([(p, c) for c in truth.hands for p in truth.parents[c]])


def _lost(counts: Counter[str], found: Found, truth: Truth, places: Mapping[str, str]) -> None:
    mine, true = _children(found.edges), _offspring(truth)
    right = {n for a, n in places.items() if 2 * len(mine[a] & true[n]) >= len(mine[a] | true[n])}
    unnamed = {n for n, named in truth.lost.items() if not named}
    counts["lost_said"], counts["lost_true"], counts["lost_right"] = len(found.absent), len(truth.lost), len(right)
    counts["unnamed_true"], counts["unnamed_right"] = len(unnamed), len(unnamed & right)
    inferred = {a for a in found.absent if a.startswith(INFERRED)}
    counts["inferred_said"], counts["inferred_right"] = len(inferred), sum(places.get(a) in right for a in inferred)


def _pairs(counts: Counter[str], found: Found, truth: Truth, known: Set[str]) -> None:
    said = {frozenset(e) for e in found.edges if set(e) <= known}
    for below in _children([e for e in found.edges if e in found.texts]).values():
        said |= {frozenset(p) for p in combinations(sorted(below), 2)}
    true = {frozenset((p, c)) for c in known for p in truth.parents[c] if p in known}
    for name, below in _offspring(truth).items():
        if name not in known:
            true |= {frozenset(p) for p in combinations(sorted(below), 2)}
    lines = {n: _line(n, truth) for n in known}
    wrong = {p for p in said - true if not set.intersection(*(lines[n] for n in p))}
    counts["pairs_true"], counts["pairs_right"] = len(true), len(said & true)
    counts["pairs_said"] = len(said & true) + len(wrong)


def _line(name: str, truth: Truth) -> set[str]:
    """A report and all that it draws on."""
    return {name}.union(*(_line(p, truth) for p in truth.parents[name]))


def _f1(name: str, right: int, said: int, true: int) -> dict[str, float]:
    return {
        f"{name}_f1": _percent(2 * right, said + true),
        f"{name}_p": _percent(right, said),
        f"{name}_r": _percent(right, true),
    }


def _percent(part: int, whole: int) -> float:
    return round(100 * part / max(1, whole), 1)
