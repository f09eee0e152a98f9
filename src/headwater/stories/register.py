"""The register of stories: under which id each stands and what it holds, through all regrouping.

A story's id goes to the group that most of what it held is in. Where several ids come to one group, the oldest stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from headwater.stories.agglomerate import Group


@dataclass(frozen=True, slots=True)
class Entry:
    """A story: its number and id, the numbers of what it holds, and how many they were when last grouped anew."""

    number: int
    id: str
    members: Group
    grouped: int


@dataclass(frozen=True, slots=True)
class Turn:
    """What became of one story: what it holds now and held before, and which stories it took in or split off from."""

    now: Entry
    before: Group = ()
    taken: tuple[Entry, ...] = ()
    parent: Entry | None = None

    @property
    def changed(self) -> bool:
        """Whether it holds something else than before."""
        return self.now.members != self.before


class Register:
    """Stories by numbers that tell which is the oldest, and the story that each thing is in."""

    def __init__(self, name: Callable[[int], str]) -> None:
        self._name = name  # of a story, from the first thing in it
        self._stories: dict[int, Entry] = {}
        self._story_of: dict[int, int] = {}
        self._named: Counter[int] = Counter()
        self._opened = 0

    def entries(self) -> list[Entry]:
        """All stories, the oldest first."""
        return [self._stories[number] for number in sorted(self._stories)]

    def of(self, things: Iterable[int]) -> list[Entry]:
        """The stories that hold any of these, the oldest first."""
        return [self._stories[number] for number in self._numbers(things)]

    def regroup(self, groups: Sequence[Group], anew: Container[int]) -> list[Turn]:
        """Lets these groups take the place of all stories that hold any of theirs; what became of each story.

        Every story touched must lie within the groups; `anew` are the numbers of those that were grouped anew.
        """
        old = {number: self._stories.pop(number) for number in self._numbers(i for group in groups for i in group)}
        heirs = self._heirs(groups, old)
        turns = [
            _grown(group, [old[number] for number in heirs[group]], anew) if group in heirs else self._open(group, old)
            for group in groups
        ]
        for now in (turn.now for turn in turns):
            self._stories[now.number] = now
            self._story_of |= dict.fromkeys(now.members, now.number)
        return turns

    def _numbers(self, things: Iterable[int]) -> list[int]:
        return sorted({self._story_of[thing] for thing in things if thing in self._story_of})

    def _heirs(self, groups: Sequence[Group], old: Mapping[int, Entry]) -> dict[Group, list[int]]:
        """For each group, the stories of which it holds the largest part; of equal parts, the one with the first."""
        group_of = {thing: group for group in groups for thing in group}
        heirs: dict[Group, list[int]] = {}
        for number, entry in old.items():
            parts = Counter(group_of[thing] for thing in entry.members)
            heirs.setdefault(max(parts, key=lambda group: (parts[group], -group[0])), []).append(number)
        return heirs

    def _open(self, group: Group, old: Mapping[int, Entry]) -> Turn:
        """A group under a new id; its parent is the story that most of it was in, if any."""
        parents = Counter(self._story_of[thing] for thing in group if thing in self._story_of)
        parent = old[min(parents, key=lambda number: (-parents[number], number))] if parents else None
        number, self._opened = self._opened, self._opened + 1
        return Turn(Entry(number, self._new_name(group[0]), group, len(group)), parent=parent)

    def _new_name(self, thing: int) -> str:
        """An id; a second story that begins with the same thing, after the first went on without it, is told apart."""
        self._named[thing] += 1
        count = self._named[thing]
        return self._name(thing) if count == 1 else f"{self._name(thing)}-{count}"


def _grown(group: Group, ids: Sequence[Entry], anew: Container[int]) -> Turn:
    """A group under the oldest of the ids that came to it."""
    kept, *taken = ids
    size = len(group) if kept.number in anew else kept.grouped
    return Turn(replace(kept, members=group, grouped=size), kept.members, tuple(taken))
