"""The heads of chains: the voices beyond which nobody names anybody, gathered over a story's reports.

Two names for one body are one head: "police", "Selby police" and "police chief Ida Holm" speak for one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from headwater.stemma.names import is_name, key, publishes
from headwater.stemma.origins.bodies import is_seat
from headwater.stemma.origins.ends import ends
from headwater.stemma.origins.quoted import one_speaker
from headwater.stemma.origins.voices import Mark, told_apart
from headwater.stemma.sheet import Citation, Sheet


@dataclass(frozen=True, slots=True)
class Head:
    """One voice at the end of chains: its name, what it is, in which reports it speaks, how near to the main claim.

    `about` is the share of the main claim's weight that its nearest statement holds, 0..1; `said` are the words of its
    statements, `cues` those that say that it speaks, `described` how reports introduce it. `named`: by a name, rather
    than by a common noun that begins a sentence ("Police").
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
    cues: tuple[str, ...] = ()
    named: bool = True


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A citation that ends its chain, what is said and by whom, in words."""

    citation: Citation
    said: str
    described: str
    cue: str


def heads(sheets: Sequence[Sheet], family: Mapping[str, int]) -> tuple[Head, ...]:
    """The heads of the chains of a story whose citations are `weighed`, the nearest to its main claim first.

    `family` gives each report the number of the part of the stemma that it hangs together with. An outlet whose own
    report is at hand is no head: its chains go on there.
    """
    at_hand = [s.reading.report for s in sheets]
    spoken = [
        _spoken(c, sheet)
        for sheet in sheets
        for c in ends(sheet)
        if not any(publishes(r, c.link.name, c.link.kind) for r in at_hand)
    ]
    cited, by_id = [s.citation for s in spoken], {s.id: s for s in sheets}
    marks = one_speaker(cited, told_apart(cited, by_id, family), by_id)
    groups: dict[Mark, list[_Spoken]] = defaultdict(list)
    for item, mark in zip(spoken, marks, strict=True):
        groups[mark].append(item)
    common = {w.form for s in sheets for w in s.words if s.prepared.text[w.start].islower()}
    found = (_head(group, common) for group in groups.values())
    return tuple(sorted(found, key=lambda h: (-h.about, -len(h.reports), h.name)))


def _spoken(citation: Citation, sheet: Sheet) -> _Spoken:
    text, link = sheet.reading.report.text, citation.link
    said = citation.content.of(text)
    entity = sheet.reading.entity(link.entity)
    described = f"{link.source.of(text) if link.source else link.name}, {entity.role if entity else ''}"
    return _Spoken(citation, said, described, link.cue.of(text) if link.cue else "")


def _head(group: Sequence[_Spoken], common: Set[str]) -> Head:
    links = [s.citation.link for s in group]
    named = [s for s in group if not s.citation.link.anonymous] or list(group)
    often = Counter(key(s.citation.link.name) for s in named)
    best = max(named, key=lambda s: _title(s, often[key(s.citation.link.name)])).citation.link
    kinds = Counter(link.kind for link in links if key(link.name) == key(best.name))
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
        tuple(s.cue for s in group),
        is_name(best.name) and not {*key(best.name)} <= common,
    )


def _title(spoken: _Spoken, often: int) -> tuple[bool, float, int, str]:
    """Sorts the names that a body goes by, the best to show last: its own before its house's or its mouths'.

    Of its own names the one nearest to the main claim; of several people's that of who is cited most `often`.
    """
    link = spoken.citation.link
    own = link.kind != "person" and is_name(link.name) and not is_seat(link.name)
    return own, spoken.citation.about if own else often, len(link.name), link.name
