"""Unite: one id and one fullest name for one entity that many reports name.

Every entity meets only those of its own blocks (its bare name, its surname, its given name), never all others. Two
names that one report tells apart stay apart; an unnamed voice is never united.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from headwater.nouns import Entity, Link, Reading
from headwater.nouns.statement import EntityKind
from headwater.reading.names import same
from headwater.reading.names.firms import firm
from headwater.reading.names.identity import entity_id
from headwater.reading.names.takenup import taken_up
from headwater.text.fold import fold

_LARGEST = 40
"""The size above which a block is too common a name to compare its spellings pair by pair."""
_LANGUAGE = "en"  # whose words for firms part a name from what it is
_ENOUGH = 2
"""Gaps between the words of a role that says enough: "Norwegian Prime Minister"."""
_ACRONYM = 3
_SEVERAL = 3
"""How many others two reports must each name, and share none of, to tell of different things."""
_EVERYWHERE: tuple[EntityKind, ...] = ("place", "outlet", "agency")


@dataclass(slots=True)
class _Figure:
    """One named entity over all reports: its forms, kinds and roles, and the reports that name it."""

    id: str
    name: str
    kinds: Counter[EntityKind] = field(default_factory=Counter)
    roles: list[str] = field(default_factory=list)
    reports: set[str] = field(default_factory=set)

    @property
    def is_person(self) -> bool:
        return bool(self.kinds["person"])

    @property
    def words(self) -> int:
        return len(same.bare(self.name).split())


def unite(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The same readings, in which one entity has one id and one name everywhere."""
    figures = _figures(readings)
    groups = _Groups(figures)
    for rule in RULES:
        for a, b in rule(groups):
            groups.join(a, b)
    if not figures:
        return tuple(readings)
    return tuple(taken_up(_renamed(reading, groups.entities(readings))) for reading in readings)


def _figures(readings: Iterable[Reading]) -> dict[str, _Figure]:
    """Every named entity, in order of id; a voice whose id is its report's own is none."""
    found: dict[str, _Figure] = {}
    for reading in readings:
        for e in reading.entities:
            if e.anonymous or e.id != entity_id(e.kind, e.name):
                continue
            figure = found.setdefault(e.id, _Figure(e.id, e.name))
            figure.name = max(figure.name, e.name, key=lambda n: (not n.isupper(), n))
            figure.kinds[e.kind] += 1
            figure.roles += [e.role] if e.role else []
            figure.reports.add(reading.report.id)
    return dict(sorted(found.items()))


class _Groups:
    """Figures joined into entities: a union-find whose members know their reports."""

    def __init__(self, figures: dict[str, _Figure]) -> None:
        self.figures = figures
        self._company = _company(figures.values())
        self._above = {id_: id_ for id_ in figures}
        self._made: dict[str, Entity] | None = None

    def root(self, id_: str) -> str:
        while self._above[id_] != id_:
            self._above[id_] = self._above[self._above[id_]]
            id_ = self._above[id_]
        return id_

    def join(self, a: str, b: str) -> None:
        low, high = sorted((self.root(a), self.root(b)))
        self._above[high] = low

    def are_strangers(self, a: _Figure, b: _Figure) -> bool:
        """Whether their reports tell of other things: each names several others, and no two of them one in common."""
        return not any(
            len(x) < _SEVERAL or len(y) < _SEVERAL or x & y for x in self._beside(a, b) for y in self._beside(b, a)
        )

    def _beside(self, a: _Figure, b: _Figure) -> list[frozenset[str]]:
        """Whom each report of `a` names besides both."""
        return [self._company[r] - {a.id, b.id} for r in sorted(a.reports)[:_LARGEST]]

    def members(self) -> dict[str, list[_Figure]]:
        groups: dict[str, list[_Figure]] = defaultdict(list)
        for id_, figure in self.figures.items():
            groups[self.root(id_)].append(figure)
        return groups

    def entities(self, readings: Sequence[Reading]) -> Mapping[str, Entity]:
        """The united entity of every old id."""
        if self._made is None:
            forms = _forms(readings)
            made = {root: _entity(group, forms) for root, group in self.members().items()}
            self._made = {id_: made[self.root(id_)] for id_ in self.figures}
        return self._made


def _company(figures: Iterable[_Figure]) -> dict[str, frozenset[str]]:
    """The persons, bodies and things of each report: places and outlets are named in any story."""
    found: dict[str, set[str]] = defaultdict(set)
    for f in figures:
        for report in f.reports:
            found[report] |= {f.id} - {f.id for kind in _EVERYWHERE if f.kinds[kind]}
    return {report: frozenset(ids) for report, ids in found.items()}


def _forms(readings: Iterable[Reading]) -> dict[str, set[str]]:
    forms: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for e in reading.entities:
            forms[e.id] |= {e.name, *e.aliases}
    return forms


def _entity(group: Sequence[_Figure], forms: Mapping[str, set[str]]) -> Entity:
    best = max(group, key=lambda f: (f.words > 1, len(f.reports), f.words, len(f.name), f.name))
    kinds: Counter[EntityKind] = sum((f.kinds for f in group), Counter())
    kind = max(kinds, key=lambda k: (k != "other", kinds[k], k))
    every = set().union(*(forms[f.id] for f in group)) - {best.name}
    role = _role([r for f in group for r in f.roles])
    return Entity(entity_id(kind, best.name), kind, best.name, tuple(sorted(every)), role=role)


def _role(told: Sequence[str]) -> str:
    """The fullest role; the fullest whose every word two reports tell, where that says enough."""
    words = Counter(w for role in told for w in set(fold(role).split()))
    shared = [r for r in told if all(words[w] > 1 for w in fold(r).split()) and r.count(" ") >= _ENOUGH]
    return max(shared or told, key=lambda r: (len(r), r), default="")


Pairs = Iterator[tuple[str, str]]


def same_bare_name(groups: _Groups) -> Pairs:
    """ "Ole-Petter Dahl", "Ole Petter Dahl"; "The Gazette", "Gazette"."""
    yield from _chained(_blocks(groups.figures.values(), lambda f: same.bare(f.name)))


def same_person_spelt_otherwise(groups: _Groups) -> Pairs:
    """ "Volodymyr Zelensky", "Volodymyr Zelenskyy"; "I. Brandt", "Ilse Brandt": never two that one report names."""
    persons = [f for f in groups.figures.values() if f.is_person and f.words > 1]
    for key in (same.surname, same.given):
        for block in _blocks(persons, lambda f, key=key: key(f.name)).values():  # type: ignore[misc]
            if len(block) <= _LARGEST:
                yield from _alike(block, groups)


def _alike(block: Sequence[_Figure], groups: _Groups) -> Pairs:
    """The pairs that are spelt nearly alike; an initial is somebody's only where one alone fits."""
    for a in block:
        fitting = [b for b in block if b is not a and _may_be(a, b, groups)]
        initial = len(same.given(a.name)) == 1 and len({groups.root(b.id) for b in fitting}) > 1
        yield from ((a.id, b.id) for b in fitting if not initial and len(same.given(b.name)) > 1)


def _may_be(a: _Figure, b: _Figure, groups: _Groups) -> bool:
    if a.reports & b.reports or same.clash(a.roles, b.roles):
        return False
    return same.spellings_agree(a.name, b.name) and not groups.are_strangers(a, b)


def surname_of_one(groups: _Groups) -> Pairs:
    """ "Brandt" alone, where all that bear the surname in full are one; of "Park Ole-un" it is the first word."""
    persons = [f for f in groups.figures.values() if f.is_person and f.words > 1]
    last = _blocks(persons, lambda f: same.surname(f.name))
    first = _blocks((f for f in persons if same.is_surname_first(f.name)), lambda f: same.given(f.name))
    for f in groups.figures.values():
        alone = f.words == 1 and (f.is_person or f.kinds["other"]) and not _is_acronym(f)
        name = same.bare(f.name)
        yield from _to_one(f, [*last.get(name, []), *first.get(name, [])] if alone else [], groups)


def _is_acronym(f: _Figure) -> bool:
    return f.name.isupper() and len(same.bare(f.name)) <= _ACRONYM


def _clashes(f: _Figure, others: Iterable[_Figure]) -> bool:
    return any(same.clash(f.roles, b.roles) for b in others)


def fuller_of_one(groups: _Groups) -> Pairs:
    """ "Ole Dahl", where one alone is called that and more: "Hadji Ole Dahl", "Ole Dahl Brandt"."""
    persons = [f for f in groups.figures.values() if f.is_person and f.words > 1]
    by_word: dict[str, list[_Figure]] = defaultdict(list)
    for f in persons:
        for word in set(same.bare(f.name).split()):
            by_word[word].append(f)
    for f in persons:
        block = min((by_word[w] for w in same.bare(f.name).split()), key=len)
        found = [b for b in block[:_LARGEST] if b is not f and same.holds(b.name, f.name)]
        yield from _to_one(f, found, groups)


def body_of_one_land(groups: _Groups) -> Pairs:
    """ "Harbour Board", "US Harbour Board", "American Harbour Board"; not where two lands have one."""
    bodies = [f for f in groups.figures.values() if not f.is_person and f.words > 1]
    for block in _blocks(bodies, lambda f: same.core(f.name)[1]).values():
        lands = _blocks(block, lambda f: same.core(f.name)[0])
        yield from _chained({land: found for land, found in lands.items() if land})
        told = [found[0] for land, found in lands.items() if land]
        for f in lands.get("", []):
            yield from _to_one(f, told, groups)


def firm_of_one(groups: _Groups) -> Pairs:
    """ "Norda", where one body's name is that and what it is: "Norda Airlines"; no place and no person."""
    bodies = [f for f in groups.figures.values() if f.kinds["organization"]]
    full = _blocks(bodies, lambda f: firm(f.name, _LANGUAGE))
    for f in groups.figures.values():
        if set(f.kinds) <= {"organization", "other"}:
            yield from _to_one(f, [b for b in full.get(fold(f.name), []) if b is not f], groups)


def _to_one(f: _Figure, found: Sequence[_Figure], groups: _Groups) -> Pairs:
    """A short name with its full one, where all that fit and are no strangers are one, and no office clashes."""
    near = [b for b in found if not groups.are_strangers(f, b)]
    if len({groups.root(b.id) for b in near}) == 1 and not _clashes(f, near):
        yield f.id, near[0].id


def acronym_of_one(groups: _Groups) -> Pairs:
    """ "IHB", where one body's initials are these."""
    bodies = (f for f in groups.figures.values() if not f.is_person and f.words > 1)
    full = _blocks(bodies, lambda f: same.initials(f.name))
    for f in groups.figures.values():
        short = f.words == 1 and f.name.isupper() and len(f.name) > 2 and not f.kinds["place"]
        yield from _to_one(f, full.get(same.bare(f.name), []) if short else [], groups)


RULES: tuple[Callable[[_Groups], Pairs], ...] = (
    same_bare_name,
    same_person_spelt_otherwise,
    surname_of_one,
    acronym_of_one,
    fuller_of_one,
    body_of_one_land,
    firm_of_one,
)


def _blocks(figures: Iterable[_Figure], key: Callable[[_Figure], str]) -> dict[str, list[_Figure]]:
    blocks: dict[str, list[_Figure]] = defaultdict(list)
    for f in figures:
        blocks[key(f)].append(f)
    return blocks


def _chained(blocks: Mapping[str, Sequence[_Figure]]) -> Pairs:
    for block in blocks.values():
        yield from ((a.id, b.id) for a, b in pairwise(block))


def _renamed(reading: Reading, united: Mapping[str, Entity]) -> Reading:
    """A reading whose mentions, links and entities go by the united ids."""
    mentions = tuple(
        replace(m, entity=united[m.entity].id) if m.entity in united else m for m in reading.report.mentions
    )
    statements = tuple(replace(s, chain=tuple(_relinked(k, united) for k in s.chain)) for s in reading.statements)
    entities = {e.id: e for e in (united.get(e.id, e) for e in reading.entities)}
    report = replace(reading.report, mentions=mentions)
    return replace(reading, report=report, statements=statements, entities=tuple(entities.values()))


def _relinked(link: Link, united: Mapping[str, Entity]) -> Link:
    entity = united.get(link.entity)
    return replace(link, entity=entity.id, name=entity.name, kind=entity.kind) if entity else link
