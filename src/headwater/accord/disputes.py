"""Where reports differ on one matter: numbers of the same things, and days of the same event.

Precision comes first: reporters skim past false alarms once and then never look again. Two figures are on one matter
only where what is counted and the words around it are alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from headwater.accord.figure import Figure, figures
from headwater.accord.nature import nature_of
from headwater.accord.saying import Saying
from headwater.nouns import Case, Dispute, Evidence, Quantity, Time, Value
from headwater.nouns.story import Slot

_COUNTED = 0.5  # share of the words for what is counted from which two things counted are one
_NEAR = 0.3  # likeness of the words around two figures that count the same
_NEAR_ALONE = 0.65  # the same where what is counted is told in other words
_FAR = 10  # times one number may be the other
_CROWD = 80  # a word near more figures than this brings no two of them together
_NEAR_DAY = 0.45  # the same for days, which stand in any sentence


def disputes(case: Case, said: Sequence[Saying]) -> tuple[Dispute, ...]:
    """The disputes of a story, conflicts first."""
    found = [_dispute(case, values) for group in _matters(list(figures(said))) if (values := _values(case, group))]
    return tuple(sorted(found, key=lambda d: (d.nature != "conflict", d.id)))


def _matters(found: Sequence[Figure]) -> list[list[Figure]]:
    """Groups of figures on one matter, the nearest first."""
    home = {f.key: [f] for f in found}
    pairs = [(a, b) for a, b in _pairs(found) if _one_matter(a, b)]
    for a, b in sorted(pairs, key=lambda p: (-p[0].near(p[1]), p[0].key, p[1].key)):
        one, other = home[a.key], home[b.key]
        if one is not other and _mostly_one_matter(one, other):
            one.extend(other)
            home |= {f.key: one for f in other}
    return [g for g in {id(g): g for g in home.values()}.values() if len(g) > 1]


def _mostly_one_matter(one: Sequence[Figure], other: Sequence[Figure]) -> bool:
    """Average linkage, so that no chain of chance likenesses ties two matters together.

    What one sentence counts apart ("ten passengers and two pilots") is two matters.
    """
    if {f.saying.id for f in one} & {f.saying.id for f in other}:
        return False
    return 2 * sum(_one_matter(x, y) for x in one for y in other) >= len(one) * len(other)


def _pairs(found: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of two reports that share what can be compared at all: the unit, and a word nearby that tells."""
    holders: Mapping[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in found:
        for key in figure.around:
            holders[figure.unit, key].append(figure)
    telling = (group for group in holders.values() if len(group) <= _CROWD)
    pairs = {(a.key, b.key): (a, b) for group in telling for a, b in combinations(group, 2)}
    return ((a, b) for _, (a, b) in sorted(pairs.items()) if a.saying.report != b.saying.report)


def _one_matter(a: Figure, b: Figure) -> bool:
    near = a.near(b)
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity) and _far(a.value, b.value):
        return False
    if isinstance(a.value, Time):
        return near >= _NEAR_DAY and a.saying.alike(b.saying) >= _NEAR_DAY
    return near >= (_NEAR if a.counted_like(b) >= _COUNTED else _NEAR_ALONE)


def _far(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers are too far apart to answer one question."""
    low, high = sorted(abs(q.value or 0.0) for q in (a, b))
    return high > _FAR * low


def _values(case: Case, group: Sequence[Figure]) -> list[list[Figure]]:
    """The group by value, in order of telling; nothing where all agree.

    A report that gives several values ("124 and not 118", "raising a toll of four") stands behind the one that it gives
    first. One that gives as many values as the whole group has reports lists things; that is no dispute.
    """
    order = {r: i for i, r in enumerate(case.story.reports)}
    firsts: dict[str, Figure] = {}
    for figure in sorted(group, key=lambda f: (order[f.saying.report], f.span)):
        firsts.setdefault(figure.saying.report, figure)
    values: list[list[Figure]] = []
    for figure in firsts.values():
        home = next((v for v in values if _equal(v[0], figure)), None)
        values.append([figure]) if home is None else home.append(figure)
    listed = max(len({f.shown for f in group if f.saying.report == r}) for r in firsts)
    return values if len(values) > 1 and listed <= max(2, len(firsts) - 1) else []


def _equal(a: Figure, b: Figure) -> bool:
    """The same value; or the same words, which two reports of different days may only seem to mean otherwise."""
    if a.shown.casefold() == b.shown.casefold():
        return True
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        return (a.value.value, a.value.low, a.value.high) == (b.value.value, b.value.low, b.value.high)
    return isinstance(a.value, Time) and isinstance(b.value, Time) and a.value.value[:10] == b.value.value[:10]


def _dispute(case: Case, values: Sequence[Sequence[Figure]]) -> Dispute:
    first = values[0][0]
    nature, because = nature_of(case, values)
    shown = tuple(_value(v) for v in values)
    return Dispute(f"dispute:{first.saying.id}:{first.span.start}", first.about, _slot(first), shown, nature, because)


def _slot(figure: Figure) -> Slot:
    if isinstance(figure.value, Time):
        return "date"
    return "age" if figure.value.of.startswith("age") else "number"


def _value(told: Iterable[Figure]) -> Value:
    told = list(told)
    return Value(
        told[0].shown,
        tuple(dict.fromkeys(f.saying.id for f in told)),
        tuple(dict.fromkeys(f.saying.report for f in told)),
        tuple(Evidence(f.saying.report, f.span.start, f.span.end) for f in told),
    )
