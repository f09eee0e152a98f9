from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.nouns import Span
from headwater.reading.tagger import read
from headwater.reading.tagger.model import Turn
from headwater.reading.tagger.vectors import Vectors, joined, pooled


def cosines(*sentences: str) -> np.ndarray:
    rows = read("\n".join(sentences)).vectors.rows
    return rows @ rows.T


def test_what_says_the_same_lies_near_and_what_does_not_lies_far() -> None:
    found = cosines(
        "A train derailed near the town of Olmberg on Friday, killing three people.",
        "It has rained for nine days and the river is rising.",
        "Three people died on Friday when a train came off the rails near Olmberg.",
    )
    assert found[0, 2] > 0.7
    assert found[0, 1] < 0.4
    assert found[1, 2] < 0.4


def test_a_vector_is_the_turned_mean_at_length_one() -> None:
    states = np.array([[1, 0], [0, 1], [9, 9]], dtype=np.float32)
    turn = Turn(np.eye(2, dtype=np.float32), np.array([0.0, 0.5], dtype=np.float32))
    (row,) = pooled(states, np.array([0]), np.array([2]), turn)
    assert np.allclose(row, np.array([0.5, 1.0]) / np.hypot(0.5, 1.0))


def test_stretches_are_joined_in_order() -> None:
    a = Vectors((Span(0, 2),), np.ones((1, 3), dtype=np.float32))
    b = Vectors((Span(3, 5), Span(6, 8)), np.zeros((2, 3), dtype=np.float32))
    both = joined([a, b])
    assert both.sentences == (Span(0, 2), Span(3, 5), Span(6, 8))
    assert both.rows.sum(axis=1).tolist() == [3, 0, 0]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(["Ada Quill left.", "“No!”", "\n", "\x00", "é", "?"]), max_size=12))
def test_each_sentence_has_a_vector_of_length_one(parts: list[str]) -> None:
    text = " ".join(parts)
    found = read(text).vectors
    assert found.rows.shape == (len(found.sentences), 384)
    assert np.allclose(np.linalg.norm(found.rows, axis=1), 1, atol=1e-4)
    assert all(0 <= s.start < s.end <= len(text) for s in found.sentences)
