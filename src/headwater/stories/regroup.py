"""New reports among the old: the stories near them are grouped anew together with them, all others stay as they are.

So an early mistake is undone when better evidence comes, and the order of arrival matters little; and the cost of a
report is that of its neighbourhood, whatever the size of the collection. A story that new reports plainly belong to,
since they are near no other, is taken whole until it has grown by a share.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set

from headwater.stories.agglomerate import Clusters, Group
from headwater.stories.kin import Kin
from headwater.stories.register import Entry, Register
from headwater.stories.rules import Rules


def regrouped(
    new: Sequence[int], kin: Kin, register: Register, rules: Rules
) -> tuple[tuple[Group, ...], frozenset[int]]:
    """The groups of the new reports and of all stories near them, and the numbers of those that were grouped anew."""
    near = [register.of(other for other, _ in kin.near(report)) for report in new]
    stories = {entry.number: entry for row in near for entry in row}
    coming = Counter(entry.number for row in near for entry in row)
    torn = {entry.number for row in near if len(row) > 1 for entry in row}
    anew = frozenset(n for n, entry in stories.items() if _anew(entry, coming[n], n in torn, rules))
    loose = {*new, *(i for number in anew for i in stories[number].members)}
    whole = [stories[number].members for number in sorted(stories) if number not in anew]
    groups = [*((report,) for report in sorted(loose)), *whole]
    pairs = _pairs(loose, loose.union(*whole), kin)
    return Clusters(groups, pairs, rules.candidate_reports).gather(rules.join), anew


def _anew(entry: Entry, coming: int, torn: bool, rules: Rules) -> bool:
    """Whether a story is grouped anew: it will have grown by a share since it was, or it is small and has a rival."""
    size = len(entry.members)
    return size + coming >= rules.loose_growth * entry.grouped or (torn and size <= rules.loose_size)


def _pairs(loose: Set[int], scope: Set[int], kin: Kin) -> Iterator[tuple[int, int, float]]:
    """Each pair within the scope that holds a loose report, once."""
    for i in sorted(loose):
        for j, like in kin.near(i, scope):
            if j < i or j not in loose:
                yield i, j, like
