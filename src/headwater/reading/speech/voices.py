"""Voices: which entity a source is: a name already known, whoever "he" is, or an unnamed voice of its own.

"Ilse Brandt, the mayor" → Ilse Brandt · "she" → Ilse Brandt · "two officials" → unnamed · "a study" → a document
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import islice
from operator import attrgetter, itemgetter

from headwater.languages import load
from headwater.nouns import Entity, Link, Mention, Report, Span
from headwater.reading.names import kinds
from headwater.reading.names.described import Standing, described
from headwater.reading.names.firms import firm
from headwater.reading.names.resumed import Known, resumed
from headwater.reading.sentences import sentences
from headwater.reading.speech import enclosed, makers
from headwater.reading.speech.antecedents import Named, antecedent
from headwater.reading.speech.attribution import Attribution
from headwater.reading.speech.named import named
from headwater.reading.speech.phrase import before, head, listed, mentions
from headwater.reading.speech.unnamed import is_document, unnamed
from headwater.text.fold import fold

_MEMORY = 12
_MOST = 300
_LONGEST_PRONOUN = 10
_NEAR = 4000
"""Code points before a pronoun whose names are looked at."""
_Found = tuple[Span, Entity]


@dataclass
class Voices:
    """The voices of one report; those that its sources bring in are added to `entities`."""

    report: Report
    entities: dict[str, Entity] = field(default_factory=dict)
    _known: dict[Span, Entity] = field(default_factory=dict)
    _heard: list[Named] = field(default_factory=list)
    _through: dict[Span, _Found | None] = field(default_factory=dict)
    _sources_of: _Found | None = None
    _genders: dict[str, str] = field(default_factory=dict)

    def link(self, a: Attribution, governs: bool, around: Attribution | None = None) -> Link:
        """The link of a chain that an attribution makes; its cue only where that `governs` the chain's content.

        `around` is the attribution whose content holds it.
        """
        cue = a.cue if governs else None
        if a.source is None:
            return Link("", "", "other", False, None, cue)
        entity = (
            self._known.get(a.source) or self._enclosed(a.source, around) or self.entity(self._meant(a) or a.source)
        )
        self._known[a.source] = entity
        if around is None and not a.source.of(self.report.text).startswith("whose "):
            self._heard.append(Named(a.source, entity, speaks=True, gender=self._gender(entity)))
        return Link(entity.id, entity.name, entity.kind, entity.anonymous, a.source, cue)

    def _meant(self, a: Attribution) -> Span | None:
        """Whom "who" stands for."""
        alone = a.source and a.source.of(self.report.text).lower() in listed(self.report.language, "standing")
        return a.antecedent or (before(self.report, a.source.start) if a.source and alone else None)

    def _enclosed(self, source: Span, around: Attribution | None) -> Entity | None:
        """Whom a pronoun means within somebody's words."""
        if around is None or around.source is None:
            return None
        speaker = self._known.get(around.source) or self.entity(around.source)
        if enclosed.is_first(self.report, source):
            return self._first(source, speaker)
        return self._third(source, around, speaker) if enclosed.is_pronoun(self.report, source) else None

    def _first(self, source: Span, speaker: Entity) -> Entity | None:
        """Who "I" is, or the body that "we" are."""
        if source.of(self.report.text).lower() in listed(self.report.language, "together"):
            return self._body(speaker)
        return self._heard[-1].entity if self._heard else None

    def _third(self, source: Span, around: Attribution, speaker: Entity) -> Entity | None:
        """Who "he" or "they" are in the words of a speaker: another where he is quoted, or says "I"."""
        outer = around.source or around.cue
        near = self._names_near(source.start)
        if enclosed.is_apart(self.report, source, around) or enclosed.is_first(self.report, outer):
            return enclosed.another(self.report, source, speaker.id, near) or self._unnamed(source)
        owner = enclosed.owner(self.report, source, outer)
        if owner:
            return self.entity(owner)
        gender = enclosed.gender(outer.of(self.report.text), self.report.language) or self._gender(speaker)
        return enclosed.meant(self.report, source, Named(outer, speaker, speaks=True, gender=gender), near)

    def _body(self, speaker: Entity) -> Entity | None:
        """For which body somebody says "we": the one in what he has been called, or in his role."""
        heard = [n.span for n in self._heard[-_MOST:] if n.entity.id == speaker.id]
        called = [m.entity for span in heard for m, kind in self._kinds(span) if kind == "organization"]
        bodies = (e for e in islice(self.entities.values(), _MOST) if e.kind == "organization")
        named = (e for e in bodies if speaker.role and e.name in speaker.role)
        return self.entities[called[0]] if called else next(named, None)

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
        named = tuple(islice(self.entities.values(), _MOST))
        return resumed(text, Known(self._before(at), named, self.report.language, self._standing))

    def _kinds(self, span: Span) -> list[tuple[Mention, str]]:
        """The names inside a span, each with its kind."""
        inside = ((m, self.entities.get(m.entity)) for m in mentions(self.report, span))
        return [(m, e.kind) for m, e in inside if e]

    def _is_own(self, entity: Entity) -> bool:
        """Whether it is the very outlet that publishes the report."""
        own = _bare(self.report.outlet.name), _bare(self.report.outlet.domain.removeprefix("www.").split(".")[0])
        return any(name and name in own for name in map(_bare, (entity.name, *entity.aliases)))

    def entity(self, source: Span) -> Entity:
        """Whose voice a source is."""
        text = source.of(self.report.text)
        known = self._antecedent(source) or self._named(source) or self._made(source)
        known = known or self._resumed(text, source.start) or self._firm(text)
        if known:
            return known
        return self._unnamed(source)

    def _unnamed(self, source: Span) -> Entity:
        made = unnamed(self.report, source, self.entities)
        return self.entities.setdefault(made.id, made)

    def _named(self, source: Span) -> Entity | None:
        return named(self.report, source, self.entities, self._names_near(source.start))

    def _antecedent(self, source: Span) -> Entity | None:
        """Whom a pronoun means, of those who spoke or were named near it."""
        if len(source) > _LONGEST_PRONOUN:
            return None
        return antecedent(self.report, source, [*self._heard[-_MEMORY:], *self._names_near(source.start)])

    def _names_near(self, at: int) -> list[Named]:
        """Who is named before an offset, not far from it."""
        first = bisect_left(self._names, at - _NEAR, key=attrgetter("span.start"))
        return self._names[first : bisect_left(self._names, at, key=attrgetter("span.start"))]

    @cached_property
    def _names(self) -> list[Named]:
        """Every mention that names somebody, pronouns aside, in order."""
        pronouns = load(self.report.language, "pronouns")["gender"]
        plain = (m for m in self.report.mentions if m.entity in self.entities and m.text.lower() not in pronouns)
        return [Named(m.span, e, gender=self._gender(e)) for m in plain for e in (self.entities[m.entity],)]

    def _gender(self, e: Entity) -> str:
        """`male` or `female` by name, role and the titles before it; "" where none tells."""
        if e.id not in self._genders:
            called = " ".join([e.role.partition(" of ")[0], *sorted(self._titles.get(e.id, ()))])
            self._genders[e.id] = kinds.gender_of("" if e.anonymous else e.name, called, self.report.language)
        return self._genders[e.id]

    @cached_property
    def _titles(self) -> Mapping[str, set[str]]:
        """What stands before each entity's last name, by id: "Mrs.", "Mayor Ilse"."""
        found: dict[str, set[str]] = defaultdict(set)
        for m in self.report.mentions:
            surname = self.entities[m.entity].name.rpartition(" ")[2] if m.entity in self.entities else ""
            if surname and surname in m.text:
                found[m.entity].add(m.text.rpartition(surname)[0])
        return found

    @cached_property
    def _standing(self) -> Mapping[str, Standing]:
        return described(self.report, self.entities)

    def _made(self, source: Span) -> Entity | None:
        """Who made the document that the source is: "a report by the Gazette"."""
        if not is_document(head(self.report, source).of(self.report.text), self.report.language):
            return None
        near = Span(source.start, source.end + makers.NEAR)
        m = makers.maker(self.report.text, source.start, self._kinds(near), self.report.language)
        return self.entities.get(m.entity) if m else None

    def _firm(self, text: str) -> Entity | None:
        """The only body that the word is short for: "American" of "American Airlines"."""
        short = fold(text).removeprefix("the ")
        if not text[:1].isupper() or " " in short:
            return None
        bodies = (e for e in islice(self.entities.values(), _MOST) if e.kind == "organization")
        found = [e for e in bodies if short in (firm(name, self.report.language) for name in (e.name, *e.aliases))]
        return found[0] if len(found) == 1 else None

    def _before(self, at: int) -> list[Entity]:
        """Who has spoken or opened a sentence before an offset, latest last."""
        last = bisect_left(self._openings, (at,))
        opened = [(start, self.entities[id_]) for start, id_ in self._openings[max(0, last - _MEMORY) : last]]
        spoken = [(n.span.start, n.entity) for n in self._heard[-_MEMORY:]]
        heard = sorted([*spoken, *opened], key=itemgetter(0))
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


@cache
def _heard(language: str) -> re.Pattern[str]:
    """ "told [the paper]", "in an interview with [the magazine]"."""
    return re.compile(rf"\b(?:told|with|to|by) (?P<noun>the (?:{'|'.join(sorted(listed(language, 'outlets')))}))\b")


def _bare(name: str) -> str:
    """A name's letters and digits alone, without "The"."""
    return "".join(c for c in fold(name).removeprefix("the ") if c.isalnum())
