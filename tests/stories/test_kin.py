import pytest

from headwater.stories.kin import Kin
from headwater.stories.rules import pinned


def test_a_lonely_pair_gains_nothing_from_being_each_others_kin():
    assert Kin([{1: 0.1}, {0: 0.1}], pinned()).together(0, 1) == pytest.approx(0.1)


def test_two_reports_with_kin_in_common_are_more_alike():
    rows = [{1: 0.1, 2: 0.5, 3: 0.5}, {0: 0.1, 2: 0.5, 3: 0.5}, {0: 0.5, 1: 0.5, 3: 0.5}, {0: 0.5, 1: 0.5, 2: 0.5}]
    assert Kin(rows, pinned()).together(0, 1) > 0.7


def test_far_relations_of_one_with_near_ones_are_no_kin():
    rows = [{1: 0.9, 2: 0.2}, {0: 0.9, 2: 0.2}, {0: 0.2, 1: 0.2, 3: 0.9}, {2: 0.9}]
    assert Kin(rows, pinned()).together(0, 3) < 0.3


def test_the_central_report_is_most_alike_to_the_others():
    rows = [{1: 0.5, 3: 0.9}, {0: 0.5, 2: 0.5}, {1: 0.5}, {0: 0.9}]
    assert Kin(rows, pinned()).central([0, 1, 2]) == 1


def test_every_pair_is_told_once():
    rows = [{1: 0.5}, {0: 0.5, 2: 0.3}, {1: 0.3}]
    assert [(i, j) for i, j, _ in Kin(rows, pinned()).pairs(range(3))] == [(1, 0), (2, 1)]
