"""Names of entities, as the model tags them: "*Ada Quill* (person) of *the Dover Ledger* (organization)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

import numpy as np

from headwater.languages import load
from headwater.nouns import Span
from headwater.reading.tagger.model import Flags, Floats
from headwater.reading.tagger.pieces import Gap
from headwater.reading.tagger.window import Window, log_softmax

Kind = Literal["person", "organization", "place", "event", "work", "other"]
KINDS: tuple[Kind, ...] = ("person", "organization", "place", "event", "work", "other")

_NEGLIGIBLE = 0.02  # a word that is so unlikely part of a name is none
_OVER_A_LINE = -5.0  # log-odds that a name goes on in the next line


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity's name in a text, without title and article; the probability that name and kind are right."""

    span: Span
    kind: Kind
    confidence: float


def entities(text: str, window: Window, logits: Floats, mine: Flags) -> Iterator[Entity]:
    """The names in a window that it speaks for, from its pieces' logits; of a word, its first piece counts."""
    words, tails = window.words, window.tails
    scores = log_softmax(logits[0, words - window.start + 1])
    for first, last, kind, probability in runs(scores, window.cut.gap[words] == Gap.LINE):
        if mine[words[first]]:
            yield Entity(_bare(text, window.span(words[first], tails[last])), kind, probability)


def runs(scores: Floats, line: Flags) -> Iterator[tuple[int, int, Kind, float]]:
    """The names among words × 13 log-probabilities (none; begins, goes on, for each kind): first and last word, kind,
    probability; `line` tells which words begin one.
    """
    live = np.append(scores[:, 0] < np.log1p(-_NEGLIGIBLE), False)
    edges = np.flatnonzero(np.diff(live, prepend=False))
    for start, end in edges.reshape(-1, 2).tolist():
        for first, last, tag in _spans(_best(scores[start:end], line[start:end])):
            kind = scores[start + first : start + last + 1, tag : tag + 2]
            probability = float(np.exp(np.logaddexp.reduce(kind, axis=1).mean()))
            yield start + first, start + last, KINDS[tag // 2], min(1.0, probability)


def _best(scores: Floats, line: Flags) -> list[int]:
    """The likeliest tags of neighbours, of those in which what goes on goes on with what went before (Viterbi)."""
    held = scores[0].copy()
    held[2::2] = -np.inf
    back = []
    for score, broken in zip(scores[1:], line[1:].tolist(), strict=True):
        came = np.full(len(held), held.argmax())
        came[2::2] = np.arange(1, len(held), 2) + (held[2::2] > held[1::2])
        held = held[came] + score
        held[2::2] += _OVER_A_LINE * broken
        back.append(came)
    tags = [int(held.argmax())]
    for came in reversed(back):
        tags.append(int(came[tags[-1]]))
    return tags[::-1]


def _spans(tags: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """The first and last word of each name, and the tag that begins it."""
    begun = [i for i, tag in enumerate(tags) if tag % 2]
    for i in begun:
        end = i + 1
        while end < len(tags) and tags[end] == tags[i] + 1:
            end += 1
        yield i, end - 1, tags[i]


def _bare(text: str, span: Span) -> Span:
    """A name without what only its last word's writing joins to it: "Quill's", "Dover-based"."""
    joined = _joined().search(text, span.start + 1, span.end)
    return Span(span.start, joined.start()) if joined else span


@cache
def _joined() -> re.Pattern[str]:
    ends = "|".join(re.escape(end.lstrip("-")) for end in load("en", "names")["hyphened"])
    return re.compile(rf"(?:['’]s?|[-‑](?:{ends}))$")
