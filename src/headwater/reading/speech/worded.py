"""Attributions without a verb of saying: "according to X", "reportedly", "X: …", "as X put it"."""

from __future__ import annotations

from collections.abc import Iterator

from headwater.nouns import Span
from headwater.reading.speech import lexicon, phrases
from headwater.reading.speech.attribution import Attribution
from headwater.reading.speech.extents import Sentence, following, preceding
from headwater.reading.speech.phrases import NONE, Range

_HEADING = 7
_LONGEST_APPOSITION = 25
_PARTICIPLE = ("ed", "en", "wn")


def according_to(s: Sentence, language: str) -> Iterator[Attribution]:
    """ "According to X, …"; "…, according to X"."""
    p = s.parsed
    for i in range(len(p) - 2):
        if p.form(i) == "according" and p.form(i + 1) == "to":
            source = _voice(s, i + 2)
            source = _apposed(s, source) if i > 2 else source
            content = _around(s, i, source[1])
            if source != NONE and content:
                yield Attribution(
                    s.chars(*source), s.chars(i, i + 2), content, "according to", 0.97, "according to", "after"
                )


def _voice(s: Sentence, at: int) -> Range:
    """The voice that begins at `at`, with "released on Friday", "who saw it" after it."""
    p = s.parsed
    start, end = phrases.after(p, at)
    if p.tag(end) not in ("W", "V", "G") and p.form(end) not in ("that", "familiar", "close"):
        return start, end
    stop = next((i for i in range(end, len(p)) if p.tag(i) in (",", ".", ";", "q", ")")), len(p))
    return start, stop


def _apposed(s: Sentence, source: Range) -> Range:
    """A voice that closes the sentence, with what a comma adds to it: "according to Ilse Brandt, head of the board"."""
    p = s.parsed
    start, end = source
    last = len(p) - (p.tag(len(p) - 1) == ".")
    closes = (
        p.tag(end) == "," and p.tag(end + 1) in ("D", "N", "W", "J") and not any(s.inside(i) for i in range(end, last))
    )
    clause = _is_clause(s, end + 1) or any(p.tag(i) == "A" for i in range(end, last))
    return (start, last) if closes and last - end < _LONGEST_APPOSITION and not clause else source


def _is_clause(s: Sentence, at: int) -> bool:
    """Whether a subject and its verb stand there: "two fishermen say …", not "two fishermen rescued at sea"."""
    verb = phrases.after(s.parsed, at)[1]
    return bool(verb) and s.parsed.tag(verb) == "V" and not s.parsed.form(verb).endswith(_PARTICIPLE)


def _around(s: Sentence, start: int, end: int) -> tuple[Span, ...]:
    """The clause that a phrase at `start`..`end` speaks of: after it where it opens the sentence, else before it."""
    p = s.parsed
    opens = start == 0 or (p.tag(start - 1) in ("C", "S", "q", ";", ":") and start < 3) or _opens_clause(s, start)
    before = None if opens else preceding(s, start)
    rest = following(s, end + 1) if p.tag(end) == "," and (opens or _goes_on(s, end + 1)) else None
    return tuple(x for x in (before, rest) if x)


def _opens_clause(s: Sentence, at: int) -> bool:
    """Whether the phrase at `at` opens a clause within the sentence: "a report that, | according to him, …"."""
    return s.parsed.tag(at - 1) == "," and s.parsed.tag(at - 2) in ("S", "W")


def _goes_on(s: Sentence, at: int) -> bool:
    """Whether the interrupted clause goes on: its verb is still to come, or an object; not with "one of whom"."""
    p = s.parsed
    relative = p.tag(at + 1) == "I" and p.tag(at + 2) == "W"
    return p.tag(at) in ("V", "A", "D", "N") and not relative and not s.opens_at(at) and not _is_clause(s, at)


def reportedly(s: Sentence, language: str) -> Iterator[Attribution]:
    """ "The ship reportedly sank": the clause, from nobody."""
    p = s.parsed
    for i in range(len(p)):
        if p.form(i) in lexicon.words(language, "hearsay") and p.tag(i) == "R":
            before = _clause_before(s, i)
            after = following(s, i + 1, "infinitive")
            pieces = tuple(x for x in (before, after) if x)
            if pieces and not _said_so(s, i, language):
                yield Attribution(None, s.chars(i, i + 1), pieces, "hearsay adverb", 0.95, p.form(i), "adverb")


def _said_so(s: Sentence, i: int, language: str) -> bool:
    """Whether the adverb belongs to a verb of saying: "reportedly said"."""
    saying = lexicon.verbs(language).get(s.parsed.form(i + 1))
    return saying is not None and saying.odds("that") > 0.5


def _clause_before(s: Sentence, end: int) -> Span | None:
    p = s.parsed
    start = next((i + 1 for i in range(end - 1, -1, -1) if p.tag(i) in (",", ";", "q", "S", "C", ":", "-")), 0)
    return s.chars(start, end) if end > start else None


def heading(s: Sentence, language: str) -> Iterator[Attribution]:
    """ "Harbour Board: Bridge to open"; "From the report: “…”"."""
    p = s.parsed
    for i in range(1, len(p) - 1):
        if p.tag(i) != ":" or s.inside(i):
            continue
        rest = following(s, i + 1)
        if rest and s.opens_at(i + 1):
            yield from _before_quotation(s, i, rest, language)
        elif rest and i <= _HEADING and _is_label(s, i, language):
            yield Attribution(s.chars(0, i), s.chars(i, i + 1), (rest,), "colon", 0.5, ":", "colon")
        return


def _is_label(s: Sentence, end: int, language: str) -> bool:
    """Whether a voice stands alone before the colon: "Police", "Sources"; not "Updated", "One conclusion"."""
    found = s.parsed.tokens[:end]
    return found[-1].form in lexicon.voices(language) and end <= 3


def _before_quotation(s: Sentence, i: int, content: Span, language: str) -> Iterator[Attribution]:
    """The subject of a sentence that ends in a quotation, where no verb of saying has taken it."""
    p = s.parsed
    if any(p.form(j) in lexicon.verbs(language) and p.tag(j) in ("V", "G") for j in range(i)):
        return
    if p.form(0) in ("from", "in"):
        source = phrases.after(p, 1)
    else:
        source = phrases.main_subject(p, i) if any(t in ("V", "A") for t in p.tags[:i]) else phrases.before(p, i)
    if source != NONE:
        yield Attribution(
            s.chars(*source), s.chars(i, i + 1), (content,), "colon before a quotation", 0.7, ":", "colon"
        )
