"""A denial and what it denies: they tell of one thing, and one of them tells that it is not so.

"The minister will visit Tarn" is opposed by "The minister will not visit Tarn" and by "The palace denied that the
minister will visit Tarn"; "The palace would not say whether …" opposes nothing. Language data: `changes.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import takewhile
from math import fsum

from headwater.accord.page import alike
from headwater.accord.saying import Saying
from headwater.languages import DEFAULT, load
from headwater.text.stem import stem
from headwater.text.words import words

_REACH = 6  # words behind a "not" that say what it denies
_LEAST = 2  # telling stems of what is denied that the other must have
_MOST_OF = 0.75  # share of its weight that the other must have
_ALIKE = 0.5  # likeness from which two sayings tell of one thing, only one of them with a "not"
_DENIAL = 0.35  # likeness from which what a voice denies is what the other tells

_STOPS = re.compile(r"[,;:–—()\n]|\.\s")

Denied = Mapping[str, frozenset[str]]
"""The stems of what each saying denies, by its id."""


def denials(said: Iterable[Saying]) -> Denied:
    """What sayings deny; those that deny nothing are left out."""
    told = ((s.id, _denied(s)) for s in said)
    return {name: stems for name, stems in told if stems}


def opposed(a: Saying, b: Saying, denied: Denied) -> bool:
    """Whether one of two sayings denies what the other tells. Two that both deny something are not told apart."""
    if (a.id in denied) == (b.id in denied):
        return False
    one, other = (a, b) if a.id in denied else (b, a)
    told = {key: one.weights[key] for key in denied[one.id]}
    common = [weight for key, weight in told.items() if key in other.weights]
    return len(common) >= _LEAST and fsum(common) >= _MOST_OF * fsum(told.values())


def facing(a: Saying, b: Saying, denied: Denied) -> bool:
    """Whether two sayings tell of one thing, in different reports or from different voices, and one denies it."""
    least = _DENIAL if _is_denial(a) or _is_denial(b) else _ALIKE
    near = min(alike(a.rarity, b.rarity), alike(a.weights, b.weights)) >= least
    return near and opposed(a, b, denied) and _speaker(a) != _speaker(b) and _asserts(a) and _asserts(b)


def _asserts(saying: Saying) -> bool:
    """Whether it says that something is or isn't so: no question, and nothing that a voice won't say."""
    told = saying.statement
    return _is_denial(saying) or not (told.negated or told.certainty == "unknown" or "?" in saying.text)


def _speaker(saying: Saying) -> tuple[str, str]:
    chain = saying.statement.chain
    return saying.report, chain[-1].entity if chain else ""


def _denied(saying: Saying) -> frozenset[str]:
    """The stems of what a saying denies: all of it behind "denied that", else what stands close behind each "not"."""
    if _is_denial(saying):
        return frozenset(saying.weights)
    found = [word for part in _STOPS.split(saying.text) for word in _reach([w.form for w in words(part)])]
    return frozenset(stem(form) for form in found) & saying.weights.keys()


def _reach(forms: Sequence[str]) -> Iterator[str]:
    """The words of a clause that stand close behind a "not", up to the next clause."""
    for n, form in enumerate(forms):
        if _denies(form) and _list("no_denials").isdisjoint(forms[n + 1 : n + 3]):
            behind = forms[n + 1 : n + 1 + _REACH]
            yield from takewhile(lambda word: word not in _list("barriers"), behind)


def _denies(form: str) -> bool:
    return form in _list("negations") or form.endswith("n't")


def _is_denial(saying: Saying) -> bool:
    """Whether a voice denies all of it: \"denied that …\"."""
    cue = saying.statement.chain[-1].cue if saying.statement.chain else None
    text = saying.reading.report.text
    return cue is not None and any(w.form in _list("denials") for w in words(cue.of(text)))


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(load(DEFAULT, "changes")[name])
