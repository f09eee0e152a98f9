"""What speaks for a head vouching for the main claim."""

from dataclasses import replace

from headwater.stemma.origins.heads import Head
from headwater.stemma.origins.vouching import chances, features

HEAD = Head("Ida Holm", "person", False, ("gazette",), 0.5, ("Ida Holm",), (), ("The ferry sank.",), ("Ida Holm",))


def test_who_is_nearer_to_the_main_claim_is_likelier() -> None:
    near, far = chances((HEAD, replace(HEAD, about=0.1)), 2)
    assert near > far


def test_an_outlet_is_a_head_seldom() -> None:
    person, outlet = chances((HEAD, replace(HEAD, kind="outlet")), 2)
    assert person > outlet


def test_who_was_there_counts_and_makes_the_others_count() -> None:
    witness = replace(HEAD, described=("a passenger, Ida Holm",), said=("I heard a bang.",))
    plain, seen = chances((HEAD, HEAD), 2), chances((HEAD, witness), 2)
    assert seen[1] > seen[0] > plain[0]


def test_where_opinions_are_given_fewer_count() -> None:
    opinion = replace(HEAD, said=("It would be a shame.",))
    assert chances((HEAD, opinion), 2)[0] < chances((HEAD, HEAD), 2)[0]


def test_no_heads_have_no_features() -> None:
    assert features((), 3) == ()
