"""Near-duplicates: reports so alike in letters that they need no comparison to be of one story.

A wire report and its copies share most runs of words, and none has a figure of its own against the other. The same
robot's report on another company, or on the next day, has.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from headwater.nouns import Reading
from headwater.stories.profile import Counts
from headwater.stories.rules import Rules
from headwater.text.signatures import Bands, Signature, hashes

Hashes = npt.NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Print:
    """What of a report shows in its copies: how many words, the day, figures and names (as hashes)."""

    words: int
    day: int | None
    figures: Hashes
    names: Hashes


@dataclass(frozen=True, slots=True)
class Copy:
    """A reading on a sheaf of near-duplicates, and how alike it is to the first of them."""

    reading: Reading
    alike: float


def printed(counts: Counts, day: int | None) -> Print:
    """What of this report shows in its copies."""
    return Print(counts["wording"].total(), day, hashes(counts["numbers"]), hashes(counts["names"]))


class Copies:
    """The reports that are nobody's copy, numbered from 0 in order of arrival."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._bands = Bands()
        self._prints: list[Print] = []

    def whose(self, new: Print, signature: Signature) -> tuple[int, float]:
        """The number of the report that this one is a near-duplicate of, or its own, and how alike the two are."""
        if new.words >= self._rules.copies_words:
            for number, alike in self._bands.near(signature, self._rules.copies_alike):
                if self._one(self._prints[number], new):
                    return number, alike
        self._prints.append(new)
        return self._bands.add(signature), 1.0

    def _one(self, first: Print, second: Print) -> bool:
        """Whether two reports that share most runs of words tell the same of the same."""
        apart = 0 if first.day is None or second.day is None else abs(first.day - second.day)
        figures = _common(first.figures, second.figures)
        names = 2 * _common(first.names, second.names)
        return (
            apart <= self._rules.copies_days
            and figures == min(len(first.figures), len(second.figures))
            and names >= self._rules.copies_alike * (len(first.names) + len(second.names))
        )


def _common(first: Hashes, second: Hashes) -> int:
    return len(np.intersect1d(first, second, assume_unique=True))
