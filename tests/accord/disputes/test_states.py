"""Opposed states of one person or thing, and what one report tells and another denies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from headwater.nouns import Reading, Story

Tell = Callable[..., Reading]
Compare = Callable[..., Story]


def states(story: Story) -> list[set[str]]:
    return [{v.value for v in d.values} for d in story.disputes if d.slot == "status"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("{Ole Holm@person} was arrested.", "{Ole Holm@person} is still at large."),
        ("{Ole Holm@person}, 34, died on the way.", "{Ole Holm@person} was in critical condition."),
        ("The boy was unhurt.", "The boy was slightly injured."),
        ("The boy was seriously injured.", "The boy was not seriously hurt."),
        ("{Ole Holm@person}, who was fired, left.", "{Ole Holm@person} resigned."),
        ("{Ole Holm@person} was found guilty.", "{Ole Holm@person} was acquitted."),
        ("The tunnel has reopened.", "The tunnel remains closed."),
        ("The light was burning.", "The light was out of order."),
        ("The plane is still missing.", "The plane was found."),
        ("The parade was cancelled.", "The parade was postponed."),
    ],
)
def test_opposed_states(tell: Tell, compare: Compare, one: str, other: str) -> None:
    (dispute,) = compare(tell("gazette", one), tell("courier", other)).disputes
    assert dispute.slot == "status"
    assert [len(v.evidence) for v in dispute.values] == [1, 1]
    assert all(v.statements for v in dispute.values)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("{Ole Holm@person} was arrested.", "{Ida Vane@person} is still at large."),  # two persons
        ("{Ole Holm@person} was arrested.", "{Ole Holm@person} may be at large."),
        ("{Ole Holm@person} nearly died.", "{Ole Holm@person} is alive."),
        ("Nobody knows if {Ole Holm@person} is dead.", "{Ole Holm@person} is alive."),
        ("Is {Ole Holm@person} dead?", "{Ole Holm@person} is alive."),
        ("The missile was fired.", "The missile was suspended."),  # no person
        ("The driver of the truck was killed.", "The truck survived."),
        ("{Ole Holm@person} was at large. {Ole Holm@person} was arrested.", "{Ole Holm@person} was arrested."),
        ("The boy was hurt.", "The harbour boy's dog was unhurt."),
        ("A boy was hurt.", "A boy was unhurt."),  # any boy
    ],
)
def test_what_may_both_be_true(tell: Tell, compare: Compare, one: str, other: str) -> None:
    assert states(compare(tell("gazette", one), tell("courier", other))) == []


def test_what_changes_as_time_goes_on_is_an_update(tell: Tell, compare: Compare) -> None:
    early = tell("gazette", "{Ole Holm@person} is in critical condition.", when="2031-03-04")
    late = tell("courier", "{Ole Holm@person} has died.", when="2031-03-06")
    (dispute,) = compare(early, late).disputes
    assert dispute.nature == "update"
    assert dispute.because.endswith("Ole Holm has died")


def test_nobody_comes_back_to_life(tell: Tell, compare: Compare) -> None:
    early = tell("gazette", "{Ole Holm@person} has died.", when="2031-03-04")
    late = tell("courier", "{Ole Holm@person} is in critical condition.", when="2031-03-06")
    (dispute,) = compare(early, late).disputes
    assert dispute.nature == "conflict"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("{Vestel@organization} has yet to confirm the merger with Norrland.",
         "{Vestel@organization} has confirmed the merger with Norrland."),
        ("{Ole Holm@person} didn't sign the Selby treaty.", "{Ole Holm@person} signed the Selby treaty."),
        ("The crew had not inspected the turbine bearings.", "The crew had inspected the turbine bearings."),
    ],
)  # fmt: skip
def test_told_here_and_denied_there(tell: Tell, compare: Compare, one: str, other: str) -> None:
    (dispute,) = compare(tell("gazette", one), tell("courier", other)).disputes
    assert (dispute.slot, len(dispute.values)) == ("status", 2)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("{Vestel@organization} has not confirmed the merger with Norrland.",
         "{Vestel@organization} has confirmed the dividend for Tarnish shareholders."),
        ("{Ole Holm@person} did not sign the Selby treaty until Friday.", "{Ole Holm@person} signed the Selby treaty."),
        ("{Ole Holm@person} did not sign the Selby treaty.", "{Ida Vane@person} signed the Selby treaty."),
        ("{Ole Holm@person} did not sign the Selby treaty.", "{Ole Holm@person} will sign the Selby treaty."),
        ("{Ole Holm@person} was not there.", "{Ole Holm@person} was there."),  # nothing tells what
    ],
)  # fmt: skip
def test_what_is_no_denial_of_the_same(tell: Tell, compare: Compare, one: str, other: str) -> None:
    assert states(compare(tell("gazette", one), tell("courier", other))) == []
