from datetime import date

import pytest

from headwater.reading.times import bounds, is_value

VALUES = """
2023 2023-09 2023-09-04 2023-W36 2023-W36-WE XXXX-WXX-1 XXXX-WXX-2TNI 198 19 2023-Q3 2023-H1 2023-SU
2023-09-04T09:00 2023-09-04T09:00:00Z 2023-09-04T17:00-04:00 2023-09-04TMO XXXX-XX-XXT12:00
P3D PT5H30M PXW PTXH P1Y6M P2Q PRESENT_REF 2023-09-10/2023-09-13 1985/1987
"""


@pytest.mark.parametrize("value", VALUES.split())
def test_value(value: str) -> None:
    assert is_value(value)


@pytest.mark.parametrize("value", ["", "P", "PT", "2023-9-4", "tomorrow", "2023-09-04T", "NOW_REF", "2023/", "20233"])
def test_no_value(value: str) -> None:
    assert not is_value(value)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2023-09-04T09:00", "2023-09-04", "2023-09-04"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
        ("2023-W36", "2023-09-04", "2023-09-10"),
        ("2023-W36-WE", "2023-09-09", "2023-09-10"),
        ("2023-Q4", "2023-10-01", "2023-12-31"),
        ("2023-H1", "2023-01-01", "2023-06-30"),
        ("2023-SU", "2023-06-01", "2023-08-31"),
        ("2023-WI", "2023-12-01", "2024-02-29"),
        ("2023-09-10/2023-09-13", "2023-09-10", "2023-09-13"),
    ],
)
def test_bounds(value: str, first: str, last: str) -> None:
    assert bounds(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("value", ["P3D", "PAST_REF", "XXXX-WXX-1", "2023-XX", "2023-02-30", "0000", "2023-09-10/P1D"])
def test_no_bounds(value: str) -> None:
    assert bounds(value) is None
