"""Sentences that a report tells more like one other report of the story than like any third.

All reports of one event are somewhat alike. What tells a retelling from a second telling is whom a sentence is nearest
to: where the Courier's account of the salvage shares its rarer words with the Gazette's and with nobody else's, it may
rest on it; where five papers share them, they may all have been at the press conference.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from headwater.nouns import Span
from headwater.stemma.sheet import Sheet
from headwater.text.passages import Passage
from headwater.text.stem import stem
from headwater.text.telling import Telling

_OWN = 6  # words of its own prose that a sentence must have
_COMMON = 64  # a stem in more sentences of the story than this brings no two together
_STEMS = 3  # telling stems that two sentences must share to be compared
_FLOOR = 0.2  # as alike as sentences on one event are anyhow
_MARGIN = 0.05  # by so much it must be nearer than any third

Nearest = Mapping[tuple[str, str], tuple[Passage, ...]]
"""By the ids of two reports: the first's sentences that are nearest to the second, in the first's order."""


@dataclass(frozen=True, slots=True, eq=False)
class _Sentence:
    """A sentence of own prose and what its stems tell."""

    sheet: int
    span: Span
    weights: Mapping[str, float]
    total: float


def nearest(sheets: Sequence[Sheet], telling: Telling) -> Nearest:
    """For every two reports of a story the sentences of the first that no third report is as near to."""
    sentences = [s for i, sheet in enumerate(sheets) for s in _sentences(i, sheet, telling)]
    found: dict[tuple[str, str], list[Passage]] = defaultdict(list)
    for sentence, rivals in zip(sentences, _candidates(sentences), strict=True):
        if best := _nearest(sentence, rivals):
            other, score = best
            pair = (sheets[sentence.sheet].id, sheets[other.sheet].id)
            found[pair].append(Passage(sentence.span, other.span, "rewritten", score))
    return {pair: tuple(passages) for pair, passages in found.items()}


def _sentences(at: int, sheet: Sheet, telling: Telling) -> Iterator[_Sentence]:
    for span, (i, j) in zip(sheet.prepared.sentences, sheet.prepared.sentence_words, strict=True):
        if sum(sheet.own[i:j]) >= _OWN:
            weights = {stem(w.form): telling.weight(w.form) for w in sheet.words[i:j]}
            telling_ones = {key: weight for key, weight in weights.items() if weight > 0}
            yield _Sentence(at, span, telling_ones, sum(telling_ones.values()))


def _candidates(sentences: Sequence[_Sentence]) -> Iterator[list[_Sentence]]:
    """For each sentence those of other reports that share enough of its rarer stems."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, sentence in enumerate(sentences):
        for key in sentence.weights:
            holders[key].append(at)
    for sentence in sentences:
        shared: dict[int, int] = defaultdict(int)
        for key in sentence.weights:
            if len(holders[key]) <= _COMMON:
                for at in holders[key]:
                    shared[at] += 1
        yield [sentences[at] for at, n in shared.items() if n >= _STEMS and sentences[at].sheet != sentence.sheet]


def _nearest(sentence: _Sentence, rivals: Sequence[_Sentence]) -> tuple[_Sentence, float] | None:
    """The rival that is nearer than any of a third report, and how alike the two are."""
    best: dict[int, tuple[float, _Sentence]] = {}
    for rival in rivals:
        score = _alike(sentence, rival)
        if rival.sheet not in best or score > best[rival.sheet][0]:
            best[rival.sheet] = (score, rival)
    ranked = sorted(best.values(), key=lambda b: (-b[0], b[1].sheet))
    scores = [*(score for score, _ in ranked), 0.0, 0.0]
    return (ranked[0][1], scores[0]) if scores[0] - max(scores[1], _FLOOR) > _MARGIN else None


def _alike(x: _Sentence, y: _Sentence) -> float:
    """The share of their weight that two sentences have in common (Dice), 0..1, in the time that the shorter takes."""
    few, many = sorted((x.weights, y.weights), key=len)
    return 2 * math.fsum(w for key, w in few.items() if key in many) / (x.total + y.total)
