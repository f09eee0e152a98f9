"""Mended sources: a voice without what only stands before or after it, and with all of its own first word.

"2017 They" → "They" · "the place Norda officials" → "Norda officials" · "The board on Monday" → "The board" ·
"year-old diplomat" → "43-year-old diplomat"
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache
from operator import attrgetter

from headwater.languages import load
from headwater.nouns import Mention, Report, Span
from headwater.reading.names import lexicon as names
from headwater.reading.speech import lexicon
from headwater.reading.speech.attribution import Attribution
from headwater.reading.tokens import Token, tokens, within

_HEADING = 3
_FEWEST = 2
_OVERLAPPING = 3
_LONGEST_GAP = 8
_SHORTEST_PARTICIPLE = 5
_ADJECTIVAL = ("al", "ic", "ed", "ve", "an", "ar", "ent", "ant", "ous", "ful", "ing", "ary", "ble", "ty")
Phrase = tuple[Token, ...]


def mended(report: Report, a: Attribution) -> Span | None:
    """The source of an attribution as it should stand; None where nothing is left of it."""
    if a.source is None:
        return None
    found = _on_one_line(report.text, within(tokens(report.text, report.language), a.source), a)
    for rule in RULES:
        found = rule(found, report.language)
    if not found:
        return None
    span = Span(found[0].start, found[-1].end)
    span = _to_name_end(report, _widened(report, _without_lead(report, span, found)), a)
    return _with_comma(report, _up_to_cue(report, span, a.cue), a.cue)


def name_to(report: Report, end: int) -> Mention | None:
    """The mention that ends at an offset."""
    last = bisect_left(report.mentions, end, key=attrgetter("start"))
    return next((m for m in report.mentions[max(0, last - _OVERLAPPING) : last] if m.end == end), None)


def _without_lead(report: Report, span: Span, found: Phrase) -> Span:
    """The name alone where what stands before it is no part of it: a time, or a noun that leads to no name."""
    name = name_to(report, span.end)
    before = [t for t in found if name and t.end <= name.start]
    if name is None or not before or not report.text[before[-1].end : name.start].isspace():
        return span
    is_time = before[-1].form in words(report.language, "times")
    return name.span if is_time or _is_stray(before, report.language) else span


def _is_stray(before: Sequence[Token], language: str) -> bool:
    """Whether a plain noun can't belong to the name after it: "the place [Norda Rail]", not "the envoy [Ole Dahl]"."""
    last, plain = before[-1], all(t.text.islower() and t.text.isalpha() for t in before[1:])
    if len(before) < _FEWEST or before[0].form not in ("the", "a", "an") or not plain:
        return False
    if any(t.form in closed(language) for t in before[1:]) or last.form.endswith(_ADJECTIVAL):
        return False
    leads = names.is_calling(last.form, language) or last.form in lexicon.voices(language)
    return not leads and last.form in names.vocabulary(language)


def _widened(report: Report, span: Span) -> Span:
    """From the beginning of the name or of the compound that the source starts within."""
    at = span.start
    first = bisect_left(report.mentions, at, key=lambda m: m.end)
    for m in report.mentions[first : first + 2]:
        if m.start < at < m.end <= span.end and not report.text[m.start : at].isupper():
            at = m.start
    every = tokens(report.text, report.language)
    i = bisect_left(every, (at,))
    while i and every[i - 1].end == every[i].start and "-" in (every[i].text, every[i - 1].text):
        i -= 1
    return Span(min(at, every[i].start), span.end) if i < len(every) else span


def _to_name_end(report: Report, span: Span, a: Attribution) -> Span:
    """ "Brandt, mayor of New" → "Brandt, mayor of New Tarn": to the end of the name that the source ends within."""
    last = bisect_left(report.mentions, span.end, key=attrgetter("start"))
    for m in report.mentions[max(0, last - _OVERLAPPING) : last]:
        taken = any(x.touches(Span(span.end, m.end)) for x in (a.cue, *a.content) if span.end < m.end)
        if span.start <= m.start < span.end < m.end and not taken and "\n" not in report.text[span.end : m.end]:
            return Span(span.start, m.end)
    return span


def _up_to_cue(report: Report, span: Span, cue: Span) -> Span:
    """ "A source close" → "a source close to the campaign", where the cue comes next."""
    gap = within(tokens(report.text, report.language), Span(span.end, max(span.end, cue.start)))
    if not gap or len(gap) > _LONGEST_GAP or gap[0].form not in ("of", "to", "from", "for"):
        return span
    days = lexicon.grammar(report.language, "days")
    plain = all(t.text[0].isalnum() or t.form == "'s" for t in gap) and not any(t.form in days for t in gap)
    verbal = any(t.form in lexicon.grammar(report.language, "auxiliaries") for t in gap)
    return (
        Span(span.start, gap[-1].end) if plain and not verbal and gap[-1].form not in closed(report.language) else span
    )


def _with_comma(report: Report, span: Span, cue: Span) -> Span:
    """ "Brandt, the mayor" → "Brandt, the mayor,": beside its cue an apposition ends with a comma."""
    apposed = "," in report.text[span.start : span.end - 1]
    beside = cue.start == span.end + len(", ") or cue.end < span.start
    closes = apposed and beside and report.text.startswith(", ", span.end)
    return Span(span.start, span.end + 1) if closes else span


def _on_one_line(text: str, found: Sequence[Token], a: Attribution) -> Phrase:
    """Of a source over several lines what stands in the line of its cue."""
    breaks = [i for i in range(1, len(found)) if "\n" in text[found[i - 1].end : found[i].start]]
    if not breaks:
        return tuple(found)
    return tuple(found[breaks[-1] :] if a.cue.start >= found[-1].end else found[: breaks[0]])


def _without_number(found: Phrase, language: str) -> Phrase:
    """ "2017 They", "16:05 Our correspondent": a date or an hour, and who speaks."""
    if len(found) > 1 and found[0].text[0].isdigit() and (found[1].capital or found[1].form in pronouns(language)):
        return found[1:]
    return found


def _without_hearer(found: Phrase, language: str) -> Phrase:
    """ "Told | her his inspector | thought" → "his inspector"."""
    g = load(language, "grammar")
    led = len(found) > 1 and found[0].form in (*g["objects"], "her", "you")
    return found[1:] if led and found[1].form in g["determiners"] else found


def _without_clitic(found: Phrase, language: str) -> Phrase:
    """ "it's" → "it"."""
    clitic = len(found) == 2 and found[0].form in pronouns(language) and found[1].form.startswith("'")
    return found[:1] if clitic else found


def _without_day(found: Phrase, language: str) -> Phrase:
    """ "The board on Monday" → "The board"; "the poll released on Monday" stays."""
    days = lexicon.grammar(language, "days")
    on = len(found) > _FEWEST and found[-1].form in days and found[-2].form == "on"
    return found[:-2] if on and not found[-3].form.endswith(("ed", "en")) else found


def _without_tail(found: Phrase, language: str) -> Phrase:
    """ "The judiciary by", "Ole Dahl here" → "The judiciary", "Ole Dahl": no noun phrase ends so."""
    end, trailing = len(found), lexicon.grammar(language, "prepositions") | words(language, "trailing")
    while end > 1 and found[end - 1].form in trailing:
        end -= 1
    return found[:end]


def _without_heading(found: Phrase, language: str) -> Phrase:
    """ "MOST READ IN TV Ole Dahl" → "Ole Dahl": a heading in capitals before a name that isn't."""
    loud = [i for i, t in enumerate(found) if len(t.text) > 1 and t.text.isupper()]
    return found[loud[-1] + 1 :] if len(loud) >= _HEADING and loud[0] == 0 and loud[-1] + 1 < len(found) else found


def _after_clause(found: Phrase, language: str) -> Phrase:
    """ "The detour after | airline crew": what a conjunction of time opens has a subject of its own."""
    opening = [i for i, t in enumerate(found[:-1]) if t.form in words(language, "conjunctions")]
    return found[opening[-1] + 1 :] if opening and not any(t.form in (",", "who", "-") for t in found) else found


def _from_pronoun(found: Phrase, language: str) -> Phrase:
    """ "Sign up You" → "You": a pronoun that closes a phrase is all of it, unless joined to it."""
    clause = any(t.form in lexicon.grammar(language, "relatives") for t in found)
    alone = len(found) > 1 and not clause and found[-1].form in lexicon.grammar(language, "subjects")
    joined = alone and found[-2].form in lexicon.grammar(language, "prepositions") | words(language, "joining")
    return found[-1:] if alone and not joined and found[-1].form not in ("others", "everyone", "everybody") else found


def _without_verb(found: Phrase, language: str) -> Phrase:
    """ "Replied Ole Dahl" → "Ole Dahl"."""
    verb = len(found) > 1 and found[0].form.endswith("ed") and found[0].form in lexicon.verb_forms(language)
    return found[1:] if verb and found[1].capital else found


def _without_circumstance(found: Phrase, language: str) -> Phrase:
    """ "The envoy, speaking in Tarn" → "The envoy": what he was doing is no part of who he is."""
    lasting = lexicon.words(language, "lasting")
    for i in range(1, len(found) - 1):
        form = found[i + 1].form
        if found[i].form == "," and form.endswith("ing") and len(form) > _SHORTEST_PARTICIPLE and form not in lasting:
            return found[:i]
    return found


RULES: tuple[Callable[[Phrase, str], Phrase], ...] = (
    _without_heading,
    _without_number,
    _without_hearer,
    _without_clitic,
    _without_day,
    _without_tail,
    _after_clause,
    _from_pronoun,
    _without_verb,
    _without_circumstance,
)


@cache
def pronouns(language: str) -> frozenset[str]:
    """Words that stand alone for whoever speaks."""
    g = load(language, "grammar")
    return frozenset([*g["subjects"], *g["objects"], *load(language, "voices")["alone"]])


@cache
def closed(language: str) -> frozenset[str]:
    """Words that no phrase has as its head: articles, prepositions, adverbs …"""
    kinds = ("auxiliaries", "coordinators", "subordinators", "prepositions", "adverbs", "determiners")
    return frozenset(w for key in kinds for w in load(language, "grammar")[key])


@cache
def words(language: str, key: str) -> frozenset[str]:
    """A list of `voices.toml` as a set."""
    return frozenset(load(language, "voices")[key])
