"""A text's tokens: words, clitics and marks, with where they stand.

"The Gazette's editor didn't say." → The · Gazette · 's · editor · didn't · say · .
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from headwater.languages import load
from headwater.nouns import Span

_STRAIGHT = str.maketrans("‘’′ʼ“”„‟«»–—‑", '\'\'\'\'""""""---')

_WORD = r"""
    [^\W\d_]++(?![\w.'’&‑-])                         # any plain word, which no line below cuts otherwise
  | (?:[^\W\d_]\.){{2,}}                              # U.S.
  | (?:{abbreviations})\.                            # Mr.
  | [A-Z]\.(?=[ ]?[A-Z])                             # J. R. Brandt
  | \d+(?:[.,:]\d+)*\w*                              # 1,250.5 · 4th
  | (?:{elided})n['’]t\b                             # didn't
  | \w++(?=['’](?:s|m|re|ve|ll|d)\b)                 # the word before a clitic
  | ['’](?:s|m|re|ve|ll|d)\b                         # the clitic
  | \w+(?:(?:[-‑&.]|(?<=[A-Za-z])['’])\w+)*          # Al-Amin · O'Hara · nbc.example
  | --+ | \.\.+ | '' | ``
  | \S                                               # any mark alone
"""


class Token(NamedTuple):
    """One token: code points `start`..`end` of its text, its letters, and these in lower case with plain marks."""

    start: int
    end: int
    text: str
    form: str

    @property
    def capital(self) -> bool:
        """Whether it opens with a capital letter."""
        return self.text[0].isupper()


@lru_cache(maxsize=8)
def tokens(text: str, language: str = "en") -> tuple[Token, ...]:
    """The tokens of a text, in order."""
    straight = text.translate(_STRAIGHT)
    spans = [m.span() for m in _pattern(language).finditer(text)]
    return tuple([Token(start, end, text[start:end], straight[start:end].lower()) for start, end in spans])


def within(every: Sequence[Token], span: Span) -> tuple[Token, ...]:
    """Those tokens that begin inside a span."""
    first = bisect_left(every, (span.start,))
    return tuple(every[first : bisect_left(every, (span.end,))])


@lru_cache(maxsize=8)
def _pattern(language: str) -> re.Pattern[str]:
    grammar = load(language, "grammar")
    abbreviations = "|".join(re.escape(a) for a in grammar["abbreviations"])
    elided = "|".join(grammar["elided"])
    return re.compile(_WORD.format(abbreviations=abbreviations, elided=elided), re.VERBOSE)
