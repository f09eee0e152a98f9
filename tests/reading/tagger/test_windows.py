from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from headwater.reading.tagger.windows import speakers, windows


def test_a_short_text_is_one_window() -> None:
    assert windows(5, longest=10, overlap=4) == [(0, 5)]


def test_an_empty_text_has_none() -> None:
    assert windows(0) == []


def test_windows_are_of_one_length() -> None:
    assert len({end - start for start, end in windows(1_000, longest=100, overlap=30)}) == 1


def test_of_two_windows_the_one_that_sees_more_speaks() -> None:
    owner = speakers(16, [(0, 10), (6, 16)])
    assert owner.tolist() == [0] * 8 + [1] * 8


@given(st.integers(0, 5_000), st.integers(20, 400))
def test_every_piece_is_seen_and_neighbours_overlap(count: int, longest: int) -> None:
    overlap = longest // 4
    found = windows(count, longest, overlap)
    owner = speakers(count, found)
    assert all(0 <= end - start <= longest for start, end in found)
    assert all(b[0] <= a[1] - overlap for a, b in itertools.pairwise(found))
    assert all(found[w][0] <= i < found[w][1] for i, w in enumerate(owner.tolist()))
