"""A denial is no wording of what it denies: the two are opposed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from headwater.nouns import Claim, Link, Reading, Span, Story

Tell = Callable[..., Reading]
Compare = Callable[..., Story]
WEATHER = "It rained heavily on the whole coast until Friday noon."


def shared(story: Story) -> list[Claim]:
    return [c for c in story.claims if len(c.reports) > 1]


def against(story: Story) -> set[tuple[str, ...]]:
    told = {c.id: c.text for c in story.claims}
    return {tuple(sorted((c.text, told[o]))) for c in story.claims for o in c.opposes}


VISIT = "The president will visit the drowned village of Tarn next week."


@pytest.mark.parametrize(
    "denied",
    [
        "The president will not visit the drowned village of Tarn next week.",
        "The president will never visit the drowned village of Tarn next week.",
        "The president won't visit the drowned village of Tarn next week.",
    ],
)
def test_what_is_not_so_is_no_wording_of_it_but_opposes_it(tell: Tell, compare: Compare, denied: str) -> None:
    story = compare(tell("gazette", VISIT), tell("courier", denied))
    assert shared(story) == []
    assert against(story) == {tuple(sorted((VISIT, denied)))}


@pytest.mark.parametrize(
    "other",
    [
        "The president will not only visit the drowned village of Tarn next week.",
        "The president will visit the drowned village of Tarn next week, not a market.",
        "Will the president not visit the drowned village of Tarn next week?",
        "Asked or not, the president will visit the drowned village of Tarn next week.",
    ],
)
def test_a_not_that_denies_something_else_opposes_nothing(tell: Tell, compare: Compare, other: str) -> None:
    assert against(compare(tell("gazette", VISIT), tell("courier", other))) == set()


def test_a_report_does_not_oppose_itself(tell: Tell, compare: Compare) -> None:
    denied = VISIT.replace("will", "will not")
    assert against(compare(tell("gazette", VISIT, denied), tell("courier", WEATHER))) == set()


@pytest.mark.parametrize(("cue", "opposes"), [("denied", True), ("declined", False)])
def test_what_a_voice_denies_is_opposed_what_it_will_not_say_is_not(
    tell: Tell, compare: Compare, cue: str, opposes: bool
) -> None:
    courier = tell("courier", f"The palace {cue} that the president will visit the drowned village of Tarn next week.")
    start = len(f"The palace {cue} that ")
    voice = Link("e:palace", "palace", "organization", source=Span(4, 10), cue=Span(11, 11 + len(cue)))
    no = replace(courier.statements[0], start=start, mode="indirect", negated=True, chain=(voice,))
    story = compare(tell("gazette", VISIT), replace(courier, statements=(no,)))
    assert bool(against(story)) is opposes
