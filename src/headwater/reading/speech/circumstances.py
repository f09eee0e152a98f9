"""Circumstances: what around a verb of saying makes it less likely to attribute something.

"To say that" is often nobody's saying, "will say" not yet anybody's, "you know" no news. The rates are set by hand,
near the share of such verbs that the project's own openly licensed texts mark as attributions; nobody has fitted them.
"""

from __future__ import annotations

from collections.abc import Callable

from headwater.reading.speech import lexicon
from headwater.reading.speech.cues import Cue
from headwater.reading.speech.extents import Sentence
from headwater.reading.speech.phrases import NONE, Range

Rule = Callable[[Sentence, Cue, Range], bool]


def weight(s: Sentence, c: Cue, source: Range) -> float:
    """The product of the shares of all rules that hold; above 1 where one speaks for an attribution."""
    share = 1.0
    for rule, rate in RULES:
        if rule(s, c, source):
            share *= rate
    return share


def _is_documented(s: Sentence, c: Cue, source: Range) -> bool:
    """ "The poll shows Brandt ahead": what a document shows is what it says."""
    documents = lexicon.documents(s.language)
    return c.frame in ("object", "scene") and any(s.parsed.form(i) in documents for i in range(*source))


def _is_infinitive(s: Sentence, c: Cue, source: Range) -> bool:
    return c.infinitive


def _is_still_to_come(s: Sentence, c: Cue, source: Range) -> bool:
    unsaid = lexicon.words(s.language, "unsaid")
    return any(s.parsed.form(i) in unsaid for i in range(c.start, c.verb))


def _is_addressed(s: Sentence, c: Cue, source: Range) -> bool:
    return source != NONE and s.parsed.form(source[0]) == "you"


def _is_relative(s: Sentence, c: Cue, source: Range) -> bool:
    return source != NONE and s.parsed.form(source[0]) in ("which", "that")


def _is_base_form(s: Sentence, c: Cue, source: Range) -> bool:
    return c.verb == c.start and s.parsed.form(c.verb) == c.lemma and not c.infinitive


def _has_nobody(s: Sentence, c: Cue, source: Range) -> bool:
    return source == NONE and not c.passive


RULES: tuple[tuple[Rule, float], ...] = (
    (_is_documented, 1.5),
    (_is_infinitive, 0.5),
    (_is_still_to_come, 0.35),
    (_is_addressed, 0.2),
    (_is_relative, 0.6),
    (_is_base_form, 0.8),
    (_has_nobody, 0.8),
)
