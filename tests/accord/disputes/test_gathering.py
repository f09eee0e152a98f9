"""Which numbers, measures and hours of several reports answer one question, and which don't."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from headwater.nouns import Reading, Story

Tell = Callable[..., Reading]
Compare = Callable[..., Story]


def shown(story: Story) -> list[tuple[str, list[str]]]:
    return [(d.slot, [v.value for v in d.values]) for d in story.disputes]


def test_a_toll_told_in_other_words_is_one_matter(tell: Tell, compare: Compare) -> None:
    story = compare(
        tell("gazette", "At the reef off Selby harbour {at least four|people} died when the ferry Lady Marl struck."),
        tell("courier", "The ferry Lady Marl struck the reef off Selby harbour, killing {seven|passengers} aboard."),
    )
    assert shown(story) == [("number", ["at least four", "seven"])]
    assert story.disputes[0].about == "number of people killed"


def test_the_dead_are_not_the_hurt(tell: Tell, compare: Compare) -> None:
    story = compare(
        tell("gazette", "The ferry Lady Marl struck the reef outside Selby harbour and killed {30|people} aboard."),
        tell("courier", "The ferry Lady Marl struck the reef outside Selby harbour and injured {31|people} aboard."),
    )
    assert story.disputes == ()


def test_the_same_number_said_with_a_bound_is_none(tell: Tell, compare: Compare) -> None:
    sentence = "The ferry Lady Marl carried {%s|people} when it struck the reef outside Selby harbour."
    assert compare(tell("gazette", sentence % "62"), tell("courier", sentence % "at least 62")).disputes == ()


def test_bounds_that_exclude_each_other_are_one(tell: Tell, compare: Compare) -> None:
    sentence = "The hull of the ferry Lady Marl broke into {%s|pieces} on the reef outside Selby harbour."
    story = compare(tell("gazette", sentence % "more than 20"), tell("courier", sentence % "as many as 20"))
    assert shown(story) == [("number", ["more than 20", "as many as 20"])]


def test_a_conversion_is_no_second_value(tell: Tell, compare: Compare) -> None:
    story = compare(
        tell("gazette", "The ferry Lady Marl lies {2.4 km||km} ({1.5 miles||mi}) from the Selby harbour mouth."),
        tell("courier", "The ferry Lady Marl lies {1.5 miles||mi} from the Selby harbour mouth."),
    )
    assert story.disputes == ()


def test_a_conversion_is_shown_with_what_it_converts(tell: Tell, compare: Compare) -> None:
    story = compare(
        tell("gazette", "The ferry Lady Marl lies {2.4 km||km} ({1.5 miles||mi}) from the Selby harbour mouth."),
        tell("courier", "The ferry Lady Marl lies {3 miles||mi} from the Selby harbour mouth."),
    )
    assert shown(story) == [("number", ["2.4 km (1.5 miles)", "3 miles"])]


def test_two_times_of_day(tell: Tell, compare: Compare) -> None:
    story = compare(
        tell("gazette", "The ferry Lady Marl struck the reef outside Selby at {6.05 a.m.=2031-03-04T06:05} in fog."),
        tell("courier", "The ferry Lady Marl struck the reef outside Selby at {6.20 a.m.=2031-03-04T06:20} in fog."),
    )
    assert shown(story) == [("time", ["6.05 a.m.", "6.20 a.m."])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry Lady Marl lost {1|boat} on the reef outside Selby in fog.",
         "The ferry Lady Marl lost {2|boats} on the reef outside Selby in fog."),
        ("The skipper of the ferry Lady Marl saw {3|} on the reef outside Selby.",
         "The skipper of the ferry Lady Marl saw {4|} on the reef outside Selby."),
        ("Harbour Gazette of Selby, ferry desk: {2031-03-04 13:14=2031-03-04T13:14} in full.",
         "Harbour Gazette of Selby, ferry desk: {2031-03-04 21:45=2031-03-04T21:45} in full."),
        ("The ferry Lady Marl struck the reef outside Selby at {6.05 a.m.=2031-03-04T06:05} in fog.",
         "The ferry Lady Marl struck the reef outside Selby at {7.20 a.m.=2031-05-04T07:20} in fog."),
        ("The yard built the ferry on Route {4|traffic} above Selby harbour.",
         "The yard built the ferry on Route {9|traffic} above Selby harbour."),
        ("Selby Harbour beat Tarn Rovers by {5-1|goals} in the cup on the quay.",
         "Selby Harbour beat Tarn Rovers by {4-1|goals} in the cup on the quay."),
        ("The harbour master of Selby said on {Monday=2031-03-03} that the reef light was out.",
         "The harbour master of Selby said on {Tuesday=2031-03-04} that the reef light was out."),
        ("The ferry Lady Marl struck the reef outside Selby on {Sunday=2031-03-02} in fog.",
         "The ferry Lady Marl struck the reef outside Selby on {Sunday=2031-03-09} in fog."),
        ("It is the worst accident on the reef outside Selby {this year=2031} by far.",
         "It is the worst accident on the reef outside Selby {that year=2029} by far."),
        ("Harbour office photo: the ferry Lady Marl leaves Selby on {2 March=2031-03-02} for the reef.",
         "Harbour office photo: the ferry Lady Marl leaves Selby on {3 March=2031-03-03} for the reef."),
        ("On the ferry Lady Marl off Selby were Ole Holm and their {two|children} when it struck.",
         "On the ferry Lady Marl off Selby were Ida Vane and their {three|children} when it struck."),
        ("The ferry Lady Marl carried {118|people} when it struck the reef outside Selby harbour.",
         "The ferry Lady Marl carried {104|people} of them when it struck the reef outside Selby harbour."),
        ("Skipper Holm, {62|Holm|year}, steered the ferry Lady Marl on the reef outside Selby.",
         "Skipper Vane, {58|Vane|year}, steered the ferry Lady Marl on the reef outside Selby."),
    ],
)  # fmt: skip
def test_what_no_other_report_contradicts(tell: Tell, compare: Compare, one: str, other: str) -> None:
    assert compare(tell("gazette", one), tell("courier", other)).disputes == ()


def test_a_part_is_not_compared_with_its_whole(tell: Tell, compare: Compare) -> None:
    story = compare(
        tell("gazette", "The bridge at Selby has been shut since {two|piers} of its {nine|piers} were found cracked."),
        tell(
            "courier", "The bridge at Selby has been shut since cracks were found in {two|piers} of its {nine|piers}."
        ),
    )
    assert story.disputes == ()


def test_a_copied_sentence_counts_for_all_its_copies(tell: Tell, compare: Compare) -> None:
    sentence = "The ferry Lady Marl carried {%s|people} when it struck the reef outside Selby harbour."
    copies = [tell(f"copy{n}", sentence % "62") for n in range(5)]
    (dispute,) = compare(*copies, tell("courier", sentence % "58")).disputes
    assert [len(v.reports) for v in dispute.values] == [5, 1]
    assert all(len(v.evidence) == len(v.reports) for v in dispute.values)


def test_a_crowd_of_reports_still_disputes(tell: Tell, compare: Compare) -> None:
    places = ["quay", "pier", "mole", "dock", "slip", "wharf", "basin", "lock", "weir", "sluice"]
    readings = [
        tell(f"r{a}{b}", f"Beside the {a} and the {b} the ferry Lady Marl killed {{{4 + (a > b)}|people}} at Selby.")
        for a in places
        for b in places
    ]
    assert any(d.slot == "number" and len(d.values) > 1 for d in compare(*readings).disputes)


def test_two_days_of_one_event(tell: Tell, compare: Compare) -> None:
    story = compare(
        tell(
            "gazette", "President Marit Holm of Varl may meet Ole Brandt on {Oct. 10=2031-10-10} in the town of Tarn."
        ),
        tell(
            "courier", "President Marit Holm of Varl meets Ole Brandt on {12 October=2031-10-12} in the town of Tarn."
        ),
    )
    assert shown(story) == [("date", ["Oct. 10", "12 October"])]


def test_a_month_beside_a_day_of_it_is_precision(tell: Tell, compare: Compare) -> None:
    sentence = "The ferry Lady Marl of the Selby line was launched on the reef side in {%s}."
    (dispute,) = compare(
        tell("gazette", sentence % "early March=2031-03"), tell("courier", sentence % "March 3=2031-03-03")
    ).disputes
    assert (dispute.slot, dispute.nature) == ("date", "precision")


def test_two_tolls_that_share_a_number_are_one(tell: Tell, compare: Compare) -> None:
    story = compare(
        tell("gazette", "The ferry Lady Marl struck the reef outside Selby harbour and killed {84|people} aboard."),
        tell("courier", "The ferry Lady Marl struck the reef outside Selby harbour and killed {60|people} aboard."),
        tell("bugle", "Selby mourned as the toll of the ferry Lady Marl rose to {84|toll} dead on the reef."),
        tell("herald", "Selby mourned as the toll of the ferry Lady Marl rose to {85|toll} dead on the reef."),
    )
    assert len(story.disputes) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The guard of the ferry Lady Marl fired his {7.65|pistol} off Selby reef.",
         "The guard of the ferry Lady Marl fired his {9.30|pistol} off Selby reef."),
        ("The Lady Marl hired the skipper of the Selby ferry at age {60||year} after a storm.",
         "The Lady Marl hired the skipper of the Selby ferry, aged {65||year}, after a storm."),
        ("The Selby ferry skipper, {60||year}, told the Lady Marl court in 2031 of the reef.",
         "The Selby ferry skipper, {65||year}, told the Lady Marl court of the reef."),
        ("The ferry Lady Marl left Selby on Black {Monday=2031-03-03} behind the reef.",
         "The ferry Lady Marl left Selby on {Tuesday=2031-03-04} behind the reef."),
        ("www.selby.example / {2031=2031} / ferry Lady Marl struck the reef off Selby.",
         "www.selby.example / {2033=2033} / ferry Lady Marl struck the reef off Selby."),
        ("Last updated 13: {42|} ferry Lady Marl struck Selby reef in fog.",
         "Last updated 13: {59|} ferry Lady Marl struck Selby reef in fog."),
        ("{Ole Holm@person} of the ferry Lady Marl served {7|years|} on Selby reef.",
         "{Ida Vane@person} of the ferry Lady Marl served {9|years|} on Selby reef."),
    ],
)  # fmt: skip
def test_figures_that_answer_no_common_question(tell: Tell, compare: Compare, one: str, other: str) -> None:
    assert compare(tell("gazette", one), tell("courier", other)).disputes == ()


def test_what_one_person_did_is_told_in_two_ways(tell: Tell, compare: Compare) -> None:
    sentence = "{{Ole Holm@person}} of the ferry Lady Marl served {{{}|years|}} on Selby reef."
    story = compare(tell("gazette", sentence.format(7)), tell("courier", sentence.format(9)))
    assert [v.value for v in story.disputes[0].values] == ["7", "9"]
