"""Who had a part in the event, and how old named persons are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from headwater.nouns import Reading, Story

Tell = Callable[..., Reading]
Compare = Callable[..., Story]


def told(story: Story, slot: str) -> list[set[str]]:
    return [{v.value for v in d.values} for d in story.disputes if d.slot == slot]


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        ("The gunman, {Ole Holm@person}, fled.", "They identified the gunman as {Arne Vik@person} then.",
         {"Ole Holm", "Arne Vik"}),
        ("{Ole Holm@person}, 34, the winner, spoke.", "The winner was named as {Arne Vik@person} then.",
         {"Ole Holm", "Arne Vik"}),
        ("The gunman has not yet been identified.", "The attacker, {Ole Holm@person}, fled.",
         {"not yet named", "Ole Holm"}),
        ("The identity of the driver was not immediately clear.", "The driver, {Ole Holm@person}, fled.",
         {"not yet named", "Ole Holm"}),
        ("Police declined to name the suspect.", "The suspect, {Ole Holm@person}, fled.",
         {"not yet named", "Ole Holm"}),
        ("An unidentified gunman fled.", "The gunman, {Ole Holm@person}, fled.", {"not yet named", "Ole Holm"}),
    ],
)  # fmt: skip
def test_who_had_a_part(tell: Tell, compare: Compare, one: str, other: str, values: set[str]) -> None:
    story = compare(tell("gazette", one), tell("courier", other))
    assert told(story, "person") == [values]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The gunman, {Ole Holm@person}, fled.", "The gunman, {Holm@person}, fled."),  # one name, more fully
        ("The victim, {Ole Holm@person}, fled.", "The victim, {Arne Vik@person}, fled."),  # of several
        ("The gunman, {Ole Holm@person}, fled.", "The attacker, {Arne Vik@person}, fled."),  # two nouns
        ("The gunman, {Ole Holm@person}'s friend, fled.", "The gunman, {Arne Vik@person}, fled."),
        ("The gunman has not been identified. The gunman was named as {Ole Holm@person}.",
         "The gunman, {Ole Holm@person}, fled."),
        ("The gunman has not been identified as a soldier.", "The gunman, {Ole Holm@person}, fled."),
    ],
)  # fmt: skip
def test_who_may_be_one_or_one_of_several(tell: Tell, compare: Compare, one: str, other: str) -> None:
    assert told(compare(tell("gazette", one), tell("courier", other)), "person") == []


def test_a_name_that_comes_later_is_an_update(tell: Tell, compare: Compare) -> None:
    early = tell("gazette", "The gunman has not yet been identified.", when="2031-03-04")
    late = tell("courier", "The gunman, {Ole Holm@person}, fled.", when="2031-03-06")
    (dispute,) = compare(late, early).disputes
    assert (dispute.nature, dispute.about) == ("update", "name of the gunman")


@pytest.mark.parametrize(
    "other",
    ["{35||year}-old {Ole Holm@person} fell.", "{35||year}-old harbour pilot {Ole Holm@person} fell.",
     "{Ole Holm@person}, {35||year}, of Selby fell."],
)  # fmt: skip
def test_two_ages_of_one_person(tell: Tell, compare: Compare, other: str) -> None:
    story = compare(tell("gazette", "{Ole Holm@person}, {34||year}, fell."), tell("courier", other))
    assert told(story, "age") == [{"34", "35"}]


@pytest.mark.parametrize(
    "other",
    [
        "{Ida Vane@person}, {35|Ida Vane|year}, fell.",
        "{Ole Holm@person}, {35||year}, spoke of it in 2033.",
        "They mourned {Ole Holm@person}. {35|sailor|year}-old sailors fell.",
        "At the age of {35||year} Holm, a sailor, fell.",
        "{Ole Holm@person}, {34|Ole Holm|year}, fell, and {Ida Vane@person}, {35|Ida Vane|year}, too.",
    ],
)
def test_ages_of_others_or_of_another_year(tell: Tell, compare: Compare, other: str) -> None:
    story = compare(tell("gazette", "{Ole Holm@person}, {34|Ole Holm|year}, fell."), tell("courier", other))
    assert told(story, "age") == []
