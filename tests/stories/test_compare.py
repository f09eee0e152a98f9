import numpy as np
import pytest

from headwater.stories.compare import Comparer
from headwater.stories.profile import Profile, When
from headwater.stories.rules import pinned


def profile(*keys):
    weights = np.full(len(keys), 1 / max(1, len(keys)) ** 0.5)
    return Profile(np.array(keys, np.int32), weights, When(None, ""))


def test_reports_are_as_alike_as_the_terms_that_they_share():
    comparer = Comparer(pinned())
    comparer.add(profile(1, 2))
    assert comparer.add(profile(2, 3)) == pytest.approx({0: 0.5})
    assert comparer.add(profile(7, 8)) == {}


def test_a_report_is_compared_with_a_bounded_number_however_many_share_a_term():
    comparer = Comparer(pinned())
    for _ in range(1000):
        found = comparer.add(profile(1, 2, 3))
    assert len(found) == pinned().candidate_reports


def test_a_term_that_thousands_hold_still_finds_the_latest():
    comparer = Comparer(pinned())
    for number in range(3000):
        found = comparer.add(profile(1, 10 + number))
    assert min(found) >= 3000 - 1 - pinned().candidate_holders


def test_holders_that_nobody_will_look_at_are_not_kept():
    comparer = Comparer(pinned())
    for number in range(3000):
        comparer.add(profile(1, 10 + number))
    assert len(comparer._holders[1]) <= 2 * pinned().candidate_holders


def test_what_is_much_less_alike_than_the_nearest_is_none():
    comparer = Comparer(pinned())
    comparer.add(profile(*range(10)))
    comparer.add(profile(9, *range(20, 29)))
    assert comparer.add(profile(9, *range(30, 39))) == pytest.approx({0: 0.1, 1: 0.1})
    assert comparer.add(profile(*range(10))) == pytest.approx({0: 1.0})


def test_a_report_without_terms_is_like_none():
    comparer = Comparer(pinned())
    comparer.add(profile(1))
    assert comparer.add(profile()) == {}
