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
from headwater.reading.names import lexicon
from headwater.reading.sentences import sentences
from headwater.reading.speech import makers
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
_JOINED = re.compile(r"\s*and (?:[\w'’-]+ ){0,2}?(?P<noun>[\w-]+)$")
_Found = tuple[Span, Entity]


@dataclass
class Voices:
    """The voices of one report; those that its sources bring in are added to `entities`."""

    report: Report
    entities: dict[str, Entity] = field(default_factory=dict)
    _known: dict[Span, Entity] = field(default_factory=dict)
    _heard: list[tuple[int, Entity]] = field(default_factory=list)
    _through: dict[Span, _Found | None] = field(default_factory=dict)
    _sources_of: _Found | None = None

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
        if a.cue not in self._through:
            self._through[a.cue] = self._newsroom(a.source) or self._hearer(a)
        found = self._through[a.cue]
        if found and found[1].kind in ("outlet", "agency") and not self._is_own(found[1]):
            span, entity = found
            yield Link(entity.id, entity.name, entity.kind, False, span, None)

    def _newsroom(self, source: Span | None) -> _Found | None:
        """Whose sources speak: "the Gazette" in "the Gazette's sources", and in "one of them" after that."""
        if source is None:
            return None
        text, phrase = self.report.text, source.of(self.report.text)
        inside = self._kinds(source)
        owner = makers.newsroom(text, source.start, inside)
        named = owner or makers.obtained(text, source.start, inside, self.report.language)
        noun = "" if named else makers.newsroom_noun(phrase)
        entity = self.entities.get(named.entity) if named else self._resumed(noun, source.start) if noun else None
        if entity and entity.kind in ("outlet", "agency"):
            self._sources_of = (named.span if named else source, entity)
            return self._sources_of
        return self._sources_of if makers.is_one_of_them(phrase) else None

    def _hearer(self, a: Attribution) -> _Found | None:
        """Whom it was told: the outlet named in the cue, or "the paper"."""
        span = a.via or a.cue
        for m, kind in self._kinds(span):
            if kind in ("outlet", "agency") and m.entity != self._speaker(a):
                return m.span, self.entities[m.entity]
        noun = _heard(self.report.language).search(a.cue.of(self.report.text))
        entity = self._resumed(noun["noun"], a.cue.start) if noun and a.source else None
        return (a.cue, entity) if entity and entity.id != self._speaker(a) else None

    def _speaker(self, a: Attribution) -> str:
        known = self._named(a.source) if a.source else None
        return known.id if known else ""

    def _resumed(self, text: str, at: int) -> Entity | None:
        named = islice(self.entities.values(), _MOST)
        return resumed(text, self._before(at), named, self.report.language)

    def _kinds(self, span: Span) -> list[tuple[Mention, str]]:
        """The names inside a span, each with its kind."""
        inside = ((m, self.entities.get(m.entity)) for m in self._mentions(span))
        return [(m, e.kind) for m, e in inside if e]

    def _is_own(self, entity: Entity) -> bool:
        """Whether it is the very outlet that publishes the report."""
        own = _bare(self.report.outlet.name), _bare(self.report.outlet.domain.removeprefix("www.").split(".")[0])
        return any(name and name in own for name in map(_bare, (entity.name, *entity.aliases)))

    def entity(self, source: Span) -> Entity:
        """Whose voice a source is."""
        text = source.of(self.report.text)
        known = self._named(source) or self._made(source) or self._resumed(text, source.start)
        if known:
            return known
        made = self._unnamed(source)
        return self.entities.setdefault(made.id, made)

    def _made(self, source: Span) -> Entity | None:
        """Who made the document that the source is: "a report by the Gazette"."""
        if not _is_document(self._head(source).of(self.report.text), self.report.language):
            return None
        near = Span(source.start, source.end + makers.NEAR)
        m = makers.maker(self.report.text, source.start, self._kinds(near), self.report.language)
        return self.entities.get(m.entity) if m else None

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


@cache
def _heard(language: str) -> re.Pattern[str]:
    """ "told [the paper]", "in an interview with [the magazine]"."""
    return re.compile(rf"\b(?:told|with|to|by) (?P<noun>the (?:{'|'.join(sorted(_listed(language, 'outlets')))}))\b")


def _bare(name: str) -> str:
    """A name's letters and digits alone, without "The"."""
    return "".join(c for c in fold(name).removeprefix("the ") if c.isalnum())


@cache
def _listed(language: str, key: str) -> frozenset[str]:
    return frozenset(load(language, "voices")[key])


def classify(text: str, head: str, language: str) -> tuple[EntityKind, bool]:
    """What kind of voice a common noun phrase is, and whether it hides who speaks."""
    unnamed = any(w.lower() in _listed(language, "always_unnamed") for w in _WORD.findall(text))
    for noun in _nouns(text, head):
        kind, one = _by_noun(noun, language)
        if kind:
            return kind, unnamed or one
    return ("person" if unnamed else "other"), unnamed


def _nouns(text: str, head: str) -> list[str]:
    """The words that may say what a phrase is: its head's last, and that of what "and" joins to it."""
    words = [w.lower() for w in _WORD.findall(head)][-1:]
    joined = _JOINED.search(text, len(head))
    return words + ([joined["noun"].lower()] if joined else [])


def _by_noun(noun: str, language: str) -> tuple[EntityKind | None, bool]:
    """The kind that a noun stands for, and whether it is somebody unnamed."""
    for key, kind in _KINDS.items():
        if noun in _listed(language, key):
            return kind, key == "persons"
    if lexicon.is_calling(noun, language):
        return "person", True
    one = noun.removesuffix("s")
    if one != noun and lexicon.is_calling(one, language):
        return "person", False
    return ("organization", False) if one in _listed(language, "organizations") else (None, False)


def _is_document(head: str, language: str) -> bool:
    last = _WORD.findall(head)[-1:]
    return any(w.lower() in _listed(language, "documents") for w in last)
