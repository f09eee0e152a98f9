"""What a batch did to a story, and why: reports joined or left it, it took in another, or it split off from one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from headwater.nouns import Reason
from headwater.stories.agglomerate import Group
from headwater.stories.kin import Kin
from headwater.stories.register import Turn
from headwater.stories.rules import Rules


@dataclass(frozen=True, slots=True)
class Change:
    """What a batch did to one story: "story-r1 took in story-r7, and r9 joined it".

    `opened`: it wasn't there before. `joined` and `left` are ids of reports, new ones and such as come from or go to a
    story that lives on; `merged` ids of stories that it took in and that are no more, `split` the id of the story that
    it split off from.
    """

    story: str
    joined: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()
    split: str = ""
    opened: bool = False
    because: tuple[Reason, ...] = ()


def reasons(turn: Turn, kin: Kin, rules: Rules) -> tuple[Reason, ...]:
    """Why the story changed so, by the mean likeness of the parts that came together or went apart."""
    return tuple(reason for rule in _RULES for reason in rule(turn, kin, rules))


def _joined(turn: Turn, kin: Kin, rules: Rules) -> Iterator[Reason]:
    came = _less(turn.now.members, turn.before, *(entry.members for entry in turn.taken))
    rest = _less(turn.now.members, came)
    if came and rest:
        yield _reason("joined", kin.mean(came, rest), "to the rest of the story of what joined it", rules)


def _left(turn: Turn, kin: Kin, rules: Rules) -> Iterator[Reason]:
    gone = _less(turn.before, turn.now.members)
    if gone:
        yield _reason("left", kin.mean(gone, turn.now.members), "to the rest of the story of what left it", rules)


def _merged(turn: Turn, kin: Kin, rules: Rules) -> Iterator[Reason]:
    for entry in turn.taken:
        rest = _less(turn.now.members, entry.members)
        yield _reason("merged", kin.mean(entry.members, rest), f"of {entry.id} to the rest of the story", rules)


def _split(turn: Turn, kin: Kin, rules: Rules) -> Iterator[Reason]:
    if turn.parent:
        rest = _less(turn.parent.members, turn.now.members)
        yield _reason("split", kin.mean(turn.now.members, rest), f"to what else {turn.parent.id} held", rules)


_RULES: tuple[Callable[[Turn, Kin, Rules], Iterator[Reason]], ...] = (_joined, _left, _merged, _split)


def _less(members: Group, *others: Group) -> Group:
    """What of the first stands in none of the others."""
    gone = set().union(*others)
    return tuple(i for i in members if i not in gone)


def _reason(rule: str, like: float, of: str, rules: Rules) -> Reason:
    return Reason(rule, round(like, 3), f"Mean likeness {of}: {like:.2f}; one story from {rules.join:.2f}.")
