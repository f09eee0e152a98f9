"""The heads of chains: the voices beyond which nobody names anybody, gathered over a story's reports.

Two names for one body are one head: "police", "Selby police" and "police chief Ida Holm" speak for one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from headwater.languages import load
from headwater.stemma.names import is_itself, is_name, publishes
from headwater.stemma.origins.voices import Mark, told_apart
from headwater.stemma.sheet import Citation, Sheet


@dataclass(frozen=True, slots=True)
class Head:
    """One voice at the end of chains: its name, what it is, in which reports it speaks, how near to the main claim.

    `about` is the share of the main claim's weight that its nearest statement holds, 0..1; `said` are the words of its
    statements, `described` how reports introduce it.
    """

    name: str
    kind: str
    anonymous: bool
    reports: tuple[str, ...]
    about: float
    names: tuple[str, ...]
    entities: tuple[str, ...]
    said: tuple[str, ...]
    described: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A citation that ends its chain, what is said and by whom, in words."""

    citation: Citation
    said: str
    described: str


def heads(sheets: Sequence[Sheet], family: Mapping[str, int]) -> tuple[Head, ...]:
    """The heads of the chains of a story whose citations are `weighed`, the nearest to its main claim first.

    `family` gives each report the number of the part of the stemma that it hangs together with. An outlet whose own
    report is at hand is no head: its chains go on there.
    """
    at_hand = [s.reading.report for s in sheets]
    spoken = [
        _spoken(c, sheet)
        for sheet in sheets
        for c in _last(sheet)
        if not any(publishes(r, c.link.name, c.link.kind) for r in at_hand)
    ]
    marks = told_apart([s.citation for s in spoken], {s.id: s for s in sheets}, family)
    groups: dict[Mark, list[_Spoken]] = defaultdict(list)
    for item, mark in zip(spoken, marks, strict=True):
        groups[mark].append(item)
    return tuple(sorted(map(_head, groups.values()), key=lambda h: (-h.about, -len(h.reports), h.name)))


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


def _spoken(citation: Citation, sheet: Sheet) -> _Spoken:
    text, link = sheet.reading.report.text, citation.link
    said = citation.content.of(text)
    entity = sheet.reading.entity(link.entity)
    described = f"{link.source.of(text) if link.source else link.name}, {entity.role if entity else ''}"
    return _Spoken(citation, said, described)


def _head(group: Sequence[_Spoken]) -> Head:
    links = [s.citation.link for s in group]
    named = [s for s in group if not s.citation.link.anonymous] or list(group)
    best = max(named, key=_title).citation.link
    kinds = Counter(link.kind for link in links)
    return Head(
        best.name,
        max(sorted(kinds), key=lambda k: kinds[k]),
        all(link.anonymous for link in links),
        tuple(sorted({s.citation.report for s in group})),
        max(s.citation.about for s in group),
        tuple(sorted({link.name for link in links})),
        tuple(sorted({link.entity for link in links} - {""})),
        tuple(s.said for s in group),
        tuple(sorted({s.described for s in group})),
    )


def _title(spoken: _Spoken) -> tuple[bool, float, int, str]:
    """Sorts the names that a body goes by, the best to show last: its own before those of who speaks for it."""
    link = spoken.citation.link
    return link.kind != "person" and is_name(link.name), spoken.citation.about, len(link.name), link.name
