"""Named: whose name a source holds: its head's, that of whom it only says more, or that of whom it is said.

"the mayor of Tarn, Ilse Brandt" → Ilse Brandt · "the Beacon newspaper" → the Beacon · "Ilse Brandt, [a guard at the
mill], said" → Ilse Brandt
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from headwater.nouns import Entity, Mention, Report, Span
from headwater.reading.names import lexicon
from headwater.reading.speech.antecedents import Named
from headwater.reading.speech.phrase import WORD, head, listed, mentions

_PAIR = 2
_LONGEST = 120
"""Code points before a name that are looked at."""
_APPOSITION = re.compile(r"(?:an?|the|one|his|her|its|their|another)\s", re.IGNORECASE)
_Inside = Sequence[tuple[Mention, Entity]]


def named(report: Report, source: Span, entities: Mapping[str, Entity], near: Sequence[Named]) -> Entity | None:
    """Who is named in a source, or right before it where it is an apposition; `near` are the names before it."""
    inside = [(m, entities[m.entity]) for m in mentions(report, source) if m.entity in entities]
    end = head(report, source).end
    for m, entity in inside:
        if m.end == end or (m.start == source.start and m.end > end):
            return entity
    found = (rule(report, source, inside) for rule in RULES)
    return next((e for e in found if e), None) or _before(report, source, near)


def _outlet(report: Report, source: Span, inside: _Inside) -> Entity | None:
    """ "the Beacon newspaper", "Tarn's Beacon news agency"."""
    end = head(report, source).end
    for m, entity in inside:
        called = m.end < end and _calls_outlet(report.language).fullmatch(report.text, m.end, end)
        if called and (entity.kind in ("outlet", "agency") or _may_publish(report, m, entity)):
            return entity
    return None


def _may_publish(report: Report, m: Mention, e: Entity) -> bool:
    """Whether a name before "newspaper" is the paper's: no land's, and nothing stands between."""
    land = set(m.text.lower().split()) & lexicon.words(report.language, "demonyms")
    return e.kind in ("organization", "other") and not land and not report.text.startswith(" state", m.end)


@cache
def _calls_outlet(language: str) -> re.Pattern[str]:
    """ "[Beacon] newspaper", "[Beacon] state news agency"."""
    nouns = "|".join(sorted({*lexicon.words(language, "outlet_nouns"), "news agency", "news service"}))
    return re.compile(rf"[”\"]?(?: [a-z-]+){{0,2}} (?:{nouns})")


def _led(report: Report, source: Span, inside: _Inside) -> Entity | None:
    """ "writer and critic Ole Dahl", "envoy to the Harbour Board Ole Dahl"."""
    if not inside or inside[-1][0].end != source.end or inside[-1][1].kind != "person":
        return None
    if _is_officer(report, source, inside):
        return inside[-1][1]
    start = inside[-1][0].start
    lead = _joins(report.language).fullmatch(report.text, max(source.start, start - _LONGEST), start)
    return inside[-1][1] if lead and lexicon.is_calling(lead["noun"], report.language) else None


def _is_officer(report: Report, source: Span, inside: _Inside) -> bool:
    """Whether the last name is that of a body's officer, who is called so first and has no other title."""
    if len(inside) < _PAIR or not _is_calling(report, source):
        return False
    (body, of), (last, person) = inside[-2:]
    beside = report.text[body.end : last.start] == " " and of.kind not in ("person", "place")
    return beside and last.text in (person.name, *person.aliases)


@cache
def _joins(language: str) -> re.Pattern[str]:
    """ "[the writer and critic] Ole Dahl"."""
    stops = "|".join(re.escape(w) for w in sorted(listed(language, "after_head") - {"and"}))
    return re.compile(rf"(?!.*\b(?:{stops})\b)[^,;]*\sand\s[^,;]*\b(?P<noun>[\w-]+)\s", re.IGNORECASE)


def _caption(report: Report, source: Span, inside: _Inside) -> Entity | None:
    """Whom a caption ran into: "a fire in Tarn [Norwegian Mayor Ole Dahl]"."""
    if len(inside) < _PAIR or inside[-1][0].end != source.end:
        return None
    (before, _), (last, entity) = inside[-2:]
    people = last.text.split()[0].lower() in lexicon.words(report.language, "demonyms")
    return entity if people and report.text[before.end : last.start] == " " else None


def _apposed(report: Report, source: Span, inside: _Inside) -> Entity | None:
    """ "The mayor of Tarn, Ilse Brandt,": a person's name alone between commas, behind what one is called."""
    text, end = report.text, head(report, source).end
    for m, entity in inside:
        alone = m.end == source.end or text[m.end : m.end + 1] == ","
        led = text[end : m.start].rstrip().endswith(",") and text[m.start - 1 : m.start].isspace()
        if m.start > end and entity.kind == "person" and alone and led:
            beside = text[end : m.start].strip() == ","
            return entity if beside or _is_calling(report, source) else None
    return None


RULES = (_outlet, _led, _caption, _apposed)


def _before(report: Report, source: Span, near: Sequence[Named]) -> Entity | None:
    """ "Ilse Brandt, [a guard at the mill], said": who stands before what is said of him, set off by a comma."""
    text, opened = report.text, _APPOSITION.match(report.text, source.start, source.end)
    if opened is None or text[max(0, source.start - 2) : source.start] != ", ":
        return None
    name = next((n for n in near if n.span.end == source.start - 2), None)
    if name is None or not (text[source.end : source.end + 1] == "," or _opens(text, name.span)):
        return None
    person = name.entity.kind == "person"
    return name.entity if _is_calling(report, source) == person and name.entity.kind != "place" else None


def _opens(text: str, span: Span) -> bool:
    """Whether a name opens its sentence."""
    before = text[max(0, span.start - 2) : span.start].strip(" “‘\"'")
    return before in ("", ".", "\n", "?", "!") or before.endswith("\n")


def _is_calling(report: Report, source: Span) -> bool:
    """Whether a phrase says what one person is."""
    words = WORD.findall(head(report, source).of(report.text))[-1:]
    body = any(w.lower() in listed(report.language, "organizations") for w in words)
    return not body and any(lexicon.is_calling(w, report.language) or w.lower() in _one(report.language) for w in words)


@cache
def _one(language: str) -> frozenset[str]:
    """The nouns for one person, unnamed."""
    return frozenset(w for w in listed(language, "persons") if not w.endswith("s")) - listed(language, "several")
