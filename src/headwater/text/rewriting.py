"""Sentences of two texts that tell the same in other words: they share most of what is rare in them.

>>> from headwater.text.prepared import prepare
>>> a = prepare("The regulator fined Orrin Rail 40 million crowns over the Tarn derailment.")
>>> b = prepare("Over the derailment at Tarn, Orrin Rail must pay a fine of 40 million crowns, the regulator decided.")
>>> [round(p.score, 1) for p in rewritten(a, b, weight=lambda form: 0.0 if len(form) < 4 else 1.0)]
[0.8]
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from headwater.nouns import Span
from headwater.text.passages import Passage
from headwater.text.prepared import Prepared
from headwater.text.stem import stem

Weight = Callable[[str], float]
"""How much a word tells, from its folded form: 0 for "the", much for "derailment"."""

_REPEATS = 12
"""A word that stands in more sentences of a text than this brings no pair of sentences together."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence and the weights of its stems."""

    span: Span
    weights: Mapping[str, float]
    total: float


def rewritten(a: Prepared, b: Prepared, weight: Weight, least: float = 0.5, words: int = 4) -> tuple[Passage, ...]:
    """Pairs of sentences that share at least `least` of their weight and `words` stems that tell something.

    `weight` should know how common a word is, both in general and among the texts at hand: what every report of a
    story says binds no two of them. Each sentence of either text is in one pair at most; the closest pairs win. In
    order of `a`.
    """
    left, right = _weighed(a, weight), _weighed(b, weight)
    return _best(
        [
            Passage(x.span, y.span, "rewritten", score)
            for x, y in _candidates(left, right, words)
            if (score := _alike(x, y)) >= least
        ]
    )


def _weighed(text: Prepared, weight: Weight) -> list[_Sentence]:
    """The sentences with what their words weigh; two forms of one word count once."""
    found = []
    for span, (i, j) in zip(text.sentences, text.sentence_words, strict=True):
        weights: dict[str, float] = {}
        for word in text.words[i:j]:
            if (heavy := weight(word.form)) > 0:
                key = stem(word.form)
                weights[key] = max(weights.get(key, 0.0), heavy)
        found.append(_Sentence(span, weights, sum(weights.values())))
    return found


def _candidates(left: Sequence[_Sentence], right: Sequence[_Sentence], words: int) -> list[tuple[_Sentence, _Sentence]]:
    """Pairs with enough stems in common."""
    holders: dict[str, list[int]] = {}
    for at, sentence in enumerate(right):
        for key in sentence.weights:
            holders.setdefault(key, []).append(at)
    pairs = []
    for sentence in left:
        common: dict[int, int] = {}
        for key in sentence.weights:
            if len(where := holders.get(key, ())) <= _REPEATS:
                for at in where:
                    common[at] = common.get(at, 0) + 1
        pairs += [(sentence, right[at]) for at, count in sorted(common.items()) if count >= words]
    return pairs


def _alike(x: _Sentence, y: _Sentence) -> float:
    """The share of their weight that two sentences have in common (Dice)."""
    return 2 * sum(w for key, w in x.weights.items() if key in y.weights) / (x.total + y.total)


def _best(pairs: Sequence[Passage]) -> tuple[Passage, ...]:
    """The closest pairs first, each sentence once; back in order of `a`."""
    chosen: list[Passage] = []
    firsts: set[Span] = set()
    seconds: set[Span] = set()
    for pair in sorted(pairs, key=lambda p: (-p.score, p.a, p.b)):
        if pair.a not in firsts and pair.b not in seconds:
            chosen.append(pair)
            firsts.add(pair.a)
            seconds.add(pair.b)
    return tuple(sorted(chosen, key=lambda p: p.a))
