"""Text → all that the model tells of it: windows encoded once, and every head's answer put together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from headwater.nouns import Span
from headwater.reading.sentences import sentences
from headwater.reading.tagger.attributions import attributions
from headwater.reading.tagger.entities import Entity, entities
from headwater.reading.tagger.model import Floats, Model, model
from headwater.reading.tagger.pieces import Pieces, blocks, pieces
from headwater.reading.tagger.tagged import Tagged
from headwater.reading.tagger.vectors import Vectors, joined, pooled
from headwater.reading.tagger.window import Window, grid
from headwater.reading.tagger.windows import speakers, windows

LANGUAGE = "en"
"""The language of the texts that the model learnt from."""
ARTICLE = 100_000
"""Code points that are read at most; some fifteen thousand words."""


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What the model tells of a text, each in order: who said what, what is named, what each sentence means."""

    attributions: tuple[Tagged, ...]
    entities: tuple[Entity, ...]
    vectors: Vectors


def find(text: str, least: float = 0.0, using: Model | None = None) -> tuple[Tagged, ...]:
    """The attributions of a text that are at least so probable, in order of their cues. Nothing raises, on any text."""
    return tuple(t for t in read(text, using).attributions if t.confidence >= least)


@lru_cache(maxsize=8)
def read(text: str, using: Model | None = None) -> Reading:
    """All that the model tells of a text. Nothing raises, on any text.

    Of a text longer than any article only the beginning is read: the rest is left to the rules, which are quick.
    """
    using = using or model()
    found = [_in_block(text, start, end, using) for start, end in blocks(text[:ARTICLE])]
    return Reading(
        tuple(t for r in found for t in r.attributions),
        tuple(e for r in found for e in r.entities),
        joined([r.vectors for r in found]),
    )


def _in_block(text: str, start: int, end: int, using: Model) -> Reading:
    """What the windows over a stretch of the text say, one by one: on a CPU a batch of them takes longer."""
    cut = pieces(text, using.tokenizer, start, end)
    spread = windows(len(cut))
    owner = speakers(len(cut), spread)
    seen = np.zeros((len(cut), using.width), dtype=np.float32)
    tagged: list[Tagged] = []
    named: list[Entity] = []
    for i, (first, last) in enumerate(spread):
        window, mine = Window(cut, first, last), owner == i
        states, cue, name = using.encode(grid(window))
        seen[mine] = states[0, 1:-1][mine[first:last]]
        tagged += attributions(window, states, cue, mine, using)
        named += entities(window, name, mine)
    return Reading(tuple(tagged), tuple(named), _vectors(text, start, end, cut, seen, using))


def _vectors(text: str, start: int, end: int, cut: Pieces, states: Floats, using: Model) -> Vectors:
    """The sentences of a stretch of the text that have pieces, with their vectors."""
    found = [Span(s.start + start, s.end + start) for s in sentences(text[start:end], LANGUAGE)]
    first, last = (np.searchsorted(cut.start, [getattr(s, edge) for s in found]) for edge in ("start", "end"))
    kept = [i for i in range(len(found)) if first[i] < last[i]]
    return Vectors(tuple(found[i] for i in kept), pooled(states, first[kept], last[kept], using.turn))
