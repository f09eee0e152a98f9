"""Whether the clause around an expression looks back or ahead: "said Friday" is past, "will meet Friday" is future.

The nearest telling word decides, those before the expression first: in news the time follows its verb.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from headwater.languages import load
from headwater.reading.times.scope import Direction
from headwater.reading.times.tokens import Tokens

_REACH_BACK, _REACH_ON, _AUXILIARIES, _PERFECT = 14, 12, 3, 5
_NEAR = 7
_ENDS = {".", "!", "?", ";", "\n", ":"}


@dataclass(frozen=True, slots=True)
class Cues:
    """A language's words of tense; see tense.toml."""

    future: frozenset[str]
    sure: frozenset[str]
    adjacent: frozenset[str]
    as_ahead: frozenset[str]
    negations: frozenset[str]
    ahead_of: frozenset[str]
    toward: frozenset[str]
    toward_strong: frozenset[str]
    barriers: frozenset[str]
    no_verbs: frozenset[str]
    adverbs: frozenset[str]
    perfect: frozenset[str]
    attributive: frozenset[str]
    present: frozenset[str]
    past: frozenset[str]
    past_suffixes: frozenset[str]
    not_past: frozenset[str]
    ahead: frozenset[str]

    def is_past(self, form: str) -> bool:
        """Whether a word is a verb's past form, by list or by ending."""
        return form in self.past or (
            len(form) > 3 and form.endswith(tuple(self.past_suffixes)) and form not in self.not_past
        )


@cache
def cues(language: str) -> Cues:
    """The words of tense of a language."""
    return Cues(**{name: frozenset(words) for name, words in load(language, "tense").items()})


def tense(tokens: Tokens, first: int, last: int, words: Cues) -> Direction:
    """How the clause of tokens `first`..`last` looks: back, ahead (leaning, or for sure), or 0 where nothing tells."""
    before, after = range(first - 1, max(-1, first - _REACH_BACK), -1), range(last, last + _REACH_ON)
    if _bounds(tokens, first, words):
        return -1 if _long_since(tokens, before[2:_NEAR], after[:_PERFECT], words) else 1
    if "'s" in (tokens.form(last), tokens.form(last - 1)):
        return 1 if tokens.form(first - 1) in words.ahead_of else -1
    return _told(tokens, before, words) or _told(tokens, after, words)


def _bounds(tokens: Tokens, first: int, words: Cues) -> bool:
    """ "by Tuesday", "until 5 p.m. Tuesday", "as early as Tuesday", but not "not until Tuesday"."""
    near, next_ = tokens.form(first - 1), tokens.form(first - 2)
    if near == "as" and next_ in words.as_ahead:
        return True
    negated = (next_ if near in words.adjacent else tokens.form(first - 3)) in words.negations
    return (near in words.adjacent or next_ in words.adjacent) and not negated


def _long_since(tokens: Tokens, before: Iterable[int], after: Iterable[int], words: Cues) -> bool:
    """ "had filed reports by Wednesday", "until Thursday, they had not", but not "had until Thursday"."""
    return any(tokens.forms[at] in words.perfect for row in (before, after) for at in _clause(tokens, row, words))


def _clause(tokens: Tokens, places: Iterable[int], words: Cues) -> Iterator[int]:
    """Those of the places up to the clause's end."""
    for at in places:
        form = tokens.form(at)
        if not form or form in _ENDS or form in words.barriers:
            return
        yield at


def _told(tokens: Tokens, places: Iterable[int], words: Cues) -> Direction:
    return next((told for at in _clause(tokens, places, words) if (told := _tells(tokens, at, words))), 0)


def _tells(tokens: Tokens, at: int, words: Cues) -> Direction:
    form = tokens.forms[at]
    leads = form in words.future or form in words.ahead
    if not leads and words.is_past(form):
        return _participle(tokens, at, words)
    if leads or (form in words.toward_strong and _leads(tokens, at, words)):
        return -1 if _among(tokens, at, words.perfect) else max(_ahead(form, words), _toward(tokens, at, words))
    return 0


def _ahead(form: str, words: Cues) -> Direction:
    return 2 if form in words.sure else 1


def _participle(tokens: Tokens, at: int, words: Cues) -> Direction:
    """ "will be held" looks ahead, "was held" back; "is held" and "the expanded talks" don't tell."""
    before = tokens.form(at - 1)
    if before in words.present or (before in words.attributive and tokens.forms[at] not in words.past):
        return 0
    return _toward(tokens, at, words) or -1


def _among(tokens: Tokens, at: int, forms: frozenset[str]) -> bool:
    return any(tokens.form(before) in forms for before in range(at - _PERFECT, at))


def _leads(tokens: Tokens, at: int, words: Cues) -> bool:
    """Whether an auxiliary has a verb after it: "to Paris", "to the" and "to December" are no infinitives."""
    verb = at + 1 + (tokens.form(at + 1) in words.adverbs)
    after = tokens.form(verb)
    known = after in words.no_verbs or not after.isalpha()
    return not known and tokens.entries[verb] is None and not tokens.capital(verb)


def _toward(tokens: Tokens, at: int, words: Cues) -> Direction:
    """Whether a participle hangs on "to be", "will be" and the like."""
    for before in range(at - 1, max(-1, at - 1 - _AUXILIARIES), -1):
        form = tokens.forms[before]
        if form in words.toward_strong:
            return _ahead(form, words)
        if form not in words.toward:
            return 0
    return 0
