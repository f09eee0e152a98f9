"""Where it happened and where somebody is from; why it happened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from headwater.nouns import Place, Reading, Story

Tell = Callable[..., Reading]
Compare = Callable[..., Story]

WORLD: Mapping[str, tuple[float, float, str | None]] = {
    "Selby": (60.0, 10.0, "NO"),
    "Tarn": (63.0, 11.0, "NO"),
    "Selby Cross": (60.1, 10.1, "NO"),
    "Norway": (62.0, 10.0, "NO"),
    "Marl": (52.0, -1.0, "GB"),
    "Grey Sea": (55.0, 5.0, None),
    "White Sea": (66.0, 40.0, None),
}


def located(reading: Reading) -> Reading:
    """The reading with each name of the small world found as a place, the longest names first."""
    text, places = reading.report.text, list[Place]()
    for name in sorted(WORLD, key=len, reverse=True):
        at = text.find(name)
        if at >= 0 and not any(p.start <= at < p.end for p in places):
            lat, lon, country = WORLD[name]
            places.append(Place(at, at + len(name), name, name, lat, lon, at + 1, country, 0.9))
    return replace(reading, report=replace(reading.report, places=tuple(sorted(places, key=lambda p: p.start))))


def told(story: Story, slot: str) -> list[set[str]]:
    return [{v.value for v in d.values} for d in story.disputes if d.slot == slot]


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        ("The freight plane crashed near Selby in fog.", "The freight plane crashed outside Tarn in fog.",
         {"Selby", "Tarn"}),
        ("The old rocket fell into the Grey Sea.", "The old rocket plunged into the White Sea.",
         {"Grey Sea", "White Sea"}),
        ("{Ole Holm@person}, 34, of Selby fell.", "{Ole Holm@person} from Tarn fell.", {"Selby", "Tarn"}),
    ],
)  # fmt: skip
def test_two_places_of_one_happening(tell: Tell, compare: Compare, one: str, other: str, values: set[str]) -> None:
    story = compare(located(tell("gazette", one)), located(tell("courier", other)))
    assert told(story, "place") == [values]
    assert {d.nature for d in story.disputes} == {"conflict"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The freight plane crashed near Selby in fog.", "The freight plane crashed in Norway in fog."),  # holds it
        ("The freight plane crashed near Selby in fog.", "The freight plane crashed at Selby Cross in fog."),
        ("The freight plane crashed near Selby in fog.", "The freight plane crashed in the Grey Sea in fog."),
        ("The freight plane crashed near Selby in fog.", "The freight plane crashed near Marl Junction in fog."),
        ("The freight plane crashed near Selby in fog.", "The freight plane took off from Tarn in fog."),
        ("The freight plane crashed near Selby in fog.", "A milk float crashed into a bakery wall at noon near Tarn."),
        ("The freight plane crashed near Selby in fog.",
         "The freight plane crashed near Tarn in fog. It had left Selby at noon."),  # knows both
        ("{Ole Holm@person} of Selby fell.", "{Ida Vane@person} of Tarn fell."),
    ],
)  # fmt: skip
def test_places_that_may_be_one_or_of_two_happenings(tell: Tell, compare: Compare, one: str, other: str) -> None:
    story = compare(located(tell("gazette", one)), located(tell("courier", other)))
    assert told(story, "place") == []


def test_a_town_that_some_report_puts_in_the_other_place(tell: Tell, compare: Compare) -> None:
    one = tell("gazette", "The freight plane crashed near Selby in fog.")
    other = tell("courier", "The freight plane crashed near Tarn in fog.")
    third = tell("herald", "It was last seen over Selby, Tarn.")
    assert told(compare(*map(located, (one, other, third))), "place") == []


def test_two_causes_of_one_effect(tell: Tell, compare: Compare) -> None:
    one = tell("gazette", "The warehouse fire was caused by a gas leak.")
    other = tell("courier", "The warehouse fire was blamed on faulty wiring.")
    assert told(compare(one, other), "cause") == [{"a gas leak", "faulty wiring"}]


@pytest.mark.parametrize(
    "other",
    [
        "The warehouse fire was caused by leaking gas.",  # the same
        "The warehouse fire was due to a gas explosion.",
        "The harbour flood was blamed on faulty wiring.",  # another effect
        "The warehouse fire came after faulty wiring.",
        "The cause of the warehouse fire is unknown.",
    ],
)
def test_what_gives_no_other_cause(tell: Tell, compare: Compare, other: str) -> None:
    one = tell("gazette", "The warehouse fire was caused by a gas leak.")
    assert told(compare(one, tell("courier", other)), "cause") == []


def test_two_words_for_one_cause(tell: Tell, compare: Compare) -> None:
    one = tell("gazette", "The warehouse fire was caused by a wiring flaw.")
    other = tell("courier", "The warehouse fire was blamed on an electrical short.")
    assert told(compare(one, other), "cause") == []
