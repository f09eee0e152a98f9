"""Which claim is the main one: that which headlines and first sentences tell, whole copies of one text counted once."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from headwater.accord.page import alike
from headwater.accord.saying import Saying
from headwater.nouns import Case, Report
from headwater.text.stem import stem
from headwater.text.words import words

_HEAD = 350  # code points of a text, its headline apart, that tell what it is about


class Foremost:
    """What a case's reports are about, by which its claims are put in order; whole copies of one text count once."""

    def __init__(self, case: Case, said: Iterable[Saying]) -> None:
        self._family = families(case)
        self._heads = self._told_first(case, {key: rare for s in said for key, rare in s.rarity.items()})

    def main(self, groups: Sequence[Sequence[Saying]]) -> Sequence[Saying]:
        """The group of sayings that tells most of what the reports are about."""
        return max(groups, key=lambda group: (self._weight(group), min(s.id for s in group)))

    def rank(self, group: Sequence[Saying]) -> tuple[float, ...]:
        """Lower comes first: told by more families, in more reports, nearer to the head of a text, in more words."""
        reports = {s.report for s in group}
        at = min(s.statement.start / max(1, len(s.reading.report.text)) for s in group)
        return -self._families(group), -len(reports), at, -max(sum(s.weights.values()) for s in group)

    def _weight(self, group: Sequence[Saying]) -> float:
        return alike(heart(group).rarity, self._heads) * math.sqrt(math.log(1 + self._families(group)))

    def _families(self, group: Sequence[Saying]) -> int:
        return len({self._family[s.report] for s in group})

    def _told_first(self, case: Case, rarity: Mapping[str, float]) -> Mapping[str, float]:
        """How rare each stem is that headlines and first sentences have, times the share of families whose do."""
        holders: dict[str, set[str]] = defaultdict(set)
        for reading in case.readings:
            for key in _head(reading.report) & rarity.keys():
                holders[key].add(self._family[reading.report.id])
        count = len(set(self._family.values()))
        return {key: rarity[key] * len(told) / count for key, told in holders.items()}


def heart(group: Sequence[Saying]) -> Saying:
    """The saying that is nearest to all others of its group; its words are the claim's."""
    return max(group, key=lambda s: (sum(s.alike(o) for o in group), -len(s.text), s.id))


def families(case: Case) -> Mapping[str, str]:
    """Each report's first relative by whole copying or rewriting, itself if it has none."""
    home = {r: r for r in case.story.reports}
    reports = {node.id: node.ref for node in case.story.stemma.nodes if node.kind == "report"}
    for edge in case.story.stemma.edges:
        one, other = home.get(reports.get(edge.parent, "")), home.get(reports.get(edge.child, ""))
        if edge.extent == "whole" and one and other and one != other:
            home = {r: one if h == other else h for r, h in home.items()}
    return home


def _head(report: Report) -> set[str]:
    """The stems of a report's headline and the beginning of its text."""
    return {stem(w.form) for part in (report.headline, report.text[:_HEAD]) for w in words(part)}
