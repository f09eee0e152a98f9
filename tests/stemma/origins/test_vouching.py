"""What speaks for a head vouching for the main claim."""

from dataclasses import replace

from headwater.stemma.origins.heads import Head
from headwater.stemma.origins.vouching import chances, features

HEAD = Head("Ida Holm", "person", False, ("gazette",), 0.5, ("Ida Holm",), (), ("The ferry sank.",), ("Ida Holm",))
LEADS = ("Ferry timetable changes", "New ferry timetable")


def test_who_is_nearer_to_the_main_claim_is_likelier() -> None:
    near, far = chances((HEAD, replace(HEAD, about=0.1)), LEADS)
    assert near > far


def test_an_outlet_is_a_head_seldom() -> None:
    person, outlet = chances((HEAD, replace(HEAD, kind="outlet")), LEADS)
    assert person > outlet


def test_who_was_there_counts() -> None:
    witness = replace(HEAD, described=("a passenger, Ida Holm",), said=("I heard a bang.",))
    plain, seen = chances((HEAD, witness), LEADS)
    assert seen > plain


def test_where_people_came_to_harm_more_count() -> None:
    harm = ("Ferry sinks, four dead", "Four killed as ferry sinks")
    assert chances((HEAD, HEAD), harm)[0] > chances((HEAD, HEAD), LEADS)[0]


def test_where_opinions_are_given_fewer_count() -> None:
    opinion = replace(HEAD, said=("It would be a shame.",))
    assert chances((HEAD, opinion), LEADS)[0] < chances((HEAD, HEAD), LEADS)[0]


def test_beside_one_who_says_most_the_others_count_less() -> None:
    loud = replace(HEAD, said=HEAD.said * 12)
    assert chances((HEAD, loud), LEADS)[0] < chances((HEAD, HEAD), LEADS)[0]


def test_who_told_is_likelier_than_who_took_it_somehow() -> None:
    told, wished = chances((replace(HEAD, cues=("said",)), replace(HEAD, cues=("wants",))), LEADS)
    assert told > wished


def test_a_common_noun_that_begins_a_sentence_is_no_name() -> None:
    named, plain = chances((HEAD, replace(HEAD, named=False)), LEADS)
    assert named > plain


def test_no_heads_have_no_features() -> None:
    assert features((), LEADS) == ()
