"""Which reports are alike, found at a cost per report that doesn't grow with their number.

A new report is compared with those that hold its heaviest terms, found through an inverted index, and in full only
with the best of them.
"""

from __future__ import annotations

import heapq
from array import array
from collections import defaultdict

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
        """Earlier reports that are like this one, each with how much, 0..1: the cosine of their fields."""
        desk = self._laid_out(profile)
        others = {other: self._profiles[other] for other in self._candidates(profile)}
        alike = {other: float(desk[second.keys] @ second.weights) for other, second in others.items()}
        desk[profile.keys] = 0.0
        for key in profile.keys.tolist():
            self._holders[key].append(len(self._profiles))
        self._profiles.append(profile)
        return {other: min(1.0, like) for other, like in alike.items() if like > 0}

    def _laid_out(self, profile: Profile) -> npt.NDArray[np.float64]:
        """The desk with this profile on it, large enough for it; it already is for those before."""
        needed = int(profile.keys.max(initial=0)) + 1
        if needed > len(self._desk):
            self._desk = np.zeros(2 * needed)
        self._desk[profile.keys] = profile.weights
        return self._desk

    def _candidates(self, profile: Profile) -> list[int]:
        """The reports that hold the most of this one's heaviest terms."""
        rules, common = self._rules, defaultdict[int, float](float)
        terms = zip(profile.weights.tolist(), profile.keys.tolist(), strict=True)
        for weight, key in heapq.nsmallest(rules.candidate_terms, terms, key=lambda term: (-term[0], term[1])):
            holders = self._holders.get(key, ())
            if len(holders) <= rules.candidate_holders:
                for other in holders:
                    common[other] += weight
        return heapq.nsmallest(rules.candidate_reports, common, key=lambda other: (-common[other], other))
