"""Stories that grow: each batch of readings joins the stories at hand or opens new ones, at a cost of its own size.

Within a batch the order of readings changes nothing. A story keeps its id as it grows; where a report shows two to be
one, the older one's id stays, and the change says so. Stories never fall apart again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from headwater.nouns import Case, Reading, in_order
from headwater.stories.agglomerate import Clusters, Merge
from headwater.stories.apart import Apart
from headwater.stories.because import because
from headwater.stories.case import case
from headwater.stories.compare import Comparer
from headwater.stories.kin import Kin
from headwater.stories.profile import Profile, Profiler
from headwater.stories.rules import Rules
from headwater.stories.terms import counts, sheet


@dataclass(frozen=True, slots=True)
class Change:
    """What a batch did to one story: the ids of reports that joined it, and of stories that it took in."""

    story: str
    joined: tuple[str, ...]
    merged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Named:
    """A group's story id, the number of its first reading, and what the batch at hand did to it."""

    id: str
    first: int
    joined: tuple[int, ...] = ()
    merged: tuple[str, ...] = ()


class Desk:
    """All readings so far, numbered as they came, and the stories that they are in."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._profiler = Profiler(rules)
        self._comparer = Comparer(rules)
        self._apart = Apart(rules)
        self._clusters = Clusters(rules.candidate_reports)
        self._readings: list[Reading] = []
        self._profiles: list[Profile] = []
        self._stories: dict[int, _Named] = {}  # by group

    def add(self, readings: Sequence[Reading]) -> tuple[Change, ...]:
        """Takes in a batch; tells what became of each story that it touched, the oldest story first."""
        first = len(self._readings)
        self._readings += in_order(readings)
        for profile in self._profiled(self._readings[first:]):
            self._profiles.append(profile)
            self._apart.add(self._comparer.add(profile), profile.when)
        new = range(first, len(self._readings))
        groups = self._clusters.add(len(new), Kin(self._apart.settle(), self._rules).pairs(new))
        touched = {group: _Named(self._name(i), i, (i,)) for group, i in zip(groups, new, strict=True)}
        for merge in self._clusters.gather(self._rules.join):
            touched[merge.new] = self._merged(merge, touched, first)
        self._stories |= {group: _Named(named.id, named.first) for group, named in touched.items()}
        return tuple(self._change(named) for named in sorted(touched.values(), key=lambda named: named.first))

    def cases(self) -> tuple[Case, ...]:
        """All stories as they stand now, the oldest first."""
        kin = Kin(self._apart.settle(), self._rules)
        stories = sorted(self._stories.items(), key=lambda story: story[1].first)
        return tuple(self._case(named.id, sorted(self._clusters.members[group]), kin) for group, named in stories)

    def _profiled(self, readings: Sequence[Reading]) -> list[Profile]:
        """What each is about; rarity is counted over the whole batch first."""
        rows = [counts(sheet(reading.report, self._rules.lead_words)) for reading in readings]
        for row in rows:
            self._profiler.note(row)
        return [self._profiler.profile(reading.report, row) for reading, row in zip(readings, rows, strict=True)]

    def _merged(self, merge: Merge, touched: dict[int, _Named], first: int) -> _Named:
        """The story that two become; the one that goes is told if it was there before the batch."""
        pair = [(touched if group in touched else self._stories).pop(group) for group in (merge.first, merge.second)]
        old, new = sorted(pair, key=lambda named: named.first)
        gone = (new.id,) if new.first < first else ()
        return _Named(old.id, old.first, old.joined + new.joined, old.merged + new.merged + gone)

    def _change(self, named: _Named) -> Change:
        joined = tuple(self._readings[i].report.id for i in sorted(named.joined))
        return Change(named.id, joined, named.merged)

    def _name(self, number: int) -> str:
        return f"story-{self._readings[number].report.id}"

    def _case(self, name: str, members: Sequence[int], kin: Kin) -> Case:
        reports = [self._readings[i].report for i in members]
        reasons = because(reports, [self._profiles[i] for i in members], self._profiler, self._rules)
        return case(name, [self._readings[i] for i in members], reports[members.index(kin.central(members))], reasons)
