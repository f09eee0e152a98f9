from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.reading.tagger.viterbi import runs


def scores(*tags: str, odds: float = 0.9):
    """Log-probabilities that favour a tag a word: "o", "S" and "s" (a source begins, goes on), "C" and "c"."""
    table = np.full((len(tags), 5), np.log((1 - odds) / 4), dtype=np.float32)
    for i, tag in enumerate(tags):
        table[i, "oSsCc".index(tag)] = np.log(odds)
    return table


def spans(found):
    return [(run.first, run.last) for run in found]


def test_spans_are_read_off_their_tags() -> None:
    sources, contents = runs(scores(*"oSsoCcco"))
    assert spans(sources) == [(1, 2)]
    assert spans(contents) == [(4, 6)]


def test_a_content_may_be_in_pieces() -> None:
    _, contents = runs(scores(*"CcoSoCc"))
    assert spans(contents) == [(0, 1), (5, 6)]


def test_a_span_must_begin_before_it_goes_on() -> None:
    _, contents = runs(scores(*"ooccco"))
    assert len(contents) == 1


def test_a_bias_opens_and_shuts_doubtful_spans() -> None:
    doubtful = scores(*"oCo", odds=0.4)
    assert spans(runs(doubtful)[1]) == [(1, 1)]
    assert runs(doubtful, (0.0, 0.0, 0.0, -5.0, 0.0))[1] == []


def test_a_content_ends_late_where_leaving_it_costs() -> None:
    doubtful = np.vstack([scores("C", odds=0.99), scores(*"oo", odds=0.6), scores("o", odds=0.999)])
    doubtful[:, 1:3] = -9
    assert spans(runs(doubtful)[1]) == [(0, 0)]
    assert spans(runs(doubtful, leaving=[0.0, -9.0, -9.0, 0.0])[1]) == [(0, 2)]


def test_nothing_live_is_nothing_found() -> None:
    assert runs(scores(*"oooo", odds=0.999)) == ([], [])


@settings(max_examples=60)
@given(st.lists(st.lists(st.floats(-20, 0), min_size=5, max_size=5), max_size=20))
def test_spans_are_disjoint_and_in_order(rows: list[list[float]]) -> None:
    sources, contents = runs(np.array(rows, dtype=np.float32).reshape(-1, 5))
    every = sorted([*sources, *contents])
    assert all(a.last < b.first for a, b in itertools.pairwise(every))
    assert all(0 <= run.first <= run.last < len(rows) for run in every)
