import itertools
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.stories.agglomerate import Clusters


def agglomerate(size, pairs, least, degree):
    return Clusters([(i,) for i in range(size)], pairs, degree).gather(least)


def test_the_mean_decides_not_the_best_pair():
    chain = [(1, 0, 0.9), (2, 1, 0.6), (2, 0, 0.1)]
    assert agglomerate(3, chain, 0.5, 40) == ((0, 1), (2,))
    assert agglomerate(3, chain, 0.35, 40) == ((0, 1, 2),)


def test_pairs_never_compared_count_as_unlike():
    assert agglomerate(3, [(1, 0, 0.9), (2, 1, 0.9)], 0.5, 40) == ((0, 1), (2,))


def test_a_large_group_is_not_asked_for_more_pairs_than_were_compared():
    size, degree = 60, 8
    ring = [(max(i, j), min(i, j), 0.9) for i in range(size) for k in range(1, 9) if (j := (i + k) % size) != i]
    assert len(agglomerate(size, ring, 0.5, degree)) < 6


HALVES = (range(50), range(50, 100))


def compared(dice, firsts, seconds, count, like):
    """So many pairs of two groups, drawn at random."""
    pairs = {(dice.choice(firsts), dice.choice(seconds)) for _ in range(count)}
    return {(max(i, j), min(i, j), like) for i, j in pairs if i != j}


def test_the_halves_of_a_large_group_find_together_though_few_of_their_pairs_were_compared():
    pairs = compared(random.Random(1), range(100), range(100), 2200, 0.7)
    assert Clusters(HALVES, pairs, 40).gather(0.5) == (tuple(range(100)),)


def test_two_large_groups_with_some_pairs_in_common_stay_two():
    pairs = compared(random.Random(2), *HALVES, 300, 0.7)
    assert Clusters(HALVES, pairs, 40).gather(0.5) == tuple(map(tuple, HALVES))


@settings(max_examples=60)
@given(st.integers(1, 8), st.data(), st.floats(0.1, 0.9))
def test_groups_part_the_numbers_and_no_two_could_still_merge(size, data, least):
    every = itertools.combinations(range(size), 2)
    pairs = [(j, i, data.draw(st.floats(0.0, 1.0))) for i, j in every if data.draw(st.booleans())]
    groups = agglomerate(size, pairs, least, 40)
    assert sorted(i for group in groups for i in group) == list(range(size))
    table = {frozenset((i, j)): like for i, j, like in pairs}
    for first, second in itertools.combinations(groups, 2):
        total = sum(table.get(frozenset((i, j)), 0.0) for i in first for j in second)
        assert total / (len(first) * len(second)) < least + 1e-9


def test_groups_taken_whole_stay_whole_and_may_grow():
    pairs = [(3, 0, 0.8), (3, 1, 0.6), (3, 2, 0.1), (1, 0, 0.0)]
    assert Clusters([(0, 1), (2,), (3,)], pairs, 40).gather(0.5) == ((0, 1, 3), (2,))
