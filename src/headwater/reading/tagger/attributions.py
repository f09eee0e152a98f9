"""A window → its attributions: cues found, and for each cue its source and content."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from headwater.nouns import Span
from headwater.reading.tagger import near, viterbi
from headwater.reading.tagger.model import Decoding, Flags, Floats, Ints, Model
from headwater.reading.tagger.pieces import Gap
from headwater.reading.tagger.tagged import CERTAINTY, Tagged
from headwater.reading.tagger.whole import whole
from headwater.reading.tagger.window import Window, log_softmax

_PARENT = 5  # the tag after those of sources and contents
_CERTAINTY, _NEGATED = slice(9, 14), 15  # among the traits; the kind of voice and its anonymity are too often wrong


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue's first and last piece in the text, and its probability."""

    first: int
    last: int
    probability: float


def attributions(window: Window, states: Floats, logits: Floats, mine: Flags, using: Model) -> Iterator[Tagged]:
    """What a window says, through those of its cues that it speaks for."""
    found = list(cues(window, log_softmax(logits[0]), using.decoding.cue))
    if any(mine[cue.first] for cue in found):
        yield from _spans_of(window, found, states, mine, using)


def cues(window: Window, scores: Floats, bias: float) -> Iterator[Cue]:
    """The cues of a window, from its log-probabilities of O, B, I; of a word, its first piece counts."""
    outside, begins, goes_on = scores[window.words - window.start + 1].T
    inside = np.logaddexp(begins, goes_on) + bias > outside
    opens = inside & (~np.append(False, inside[:-1]) | (begins > goes_on))
    ends = inside & ~np.append(inside[1:] & ~opens[1:], False)
    for i, j in zip(np.flatnonzero(opens).tolist(), np.flatnonzero(ends).tolist(), strict=True):
        yield Cue(int(window.words[i]), int(window.tails[j]), -math.expm1(float(outside[i])))


def _spans_of(window: Window, found: list[Cue], states: Floats, mine: Flags, using: Model) -> Iterator[Tagged]:
    """The spans and traits of a window's cues."""
    asked = _asked(window, found, states.shape[1])
    tags, traits = using.pair(states, asked)
    words = window.words
    scores = log_softmax(tags[:, words - window.start + 1, :_PARENT])
    for i, cue in enumerate(found):
        if mine[cue.first]:
            scores[i, (words >= cue.first) & (words <= cue.last), 1:] = -np.inf
            parent = _parent(tags[i, asked["first"], _PARENT], i)
            above = window.span(found[parent].first, found[parent].last) if parent is not None else None
            yield from _tagged(window, cue, scores[i], traits[i], above, using.decoding)


def _asked(window: Window, found: list[Cue], size: int) -> dict[str, Ints]:
    """The cues as the pairs graph takes them."""
    inner, here = slice(1, window.end - window.start + 1), slice(window.start, window.end)
    line, quoted = np.zeros(size, dtype=np.int64), np.zeros(size, dtype=np.int64)
    line[inner] = np.cumsum(window.cut.gap[here] == Gap.LINE)
    quoted[inner] = window.cut.quoted[here]
    first = np.array([c.first for c in found], dtype=np.int64) - window.start + 1
    return {
        "window": np.zeros(len(found), dtype=np.int64),
        "first": first,
        "last": np.array([c.last for c in found], dtype=np.int64) - window.start + 1,
        "distance": near.distance(first, size),
        "line": near.lines(first, line),
        "quote": near.quotes(first, quoted),
    }


def _parent(logits: Floats, own: int) -> int | None:
    """Which of the window's cues this one's is nested under."""
    others = logits.copy()
    others[own] = -np.inf
    best = int(np.argmax(others))
    return best if others[best] > 0 else None


def _tagged(
    window: Window, cue: Cue, scores: Floats, traits: Floats, parent: Span | None, decoding: Decoding
) -> Iterator[Tagged]:
    """The cue's attribution, if it has a content."""
    words, tails = window.words, window.tails
    sources, contents = viterbi.runs(scores, decoding.tags, _leaving(window, cue, decoding))
    if not contents:
        return
    source = max(sources, key=lambda run: run.score, default=None)
    frame = [tuple(np.searchsorted(words, (cue.first, cue.last + 1)) - (0, 1)), *([source[:2]] if source else [])]
    contents = whole(contents, frame, window.cut.quoted[words])
    yield Tagged(
        window.span(words[source.first], tails[source.last]) if source else None,
        window.span(cue.first, cue.last),
        tuple(window.span(words[run.first], tails[run.last]) for run in contents),
        _confidence(cue, source, contents, decoding),
        parent,
        CERTAINTY[int(np.argmax(traits[_CERTAINTY]))],
        bool(traits[_NEGATED] > 0),
    )


def _leaving(window: Window, cue: Cue, decoding: Decoding) -> list[float]:
    """What it costs a content to end before each word: something where neither a mark nor the cue comes next."""
    free = window.closing | ((window.words >= cue.first) & (window.words <= cue.last))
    costs: list[float] = np.where(free, 0.0, decoding.leaving).tolist()
    return costs


def _confidence(cue: Cue, source: viterbi.Run | None, contents: list[viterbi.Run], decoding: Decoding) -> float:
    """The calibrated probability that source and content are right."""
    evidence = (
        cue.probability,
        math.exp(source.score) if source else 0.0,
        math.exp(min(run.score for run in contents)),
        float(source is None),
        1.0,
    )
    return 1 / (1 + math.exp(-sum(w * e for w, e in zip(decoding.confidence, evidence, strict=True))))
