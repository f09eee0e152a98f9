"""What a stretch of text tells, as a vector: near another's where the two say the same, whatever their words.

A linear map of two means of its pieces' states, one plain, one by how much each piece tells (attention pooling, Lin et
al. 2017). Learnt from sentences of many reports of one event, marked for which say the same: `training/meaning.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from headwater.nouns import Span
from headwater.reading.tagger.model import Floats, Sense

_MOST = 127  # the largest number of eight bits, for the largest of a vector


@dataclass(frozen=True, slots=True, eq=False)
class States:
    """What the encoder made of a text: where each piece begins, and its state (pieces × width, half precision)."""

    start: NDArray[np.int64]
    rows: NDArray[np.float16]

    def of(self, span: Span) -> Floats:
        """The states of the pieces that begin inside a span, as single precision."""
        first, end = np.searchsorted(self.start, (span.start, span.end))
        return self.rows[first:end].astype(np.float32)


def meanings(states: States, spans: Iterable[Span], sense: Sense) -> tuple[bytes, ...]:
    """A vector for each span, one signed byte a dimension; b"" where no piece stands. Only directions matter."""
    return tuple(_meaning(states.of(span), sense) for span in spans)


def _meaning(states: Floats, sense: Sense) -> bytes:
    if not len(states):
        return b""
    vector = _twice_pooled(states, sense) + sense.bias
    return np.round(vector * (_MOST / max(1e-9, float(np.abs(vector).max())))).astype(np.int8).tobytes()


def _twice_pooled(states: Floats, sense: Sense) -> Floats:
    """Not by `@`, which would wake threads that spin longer than this takes."""
    tells = np.einsum("pw,w->p", states, sense.attend)
    share = np.exp(tells - tells.max())
    attended = np.einsum("p,pw->w", share / share.sum(), states)
    found: Floats = np.einsum("w,wv->v", np.concatenate([states.mean(axis=0), attended]), sense.weight)
    return found


def joined(found: Sequence[States]) -> States:
    """Several stretches' states, one at least, as one text's."""
    return States(np.concatenate([s.start for s in found]), np.concatenate([s.rows for s in found]))
