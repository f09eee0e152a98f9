"""Manner: in whose words, how sure, and whether denied."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from headwater.languages import load
from headwater.nouns import Span
from headwater.nouns.statement import Certainty, Mode
from headwater.reading.speech.attribution import Attribution
from headwater.reading.speech.lexicon import words
from headwater.reading.speech.quotations import Quotation
from headwater.reading.tokens import Token

_ORDER: tuple[Certainty, ...] = ("unknown", "planned", "possible", "likely")


def mode(pieces: Iterable[Span], quotes: Iterable[Quotation]) -> Mode:
    """`direct` where all of the content stands in quotation marks, `indirect` where none does, else `mixed`."""
    spans = tuple(pieces)
    inside = sum(max(0, min(s.end, q.end) - max(s.start, q.start)) for s in spans for q in quotes)
    share = inside / max(1, sum(map(len, spans)))
    return "direct" if share > 0.95 else "indirect" if not inside else "mixed"


def certainty(cue: Iterable[Token], content: Iterable[Token], language: str) -> Certainty:
    """How sure the content is, by the first hedge of its cue, else of its own."""
    said = tuple(content)
    if said and said[0].form in _hedges(language, "open"):
        return "unknown"
    for found, levels in ((cue, _ORDER), (said, _ORDER[1:])):
        forms = {t.form for t in found}
        for level in levels:
            if forms & _hedges(language, level):
                return level
    return "certain"


@cache
def _hedges(language: str, level: str) -> frozenset[str]:
    return frozenset(load(language, "hedges")[level])


def negated(attribution: Attribution, cue: Iterable[Token], language: str) -> bool:
    """Whether the cue denies or negates: "denied", "did not say"."""
    if attribution.lemma in words(language, "denials"):
        return True
    return any(t.form in words(language, "negations") or t.form.endswith("n't") for t in cue)
