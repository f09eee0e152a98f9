"""Attributions: the spans of who said what, found by a table of rules.

Whoever finds the spans otherwise (a tagger, say) takes the place of this file's `find` and of nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from headwater.nouns import Report
from headwater.reading.sentences import sentences
from headwater.reading.speech import nominal, secondhand, stances, verbal, worded
from headwater.reading.speech.attribution import LEAST, Attribution
from headwater.reading.speech.continued import continued
from headwater.reading.speech.dateline import dateline
from headwater.reading.speech.extents import Sentence, sentence
from headwater.reading.speech.quotations import quotations
from headwater.reading.tokens import tokens, within

LONGEST = 200
"""Tokens of a sentence that are looked at together: no writer's sentence is longer, and a hostile one costs no more."""

Rule = Callable[[Sentence, str], Iterator[Attribution]]

RULES: tuple[Rule, ...] = (
    stances.taken,
    verbal.said,
    secondhand.quoting,
    worded.according_to,
    worded.reportedly,
    worded.heading,
    nominal.by_noun,
)


def find(report: Report) -> tuple[Attribution, ...]:
    """The attributions in a report's text that are probable enough, in order of their cues."""
    found = [a for s in parsed(report) for a in _in_sentence(s, report.language)]
    return tuple(continued(report, found))


def _in_sentence(s: Sentence, language: str) -> tuple[Attribution, ...]:
    """What the rules find in a sentence, one attribution a cue, and then who is cited for it."""
    found = _distinct([a for rule in RULES for a in rule(s, language)])
    return _distinct([*secondhand.citing(s, found, language), *found])


def _distinct(found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Of those whose cues overlap the one with the longest: "declined to say" takes "declined" in."""
    kept: dict[int, Attribution] = {}
    for a in sorted(found, key=lambda a: (-len(a.cue), a.cue.start)):
        if a.confidence >= LEAST and not any(i in kept for i in range(a.cue.start, a.cue.end)):
            kept |= dict.fromkeys(range(a.cue.start, a.cue.end), a)
    return tuple({a.cue: a for a in kept.values()}.values())


def parsed(report: Report, holding: re.Pattern[str] | None = None) -> Iterator[Sentence]:
    """A report's sentences, or those that hold some words, with their tokens classed."""
    every = tokens(report.text, report.language)
    quotes = quotations(report.text)
    for span in sentences(report.text, report.language):
        if holding and not holding.search(report.text, span.start, span.end):
            continue
        found = within(every, span)
        found = found[dateline(found) :]
        for i in range(0, len(found), LONGEST):
            yield sentence(report.text, span, found[i : i + LONGEST], quotes, report.language)
