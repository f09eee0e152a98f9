"""The heads of chains: the voices beyond which nobody names anybody, gathered over a story's reports.

Two names for one body are one head: "police", "Selby police" and "police chief Ida Holm" speak for one.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from headwater.languages import load
from headwater.nouns import Evidence
from headwater.stemma.names import is_itself, key, publishes
from headwater.stemma.sheet import Citation, Sheet
from headwater.text.fold import fold
from headwater.text.stem import stem
from headwater.text.telling import Telling
from headwater.text.words import words

_LEAD = 60  # words of a report that say what it is about


@dataclass(frozen=True, slots=True)
class Head:
    """One voice at the end of chains: its name, what it is, in which reports it speaks, how near to the main claim.

    `about` is the share of the main claim's weight that its nearest statement holds, 0..1; `statements` is how many it
    has.
    """

    name: str
    kind: str
    anonymous: bool
    reports: tuple[str, ...]
    about: float
    evidence: tuple[Evidence, ...]
    names: tuple[str, ...]
    entities: tuple[str, ...]
    statements: int


def heads(sheets: Sequence[Sheet], telling: Telling, family: Mapping[str, int]) -> tuple[Head, ...]:
    """The heads of a story's chains, the nearest to its main claim first.

    `family` gives each report the number of the part of the stemma that it hangs together with. Unnamed voices of one
    family are taken for one, as nobody can tell them apart. An outlet whose own report is at hand is no head: its
    chains go on there.
    """
    core = main_terms(sheets, telling)
    at_hand = [s.reading.report for s in sheets]
    last = [(c, sheet) for sheet in sheets for c in _last(sheet)]
    spoken = [
        (c, _about(c, s, core)) for c, s in last if not any(publishes(r, c.link.name, c.link.kind) for r in at_hand)
    ]
    groups = _joined([i for i in spoken if not i[0].link.anonymous], {s.id: s for s in sheets})
    unnamed: dict[int, list[tuple[Citation, float]]] = defaultdict(list)
    for item in spoken:
        if item[0].link.anonymous:
            unnamed[family[item[0].report]].append(item)
    found = [_head(group) for group in [*groups, *(unnamed[f] for f in sorted(unnamed))]]
    return tuple(sorted(found, key=lambda h: (-h.about, -len(h.reports), h.name)))


def main_terms(sheets: Sequence[Sheet], telling: Telling) -> Mapping[str, float]:
    """What the story is about: stems of headlines and leads, by how much they tell and how many reports have them."""
    spread: Counter[str] = Counter()
    tells: dict[str, float] = {}
    for sheet in sheets:
        forms = [w.form for w in (*words(sheet.reading.report.headline), *sheet.words[:_LEAD])]
        tells |= {stem(f): telling.rarity(f) for f in forms}
        spread.update({stem(f) for f in forms})
    least = 2 if len(sheets) > 1 else 1
    return {s: tells[s] * n / len(sheets) for s, n in spread.items() if n >= least and tells[s] > 1}


def _last(sheet: Sheet) -> Iterable[Citation]:
    """The last link of each chain that names somebody and affirms; a pronoun names nobody, a denial speaks against."""
    deepest: dict[tuple[int, int], Citation] = {}
    for c in sheet.citations:
        deepest[c.content.start, c.content.end] = c
    nobody = frozenset(load(sheet.reading.report.language, "stemma")["nobody"])
    for c in deepest.values():
        named = c.link.kind != "other" and c.link.name and c.link.name.casefold() not in nobody
        if named and not c.negated and not is_itself(sheet.reading.report, c.link.name):
            yield c


def _about(citation: Citation, sheet: Sheet, core: Mapping[str, float]) -> float:
    said = {stem(w.form) for w in words(citation.content.of(sheet.reading.report.text))}
    return math.fsum(core[s] for s in said if s in core) / max(1e-9, math.fsum(core.values()))


def _joined(
    spoken: Sequence[tuple[Citation, float]], sheets: Mapping[str, Sheet]
) -> list[list[tuple[Citation, float]]]:
    """Citations in groups of one body each: same entity, or a name whose words (with its role's) hold the other's."""
    groups: list[list[tuple[Citation, float]]] = []
    marks: list[set[frozenset[str]]] = []
    holders: dict[str, set[int]] = defaultdict(set)  # the groups that a word is in a mark of
    roles = {(s.id, e.id): e.role for s in sheets.values() for e in s.reading.entities}
    by_entity: dict[str, list[tuple[Citation, float]]] = defaultdict(list)
    for item in spoken:
        by_entity[item[0].link.entity].append(item)
    for entity, items in sorted(by_entity.items(), key=lambda kv: (-len(kv[1]), kv[0])):
        bodies = (_body(c, sheets[c.report], roles.get((c.report, entity), "")) for c, _ in items)
        mine = set(bodies) - {frozenset[str]()} or {frozenset((entity,))}
        near = sorted({i for body in mine for word in body for i in holders[word]})
        home = next((i for i in near if _one_body(mine, marks[i])), len(groups))
        if home == len(groups):
            groups.append([])
            marks.append(set())
        groups[home].extend(items)
        marks[home] |= mine
        for word in frozenset[str]().union(*mine):
            holders[word].add(home)
    return groups


def _body(citation: Citation, sheet: Sheet, role: str) -> frozenset[str]:
    """The telling words of a voice's name and role, and of whom it speaks for: "Tarn Rail spokeswoman Ida Holm"."""
    generic = frozenset(load(sheet.reading.report.language, "stemma")["spokesman"])
    return frozenset(w for w in key(f"{citation.link.name} {role} {_for_whom(citation, sheet)}") if w not in generic)


def _for_whom(citation: Citation, sheet: Sheet) -> str:
    """The names in the words that introduce a spokesman; nothing for anybody else, who speaks for himself."""
    if citation.link.source is None:
        return ""
    phrase = citation.link.source.of(sheet.reading.report.text).split()
    speaks = frozenset(load(sheet.reading.report.language, "stemma")["speaks_for"])
    if not speaks & {fold(word.strip(",.;’'\"“”")) for word in phrase}:
        return ""
    return " ".join(word for word in phrase if word[:1].isupper())


def _one_body(ours: set[frozenset[str]], theirs: set[frozenset[str]]) -> bool:
    return any(a <= b or b <= a for a in ours for b in theirs if a and b)


def _head(group: Sequence[tuple[Citation, float]]) -> Head:
    named = [(c, about) for c, about in group if not c.link.anonymous] or list(group)
    best = max(named, key=lambda item: (item[1], len(item[0].link.name), item[0].link.name))[0]
    counts = Counter(c.link.kind for c, _ in group)
    return Head(
        best.link.name,
        max(sorted(counts), key=lambda k: counts[k]),
        all(c.link.anonymous for c, _ in group),
        tuple(sorted({c.report for c, _ in group})),
        max(about for _, about in group),
        tuple(e for c, _ in sorted(group, key=lambda item: -item[1])[:6] for e in c.evidence[:1]),
        tuple(sorted({c.link.name for c, _ in group})),
        tuple(sorted({c.link.entity for c, _ in group} - {""})),
        len(group),
    )
