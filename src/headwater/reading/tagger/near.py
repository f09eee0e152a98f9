"""How every piece of a window stands to a cue in it: how far, how many lines off, in whose quotation."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

REACH = 8  # distances up to here each have a bucket of their own, farther ones share it by powers of √2
FARTHEST = 16
LINES = 2
DISTANCES = 2 * FARTHEST + 1
LINE_BUCKETS = 2 * LINES + 1
QUOTE_BUCKETS = 4


def distance(cues: Ints, length: int) -> Ints:
    """The bucket of each piece's signed distance from each cue: cues × length, in 0..DISTANCES - 1."""
    delta = np.arange(length) - cues[:, None]
    far = np.abs(delta)
    scaled = REACH + np.log2(np.maximum(far, 1) / REACH) * 2
    bucket = np.where(far <= REACH, far, np.minimum(scaled, FARTHEST)).astype(np.int64)
    found: Ints = FARTHEST + np.sign(delta) * bucket
    return found


def lines(cues: Ints, line: Ints) -> Ints:
    """How many lines below its cue's each piece stands, as a bucket; `line` numbers the pieces' lines."""
    found: Ints = np.clip(line[None, :] - line[cues][:, None], -LINES, LINES) + LINES
    return found


def quotes(cues: Ints, quoted: Ints) -> Ints:
    """Where each piece stands: 0 in no quotation, 1 in its cue's, 2 in another, 3 in one while the cue is in none."""
    here = quoted[cues][:, None]
    there = np.broadcast_to(quoted, (len(cues), len(quoted)))
    return np.where(there == 0, 0, np.where(there == here, 1, np.where(here == 0, 3, 2)))
