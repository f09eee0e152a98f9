import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.text.words import words


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Brandt’s 2.14 o'clock", ["brandt's", "2.14", "o'clock"]),
        ("twenty-one of 3,000 at 18:30", ["twenty-one", "of", "3,000", "at", "18:30"]),
        ("the U.S. fleet", ["the", "u.s", "fleet"]),
        ("It sank.The mayor", ["it", "sank", "the", "mayor"]),  # a full stop without its space parts words
        ("up 5%", ["up", "5%"]),
        ("a 20-year-old, 4th", ["a", "20-year-old", "4th"]),
        ("", []),
    ],
)
def test_words_are_parted_where_a_reader_parts_them(text, forms):
    assert [word.form for word in words(text)] == forms


@given(st.text(max_size=60))
def test_words_stand_where_they_say(text):
    found = words(text)
    assert all(text[w.start : w.end].strip() for w in found)
    assert all(first.end <= second.start for first, second in itertools.pairwise(found))
