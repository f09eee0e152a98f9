"""Text → what the model tags in it: windows encoded, cues found in each, and for each cue its source and content."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from headwater.nouns import Span
from headwater.reading.tagger import near, viterbi
from headwater.reading.tagger.model import Decoding, Flags, Floats, Ints, Model, model
from headwater.reading.tagger.pieces import Gap, Pieces, Shape, blocks, pieces
from headwater.reading.tagger.tagged import CERTAINTY, Tagged
from headwater.reading.tagger.whole import whole
from headwater.reading.tagger.windows import speakers, windows

CLS, SEP = 101, 102  # the vocabulary's marks of a window's edges

_PARENT = 5  # the tag after those of sources and contents
_CERTAINTY, _NEGATED = slice(9, 14), 15  # among the traits; the kind of voice and its anonymity are too often wrong


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue's first and last piece in the text, and its probability."""

    first: int
    last: int
    probability: float


@dataclass(frozen=True, slots=True)
class Window:
    """The pieces `start`..`end` of a text, which the encoder sees between two edge marks."""

    cut: Pieces
    start: int
    end: int

    @property
    def words(self) -> Ints:
        """The pieces, by their index in the text, that begin a word."""
        return np.flatnonzero(self.cut.first[self.start : self.end]) + self.start

    @property
    def tails(self) -> Ints:
        """The last piece of each word."""
        return np.append(self.words[1:], self.end) - 1

    def span(self, first: int, last: int) -> Span:
        """Where pieces stand in the text."""
        return Span(int(self.cut.start[first]), int(self.cut.end[last]))


ARTICLE = 100_000
"""Code points that are read at most; some fifteen thousand words."""


def find(text: str, least: float = 0.0, using: Model | None = None) -> tuple[Tagged, ...]:
    """The attributions of a text that are at least so probable, in order of their cues. Nothing raises, on any text.

    Of a text longer than any article only the beginning is tagged: the rest is left to the rules, which are quick.
    """
    using = using or model()
    found = (t for start, end in blocks(text[:ARTICLE]) for t in _in_block(text, start, end, using))
    return tuple(t for t in found if t.confidence >= least)


def _in_block(text: str, start: int, end: int, using: Model) -> Iterator[Tagged]:
    """What the windows over a stretch of the text say, one by one: on a CPU a batch of them takes longer."""
    cut = pieces(text, using.tokenizer, start, end)
    spread = windows(len(cut))
    owner = speakers(len(cut), spread)
    for i, (first, last) in enumerate(spread):
        yield from _in_window(Window(cut, first, last), owner == i, using)


def _in_window(window: Window, mine: Flags, using: Model) -> Iterator[Tagged]:
    """What a window says, through those of its cues that it speaks for."""
    states, logits = using.encode(_grid(window))
    found = list(cues(window, _log_softmax(logits[0]), using.decoding.cue))
    if any(mine[cue.first] for cue in found):
        yield from _attributions(window, found, states, mine, using)


def _grid(window: Window) -> dict[str, Ints]:
    """The window as the encoder takes it."""
    cut, here = window.cut, slice(window.start, window.end)

    def edged(inner: Ints, first: int, last: int) -> Ints:
        return np.concatenate(([first], inner, [last]))[None, :]

    return {
        "ids": edged(cut.ids[here], CLS, SEP),
        "shape": edged(cut.shape[here], Shape.EDGE, Shape.EDGE),
        "gap": edged(cut.gap[here], Gap.NONE, Gap.NONE),
        "quoted": edged((cut.quoted[here] > 0).astype(np.int64), 0, 0),
        "length": np.array([window.end - window.start + 2]),
    }


def cues(window: Window, scores: Floats, bias: float) -> Iterator[Cue]:
    """The cues of a window, from its log-probabilities of O, B, I; of a word, its first piece counts."""
    outside, begins, goes_on = scores[window.words - window.start + 1].T
    inside = np.logaddexp(begins, goes_on) + bias > outside
    opens = inside & (~np.append(False, inside[:-1]) | (begins > goes_on))
    ends = inside & ~np.append(inside[1:] & ~opens[1:], False)
    for i, j in zip(np.flatnonzero(opens).tolist(), np.flatnonzero(ends).tolist(), strict=True):
        yield Cue(int(window.words[i]), int(window.tails[j]), -math.expm1(float(outside[i])))


def _attributions(window: Window, found: list[Cue], states: Floats, mine: Flags, using: Model) -> Iterator[Tagged]:
    """The spans and traits of a window's cues."""
    asked = _asked(window, found, states.shape[1])
    tags, traits = using.pair(states, asked)
    words = window.words
    scores = _log_softmax(tags[:, words - window.start + 1, :_PARENT])
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
    words = window.words
    free = (window.cut.shape[words] == Shape.MARK) | ((words >= cue.first) & (words <= cue.last))
    free |= window.cut.gap[words] == Gap.LINE
    return [float(cost) for cost in np.where(free, 0.0, decoding.leaving)]


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


def _log_softmax(x: Floats) -> Floats:
    x = x - x.max(axis=-1, keepdims=True)
    out: Floats = x - np.log(np.exp(x).sum(axis=-1, keepdims=True))
    return out
