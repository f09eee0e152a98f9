"""Text → all that the model tells of it: windows encoded once, and every head's answer put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from headwater.nouns import Span
from headwater.reading.tagger.attributions import attributions
from headwater.reading.tagger.entities import Entity, entities
from headwater.reading.tagger.meaning import States, joined, meanings
from headwater.reading.tagger.model import Model, model
from headwater.reading.tagger.pieces import blocks, pieces
from headwater.reading.tagger.stops import mended
from headwater.reading.tagger.tagged import Tagged
from headwater.reading.tagger.window import Window, grid
from headwater.reading.tagger.windows import speakers, windows

LANGUAGE = "en"
"""The language of the texts that the model learnt from."""
ARTICLE = 100_000
"""Code points that are read at most; some fifteen thousand words."""


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What the model tells of a text, each in order: who said what, what is named; and the states that it rests on."""

    attributions: tuple[Tagged, ...]
    entities: tuple[Entity, ...]
    states: States


def find(text: str, least: float = 0.0, using: Model | None = None) -> tuple[Tagged, ...]:
    """The attributions of a text that are at least so probable, in order of their cues. Nothing raises, on any text."""
    return tuple(t for t in read(text, using).attributions if t.confidence >= least)


def read(text: str, using: Model | None = None) -> Reading:
    """All that the model tells of a text. Nothing raises, on any text.

    Of a text longer than any article only the beginning is read: the rest is left to the rules, which are quick.
    """
    return _read(text, using or model())


def meant(text: str, spans: Sequence[Span], using: Model | None = None) -> tuple[bytes, ...]:
    """What each span of a text tells, as a vector of signed bytes; b"" where nothing was read. Nothing raises."""
    using = using or model()
    return meanings(read(text, using).states, spans, using.sense)


@lru_cache(maxsize=4)
def _read(text: str, using: Model) -> Reading:
    """The same, remembered: names and speech ask one after the other."""
    found = [_in_block(text, start, end, using) for start, end in blocks(text[:ARTICLE])]
    return Reading(
        tuple(t for r in found for t in r.attributions),
        tuple(mended(text, (e for r in found for e in r.entities))),
        joined([r.states for r in found]),
    )


def _in_block(text: str, start: int, end: int, using: Model) -> Reading:
    """What the windows over a stretch of the text say, one by one: on a CPU a batch of them takes longer."""
    cut = pieces(text, using.tokenizer, start, end)
    spread = windows(len(cut))
    owner = speakers(len(cut), spread)
    seen = np.zeros((len(cut), using.width), dtype=np.float16)
    tagged: list[Tagged] = []
    named: list[Entity] = []
    for i, (first, last) in enumerate(spread):
        window, mine = Window(cut, first, last), owner == i
        states, cue, name = using.encode(grid(window))
        seen[mine] = states[0, 1:-1][mine[first:last]]
        tagged += attributions(window, states, cue, mine, using)
        named += entities(text, window, name, mine)
    return Reading(tuple(tagged), tuple(named), States(cut.start, seen))
