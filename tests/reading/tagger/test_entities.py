from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.reading.tagger import Entity, read
from headwater.reading.tagger.entities import KINDS, runs


def named(text: str) -> dict[str, str]:
    return {e.span.of(text): e.kind for e in read(text).entities}


def scores(tags: list[int]) -> np.ndarray:
    """Words that are almost surely so tagged."""
    found = np.full((len(tags), 2 * len(KINDS) + 1), 0.001)
    found[np.arange(len(tags)), tags] = 0.9
    return np.log(found).astype(np.float32)


def test_persons_places_and_organizations_are_named() -> None:
    found = named("Marta Oduya of the Green Party flew from Berlin to Canada on Monday, the White House said.")
    assert found.get("Marta Oduya") == "person"
    assert found.get("Berlin") == found.get("Canada") == "place"
    assert found.get("Green Party") == "organization"
    assert "Monday" not in found


def test_what_is_nobodys_name_is_no_entity() -> None:
    assert named("The river rose by two metres and the road was closed.") == {}


def test_a_name_goes_on_until_another_begins() -> None:
    person, more, place = 1, 2, 5
    found = [(a, b, kind) for a, b, kind, _ in runs(scores([0, person, more, person, 0, place]))]
    assert found == [(1, 2, "person"), (3, 3, "person"), (5, 5, "place")]


def test_a_name_is_of_one_kind() -> None:
    person, on_as_place = 1, 6
    ((first, last, _, sure),) = runs(scores([person, on_as_place, 0]))
    assert (first, last) == (0, 1)
    assert sure < 0.5


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(["Ada Quill", "Paris,", "left", "the", "“UN”", "\n", "\x00", "é"]), max_size=30))
def test_names_lie_in_the_text_and_apart(parts: list[str]) -> None:
    text = " ".join(parts)
    found: tuple[Entity, ...] = read(text).entities
    assert all(0 <= e.span.start < e.span.end <= len(text) and 0 <= e.confidence <= 1 for e in found)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
