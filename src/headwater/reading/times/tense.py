"""Whether the clause around an expression looks back or ahead: "said Friday" is past, "will meet Friday" is future.

The nearest telling word decides, those before the expression first: in news the time follows its verb.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from headwater.languages import load
from headwater.reading.times.scope import Direction
from headwater.reading.times.tokens import Tokens

_REACH_BACK, _REACH_ON, _AUXILIARIES, _PERFECT = 14, 12, 3, 5
_ENDS = {".", "!", "?", ";", "\n", ":"}


@dataclass(frozen=True, slots=True)
class Cues:
    """A language's words of tense; see tense.toml."""

    future: frozenset[str]
    adjacent: frozenset[str]
    ahead_of: frozenset[str]
    toward: frozenset[str]
    toward_strong: frozenset[str]
    barriers: frozenset[str]
    no_verbs: frozenset[str]
    perfect: frozenset[str]
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
    """-1 where the clause of tokens `first`..`last` looks back, 1 where it looks ahead, 0 where nothing tells."""
    before = tokens.form(first - 1)
    if before in words.adjacent or tokens.form(first - 2) in words.adjacent:
        return 1
    if "'s" in (tokens.form(last), tokens.form(last - 1)):
        return 1 if before in words.ahead_of else -1
    back = _told(tokens, range(first - 1, max(-1, first - _REACH_BACK), -1), words)
    return back or _told(tokens, range(last, min(len(tokens.forms), last + _REACH_ON)), words)


def _told(tokens: Tokens, places: Iterable[int], words: Cues) -> Direction:
    for at in places:
        form = tokens.forms[at]
        if form in _ENDS or form in words.barriers:
            break
        if form in words.future or form in words.ahead:
            return -1 if _among(tokens, at, words.perfect) else 1
        if words.is_past(form):
            return 1 if _toward(tokens, at, words) else -1
        if form in words.toward_strong and _leads(tokens, at, words):
            return -1 if _among(tokens, at, words.perfect) else 1
    return 0


def _among(tokens: Tokens, at: int, forms: frozenset[str]) -> bool:
    return any(tokens.form(before) in forms for before in range(at - _PERFECT, at))


def _leads(tokens: Tokens, at: int, words: Cues) -> bool:
    """Whether an auxiliary has a verb after it: "to Paris", "to the" and "to December" are no infinitives."""
    after = tokens.form(at + 1)
    known = after in words.no_verbs or not after.isalpha()
    return not known and tokens.entries[at + 1] is None and not tokens.capital(at + 1)


def _toward(tokens: Tokens, at: int, words: Cues) -> bool:
    """Whether a participle hangs on "to be", "will be" and the like."""
    for before in range(at - 1, max(-1, at - 1 - _AUXILIARIES), -1):
        if tokens.forms[before] in words.toward_strong:
            return True
        if tokens.forms[before] not in words.toward:
            return False
    return False
