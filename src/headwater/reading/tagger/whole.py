"""Contents made whole: what the tags of single words don't know of what was said.

A quotation that opens inside a content closes inside it. And what parts a content is its own frame ("The ferry," she
said, "was never full"): a piece that more than a few other words keep from the rest is a stray.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from headwater.reading.tagger.model import Ints
from headwater.reading.tagger.viterbi import Run

SLACK = 4  # words and marks that are neither cue nor source


def whole(contents: Sequence[Run], frame: Iterable[tuple[int, int]], quoted: Ints) -> list[Run]:
    """One attribution's contents, in order; they and `frame` count words, `quoted` numbers each word's quotation."""
    closed = _merged([_closed(run, quoted) for run in contents])
    framing = {i for first, last in frame for i in range(first, last + 1)}
    strongest = max(range(len(closed)), key=lambda i: _weight(closed[i]))
    low = high = strongest
    while low > 0 and _follows(closed[low - 1], closed[low], framing):
        low -= 1
    while high + 1 < len(closed) and _follows(closed[high], closed[high + 1], framing):
        high += 1
    return closed[low : high + 1]


def _closed(run: Run, quoted: Ints) -> Run:
    """The run, to the end of the quotation that opens in it."""
    number, last = quoted[run.last], run.last
    opened_before = run.first > 0 and quoted[run.first] == number and quoted[run.first - 1] == number
    while number and not opened_before and last + 1 < len(quoted) and quoted[last + 1] == number:
        last += 1
    return run._replace(last=last)


def _merged(found: Sequence[Run]) -> list[Run]:
    """Runs that have come to overlap, as one."""
    merged: list[Run] = []
    for run in found:
        if merged and run.first <= merged[-1].last:
            held = merged.pop()
            run = Run(held.first, max(held.last, run.last), max(held.score, run.score))
        merged.append(run)
    return merged


def _weight(run: Run) -> float:
    return (run.last - run.first + 1) * math.exp(run.score)


def _follows(before: Run, after: Run, framing: set[int]) -> bool:
    """Whether no more than a few words that are no part of the frame stand between two runs."""
    between = range(before.last + 1, after.first)
    if len(between) > len(framing) + SLACK:
        return False
    return sum(i not in framing for i in between) <= SLACK
