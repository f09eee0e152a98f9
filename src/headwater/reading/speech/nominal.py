"""Attributions by a noun: "his claim that …", "fears that …", "the board's decision to …", "made a promise to …"."""

from __future__ import annotations

from collections.abc import Iterator

from headwater.reading.speech import cues, lexicon, phrases
from headwater.reading.speech.attribution import Attribution
from headwater.reading.speech.extents import Sentence, following
from headwater.reading.speech.phrases import NONE, Range

_FRAMES = {
    "that": "that",
    "to": "infinitive",
    "of": "of",
    "about": "about",
    "for": "for",
    "against": "about",
    "over": "about",
    "on": "about",
}


def by_noun(s: Sentence, language: str) -> Iterator[Attribution]:
    """What a noun of saying, thinking or planning holds."""
    p = s.parsed
    nouns = lexicon.nouns(language)
    for i in range(len(p) - 1):
        if p.tag(i) == "N" and p.form(i) in nouns:
            source, start, at = owner(s, i, language)
            frame = _FRAMES.get(p.form(at), "")
            odds = nouns[p.form(i)].odds(frame if start < i or source != NONE else f"{frame}-ownerless")
            if not odds:
                continue
            skipped = at + (frame == "about" or frame == "for")
            content = following(s, skipped, "infinitive")
            if content:
                where = s.chars(start, i + 1)
                voice = s.chars(*source) if source != NONE else None
                yield Attribution(voice, where, (content,), f"noun of saying, {frame}", odds, p.form(i), frame)


def owner(s: Sentence, noun: int, language: str) -> tuple[Range, int, int]:
    """Whose it is, where the cue starts, and what follows the noun: "X's claim", "the claim by X", "X made a claim"."""
    p = s.parsed
    if p.form(noun + 1) in ("by", "from"):
        source = phrases.after(p, noun + 2)
        return source, noun, source[1] or noun + 1
    left = noun
    while p.tag(left - 1) in ("J", "N") and left > noun - 3:
        left -= 1
    if p.tag(left - 1) == "'" and left >= 2:
        start = phrases.before(p, left - 1)[0]
        return (start, left - 1), noun, noun + 1
    if p.form(left - 1) in lexicon.words(language, "owners"):
        return (left - 1, left), noun, noun + 1
    return _by_light_verb(s, left, noun, language)


def _by_light_verb(s: Sentence, left: int, noun: int, language: str) -> tuple[Range, int, int]:
    """ "Has made a promise", "expressed concern": the subject's."""
    p = s.parsed
    verb = left - 1 if p.tag(left - 1) != "D" else left - 2
    if p.form(verb) in lexicon.words(language, "bearing"):
        start = cues.leftward(p, verb)
        return phrases.before(p, start), start, noun + 1
    return NONE, noun, noun + 1
