"""The origins of a story's main claim, and how many of them are independent.

The heads of the chains, one for each body, each with the probability that it vouches for the main claim. How many do is
a sum of chances (a Poisson binomial): `count` is its median, and `low` to `high` holds nine tenths of it, so what is
doubtful widens the range.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from itertools import accumulate

from headwater.nouns import Independent, Origin, Stemma
from headwater.stemma.names import key
from headwater.stemma.origins.heads import Head, heads
from headwater.stemma.origins.vouching import chances, lead
from headwater.stemma.sheet import Sheet

_SHARES = (0.05, 0.5, 0.95 - 1e-9)  # of the distribution, up to `low`, the count and `high`
_SURE = 0.5  # from this chance on a head is said to carry the story
_NEVER = 1e-15  # a chance that is left out, as thousands of voices would take long


def origins(sheets: Sequence[Sheet], stemma: Stemma) -> tuple[tuple[Origin, ...], Independent]:
    """The heads of all chains, those of the main claim first, and how many of these are independent."""
    found = heads(sheets, families(stemma))
    likely = dict(zip(found, chances(found, [*map(lead, sheets)]), strict=True))
    ranked = sorted(found, key=lambda h: (-likely[h], -len(h.reports), h.name))
    count, low, high = expected([likely[h] for h in ranked])
    listed = [_origin(h, likely[h], rank < count) for rank, h in enumerate(ranked)] or [*_unsourced(sheets)]
    sure = [h for h in ranked[:count] if likely[h] >= _SURE] or ranked[:1]
    because = tuple(_because(sheets, stemma, sure, ranked[len(sure) :], count - len(sure)))
    return tuple(_told_apart(listed)), Independent(count, low, high, because)


def expected(chances: Sequence[float]) -> tuple[int, int, int]:
    """How many of independent chances come true: the median, and from where to where; one at least.

    The median, as no number is off by less on the average if the chances are right.

    >>> expected([0.9, 0.8, 0.1])
    (2, 1, 3)
    """
    counts: list[float] = reduce(_one_more, chances, [1.0])
    below = list(accumulate(counts))
    low, count, high = (next(k for k, mass in enumerate(below) if mass >= share) for share in _SHARES)
    return max(1, count), max(1, low), max(1, high)


def _one_more(counts: list[float], chance: float) -> list[float]:
    more = [no * (1 - chance) + yes * chance for no, yes in zip([*counts, 0.0], [0.0, *counts], strict=True)]
    return more if more[-1] > _NEVER else more[:-1]


def families(stemma: Stemma) -> Mapping[str, int]:
    """Each report's part of the stemma, as a number: what hangs together through texts and citations of reports."""
    parent = {n.id: n.id for n in stemma.nodes}

    def root(node: str) -> str:
        while parent[node] != node:
            node = parent[node]
        return node

    for edge in stemma.edges:
        parent[root(edge.child)] = root(edge.parent)
    numbers = {r: i for i, r in enumerate(sorted({root(n) for n in parent}))}
    return {n.ref: numbers[root(n.id)] for n in stemma.nodes if n.kind == "report"}


def _origin(head: Head, chance: float, main: bool) -> Origin:
    kind = "anonymous" if head.anonymous else head.kind
    also = [n for n in head.names if key(n) != key(head.name)]
    because = f"heard in {_many(len(head.reports), 'report')}" + (f", also as {', '.join(also[:3])}" if also else "")
    because += f"; vouches for the main claim with {round(100 * chance)} %"
    mark = f"{'-'.join(key(head.name))}:{head.reports[0]}" if head.anonymous else "-".join(key(head.name))
    return Origin(f"origin:{mark}", head.name, kind, head.reports, (), head.entities, main, because)


def _told_apart(found: Sequence[Origin]) -> Iterator[Origin]:
    """Each under an id of its own: of two bodies with one name, Smith the mayor and Smith the minister, one is `-2`."""
    seen: Counter[str] = Counter()
    for origin in found:
        seen[origin.id] += 1
        yield origin if seen[origin.id] == 1 else replace(origin, id=f"{origin.id}-{seen[origin.id]}")


def _unsourced(sheets: Sequence[Sheet]) -> Iterator[Origin]:
    """Nobody is named anywhere: the earliest report stands for itself."""
    for sheet in sorted(sheets, key=lambda s: s.moment)[:1]:
        name = sheet.reading.report.masthead
        reports = tuple(s.id for s in sheets)
        because = "no report names a source for it"
        yield Origin(f"origin:{sheet.id}", name, "own_reporting", reports, main=True, because=because)


def _because(
    sheets: Sequence[Sheet], stemma: Stemma, sure: Sequence[Head], others: Sequence[Head], more: int
) -> Iterator[str]:
    """What a reporter can check: who draws on whom, who speaks where, and who else may count."""
    yield from _drawn_on(len(sheets), stemma)
    for head in sorted(sure, key=lambda h: (-len(h.reports), h.name)):
        unnamed = " (unnamed)" if head.anonymous else ""
        rest = "rests" if len(head.reports) == 1 else "rest"
        yield f"{len(head.reports)} of {_many(len(sheets), 'report')} {rest} on {head.name}{unnamed}"
    if more > 0 and others:
        likeliest = ", ".join(h.name for h in others[: more + 1])
        yield f"{more} more of {_many(len(others), 'voice')} that may vouch for it, likeliest {likeliest}"


def _drawn_on(reports: int, stemma: Stemma) -> Iterator[str]:
    names = {n.id: n.name for n in stemma.nodes}
    below: dict[str, set[str]] = {}
    for edge in stemma.edges:
        below.setdefault(names[edge.parent], set()).add(edge.child)
    for parent in sorted(below, key=lambda p: (-len(below[p]), p))[:3]:
        if len(below[parent]) > 1:
            yield f"{len(below[parent])} of {_many(reports, 'report')} draw on {parent}"


def _many(n: int, thing: str) -> str:
    return f"{n} {thing}" + ("" if n == 1 else "s")
