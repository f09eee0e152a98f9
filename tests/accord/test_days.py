"""Which days a time names."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.accord.days import stretch


@pytest.mark.parametrize(
    ("value", "text", "first", "last"),
    [
        ("2031-03-04", "", "2031-03-04", "2031-03-04"),
        ("2031-03-04TEV", "Tuesday evening", "2031-03-04", "2031-03-04"),
        ("2031-W10", "that week", "2031-03-03", "2031-03-09"),
        ("2031-W10-WE", "that weekend", "2031-03-08", "2031-03-09"),
        ("2028-02", "February", "2028-02-01", "2028-02-29"),
        ("2031-Q2", "", "2031-04-01", "2031-06-30"),
        ("2031-H1", "the first half of the year", "2031-01-01", "2031-06-30"),
        ("2031-SU", "summer", "2031-06-01", "2031-08-31"),
        ("2031", "", "2031-01-01", "2031-12-31"),
        ("2031-03-02/2031-03-05", "between 2 and 5 March", "2031-03-02", "2031-03-05"),
        ("2031-04", "early April", "2031-04-01", "2031-04-10"),
        ("2031-04", "mid-April", "2031-04-11", "2031-04-20"),
        ("2031-04", "late April", "2031-04-21", "2031-04-30"),
        ("2031-04-05", "late on Saturday", "2031-04-05", "2031-04-05"),
    ],
)
def test_the_days_of_a_time(value: str, text: str, first: str, last: str) -> None:
    days = stretch(value, text)
    assert days is not None
    assert [date.fromordinal(d).isoformat() for d in days] == [first, last]


@pytest.mark.parametrize(
    "value", ["", "PRESENT_REF", "P3D", "2031-02-30", "0000", "2031-W60", "2031-05/2031-02", "a/b"]
)
def test_what_names_no_days(value: str) -> None:
    assert stretch(value) is None


@settings(max_examples=50)
@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_is_borne(value: str, text: str) -> None:
    days = stretch(value, text)
    assert days is None or days[0] <= days[1]
