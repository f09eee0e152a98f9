"""Enclosed: whom a pronoun means that stands as a source within somebody's words.

What he is quoted to say of "him" is said of somebody else: “He told me so,” Brandt said → not Brandt. What is told
without quotation marks, of whoever was told of last: Brandt said Dahl feared that *he* would lose → Dahl.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from headwater.languages import load
from headwater.nouns import Entity, Report, Span
from headwater.reading.names import lexicon as names
from headwater.reading.speech import quotations
from headwater.reading.speech.antecedents import Named, fits, sort
from headwater.reading.speech.attribution import Attribution
from headwater.reading.speech.phrase import WORD, bare, listed

_SURE = 2
_OBJECTS = frozenset(("her",))
_OWNER = re.compile(r"(?P<led>\b(?:to|with|for) )?\b(?P<who>his|him|her)\b", re.IGNORECASE)
_REACH = 600
"""Code points before a quotation in which whoever it tells of was named."""


def is_apart(report: Report, source: Span, around: Attribution) -> bool:
    """Whether a quotation holds the source, but not the frame by which it is given as somebody's."""
    quotation = quotations.around(report.text, source)
    return quotation is not None and not quotation.span.covers(around.cue)


def is_first(report: Report, source: Span) -> bool:
    """Whether a source is a pronoun of the first person: "I", "we"."""
    form = source.of(report.text).lower()
    return form in load(report.language, "pronouns")["speaker"] or form in listed(report.language, "together")


def is_pronoun(report: Report, source: Span) -> bool:
    """Whether a source is a pronoun of the third person."""
    return sort(source.of(report.text).lower(), report.language) is not None


def meant(report: Report, source: Span, outer: Named, near: Sequence[Named]) -> Entity | None:
    """Whom a pronoun means in the words of `outer`, out of quotation marks; None where that is not plain from them."""
    if not told_last(report, source, outer):
        return None
    found = (rule(report, source, outer, near) for rule in (principal, named_since))
    return next((e for e in found if e), outer.entity)


def told_last(report: Report, source: Span, outer: Named) -> bool:
    """Whether the pronoun may mean him whose words, out of quotation marks, it stands in.

    Not before he is named ("he denies it, his lawyer said"), nor as somebody's object ("she heard him say so").
    """
    form = source.of(report.text).lower()
    objects = load(report.language, "grammar")["objects"]
    led = outer.span.start < source.start and form not in objects and form not in _OBJECTS
    return led and fits(report, form, outer) > 0


def principal(report: Report, source: Span, outer: Named, near: Sequence[Named]) -> Entity | None:
    """For whom he speaks whose words they are, where the pronoun fits him as well: "Dahl's lawyer said | he"."""
    form = source.of(report.text).lower()
    words = set(WORD.findall(outer.span.of(report.text).lower()))
    if not words & listed(report.language, "speaking_for"):
        return None
    inside = (n for n in near if outer.span.covers(n.span) and n.entity.id != outer.entity.id)
    may = [(fits(report, form, n), n.entity) for n in inside]
    return next((e for how, e in may if how and how >= fits(report, form, outer)), None)


def owner(report: Report, source: Span, outer: Span) -> Span | None:
    """Where a pronoun in who speaks stands for whom the other means as well: "*his* lawyer said | he"."""
    sexes = load(report.language, "pronouns")["gender"]
    form = sexes.get(source.of(report.text).lower())
    for m in _OWNER.finditer(report.text, outer.start, outer.end):
        span = Span(*m.span("who"))
        if form and sexes.get(m["who"].lower()) == form and (m["led"] or span.start == outer.start):
            return span
    return None


def gender(phrase: str, language: str) -> str:
    """`male` or `female` by the first word of a phrase that tells: "the wife of the chairman" → female."""
    for word in WORD.findall(bare(phrase).lower()):
        for sex in ("male", "female"):
            if word in names.courtesy(language, sex) | names.titles(language, f"{sex}_offices") | listed(language, sex):
                return sex
    return ""


def named_since(report: Report, source: Span, outer: Named, near: Sequence[Named]) -> Entity | None:
    """Who has been named since, where his gender is the pronoun's and that of whoever speaks isn't known."""
    form = source.of(report.text).lower()
    if fits(report, form, outer) == _SURE or form not in load(report.language, "pronouns")["gender"]:
        return None
    since = (n for n in near if n.span.start >= outer.span.end and n.entity.id != outer.entity.id)
    return next((n.entity for n in since if fits(report, form, n) == _SURE), None)


def another(report: Report, source: Span, speaker: str, near: Sequence[Named]) -> Entity | None:
    """Of those named shortly before whoever is meant and isn't the speaker: he in “He told me”; None if not plain."""
    form = source.of(report.text).lower()
    others = [n for n in near if n.span.start >= source.start - _REACH and n.entity.id != speaker]
    fitting = [(fits(report, form, n), n.entity) for n in others]
    sure = [entity for how, entity in fitting if how == _SURE]
    may = {entity.id: entity for how, entity in fitting if how}
    return sure[-1] if sure else next(iter(may.values())) if len(may) == 1 else None
