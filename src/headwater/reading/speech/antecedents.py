"""Antecedents: whom "he", "she", "it" and "they" mean, where that is plain.

Whoever speaks in this sentence, else in the last before it that tells of somebody fitting; where nobody speaks in
that, whoever it names first. What stands in quotation marks tells of nobody: “Dahl is late,” she said → not of Dahl.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter

from headwater.languages import load
from headwater.nouns import Entity, Report, Span
from headwater.nouns.statement import EntityKind
from headwater.reading.sentences import sentences
from headwater.reading.speech.quotations import quotations

_BODIES: frozenset[EntityKind] = frozenset(("organization", "outlet", "agency", "document", "place", "other"))
_FURTHEST = {"gender": 5, "body": 2, "several": 3}
"""How many sentences back a pronoun's antecedent may stand."""
_PARTICIPLE = re.compile(r"[\"“‘']?\w+ing\b")
_OWNS = re.compile(r"['’]s?\b|['’](?=\s)")
_REACH = 40


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody in the text: where, who, whether he speaks there, and his gender ("" where none is known)."""

    span: Span
    entity: Entity
    speaks: bool = False
    gender: str = ""


def antecedent(report: Report, source: Span, told: Sequence[Named]) -> Entity | None:
    """Whom the pronoun at `source` means, of those whom the report tells of (`told`, in any order); None if not plain.

    Nobody is sought for what stands in quotation marks: whoever is quoted may mean anyone.
    """
    kind = sort(source.of(report.text).lower(), report.language)
    if kind is None or _is_quoted(report.text, source.start):
        return None
    every = sentences(report.text, report.language)
    at = bisect_right(every, source.start, key=attrgetter("start")) - 1
    for back in range(min(at, _FURTHEST[kind]) + 1):
        span = Span(every[at - back].start, min(every[at - back].end, source.start))
        found = _best(report, source, _inside(report, span, told), here=back == 0)
        if found:
            return found.entity
    return None


@cache
def sort(form: str, language: str) -> str | None:
    """What sort of pronoun a word is: `gender`, `body` or `several`; None where it is none."""
    table = load(language, "pronouns")
    return next((kind for kind in ("gender", "body", "several") if form in table[kind]), None)


def _inside(report: Report, span: Span, told: Sequence[Named]) -> list[Named]:
    """Who stands in a stretch, quotations aside."""
    return [n for n in told if span.start <= n.span.start < span.end and not _is_quoted(report.text, n.span.start)]


def _best(report: Report, source: Span, found: Sequence[Named], here: bool) -> Named | None:
    """The last who speaks, else the first whom the sentence is about; a participle's subject is yet to come."""
    form = source.of(report.text).lower()
    voices = [n for n in found if n.speaks and fits(report, form, n)]
    if voices:
        return max(voices, key=lambda n: n.span.start)
    if here and found and _PARTICIPLE.match(report.text, _opening(report, source)):
        return None
    ranked = [(fits(report, form, n), _is_subject(report, n), -n.span.start, n) for n in found if not n.speaks]
    alone = sort(form, report.language) == "gender"
    fitting = [r for r in ranked if r[0] and (r[1] or alone) and (here or form not in _several_forms(report.language))]
    return max(fitting, key=lambda r: r[:3])[3] if fitting else None


@cache
def _several_forms(language: str) -> frozenset[str]:
    """The pronouns that in the next sentence mean who spoke, no name."""
    return frozenset(load(language, "pronouns")["several"])


def _opening(report: Report, source: Span) -> int:
    every = sentences(report.text, report.language)
    return every[bisect_right(every, source.start, key=attrgetter("start")) - 1].start


def _is_subject(report: Report, n: Named) -> bool:
    """Whether the name may be what its sentence is about: no preposition before it, no "'s" behind it."""
    before = report.text[max(0, n.span.start - _REACH) : n.span.start]
    return not _after_preposition(report.language).search(before) and not _OWNS.match(report.text, n.span.end)


@cache
def _after_preposition(language: str) -> re.Pattern[str]:
    words = "|".join(sorted(load(language, "grammar")["prepositions"], key=lambda w: (-len(w), w)))
    return re.compile(rf"\b(?:{words})\s(?:(?:the|a|an)\s)?(?:[a-z-]+\s)?$", re.IGNORECASE)


def _is_quoted(text: str, at: int) -> bool:
    quotes = quotations(text)
    i = bisect_left(quotes, at + 1, key=attrgetter("start")) - 1
    return i >= 0 and quotes[i].span.end > at


def _person(report: Report, form: str, n: Named) -> int:
    """2 for one person of the pronoun's gender, 1 where none is known."""
    if n.entity.kind != "person" or is_several(n, report):
        return 0
    sought = load(report.language, "pronouns")["gender"][form]
    return 2 if n.gender == sought else int(not n.gender)


def _body(report: Report, form: str, n: Named) -> int:
    if n.entity.kind not in _BODIES or is_several(n, report):
        return 0
    return int(n.speaks or n.entity.kind != "other")


def _several(report: Report, form: str, n: Named) -> int:
    """Several speakers, or a body whose people they are."""
    return int((n.speaks and is_several(n, report)) or n.entity.kind == "organization")


_FITS: dict[str, Callable[[Report, str, Named], int]] = {"gender": _person, "body": _body, "several": _several}


def fits(report: Report, form: str, n: Named) -> int:
    """Whether a pronoun may mean somebody: 0 where it can't, 2 where its gender is his."""
    return _FITS[sort(form, report.language) or "body"](report, form, n)


def is_several(n: Named, report: Report) -> bool:
    """Whether more than one is meant: "two officials", "Ilse Brandt and Ole Dahl", "residents of Tarn"."""
    said = n.span.of(report.text) if n.speaks else n.entity.name
    head = _after_head(report.language).split(said, maxsplit=1)[0].strip(" ,")
    last = head.rpartition(" ")[2].lower()
    voices = load(report.language, "voices")
    if " and " in said and n.speaks:
        return True
    common = head[-len(last) :].islower() or n.entity.anonymous or last in voices["persons"]
    plural = common and last.endswith("s") and not last.endswith(("ss", "us", "is"))
    return n.entity.kind == "person" and (plural or last in voices["groups"] or last in voices["several"])


@cache
def _after_head(language: str) -> re.Pattern[str]:
    stops = "|".join(re.escape(w) for w in sorted(load(language, "voices")["after_head"]) if w != "and")
    return re.compile(rf"\s(?:{stops})\s|,|\(")
