import pytest

from headwater.stories.kin import Kin
from headwater.stories.rules import pinned


def test_a_lonely_pair_gains_nothing_from_being_each_others_kin():
    assert Kin([{1: 0.1}, {0: 0.1}].__getitem__, pinned()).together(0, 1) == pytest.approx(0.1)


def test_two_reports_with_kin_in_common_are_more_alike():
    rows = [{1: 0.1, 2: 0.5, 3: 0.5}, {0: 0.1, 2: 0.5, 3: 0.5}, {0: 0.5, 1: 0.5, 3: 0.5}, {0: 0.5, 1: 0.5, 2: 0.5}]
    assert Kin(rows.__getitem__, pinned()).together(0, 1) > 0.7


def test_far_relations_of_one_with_near_ones_are_no_kin():
    rows = [{1: 0.9, 2: 0.2}, {0: 0.9, 2: 0.2}, {0: 0.2, 1: 0.2, 3: 0.9}, {2: 0.9}]
    assert Kin(rows.__getitem__, pinned()).together(0, 3) < 0.3


def test_the_central_report_is_most_alike_to_the_others():
    rows = [{1: 0.5, 3: 0.9}, {0: 0.5, 2: 0.5}, {1: 0.5}, {0: 0.9}]
    assert Kin(rows.__getitem__, pinned()).central([0, 1, 2]) == 1


def test_pairs_too_unlike_to_matter_are_not_told():
    rows = [{1: 0.5, 2: 0.05}, {0: 0.5}, {0: 0.05}]
    kin = Kin(rows.__getitem__, pinned())
    assert [other for other, _ in kin.near(0)] == [1]
    assert list(kin.near(0, within={2})) == []
    assert kin.like(1, 2) == 0.0


def test_together_is_the_cosine_of_the_sums():
    """Held against the plain sum over all pairs of kin."""
    rules, count = pinned(), 9
    rows = [{j: 1 / (1 + abs(i - j) + (i * j) % 3) for j in range(count) if j != i} for i in range(count)]
    kin = Kin(rows.__getitem__, rules)

    def shares(i, other):
        least = rules.kin_least * max(rows[i].values())
        nearest = sorted(rows[i], key=lambda j: (-rows[i][j], j))[: rules.kin_count]
        return {i: 1.0} | {j: rules.kin_pull * rows[i][j] for j in nearest if rows[i][j] >= least and j != other}

    def product(x, y):
        return sum(s * t * (1.0 if a == b else rows[a][b]) for a, s in x.items() for b, t in y.items())

    for i in range(count):
        for j in range(i):
            x, y = shares(i, j), shares(j, i)
            plain = product(x, y) / (product(x, x) * product(y, y)) ** 0.5
            assert kin.together(i, j) == pytest.approx(plain)


def test_the_mean_of_two_groups_is_over_all_their_pairs():
    rows = [{1: 0.3}, {0: 0.3}, {}]
    kin = Kin(rows.__getitem__, pinned())
    assert kin.mean([0], [1, 2]) == pytest.approx(kin.like(0, 1) / 2)
    assert kin.mean([], [1]) == 0.0
