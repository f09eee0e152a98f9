"""Plausible voices: what stands as a source must be a noun phrase whose head can speak, or a document that can tell.

"keep", "Monday", "well" → nobody: what they "say" is left out · "the", "last" → torn from whoever spoke: nobody known
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from headwater.nouns import Report, Span
from headwater.reading.names import lexicon as names
from headwater.reading.speech import lexicon, quotations
from headwater.reading.speech.attribution import Attribution
from headwater.reading.speech.mended import closed, mended, name_to, pronouns, words
from headwater.reading.tokens import Token, tokens, within

UNKNOWN = 0.6
"""How much less to trust what somebody says whose name was missed."""
_PLURAL = ("s", "men")
_BEFORE_CAPITAL = tuple(".!?:\"“”'‘’")
"""Marks after which a capital says little."""


def plausible(report: Report, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The attributions whose source may speak, or that have none; what is no part of a source is cut off."""
    for a in found:
        source = mended(report, a)
        if a.source is None or (source and not _is_addressed(report, source) and _can(report, source)):
            yield replace(a, source=source)
        elif _is_torn(report, a.source):
            yield replace(a, source=None, antecedent=None, confidence=a.confidence * UNKNOWN)


def _is_torn(report: Report, source: Span) -> bool:
    """Whether the source is but an article or adverb that was torn from whoever speaks."""
    phrase = within(tokens(report.text, report.language), source)
    return len(phrase) == 1 and phrase[0].form in closed(report.language) | words(report.language, "torn")


def _can(report: Report, source: Span) -> bool:
    """Whether it can speak; a capital in the midst of a sentence makes a name of any word."""
    phrase = within(tokens(report.text, report.language), source)
    before = report.text[max(0, source.start - 3) : source.start].rstrip()[-1:]
    name = len(phrase) == 1 and phrase[0].capital and before != "" and before not in _BEFORE_CAPITAL
    if name and phrase[0].form in lexicon.grammar(report.language, "days"):
        return False
    return can_speak(phrase, report.language, name or name_to(report, source.end) is not None)


def _is_addressed(report: Report, source: Span) -> bool:
    """Whether the page speaks to its reader: "you", in nobody's quotation."""
    return source.of(report.text).lower() == "you" and quotations.around(report.text, source) is None


def can_speak(found: Sequence[Token], language: str, named: bool = False) -> bool:
    """Whether a phrase names somebody, or something that tells: its head decides, and whether it has an article."""
    head = _head(found, language)
    if found and found[0].form == "according":
        return False
    if head is None or head.form in words(language, "mute"):
        return head is not None and head.form == "you"
    if named or head.form in pronouns(language):
        return True
    if head.form in closed(language):
        return False
    return len(found) > 1 or _stands_alone(head, language)


def _stands_alone(head: Token, language: str) -> bool:
    """Whether a word without an article may be a subject: a plural, a name, whoever is known to speak."""
    if not any(c.isalpha() for c in head.text):
        return False
    if head.capital and head.form not in names.vocabulary(language):
        return True
    known = head.form in lexicon.voices(language) or head.form in words(language, "articleless")
    return known or head.form.endswith(_PLURAL) or names.is_calling(head.form, language)


def _head(found: Sequence[Token], language: str) -> Token | None:
    """The last word of the noun phrase itself: "officials" of "officials in Tarn", "friend" of "a close friend, …"."""
    stops = words(language, "after_head")
    last: Token | None = None
    for t in found:
        ends = t.form in stops or t.form in (",", "(", "-", ";")
        if ends and last and last.form not in closed(language):
            return last
        last = t if t.text[0].isalnum() else last
    return last
