"""What reports say alike, and what only sounds alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from headwater.nouns import Claim, Reading, Statement, Story

Tell = Callable[..., Reading]
Compare = Callable[..., Story]
FERRY = "The ferry Lady Marl carried {%s|people} when it struck the reef outside Selby harbour."


def shared(story: Story) -> list[Claim]:
    return [c for c in story.claims if len(c.reports) > 1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The reef light outside Selby was out of order since the winter storms.",
         "Since winter storms the light on the Selby reef has been out of order."),
        (FERRY % "62", FERRY % "about 60"),
        ("He was {77|years old|year}.", "He was {77|years old|year}."),
    ],
)  # fmt: skip
def test_the_same_in_other_words(tell: Tell, compare: Compare, one: str, other: str) -> None:
    assert len(shared(compare(tell("gazette", one), tell("courier", other)))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FERRY % "62", FERRY % "58"),
        ("The ferry sails from Selby to Tarn on {3 May=2031-05-03} at noon.",
         "The ferry sails from Selby to Tarn on {9 May=2031-05-09} at noon."),
        ("The mayor of Tarn opened a bridge.", "The ferry Lady Marl struck the reef outside Selby."),
    ],
)  # fmt: skip
def test_other_numbers_days_or_matters(tell: Tell, compare: Compare, one: str, other: str) -> None:
    assert shared(compare(tell("gazette", one), tell("courier", other))) == []


def test_may_is_not_will(tell: Tell, compare: Compare) -> None:
    may = tell("gazette", "The president may visit the harbour of Selby in October.", certainty="possible")
    will = tell("courier", "The president will visit the harbour of Selby in October.", certainty="planned")
    assert shared(compare(may, will)) == []


def test_a_denial_is_not_what_it_denies(tell: Tell, compare: Compare) -> None:
    said = tell("gazette", "The president visits the harbour of Selby in October.")
    denied = tell("courier", "The president visits the harbour of Selby in October.")
    no: Statement = replace(denied.statements[0], negated=True)
    assert shared(compare(said, replace(denied, statements=(no,)))) == []


def test_quantities_without_a_value_contradict_nothing(tell: Tell, compare: Compare) -> None:
    assert len(shared(compare(tell("gazette", FERRY % "dozens"), tell("courier", FERRY % "dozens")))) == 1
