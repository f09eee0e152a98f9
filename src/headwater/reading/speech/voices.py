"""Voices: which entity a source is: a name already known, whoever "he" is, or an unnamed voice of its own.

"Ilse Brandt, the mayor" → Ilse Brandt · "she" → Ilse Brandt · "two officials" → unnamed · "a study" → a document
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from hashlib import blake2b
from itertools import islice
from operator import attrgetter, itemgetter

from headwater.languages import load
from headwater.nouns import Entity, Link, Mention, Report, Span
from headwater.nouns.statement import EntityKind
from headwater.reading.sentences import sentences
from headwater.reading.speech.attribution import Attribution
from headwater.reading.speech.resumed import resumed
from headwater.text.fold import fold

_KINDS: Mapping[str, EntityKind] = {
    "persons": "person",
    "groups": "person",
    "organizations": "organization",
    "documents": "document",
    "outlets": "outlet",
    "agencies": "agency",
}
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_LONGEST_NAME = 80
_MEMORY = 12
_MOST = 300
_OWNED = re.compile(r"(?P<owner>[^,;\n]{2,60}?)['’]s? (?:own )?(?:unnamed )?sources?\b")


@dataclass
class Voices:
    """The voices of one report; those that its sources bring in are added to `entities`."""

    report: Report
    entities: dict[str, Entity] = field(default_factory=dict)
    _known: dict[Span, Entity] = field(default_factory=dict)
    _heard: list[tuple[int, Entity]] = field(default_factory=list)

    def link(self, a: Attribution, governs: bool, nested: bool) -> Link:
        """The link of a chain that an attribution makes; its cue only where that `governs` the chain's content."""
        cue = a.cue if governs else None
        if a.source is None:
            return Link("", "", "other", False, None, cue)
        entity = self._known.get(a.source) or self.entity(a.antecedent or a.source)
        self._known[a.source] = entity
        if not nested:
            self._heard.append((a.source.start, entity))
        return Link(entity.id, entity.name, entity.kind, entity.anonymous, a.source, cue)

    def via(self, a: Attribution) -> Iterator[Link]:
        """The outlet that a statement was told to, or whose sources speak, where another retells it."""
        span = a.via or (self._owner(a.source) if a.source else None)
        entity = self._named(span) if span else None
        if span and entity and entity.kind in ("outlet", "agency") and not self._is_own(entity):
            yield Link(entity.id, entity.name, entity.kind, False, span, None)

    def _owner(self, source: Span) -> Span | None:
        """Whose sources speak: "the Gazette" in "the Gazette's sources"."""
        m = _OWNED.match(self.report.text, source.start, source.end)
        return Span(m.start("owner"), m.end("owner")) if m else None

    def _is_own(self, entity: Entity) -> bool:
        """Whether it is the very outlet that publishes the report."""
        own = _bare(self.report.outlet.name), _bare(self.report.outlet.domain.removeprefix("www.").split(".")[0])
        return any(name and name in own for name in map(_bare, (entity.name, *entity.aliases)))

    def entity(self, source: Span) -> Entity:
        """Whose voice a source is."""
        text = source.of(self.report.text)
        known = self._named(source) or resumed(
            text, self._before(source.start), islice(self.entities.values(), _MOST), self.report.language
        )
        if known:
            return known
        made = self._unnamed(source)
        return self.entities.setdefault(made.id, made)

    def _before(self, at: int) -> list[Entity]:
        """Who has spoken or opened a sentence before an offset, latest last."""
        last = bisect_left(self._openings, (at,))
        opened = [(start, self.entities[id_]) for start, id_ in self._openings[max(0, last - _MEMORY) : last]]
        heard = sorted([*self._heard[-_MEMORY:], *opened], key=itemgetter(0))
        return [entity for start, entity in heard if start < at]

    @cached_property
    def _openings(self) -> list[tuple[int, str]]:
        """The named bodies that open a sentence, "the" aside."""
        starts = {s.start for s in sentences(self.report.text, self.report.language)}
        return [
            (m.start, m.entity)
            for m in self.report.mentions
            if (m.start in starts or m.start - 4 in starts) and m.entity in self.entities
        ]

    def _named(self, source: Span) -> Entity | None:
        inside = self._mentions(source)
        head = self._head(source)
        for m in inside:
            if m.end == head.end or (m.start == source.start and m.end > head.end):
                return self.entities.get(m.entity)
        return self._apposed(source, head, inside)

    def _apposed(self, source: Span, head: Span, inside: tuple[Mention, ...]) -> Entity | None:
        """ "The mayor, Ilse Brandt,": a person's name alone between commas."""
        for m in inside:
            entity = self.entities.get(m.entity)
            alone = self.report.text[m.start - 2 : m.start].strip() == "," and self.report.text[m.end : m.end + 1] in (
                ",",
                "",
            )
            if m.start > head.end and entity and entity.kind == "person" and (alone or m.end == source.end):
                return entity if self.report.text[head.end : m.start].strip() == "," else None
        return None

    def _mentions(self, source: Span) -> tuple[Mention, ...]:
        found = self.report.mentions
        first = bisect_left(found, source.start, key=attrgetter("start"))
        last = bisect_left(found, source.end, key=attrgetter("start"))
        return tuple(m for m in found[first:last] if m.end <= source.end)

    def _head(self, source: Span) -> Span:
        """The noun phrase itself, without what follows its head."""
        stops = _listed(self.report.language, "after_head")
        end = source.start
        for m in _WORD.finditer(self.report.text, source.start, source.end):
            gap = self.report.text[end : m.start()]
            if end > source.start and (m[0].lower() in stops or "," in gap or "(" in gap):
                inner = next((x for x in self._mentions(source) if x.start < m.start() < x.end), None)
                if inner is None:
                    break
            end = m.end()
        return Span(source.start, end)

    def _unnamed(self, source: Span) -> Entity:
        text = " ".join(source.of(self.report.text).split())[:_LONGEST_NAME].strip(" ,;:")
        kind, anonymous = classify(text, self._head(source).of(self.report.text), self.report.language)
        key = "\x1f".join((kind, fold(text), self.report.id))
        digest = blake2b(key.encode("utf8"), digest_size=8).hexdigest()
        return Entity(digest, kind, text, anonymous=anonymous, role=text if anonymous else "")


def _bare(name: str) -> str:
    """A name's letters and digits alone, without "The"."""
    return "".join(c for c in fold(name).removeprefix("the ") if c.isalnum())


@cache
def _listed(language: str, key: str) -> frozenset[str]:
    return frozenset(load(language, "voices")[key])


def classify(text: str, head: str, language: str) -> tuple[EntityKind, bool]:
    """What kind of voice a common noun phrase is, and whether it hides who speaks."""
    words = [w.lower() for w in _WORD.findall(head)]
    all_words = {w.lower() for w in _WORD.findall(text)}
    unnamed = bool(all_words & _listed(language, "always_unnamed"))
    for key, kind in _KINDS.items():
        if words and words[-1] in _listed(language, key):
            return kind, unnamed or key == "persons"
    return ("person" if unnamed else "other"), unnamed
