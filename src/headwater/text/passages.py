"""Passages that two texts share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from headwater.nouns import Span
from headwater.text.words import Word

PassageKind = Literal["copied", "edited", "rewritten"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one text and its counterpart in another: copied to the letter, lightly edited, or rewritten."""

    a: Span
    b: Span
    kind: PassageKind
    score: float


def shared(a: Sequence[Word], b: Sequence[Word], least: int = 8) -> tuple[Passage, ...]:
    """The passages of at least so many words that both texts hold, in order of `a`."""
    blocks = SequenceMatcher(None, [w.form for w in a], [w.form for w in b], autojunk=False).get_matching_blocks()
    return tuple(
        Passage(
            Span(a[m.a].start, a[m.a + m.size - 1].end),
            Span(b[m.b].start, b[m.b + m.size - 1].end),
            "copied",
            1.0,
        )
        for m in blocks
        if m.size >= least
    )
