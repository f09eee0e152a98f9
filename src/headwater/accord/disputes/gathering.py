"""Where reports differ on one matter: numbers of the same things, measures, days and hours of the same event.

Precision comes first: reporters skim past false alarms once and then never look again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from headwater.accord.disputes.ages import ages
from headwater.accord.disputes.causes import causes
from headwater.accord.disputes.denials import denials
from headwater.accord.disputes.figure import Figure, figures
from headwater.accord.disputes.matter import Pair, pairs
from headwater.accord.disputes.nature import nature_of
from headwater.accord.disputes.pending import pending
from headwater.accord.disputes.persons import persons
from headwater.accord.disputes.posts import posts
from headwater.accord.disputes.sites import sites
from headwater.accord.disputes.spelling import spellings
from headwater.accord.disputes.states import states
from headwater.accord.disputes.wording import about
from headwater.accord.page import Page, pages
from headwater.accord.saying import Saying, telling
from headwater.nouns import Case, Dispute, Evidence, Value
from headwater.nouns.story import Slot

_SURE = 0.35  # probability from which two figures are on one matter
_JOINED = 0.05  # mean probability between two groups of figures from which they are

_ANYWAY = 0.5  # probability from which two are tied though each has a nearer one
_FEW = 3  # copies of one sentence that are compared with others
_TWO = 2
_MANY = 10  # from which on two tolls that share a number are one toll

Key = tuple[str, int]
Rule = Callable[[Case, Sequence[Saying], Sequence[Page]], tuple[Dispute, ...]]
RULES: tuple[Rule, ...] = (spellings, posts, ages, persons, sites, causes, states, pending)
"""What finds the disputes that are told in words, one kind each."""


def disputes(case: Case, said: Sequence[Saying]) -> tuple[Dispute, ...]:
    """The disputes of a story, conflicts first."""
    sheets = pages(case, telling(case))
    worded = [d for rule in RULES for d in rule(case, said, sheets)]
    aged = {e for d in worded if d.slot == "age" for v in d.values for e in v.evidence}
    figured = [d for d in _figured(case, said, sheets) if aged.isdisjoint(e for v in d.values for e in v.evidence)]
    return tuple(sorted((*figured, *worded, *denials(case, said)), key=lambda d: (d.nature != "conflict", d.id)))


def _figured(case: Case, said: Sequence[Saying], sheets: Sequence[Page]) -> Iterator[Dispute]:
    """Those between figures."""
    copies = _copies(figures(said, sheets))
    heads = sorted((f for row in copies.values() for f in row[:_FEW]), key=lambda f: f.key)
    groups = _united(_matters(heads, pairs(heads, days_of(case))))
    groups = [[*group, *(f for key in {_alike(f) for f in group} for f in copies[key][_FEW:])] for group in groups]
    yield from (_dispute(case, values) for group in groups if (values := _values(case, group)))


def days_of(case: Case) -> Mapping[str, int]:
    """Each dated report's day of publication, as an ordinal."""
    days: dict[str, int] = {}
    for reading in case.readings:
        try:
            days[reading.report.id] = date.fromisoformat(reading.report.day).toordinal()
        except ValueError:
            continue
    return days


def _copies(found: Iterable[Figure]) -> Mapping[object, list[Figure]]:
    """The figures by what they are compared by: a few of a copied sentence's are compared, for all its copies."""
    rows: dict[object, list[Figure]] = defaultdict(list)
    for figure in found:
        rows[_alike(figure)].append(figure)
    return rows


def _alike(figure: Figure) -> object:
    return figure.measures, figure.of, frozenset(figure.setting.sentence), frozenset(figure.setting.beside)


def _matters(found: Sequence[Figure], met: Sequence[Pair]) -> list[list[Figure]]:
    """Groups of figures on one matter, the surest first; average linkage, so that no chance likeness ties two."""
    sure = {(p.a.key, p.b.key): p.probability for p in met if _bound(p)}
    links: dict[Key, dict[Key, float]] = defaultdict(dict)
    for (a, b), probability in sure.items():
        links[a][b] = links[b][a] = probability
    home = {f.key: [f] for f in found}
    for (a, b), probability in sorted(sure.items(), key=lambda item: (-item[1], item[0])):
        one, other = home[a], home[b]
        if probability >= _SURE and one is not other and _one_matter(one, other, links):
            one.extend(other)
            home |= {f.key: one for f in other}
    return [g for g in {id(g): g for g in home.values()}.values() if len(g) > 1]


def _bound(pair: Pair) -> bool:
    """Whether the two may be tied: each is the other's nearest, or they are much alike."""
    return pair.best == _TWO or (pair.probability >= _ANYWAY)


def _united(groups: Sequence[list[Figure]]) -> list[list[Figure]]:
    """Groups that hold the same two values are one matter, told twice over: "62 hurt", "62 in hospital".

    Of those who met one fate one large number in common is enough.
    """
    kept: list[list[Figure]] = []
    for group in groups:
        home = next(
            (k for k in kept if k[0].kind == group[0].kind and len(_shared(k, group)) >= _needed(k, group)), None
        )
        kept.append(list(group)) if home is None else home.extend(group)
    return kept


def _needed(one: Sequence[Figure], other: Sequence[Figure]) -> int:
    """How many values two groups must have in common to be one."""
    fates = {f.fate for f in (*one, *other)}
    return 1 if len(fates) == 1 and "" not in fates and min(_largest(one), _largest(other)) >= _MANY else _TWO


def _largest(group: Sequence[Figure]) -> float:
    return max(f.measures[0].value for f in group)


def _shared(one: Sequence[Figure], other: Sequence[Figure]) -> list[Figure]:
    """The different values that two groups have in common."""
    values: list[Figure] = []
    for figure in one:
        if all(v.differs(figure) for v in values) and not all(figure.differs(f) for f in other):
            values.append(figure)
    return values


def _one_matter(one: Sequence[Figure], other: Sequence[Figure], links: Mapping[Key, Mapping[Key, float]]) -> bool:
    """Whether most of two groups' figures meet. What one sentence counts apart is two matters."""
    if {f.saying.id for f in one} & {f.saying.id for f in other}:
        return False
    total = sum(links[x.key].get(y.key, 0.0) for x in one for y in other)
    met = sum(x.key[0] != y.key[0] for x in one for y in other)
    return total >= _JOINED * max(1, met)


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
        home = next((v for v in values if not v[0].differs(figure)), None)
        values.append([figure]) if home is None else home.append(figure)
    listed = max(len({f.text for f in group if f.saying.report == r}) for r in firsts)
    return values if len(values) > 1 and listed <= max(2, len(firsts) - 1) else []


def _dispute(case: Case, values: Sequence[Sequence[Figure]]) -> Dispute:
    first = values[0][0]
    nature, because = nature_of(case, values)
    shown = tuple(_value(v) for v in values)
    return Dispute(f"dispute:{first.saying.id}:{first.span.start}", about(first), _slot(first), shown, nature, because)


def _slot(figure: Figure) -> Slot:
    if figure.kind == "age":
        return "age"
    slots: Mapping[str, Slot] = {"day": "date", "clock": "time", "clock utc": "time"}
    return slots.get(figure.kind, "number")


def _value(told: Iterable[Figure]) -> Value:
    """One value, in the words that most use, in figures where any does."""
    told = list(told)
    worded = Counter(f.text for f in told)
    shown = max(worded, key=lambda text: (any(c.isdigit() for c in text), worded[text]))
    return Value(
        shown,
        tuple(dict.fromkeys(f.saying.id for f in told)),
        tuple(dict.fromkeys(f.saying.report for f in told)),
        tuple(Evidence(f.saying.report, f.span.start, f.span.end) for f in told),
    )
