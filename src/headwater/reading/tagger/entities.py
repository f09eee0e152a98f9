"""Names of entities, as the model tags them: "*Ada Quill* (person) of *the Dover Ledger* (organization)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from headwater.nouns import Span
from headwater.reading.tagger.model import Flags, Floats
from headwater.reading.tagger.window import Window, log_softmax

Kind = Literal["person", "organization", "place", "event", "work", "other"]
KINDS: tuple[Kind, ...] = ("person", "organization", "place", "event", "work", "other")


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity's name in a text, without title and article; the probability that name and kind are right."""

    span: Span
    kind: Kind
    confidence: float


def entities(window: Window, logits: Floats, mine: Flags) -> Iterator[Entity]:
    """The names in a window that it speaks for, from its pieces' logits; of a word, its first piece counts."""
    words, tails = window.words, window.tails
    for first, last, kind, probability in runs(log_softmax(logits[0, words - window.start + 1])):
        if mine[words[first]]:
            yield Entity(window.span(words[first], tails[last]), kind, probability)


def runs(scores: Floats) -> Iterator[tuple[int, int, Kind, float]]:
    """The names among words × 13 log-probabilities (none; begins, goes on, for each kind): first and last word, kind,
    probability. What goes on goes on with what went before, whatever kind it would be alone.
    """
    tags = scores.argmax(axis=1)
    start = 0
    while start < len(tags):
        end = start + 1
        if tags[start]:
            while end < len(tags) and tags[end] and tags[end] % 2 == 0:
                end += 1
            yield start, end - 1, *_kind(scores[start:end], tags[start:end].tolist())
        start = end


def _kind(scores: Floats, tags: Sequence[int]) -> tuple[Kind, float]:
    """The kind that a name's words together make likeliest, and its probability."""
    kinds = np.logaddexp(scores[:, 1::2], scores[:, 2::2]).mean(axis=0)
    best = int(kinds.argmax())
    return KINDS[best], float(np.exp(kinds[best]))
