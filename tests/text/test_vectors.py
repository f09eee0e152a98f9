import math

from hypothesis import given
from hypothesis import strategies as st

from headwater.text.vectors import tfidf, unit

VECTORS = st.dictionaries(st.sampled_from("abcdef"), st.floats(0.01, 100), max_size=6)


@given(VECTORS.filter(bool))
def test_a_unit_vector_has_length_1(a):
    assert math.isclose(math.hypot(*unit(a).values()), 1.0)


def test_repeating_a_word_tells_less_than_its_count():
    once, often = tfidf({"ferry": 1, "mayor": 1}, lambda _: 1.0), tfidf({"ferry": 20, "mayor": 1}, lambda _: 1.0)
    assert 1 < often["ferry"] / once["ferry"] < 20


def test_words_without_weight_are_left_out():
    assert tfidf({"the": 9, "ferry": 1}, lambda term: float(term != "the")) == {"ferry": 1.0}
    assert tfidf({"the": 9}, lambda _: 0.0) == {}
