"""The likeliest well-formed tags of a cue's words: a piece inside a span follows one that begins or continues it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

OUT, B_SOURCE, I_SOURCE, B_CONTENT, I_CONTENT = range(5)
_NEGLIGIBLE = 0.02
_NONE = (0.0,) * 5


class Run(NamedTuple):
    """A stretch of words, first and last, and the mean of their tags' log-probabilities."""

    first: int
    last: int
    score: float


def runs(
    scores: NDArray[np.float32], bias: Sequence[float] = _NONE, leaving: Sequence[float] | None = None
) -> tuple[list[Run], list[Run]]:
    """The sources and contents among words × 5 log-probabilities, once `bias` is added to each tag's.

    `leaving` is added, for each word, where a content ends just before it.
    """
    live = np.flatnonzero(scores[:, OUT] < math.log1p(-_NEGLIGIBLE))
    if not len(live):
        return [], []
    low, high = int(live[0]), int(live[-1]) + 1
    costs = leaving[low:high] if leaving is not None else [0.0] * (high - low)
    tags = _best((scores[low:high] + np.array(bias)).tolist(), costs)
    score = scores[low:high][np.arange(len(tags)), tags].tolist()
    return _spans(tags, score, low, B_SOURCE), _spans(tags, score, low, B_CONTENT)


def _best(scores: Sequence[Sequence[float]], leaving: Sequence[float]) -> list[int]:
    """Viterbi over the five tags, by hand, since all but two of their successions are free."""
    none = -math.inf
    held = [0.0, none, none, none, none]
    back: list[tuple[int, int, int, int, int]] = []
    for s, cost in zip(scores, leaving, strict=True):
        source = B_SOURCE if held[B_SOURCE] >= held[I_SOURCE] else I_SOURCE
        content = B_CONTENT if held[B_CONTENT] >= held[I_CONTENT] else I_CONTENT
        rest = OUT if held[OUT] >= held[source] else source
        free = rest if held[rest] >= held[content] else content
        left = held[content] + cost
        top, most = (rest, held[rest]) if held[rest] >= left else (content, left)
        back.append((top, free, source, top, content))
        before = (most, held[free], held[source], most, held[content])
        held = [x + y for x, y in zip(before, s, strict=True)]
    tag = max(range(5), key=held.__getitem__)
    tags = [tag]
    for came in reversed(back[1:]):
        tag = came[tag]
        tags.append(tag)
    return tags[::-1]


def _spans(tags: Sequence[int], score: Sequence[float], offset: int, begins: int) -> list[Run]:
    """The stretches that begin with one tag and go on with the next."""
    found: list[Run] = []
    i = 0
    while i < len(tags):
        if tags[i] != begins:
            i += 1
            continue
        end = i + 1
        while end < len(tags) and tags[end] == begins + 1:
            end += 1
        found.append(Run(offset + i, offset + end - 1, sum(score[i:end]) / (end - i)))
        i = end
    return found
