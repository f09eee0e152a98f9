"""Dates are said as a reader says them, and what is none stays as it is."""

import pytest

from headwater.views.moments import clock, day, moment


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2023-09-04", "4 September 2023"),
        ("2023-09-04T07:52:00+00:00", "4 September 2023 07:52 UTC"),
        ("2023-09-04T07:52Z", "4 September 2023 07:52 UTC"),
        ("2023-09-04T07:52-05:00", "4 September 2023 07:52 UTC-05:00"),
        ("2023-09-04T07:52", "4 September 2023 07:52"),
        ("2023-09-04TMO", "4 September 2023 morning"),
        ("2023-09", "September 2023"),
        ("2023", "2023"),
        ("2023-W36", "week 36 of 2023"),
        ("2023-09-10/2023-09-13", "10 September 2023 to 13 September 2023"),
        ("2023-99-99", "2023-99-99"),
        ("2023-99", "2023-99"),
        ("PRESENT_REF", "PRESENT_REF"),
        ("/", ""),
        ("", ""),
    ],
)
def test_values_in_words(value: str, words: str) -> None:
    assert moment(value) == words


def test_short_forms() -> None:
    assert (day("2023-09-04"), day("soon"), clock("2023-09-04T07:52"), clock("2023-09-04")) == (
        "4 Sep 2023", "soon", "07:52", "",
    )  # fmt: skip
