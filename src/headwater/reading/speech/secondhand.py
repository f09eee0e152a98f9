"""Second hand: who cites whom. "The Gazette, citing two officials, reported …"; "it quoted two officials as saying …".

Both voices are given the same content, the one cited `through` the cue of the one that cites.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from headwater.nouns import Span
from headwater.reading.speech import lexicon, phrases
from headwater.reading.speech.attribution import Attribution
from headwater.reading.speech.cues import leftward
from headwater.reading.speech.extents import Sentence, following, preceding
from headwater.reading.speech.phrases import NONE, Range


def quoting(s: Sentence, language: str) -> Iterator[Attribution]:
    """ "The Gazette quoted two officials as saying …"; "two officials were quoted (by the Gazette) as saying …"."""
    p = s.parsed
    for i in range(2, len(p) - 2):
        if p.form(i) == "as" and p.tag(i + 1) == "G" and p.form(i + 1) in lexicon.verb_forms(language):
            verb = next(
                (j for j in range(i - 1, max(-1, i - 25), -1) if p.form(j) in lexicon.words(language, "citing")), None
            )
            content = _content(s, i, verb) if verb is not None else ()
            if verb is not None and content:
                yield from _quoted(s, verb, i, content, language)


def _content(s: Sentence, at: int, verb: int) -> tuple[Span, ...]:
    """What "as saying" has after it, or the quotation before the frame: "“…,” it quoted him as saying"."""
    after = following(s, at + 2) if s.parsed.tag(_past_days(s, at + 2)) not in (".", "") else None
    if after:
        return (after,)
    subject = phrases.before(s.parsed, leftward(s.parsed, verb))
    before = preceding(s, subject[0]) if subject[0] else None
    return (before,) if before else ()


def _past_days(s: Sentence, at: int) -> int:
    while s.parsed.tag(at) == "M":
        at += 1
    return at


def _quoted(s: Sentence, verb: int, at: int, content: tuple[Span, ...], language: str) -> Iterator[Attribution]:
    p = s.parsed
    start = leftward(p, verb)
    passive = any(p.form(j) in lexicon.grammar(language, "be") for j in range(start, verb))
    joined = p.tag(start - 1) == "C"
    subject = phrases.main_subject(p, start) if joined else phrases.before(p, start)
    if passive and p.form(verb + 1) != "by":
        yield _made(s, subject, (start, at + 2), content)
        return
    outer = phrases.after(p, verb + 2) if passive else subject
    inner = subject if passive else phrases.after(p, verb + 1)
    cue = s.chars(start, verb + 1 + passive)
    if outer != NONE:
        yield Attribution(s.chars(*outer), cue, content, "quoted by another", 0.9, "quote", "as saying")
    yield replace(_made(s, inner, (at, at + 2), content), through=cue if outer != NONE else None)


def _made(s: Sentence, source: Range, cue: Range, content: tuple[Span, ...]) -> Attribution:
    voice = s.chars(*source) if source != NONE else None
    return Attribution(voice, s.chars(*cue), content, "quoted as saying", 0.93, "say", "as saying")


def citing(s: Sentence, found: Sequence[Attribution], language: str) -> Iterator[Attribution]:
    """ "…, citing two officials": the content of the attribution that stands nearest in the sentence, through it."""
    p = s.parsed
    for i in range(len(p) - 1):
        at = _past_citing(s, i)
        source = phrases.after(p, at) if at else NONE
        main = _nearest(found, p.tokens[i].start) if source != NONE else None
        if main and _is_voice(s, source, language) and not _explains(s, i, main):
            yield Attribution(
                s.chars(*source),
                s.chars(i, at),
                main.content,
                "cited by another",
                0.85,
                "cite",
                "citing",
                through=main.cue,
            )


def _past_citing(s: Sentence, i: int) -> int:
    """Where whoever is cited begins: after "citing", "quoting", "referring to", "on the basis of"; 0 elsewhere."""
    for phrase in _cited(s.language).get(s.parsed.form(i), ()):
        if all(s.parsed.form(i + k) == word for k, word in enumerate(phrase)):
            return i + len(phrase)
    return 0


@cache
def _cited(language: str) -> dict[str, list[tuple[str, ...]]]:
    """The phrases before whoever is cited, by their first word; few words are one."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for phrase in lexicon.phrases(language, "cited"):
        found[phrase[0]].append(tuple(phrase))
    return dict(found)


def _explains(s: Sentence, i: int, main: Attribution) -> bool:
    """Whether it only says whom a quotation means: "“He knew,” said Brandt, referring to Lind"."""
    return s.parsed.form(i) == "referring" and any(s.quoted(piece.start) for piece in main.content)


def _nearest(found: Sequence[Attribution], at: int) -> Attribution | None:
    """The attribution of the sentence whose cue is nearest: no noun's, none that the place is content of."""
    speaking = [
        a
        for a in found
        if a.frame in ("", "that", "clause", "quote", "after", "inverted")
        and not any(c.start <= at < c.end for c in a.content)
        and not a.cue.start <= at < a.cue.end
    ]
    return min(speaking, key=lambda a: abs(a.cue.start - at), default=None)


def _is_voice(s: Sentence, source: Range, language: str) -> bool:
    """Whether somebody or something that tells is cited, no reason: "two officials", "the log", not "bad weather"."""
    p = s.parsed
    head = [p.tokens[i] for i in range(*source)]
    if any(t.form in lexicon.voices(language) for t in head) or all(
        t.capital or t.form in ("the", "of", "and") for t in head
    ):
        return True
    if p.form(source[0] - 2) in lexicon.words(language, "leaned"):
        return False
    reasons = lexicon.words(language, "reasons")
    return p.tag(source[0]) in ("D", "N") and len(head) > 1 and not any(t.form in reasons for t in head)
