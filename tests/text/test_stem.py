import pytest

from headwater.text.stem import stem


@pytest.mark.parametrize(
    ("form", "stemmed"),
    [("derailment", "derail"), ("mayor's", "mayor"), ("40,000", "40,000"), ("twenty-one", "twenty"), ("of", "of")],
)
def test_endings_go_and_figures_stay(form, stemmed):
    assert stem(form) == stemmed
