"""Attributions by a verb: "she said that …", "…, said the mayor", "he is believed to …", ", adding that …"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from headwater.nouns import Span
from headwater.reading.speech import circumstances, lexicon, phrases
from headwater.reading.speech.attribution import Attribution
from headwater.reading.speech.cues import Cue, cue
from headwater.reading.speech.extents import Sentence, following, preceding
from headwater.reading.speech.phrases import NONE, Range

_ENDS = frozenset(("", ".", ",", ";", "?", "!", ")", "-", "q", ":", "I", "M", "R", "G", "W", "T"))
_LOOSE = frozenset(("quote", "object", "about", "of", "gerund", "clause"))
"""Frames that a quotation before the verb outweighs: "“…,” she said on stage"."""
_EXPLETIVE = frozenset(("it", "there"))
_LONGEST_NAME = 5


class Reading(NamedTuple):
    """One way to read a verb of saying: the frame it stands in, its source, its content, where its cue ends."""

    frame: str
    source: Range
    content: tuple[Span, ...]
    end: int


def said(s: Sentence, language: str) -> Iterator[Attribution]:
    """What a verb of saying, thinking, planning or finding introduces, or follows."""
    verbs = lexicon.verbs(language)
    for i, tag in enumerate(s.parsed.tags):
        if tag in ("V", "G") and s.parsed.form(i) in verbs and not _is_quoting(s, i, language):
            c = cue(s.parsed, i, language)
            found = reading(s, c)
            odds = min(1.0, verbs[s.parsed.form(i)].odds(found.frame) * circumstances.weight(s, c, found.source))
            if found.content and odds:
                source = s.chars(*found.source) if found.source != NONE else None
                where = s.chars(c.start, found.end)
                rule = f"verb of saying, {found.frame}"
                yield Attribution(
                    source,
                    where,
                    found.content,
                    rule,
                    odds,
                    c.lemma,
                    found.frame,
                    antecedent(s, found.source),
                    _hearer(s, c, language),
                )


def antecedent(s: Sentence, source: Range) -> Span | None:
    """Whom "who" stands for in "the mayor, who said": the noun phrase before it."""
    p = s.parsed
    if source == NONE or source[1] - source[0] > 1 or (p.tag(source[0]) != "W" and p.form(source[0]) != "that"):
        return None
    found = phrases.before(p, source[0] - (p.tag(source[0] - 1) == ","))
    return s.chars(*found) if found != NONE else None


def _hearer(s: Sentence, c: Cue, language: str) -> Span | None:
    """Whom it was told, where that is a name: "told the Gazette" may have come through the Gazette."""
    if c.lemma not in lexicon.words(language, "addressing") or c.passive:
        return None
    start, end = phrases.core(s.parsed, c.verb + 1)
    named = any(s.parsed.tokens[i].capital for i in range(start, end))
    return s.chars(start, end) if named else None


def _is_quoting(s: Sentence, i: int, language: str) -> bool:
    """Whether the verb belongs to `secondhand`: "quoted him as saying"; the "saying" of that."""
    p = s.parsed
    if p.tag(i) == "G" and p.form(i - 1) == "as":
        return True
    if p.form(i) not in lexicon.words(language, "citing"):
        return False
    return any(p.form(j) == "as" and p.tag(j + 1) == "G" for j in range(i + 1, min(len(p), i + 25)))


def reading(s: Sentence, c: Cue) -> Reading:
    """The likeliest way to read the verb."""
    if c.passive:
        return _passive(s, c)
    inverted = _inverted(s, c)
    if inverted:
        return inverted
    source = subject(s, c)
    first = source[0] if source != NONE else c.start
    if s.parsed.form(first - 1) == "as" and c.frame in ("after", "bare") and source != NONE:
        return Reading("after", source, _beside_as(s, first - 1, c.next), c.end)
    if (c.frame in ("bare", "quote") and s.parsed.form(first - 1) == "what") or (
        c.frame == "bare" and _is_relative(s, first)
    ):
        return Reading("clause", source, (s.chars(first - 1, first), *_after(s, c)), c.end)
    if c.frame in ("after", "bare"):
        return Reading("after", source, _before(s, first, c.next), c.end)
    if c.frame in _LOOSE and not c.participle and _quoted_before(s, first):
        return Reading("quote", source, _before(s, first, c.next) or _after(s, c), c.end)
    return Reading(c.frame, source, _after(s, c, source), c.end)


def _is_relative(s: Sentence, first: int) -> bool:
    """Whether a relative pronoun stands before the frame: "which [she said] had closed"."""
    return s.parsed.tag(first - 1) == "W" or s.parsed.form(first - 1) == "that"


def _beside_as(s: Sentence, as_: int, at: int) -> tuple[Span, ...]:
    """ "As the mayor put it, …"; "…, as the mayor said"."""
    p = s.parsed
    if as_ == 0 or (p.tag(as_ - 1) == "C" and as_ == 1):
        rest = following(s, at) if p.tag(at) in (",", ":") else None
        return (rest,) if rest else ()
    before = preceding(s, as_) if p.tag(as_ - 1) == "," else None
    return (before,) if before else ()


def _after(s: Sentence, c: Cue, source: Range = NONE) -> tuple[Span, ...]:
    relative = source != NONE and s.parsed.tag(source[0]) == "W"
    content = following(s, c.next, "object" if relative else c.frame)
    return (content,) if content else ()


def subject(s: Sentence, c: Cue) -> Range:
    """Whose words they are: the noun phrase before the verb, or the subject that its clause shares."""
    p = s.parsed
    if c.participle and p.tag(c.start - 1) == "N":
        return phrases.before(p, c.start)
    if c.participle or c.infinitive or p.tag(c.start - 1) == "C":
        return phrases.main_subject(p, c.start)
    found = phrases.before(p, c.start)
    return phrases.main_subject(p, c.start) if found == NONE and p.tag(c.start - 1) == "," else found


def _passive(s: Sentence, c: Cue) -> Reading:
    """ "It is said that …", "he is said to …", "the plan was praised by …"."""
    p = s.parsed
    subject = phrases.before(p, c.start)
    agent, at = NONE, c.next
    if p.form(at) == "by":
        agent = phrases.after(p, at + 1)
        at = agent[1] or at + 1
    frame = c.frame if agent == NONE else "bare"
    rest = following(s, at, f"passive-{frame}") if frame not in ("bare", "after") else None
    whole = s.chars(*subject) if subject != NONE and p.form(subject[0]) not in _EXPLETIVE else None
    pieces = tuple(x for x in (whole, rest) if x)
    return Reading("passive" if agent != NONE else f"passive-{frame}", agent, pieces, c.next + (agent != NONE))


def _inverted(s: Sentence, c: Cue) -> Reading | None:
    """ "…," said the mayor, who …"""
    p = s.parsed
    if c.start != c.verb or p.tag(c.verb) != "V" or p.tag(c.verb - 1) not in (",", "q", "?", "!", "-"):
        return None
    source = phrases.after(p, c.verb + 1)
    if (
        source == NONE
        or p.tag(c.verb + 1) == "M"
        or p.tag(source[1]) not in _ENDS
        or not _speaks_after(s, c.verb, source)
    ):
        return None
    source = _with_apposition(s, _without_manner(s, source))
    content = _before(s, c.start, source[1])
    return Reading("inverted", source, content, c.verb + 1) if content else None


def _speaks_after(s: Sentence, verb: int, source: Range) -> bool:
    """Whether what stands before the verb can be what was said: a quotation, or a clause of its own."""
    p = s.parsed
    if p.tag(verb - 1) == "q" or s.inside(verb - 2):
        return True
    if phrases.before(p, verb) != NONE and p.tag(verb - 1) in (",", "-"):
        start = phrases.before(p, verb)[0]
        if start < 2 or (p.tag(start - 1) in (",", "C", "q") and not _is_speaker(s, source)):
            return False
    return _has_verb(s, verb - 1)


def _has_verb(s: Sentence, end: int) -> bool:
    """Whether a verb stands before a token, but in a relative clause: "the pastor, whose church stands there,"."""
    p, relative = s.parsed, False
    for i in range(end):
        relative = (relative or p.tag(i) == "W" or p.form(i) == "whose") and p.tag(i) != ","
        if p.tag(i) in ("V", "A") and not relative:
            return True
    return False


def _is_speaker(s: Sentence, source: Range) -> bool:
    """Whether somebody is named there, or called what speakers are: "adviser Ole Dahl", not "little"."""
    found = s.parsed.tokens[source[0] : source[1]]
    return any(t.capital or t.form in lexicon.voices(s.language) for t in found)


def _without_manner(s: Sentence, source: Range) -> Range:
    """The source without "in a statement", "at a press conference"."""
    p = s.parsed
    manners = lexicon.words(s.language, "manners")
    for i in range(source[0] + 1, source[1]):
        if p.form(i) in ("in", "at", "on", "during", "to", "via") and any(
            p.form(j) in manners or p.tag(j) == "M" for j in range(i, source[1])
        ):
            return source[0], i
    return source


def _with_apposition(s: Sentence, source: Range) -> Range:
    """The noun phrase and what a comma adds to it: "X, who leads the inquiry"."""
    p = s.parsed
    start, end = source
    if p.tag(end) == "W" and p.tag(end - 1) != "P":
        return start, next((i for i in range(end, len(p)) if p.tag(i) in ("q", ";", ".", ",")), len(p))
    if p.tag(end) != "," or s.opens_at(end + 1) or p.tag(end - 1) == "P":
        return source
    if p.tag(end + 1) not in ("D", "W", "N"):
        return source
    stop = next(
        (i for i in range(end + 1, len(p)) if p.tag(i) in ("q", ";") or (p.tag(i) == "," and s.opens_at(i + 1))), len(p)
    )
    while stop > end and p.tag(stop - 1) in (".", ","):
        stop -= 1
    return start, stop


def _quoted_before(s: Sentence, first: int) -> bool:
    """Whether a quotation has just closed before the frame, so that the one after it goes on with it."""
    last = first - 1 - (s.parsed.tag(first - 1) == ",")
    return s.closes_at(last) and not _is_named(s, last)


def _is_named(s: Sentence, last: int) -> bool:
    """Whether the quotation that closes with a token is but a name: "Tarn This Morning"."""
    p, first = s.parsed, last
    while s.inside(first - 1) is not None and s.inside(first - 1) == s.inside(last):
        first -= 1
    inside = [t for t in p.tokens[first : last + 1] if t.text[0].isalnum()]
    return 0 < len(inside) <= _LONGEST_NAME and all(t.capital for t in inside) and first > 0 and p.tag(first - 1) != ","


def _before(s: Sentence, first: int, at: int) -> tuple[Span, ...]:
    """The content before a frame that begins at `first`, and what goes on with it after the frame, at `at`."""
    p = s.parsed
    if first == 0:
        q = s.just_before()
        return (q.span, *_rest(s, True, at)) if q else ()
    if p.tag(first - 1) not in (",", "q", "-", "?", "!") or s.opens_at(first - 1):
        return ()
    before = preceding(s, first)
    quoted = s.inside(first - 1) or s.inside(first - 2)
    if before is None:
        return ()
    rest = _rest(s, bool(quoted), at)
    goes_on = bool(rest) and (_is_fronted(s) or p.tag(at + 1) in ("V", "A"))
    return (before, *rest) if quoted or goes_on or _is_clause(s, first) else ()


def _is_fronted(s: Sentence) -> bool:
    """Whether the sentence opens with what only leads to its main clause: "Over the years, she said, …"."""
    return s.parsed.tag(0) in ("I", "R", "M", "W", "S") or s.parsed.form(0) in phrases.FRONTING


def _is_clause(s: Sentence, end: int) -> bool:
    p = s.parsed
    return (any(p.tag(i) in ("V", "A") for i in range(end - 1)) and p.tag(0) not in ("I",)) or any(
        p.tag(i) == "A" for i in range(end - 1)
    )


def _rest(s: Sentence, quoted: bool, at: int) -> tuple[Span, ...]:
    p = s.parsed
    if p.tag(at) not in (",", "-") or at + 1 >= len(p):
        return ()
    opens = s.opens_at(at + 1) is not None
    if quoted != opens or (not quoted and p.tag(at + 1) in ("G", "W") and not _is_fronted(s)):
        return ()
    rest = following(s, at + 1)
    return (rest,) if rest else ()
