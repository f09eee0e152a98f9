from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.reading.tagger.model import model
from headwater.reading.tagger.pieces import Gap, Shape, blocks, gaps, pieces, quoted, shape


def cut(text: str):
    return pieces(text, model().tokenizer)


def per_character(text: str):
    """One piece a visible character, for what needs no vocabulary."""
    start = np.array([i for i, c in enumerate(text) if not c.isspace()])
    return start, gaps(text, start, start + 1)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("ferry", Shape.LOWER),
        ("Tarn", Shape.TITLE),
        ("TARN", Shape.UPPER),
        ("McEwan", Shape.MIXED),
        ("A", Shape.INITIAL),
        ("1,250", Shape.DIGITS),
        ("“", Shape.MARK),
    ],
)
def test_a_word_has_a_shape(word: str, expected: Shape) -> None:
    assert shape(word) == expected


def test_case_and_lines_come_back_to_an_uncased_vocabulary() -> None:
    found = cut("TARN ferry\nsinks, mayor says")
    assert found.shape[0] == Shape.UPPER
    assert found.gap.tolist().count(Gap.LINE) == 2
    assert Gap.NONE in found.gap.tolist()


@pytest.mark.parametrize(
    ("text", "words"), [("he's", 1), ("the run-in", 2), ("Tarn’s own", 2), ("‘no’ said", 4), ("a - b", 3)]
)
def test_clitics_and_hyphens_make_no_word_of_their_own(text: str, words: int) -> None:
    assert cut(text).first.sum() == words


def test_offsets_are_of_the_text_itself() -> None:
    text = "Café Zoë reopened, Ilse Brandt said."
    found = cut(text)
    words = [text[s:e] for s, e in zip(found.start.tolist(), found.end.tolist(), strict=True)]
    assert "".join(words) == text.replace(" ", "")


def test_a_quotation_ends_with_its_mark_or_its_line() -> None:
    text = "“ab” c “de\nf"
    start, gap = per_character(text)
    assert quoted(text, start, gap).tolist() == [1, 1, 1, 1, 0, 2, 2, 2, 0]


def test_straight_marks_open_and_close_in_turn() -> None:
    text = '"a" b "c"'
    start, gap = per_character(text)
    assert quoted(text, start, gap).tolist() == [1, 1, 1, 0, 2, 2, 2]


@given(st.text(alphabet="ab \n", max_size=60), st.integers(1, 9))
def test_blocks_are_the_whole_text_in_order(text: str, longest: int) -> None:
    found = list(blocks(text, longest))
    assert "".join(text[start:end] for start, end in found) == text
    assert all(end - start <= longest for start, end in found)


def test_a_block_ends_with_a_line_sooner_than_with_a_word() -> None:
    assert list(blocks("one two\nthree four", 12)) == [(0, 8), (8, 18)]
    assert list(blocks("one two three", 9)) == [(0, 8), (8, 13)]


def test_half_a_character_is_no_obstacle() -> None:
    assert len(cut("the \ud800 ferry")) >= 2


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_pieces_stand_in_order_inside_the_text(text: str) -> None:
    found = cut(text)
    assert (found.start <= found.end).all()
    assert (np.diff(found.start) >= 0).all()
    assert all(len(column) == len(found) for column in (found.shape, found.gap, found.quoted, found.first))
    assert not len(found) or (found.first[0] and found.end[-1] <= len(text))
