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


def test_of_many_numbers_one_may_lag_behind(tell: Tell, compare: Compare) -> None:
    days = ("41", "2031-03-04"), ("44", "2031-03-05"), ("43", "2031-03-06"), ("47", "2031-03-07")
    (dispute,) = compare(*(tell(f"r{n}", TOLL % n, when=day) for n, day in days)).disputes
    assert dispute.nature == "update"


def test_a_day_without_its_hour_is_not_before_an_hour_of_it(tell: Tell, compare: Compare) -> None:
    sometime = tell("gazette", TOLL % "5", when="2031-03-04")
    assert natures(compare(sometime, tell("courier", TOLL % "2", when="2031-03-04T16:00"))) == ["conflict"]
    assert natures(compare(sometime, tell("courier", TOLL % "9", when="2031-03-05T16:00"))) == ["update"]


def test_a_toll_told_with_at_least_grows(tell: Tell, compare: Compare) -> None:
    early = tell("gazette", TOLL % "at least two", when="2031-03-04T09:00")
    assert natures(compare(early, tell("courier", TOLL % "at least six", when="2031-03-04T16:00"))) == ["update"]


def test_days_that_are_told_by_another_are_reckoned(tell: Tell, compare: Compare) -> None:
    sentence = "The ferry Lady Marl of the Selby line struck the reef off Tarn harbour {%s} in fog."
    one, other = sentence % "last week=2031-W09", sentence % "this week=2031-W10"
    (dispute,) = compare(tell("gazette", one), tell("courier", other)).disputes
    assert dispute.because.endswith("last week (2031-02-24 to 2031-03-02); this week (2031-03-03 to 2031-03-09)")
