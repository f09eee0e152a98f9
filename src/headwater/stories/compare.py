"""Which reports are alike, found at a cost per report that doesn't grow with their number.

A new report is compared with those that hold its heaviest terms, found through an inverted index, and in full only
with the best of them. However many reports hold a term, the latest few hundred are looked at; however many terms are
common, the search ends when it has seen a few thousand entries, the heaviest terms first.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from headwater.stories.profile import Profile
from headwater.stories.rules import Rules


class Comparer:
    """Compares each new report with those before it; they go by numbers in order of arrival."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._profiles: list[Profile] = []
        self._holders: defaultdict[int, array[int]] = defaultdict(lambda: array("i"))
        self._desk = np.zeros(1024)  # a profile laid out by the numbers of its terms, while it is compared

    def add(self, profile: Profile) -> dict[int, float]:
        """Earlier reports that are like this one, each with how much, 0..1: the cosine of their fields.

        What is much less like it than the nearest is left out: such pairs say nothing beside the near ones, and there
        are the more of them the larger the collection.
        """
        others = self._candidates(profile)
        alike = np.minimum(1.0, self._cosines(profile, others))
        self._note(profile)
        least = max(self._rules.candidate_least, self._rules.candidate_share * alike.max(initial=0.0))
        return {other: like for other, like in zip(others, alike.tolist(), strict=True) if like >= least}

    def _note(self, profile: Profile) -> None:
        """The next number is this one's; holders of a term that nobody will look at any more go."""
        most = self._rules.candidate_holders
        for key in profile.keys.tolist():
            holders = self._holders[key]
            holders.append(len(self._profiles))
            if len(holders) >= 2 * most:
                del holders[:-most]
        self._profiles.append(profile)

    def _cosines(self, profile: Profile, others: Sequence[int]) -> npt.NDArray[np.float64]:
        """How alike each of these, all of which share a term with it, is to this one."""
        if not others:
            return np.zeros(0)
        rows = [self._profiles[other] for other in others]
        keys = np.concatenate([row.keys for row in rows])
        desk = self._laid_out(profile)
        products = desk[keys] * np.concatenate([row.weights for row in rows])
        desk[profile.keys] = 0.0
        sums: npt.NDArray[np.float64] = np.add.reduceat(products, [0, *accumulate(len(row.keys) for row in rows[:-1])])
        return sums

    def _laid_out(self, profile: Profile) -> npt.NDArray[np.float64]:
        """The desk with this profile on it, large enough for it; it already is for those before."""
        needed = int(profile.keys.max(initial=0)) + 1
        if needed > len(self._desk):
            self._desk = np.zeros(2 * needed)
        self._desk[profile.keys] = profile.weights
        return self._desk

    def _candidates(self, profile: Profile) -> list[int]:
        """The reports that hold the most of this one's heaviest terms; of equals, the oldest."""
        rows, weights = self._entries(profile)
        if not rows:
            return []
        others, places = np.unique(np.concatenate(rows), return_inverse=True)
        common = np.bincount(places, np.repeat(weights, [len(row) for row in rows]))
        best: list[int] = others[np.lexsort((others, -common))[: self._rules.candidate_reports]].tolist()
        return best

    def _entries(self, profile: Profile) -> tuple[list[array[int]], list[float]]:
        """For each of the heaviest terms, the latest reports that hold it, and what it weighs here."""
        rows, weights, left = [], [], self._rules.candidate_entries
        for at in np.lexsort((profile.keys, -profile.weights))[: self._rules.candidate_terms].tolist():
            holders = self._holders.get(int(profile.keys[at]))
            if holders and left > 0:
                rows.append(holders[-min(left, self._rules.candidate_holders) :])
                weights.append(float(profile.weights[at]))
                left -= len(rows[-1])
        return rows, weights
