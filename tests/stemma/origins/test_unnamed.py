"""Which unnamed voices are one, as far as anybody can tell."""

from hypothesis import given
from hypothesis import strategies as st

from headwater.stemma.origins.unnamed import kind, together


def test_number_rank_and_what_follows_tell_nobody_apart() -> None:
    assert kind("two senior Varland officials familiar with the plan") == kind("one Varland official")


def test_a_source_may_be_the_official_of_another_sentence() -> None:
    assert kind("a second source") == kind("officials")


def test_a_witness_is_no_official() -> None:
    assert kind("a witness") != kind("an official")


def test_a_bare_noun_is_the_only_fuller_one() -> None:
    kinds = together(("the official", "two Varland officials", "a neighbour"))
    assert kinds["the official"] == kinds["two Varland officials"] != kinds["a neighbour"]


def test_a_bare_noun_is_neither_of_two_fuller_ones() -> None:
    kinds = together(("officials", "Varland officials", "Kestrian officials"))
    assert len({*kinds.values()}) == 3


@given(st.sets(st.text(max_size=30), max_size=8))
def test_all_descriptions_are_answered(descriptions: set[str]) -> None:
    assert together(descriptions).keys() == descriptions
