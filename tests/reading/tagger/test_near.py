from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from headwater.reading.tagger import near


def test_close_by_each_distance_is_told_apart() -> None:
    found = near.distance(np.array([10]), 21)[0].tolist()
    assert found[10] == near.FARTHEST
    assert len(set(found[2:19])) == 17


def test_far_off_distances_share_buckets() -> None:
    found = near.distance(np.array([0]), 400)[0].tolist()
    assert found[200] == found[399] == near.DISTANCES - 1


def test_lines_count_from_the_cue() -> None:
    line = np.array([0, 0, 1, 1, 2, 3, 4])
    assert near.lines(np.array([2]), line)[0].tolist() == [1, 1, 2, 2, 3, 4, 4]


def test_the_quotation_of_the_cue_is_told_from_others() -> None:
    quoted = np.array([0, 1, 1, 0, 2])
    assert near.quotes(np.array([1]), quoted)[0].tolist() == [0, 1, 1, 0, 2]
    assert near.quotes(np.array([0]), quoted)[0].tolist() == [0, 3, 3, 0, 3]


@given(st.integers(1, 400), st.data())
def test_buckets_stay_in_their_tables(length: int, data: st.DataObject) -> None:
    cue = data.draw(st.integers(0, length - 1))
    found = near.distance(np.array([cue]), length)
    assert found.min() >= 0
    assert found.max() < near.DISTANCES
