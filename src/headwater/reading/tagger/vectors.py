"""What sentences mean, as vectors: near each other where two say the same, whatever their words.

They are what all-MiniLM-L6-v2 gives a sentence alone (the head learnt to match it), had without a second encoder.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from headwater.nouns import Span
from headwater.reading.tagger.model import Floats, Turn

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Vectors:
    """Sentences and, row by row, a vector of length 1 for each (sentences × 384): their products are cosines."""

    sentences: tuple[Span, ...]
    rows: Floats


def pooled(states: Floats, first: Ints, end: Ints, turn: Turn) -> Floats:
    """The vectors of stretches of pieces, `first`..`end`, none empty, from all pieces' states (pieces × width)."""
    means = [states[a:b].mean(axis=0) for a, b in zip(first.tolist(), end.tolist(), strict=True)]
    mean = np.array(means, dtype=np.float32).reshape(-1, len(turn.bias))
    turned = np.einsum("sw,wv->sv", mean, turn.weight) + turn.bias  # `@` would wake threads that spin longer than this
    length = np.linalg.norm(turned, axis=1, keepdims=True)
    found: Floats = (turned / np.maximum(length, 1e-9)).astype(np.float32)
    return found


def joined(found: Sequence[Vectors]) -> Vectors:
    """Several stretches' vectors, one at least, as one text's."""
    return Vectors(tuple(s for v in found for s in v.sentences), np.concatenate([v.rows for v in found]))
