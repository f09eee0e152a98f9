"""What kind of difference it is."""

from __future__ import annotations

from collections.abc import Callable

from headwater.nouns import Reading, Story

Tell = Callable[..., Reading]
Compare = Callable[..., Story]
TOLL = "The ferry Lady Marl struck the reef outside Selby harbour and killed {%s|people} aboard."


def natures(story: Story) -> list[str]:
    return [d.nature for d in story.disputes]


def test_moments_of_two_zones_are_compared_as_moments(tell: Tell, compare: Compare) -> None:
    early = tell("gazette", TOLL % "2", when="2031-03-04T23:30+09:00")  # 14:30 in universal time
    late = tell("courier", TOLL % "5", when="2031-03-04T16:00+00:00")
    assert natures(compare(early, late)) == ["update"]


def test_a_toll_that_is_lower_later_is_no_update(tell: Tell, compare: Compare) -> None:
    early = tell("gazette", TOLL % "5", when="2031-03-04T23:30+09:00")
    late = tell("courier", TOLL % "2", when="2031-03-04T16:00+00:00")
    assert natures(compare(early, late)) == ["conflict"]


def test_reports_of_one_moment_update_nothing(tell: Tell, compare: Compare) -> None:
    assert natures(compare(tell("gazette", TOLL % "2"), tell("courier", TOLL % "5"))) == ["conflict"]


def test_a_publication_time_that_is_none_is_no_trouble(tell: Tell, compare: Compare) -> None:
    assert natures(compare(tell("gazette", TOLL % "2", when="soon"), tell("courier", TOLL % "5"))) == ["conflict"]


def test_a_round_number_beside_the_exact_one_is_precision(tell: Tell, compare: Compare) -> None:
    assert natures(compare(tell("gazette", TOLL % "about 80"), tell("courier", TOLL % "84"))) == ["precision"]


def test_bounds_that_leave_each_other_out_are_a_conflict(tell: Tell, compare: Compare) -> None:
    assert natures(compare(tell("gazette", TOLL % "more than 20"), tell("courier", TOLL % "as many as 20"))) == [
        "conflict"
    ]


def test_two_numbers_of_one_moment_and_a_later_greater_one_grew(tell: Tell, compare: Compare) -> None:
    early = tell("gazette", TOLL % "41"), tell("courier", TOLL % "44")
    (dispute,) = compare(*early, tell("bugle", TOLL % "47", when="2031-03-05")).disputes
    assert dispute.nature == "update"
    assert "41, then 44, then 47" in dispute.because
