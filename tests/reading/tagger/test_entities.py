from __future__ import annotations

import itertools

import numpy as np
import pytest
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


NO_LINE = np.zeros(9, dtype=bool)


def test_a_name_goes_on_until_another_begins() -> None:
    person, more, place = 1, 2, 5
    found = [(a, b, kind) for a, b, kind, _ in runs(scores([0, person, more, person, 0, place]), NO_LINE[:6])]
    assert found == [(1, 2, "person"), (3, 3, "person"), (5, 5, "place")]


def test_what_goes_on_goes_on_with_a_name_of_its_kind() -> None:
    nothing, person, more = np.log([0.9, *[0.008] * 12]), np.log([0.04, 0.9, *[0.005] * 12][:13]), np.full(13, -5.0)
    more[[6, 2]] = np.log([0.5, 0.4])  # alone it would go on as a place
    ((first, last, kind, sure),) = runs(np.array([nothing, person, more], dtype=np.float32), NO_LINE[:3])
    assert (first, last, kind) == (1, 2, "person")
    assert 0.4 < sure < 0.9


def test_what_begins_nothing_is_no_name() -> None:
    more = 2
    (name,) = runs(scores([0, more, more]), NO_LINE[:3])
    assert name[:3] == (1, 2, "person")
    lost = np.log(np.full(13, 0.001))
    lost[[0, 2]] = np.log([0.4, 0.55])
    assert list(runs(lost[None].astype(np.float32), NO_LINE[:1])) == []


def test_a_name_ends_with_its_line() -> None:
    person, more = 1, 2
    unsure = scores([person, more])
    unsure[1, 1] = np.log(0.1)
    assert [n[:2] for n in runs(unsure, NO_LINE[:2])] == [(0, 1)]
    assert [n[:2] for n in runs(unsure, np.array([True, True]))] == [(0, 0), (1, 1)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Marta Oduya’s brother left for home.", "Marta Oduya"),
        ("The Berlin-based lender was fined by a court.", "Berlin"),
        ("The court in Baden-Baden fined the lender.", "Baden-Baden"),
    ],
)
def test_what_is_only_joined_to_a_name_is_left_out(text: str, name: str) -> None:
    assert name in named(text)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(["Ada Quill", "Paris,", "left", "the", "“UN”", "\n", "\x00", "é"]), max_size=30))
def test_names_lie_in_the_text_and_apart(parts: list[str]) -> None:
    text = " ".join(parts)
    found: tuple[Entity, ...] = read(text).entities
    assert all(0 <= e.span.start < e.span.end <= len(text) and 0 <= e.confidence <= 1 for e in found)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
