import pytest

from headwater.stories.apart import Apart, factor
from headwater.stories.profile import When
from headwater.stories.rules import pinned


def when(day=None, period=""):
    return When(day, period)


def test_an_unknown_day_changes_nothing():
    assert factor(0.1, when(), when(5), pinned()) == 1.0


def test_reports_of_one_day_are_a_little_likelier_one_story():
    assert factor(0.1, when(5), when(5), pinned()) > 1.0


def test_weeks_apart_contrast_parts_and_a_follow_up_has_none():
    assert factor(1.0, when(0), when(60), pinned()) == 1.0
    assert factor(0.3, when(0), when(60), pinned()) < factor(0.3, when(0), when(14), pinned()) < 1.0


def test_another_quarter_parts_reports_far_apart():
    q1, q2 = when(0, "2031-Q1"), when(90, "2031-Q2")
    assert factor(1.0, q1, q2, pinned()) == pytest.approx(pinned().other_period)
    assert factor(1.0, q1, when(90), pinned()) == 1.0


def settled(rows, days):
    table = Apart(pinned())
    for row, day in zip(rows, days, strict=True):
        table.add(row, when(day))
    return [table.row(i) for i in range(len(days))]


def test_contrast_is_with_the_closest_report_of_each_ones_own_days():
    two_events = settled([{}, {0: 0.9}, {0: 0.3, 1: 0.3}, {0: 0.3, 1: 0.3, 2: 0.9}], [0, 1, 60, 61])
    assert two_events[0][2] == two_events[2][0] < 0.1
    follow_up = settled([{}, {0: 0.2}], [0, 60])
    assert follow_up[0][1] == 0.2


def test_contrast_counts_as_soon_as_it_is_known():
    table = Apart(pinned())
    table.add({}, when(0))
    table.add({0: 0.3}, when(60))
    assert table.row(0) == {1: 0.3}
    table.add({1: 0.9}, when(61))
    assert table.row(0)[1] == table.row(1)[0] == pytest.approx(0.3)  # only one of the two has reports of its own days
    table.add({0: 0.9}, when(1))
    assert table.row(0)[1] == table.row(1)[0] < 0.1


def test_a_pair_that_has_fallen_below_the_least_is_forgotten_on_both_sides():
    rows = settled([{}, {0: 0.9}, {0: 0.05}, {2: 0.9}], [0, 1, 60, 61])
    assert 2 not in rows[0]
    assert 0 not in rows[2]
