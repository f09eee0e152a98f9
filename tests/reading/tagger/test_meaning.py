from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.nouns import Span
from headwater.reading.tagger import States, meant
from headwater.reading.tagger.meaning import joined, meanings
from headwater.reading.tagger.model import Sense


def cosines(*sentences: str) -> np.ndarray:
    text = "\n".join(sentences)
    spans = [Span(at := text.index(s), at + len(s)) for s in sentences]
    rows = np.array([np.frombuffer(v, dtype=np.int8) for v in meant(text, spans)], dtype=np.float64)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows @ rows.T


def test_what_says_the_same_lies_near_and_what_does_not_lies_far() -> None:
    found = cosines(
        "A train derailed near the town of Olmberg on Friday, killing three people.",
        "It has rained for nine days and the river is rising.",
        "Three people died on Friday when a train came off the rails near Olmberg.",
    )
    assert found[0, 2] > max(found[0, 1], found[1, 2]) + 0.2


STATES = States(np.array([0, 4, 9]), np.array([[1, 0], [0, 1], [0, 9]], dtype=np.float16))


def test_a_vector_is_made_of_a_plain_and_an_attended_mean() -> None:
    sense = Sense(
        attend=np.array([100, 0], dtype=np.float32),  # the first piece alone
        weight=np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 0, 0]], dtype=np.float32),
        bias=np.array([0, 0, 0], dtype=np.float32),
    )
    (found,) = meanings(STATES, [Span(0, 8)], sense)
    assert np.frombuffer(found, dtype=np.int8).tolist() == [64, 64, 127]  # means of 1/2 and 1/2, attended 1; scaled


def test_where_no_piece_stands_there_is_no_vector() -> None:
    sense = Sense(np.zeros(2, np.float32), np.ones((4, 3), np.float32), np.zeros(3, np.float32))
    assert meanings(STATES, [Span(10, 20)], sense) == (b"",)


def test_stretches_are_joined_in_order() -> None:
    both = joined([States(np.array([0]), STATES.rows[:1]), States(np.array([7, 9]), STATES.rows[1:])])
    assert both.start.tolist() == [0, 7, 9]
    assert both.rows.tolist() == STATES.rows.tolist()


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(["Ada Quill left.", "“No!”", "\n", "\x00", "é", "?"]), max_size=12))
def test_any_span_of_any_text_has_a_vector_of_one_length_or_none(parts: list[str]) -> None:
    text = " ".join(parts)
    spans = [Span(a, b) for a, b in pairwise(range(0, len(text) + 1, 5))]
    assert {len(v) for v in meant(text, spans)} <= {0, 128}
