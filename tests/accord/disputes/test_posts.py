"""What reports call one person for what he does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from headwater.nouns import Reading, Story

Tell = Callable[..., Reading]
Compare = Callable[..., Story]


def posts(story: Story) -> list[list[str]]:
    return [[v.value for v in d.values] for d in story.disputes if d.slot == "role"]


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        ("The harbour director {Ilse Brandt@person} spoke.", "The harbour president {Ilse Brandt@person} spoke.",
         ["harbour director", "harbour president"]),
        ("It was {Ilse Brandt@person}, the mayor of Selby, now.", "Regional president {Ilse Brandt@person} spoke.",
         ["mayor of Selby", "Regional president"]),
        ("Senior coach {Ole Holm@person} fell.", "{Ole Holm@person}, the youth coach, fell.",
         ["Senior coach", "youth coach"]),
        ("The team physician, Dr {Ole Holm@person}, came.", "The head physician, {Ole Holm@person}, came.",
         ["team physician", "head physician"]),
    ],
)  # fmt: skip
def test_two_posts_of_one_person(tell: Tell, compare: Compare, one: str, other: str, values: list[str]) -> None:
    story = compare(tell("gazette", one), tell("courier", other))
    assert posts(story) == [values]
    assert all(v.evidence and v.statements for v in story.disputes[0].values)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Coach {Ole Holm@person} fell.", "Senior coach {Ole Holm@person} fell."),  # told more fully
        ("The defense minister {Ole Holm@person} came.", "The defence minister {Ole Holm@person} came."),
        ("The lawyer {Ole Holm@person} came.", "The author {Ole Holm@person} came."),  # both may be true
        ("The former mayor {Ole Holm@person} came.", "The ousted mayor {Ole Holm@person} came."),
        ("It led straight to director {Ole Holm@person}.", "It brought down director {Ole Holm@person}."),
        ("Athletics director {Ole Holm@person} came.", "Athletic director {Ole Holm@person} came."),
        ("The striking harbour judge {Ole Holm@person} fell.", "The harbour court judge {Ole Holm@person} fell."),
        ("The harbour manager {Ole Holm@person} came.", "{Ole Holm@person}, the harbour general manager, came."),
        ("{Ole Holm@person}, director of the port, came.", "{Ole Holm@person}, director general of the port, came."),
        ("The former head coach {Ole Holm@person} came.", "The former youth coach {Ole Holm@person} came."),
        ("The first surgeon {Ole Holm@person} came.", "The second surgeon {Ole Holm@person} came."),
        ("She may receive Mayor {Ole Holm@person} here.", "She may meet Mayor {Ole Holm@person} here."),
        ("A court convicted mayor {Ole Holm@person} then.", "A court sentenced mayor {Ole Holm@person} then."),
        ("Harbour director {Ole Holm@person} came.", "Harbour president {Ida Vane@person} came."),  # two persons
    ],
)
def test_what_may_be_one_post_or_two_persons(tell: Tell, compare: Compare, one: str, other: str) -> None:
    assert posts(compare(tell("gazette", one), tell("courier", other))) == []


def test_a_report_that_tells_both_posts_differs_from_none(tell: Tell, compare: Compare) -> None:
    both = "The harbour director {Ilse Brandt@person} spoke. The harbour president {Ilse Brandt@person} left."
    assert posts(compare(tell("gazette", both), tell("courier", "Harbour director {Ilse Brandt@person} spoke."))) == []
