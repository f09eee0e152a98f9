from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.reading.sentences import sentences


def split(text: str) -> list[str]:
    return [s.of(text) for s in sentences(text)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Dr. I. J. Brandt of Tarn Ferries Inc. said so. Then Mr. Dahl left at 5 p.m. on Jan. 5.", 2),
        ("We met Ms. Brandt and Lt. Gov. Dahl. They spoke.", 2),
        ('"Go!" he shouted. "Why?" asked Eva.', 2),
        ("The ship sank (it was old. Really.) on Tuesday.", 1),
        ("One line\nAnother line", 2),
        ("", 0),
    ],
)
def test_where_sentences_end(text: str, count: int) -> None:
    assert len(split(text)) == count


def test_a_title_never_ends_one() -> None:
    assert split("We heard then-Sen. Brandt speak.") == ["We heard then-Sen. Brandt speak."]


def test_half_a_character_stops_nothing() -> None:
    text = "A \ud800 sank. B rose."
    assert [s.of(text) for s in sentences(text)] == ["A \ud800 sank.", "B rose."]


def test_a_very_long_line_is_cut_where_sentences_end() -> None:
    text = "The ferry sank off Tarn. " * 800
    assert set(split(text)) == {"The ferry sank off Tarn."}


@settings(max_examples=60)
@given(st.text(alphabet="Aa .!?\"'“”\n\tMr", max_size=120))
def test_they_stand_in_order_inside_the_text(text: str) -> None:
    found = sentences(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(s.of(text).strip() == s.of(text) != "" for s in found)
