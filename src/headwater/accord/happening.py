"""Whether a dated saying tells of an event: "the ferry struck on Monday" does, "(Selby, 4 March 2031) Ole Dahl" not.

What stands beside a day may be a picture's caption, a post's address and date, a stamp or the furniture of a page.
"""

from __future__ import annotations

import re
from functools import cache

from headwater.accord.saying import Saying
from headwater.languages import DEFAULT, load
from headwater.text.words import words

_ADDRESS = re.compile(r"https?:|www\.|\.com/|\(@\w|\bpic\.twitter")
_STAMP = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d")
_PAST = ("ed",)


def happens(saying: Saying) -> bool:
    """Whether the saying has a verb, and no address, stamp or words of a page's furniture."""
    text = saying.text
    if _ADDRESS.search(text) or _STAMP.search(text):
        return False
    forms = [w.form for w in words(text)]
    phrases = {" ".join(forms[n : n + size]) for n in range(len(forms)) for size in (1, 2)}
    return phrases.isdisjoint(_furniture()) and any(f in _verbs() or f.endswith(_PAST) for f in forms)


@cache
def _verbs() -> frozenset[str]:
    grammar, tense = load(DEFAULT, "grammar"), load(DEFAULT, "tense")
    return frozenset({*grammar["auxiliaries"], *grammar["finite"].split(), *tense["past"], *tense["ahead"]})


@cache
def _furniture() -> frozenset[str]:
    return frozenset(load(DEFAULT, "accord")["furniture"])
