"""Windows: a long text in overlapping stretches that the model can hold, and which of them speaks for a piece."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

LONGEST = 382  # pieces; with the two that mark a window's edges, 384
OVERLAP = 64


def windows(count: int, longest: int = LONGEST, overlap: int = OVERLAP) -> list[tuple[int, int]]:
    """The fewest windows over `count` pieces, of one length, each sharing `overlap` pieces or more with the next.

    >>> windows(700)
    [(0, 382), (318, 700)]
    """
    if count <= longest:
        return [(0, count)] if count else []
    many = -(-(count - overlap) // (longest - overlap))
    length = min(longest, -(-(count + overlap * (many - 1)) // many))
    starts = [round(i * (count - length) / (many - 1)) for i in range(many)]
    return [(start, start + length) for start in starts]


def speakers(count: int, found: list[tuple[int, int]]) -> NDArray[np.int64]:
    """For each piece, the window that sees most around it: of two that share it, the one whose edge is farther."""
    owner = np.zeros(count, dtype=np.int64)
    for i in range(1, len(found)):
        middle = (found[i][0] + found[i - 1][1]) // 2
        owner[middle:] = i
    return owner
