"""A window over a text's pieces, and how the encoder takes it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from headwater.nouns import Span
from headwater.reading.tagger.model import Flags, Floats, Ints
from headwater.reading.tagger.pieces import Gap, Pieces, Shape

CLS, SEP = 101, 102  # the vocabulary's marks of a window's edges


@dataclass(frozen=True)
class Window:
    """The pieces `start`..`end` of a text, which the encoder sees between two edge marks."""

    cut: Pieces
    start: int
    end: int

    @cached_property
    def words(self) -> Ints:
        """The pieces, by their index in the text, that begin a word."""
        return np.flatnonzero(self.cut.first[self.start : self.end]) + self.start

    @cached_property
    def tails(self) -> Ints:
        """The last piece of each word."""
        return np.append(self.words[1:], self.end) - 1

    @cached_property
    def closing(self) -> Flags:
        """Which words can follow a content's end at no cost: marks, and those that begin a line."""
        closing: Flags = (self.cut.shape[self.words] == Shape.MARK) | (self.cut.gap[self.words] == Gap.LINE)
        return closing

    def span(self, first: int, last: int) -> Span:
        """Where pieces stand in the text."""
        return Span(int(self.cut.start[first]), int(self.cut.end[last]))


def grid(window: Window) -> dict[str, Ints]:
    """The window as the encoder takes it."""
    cut, here = window.cut, slice(window.start, window.end)

    def edged(inner: Ints, first: int, last: int) -> Ints:
        return np.concatenate(([first], inner, [last]))[None, :]

    return {
        "ids": edged(cut.ids[here], CLS, SEP),
        "shape": edged(cut.shape[here], Shape.EDGE, Shape.EDGE),
        "gap": edged(cut.gap[here], Gap.NONE, Gap.NONE),
        "quoted": edged((cut.quoted[here] > 0).astype(np.int64), 0, 0),
    }


def log_softmax(x: Floats) -> Floats:
    """Logits, tags last, as log-probabilities."""
    x = x - x.max(axis=-1, keepdims=True)
    out: Floats = x - np.log(np.exp(x).sum(axis=-1, keepdims=True))
    return out
