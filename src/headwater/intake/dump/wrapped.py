"""Text broken into lines of one width, as mail and old text files have it, back into paragraphs.

>>> paragraphs("A ferry with sixty people ran\\naground off Tarn on Monday in\\nthick fog, the harbour office\\nsaid.")
'A ferry with sixty people ran aground off Tarn on Monday in thick fog, the harbour office said.'
"""

from __future__ import annotations

from itertools import pairwise

NARROWEST, WIDEST = 24, 100
LEAST = 3


def paragraphs(text: str) -> str:
    """The text with each break that only the width made turned into a space, so that every offset stays.

    A text that isn't broken at one width is returned as it is.
    """
    rows = text.split("\n")
    width = max(map(len, rows))
    if not NARROWEST <= width <= WIDEST:
        return text
    followed = [(row, after) for row, after in pairwise(rows) if row.strip() and after.strip()]
    full = [_is_full(row, after, width) for row, after in followed]
    if sum(full) < LEAST or 3 * sum(full) < 2 * len(full):
        return text
    joints = (" " if _is_full(row, after, width) else "\n" for row, after in pairwise(rows))
    return rows[0] + "".join(joint + row for joint, row in zip(joints, rows[1:], strict=True))


def _is_full(row: str, after: str, width: int) -> bool:
    """Whether the next row's first word had no room left in this row."""
    return bool(row.strip()) and bool(after.strip()) and len(row) + 1 + len(after.split(maxsplit=1)[0]) > width
