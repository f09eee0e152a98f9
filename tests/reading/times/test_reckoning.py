from datetime import date

import pytest

from headwater.reading.times import reckoning


@pytest.mark.parametrize(
    ("n", "unit", "then"),
    [
        (2, "D", "2024-02-02"),
        (-1, "W", "2024-01-24"),
        (1, "M", "2024-02-29"),
        (-1, "Y", "2023-01-31"),
        (1, "Q", "2024-04-30"),
        (2, "10Y", "2044-01-31"),
        (36, "TH", "2024-02-01"),
        (1, "2W", "2024-02-14"),
        (0.5, "Y", "2024-07-31"),
    ],
)
def test_moved(n: float, unit: str, then: str) -> None:
    assert reckoning.moved(date(2024, 1, 31), n, unit) == date.fromisoformat(then)


def test_nothing_lies_beyond_the_calendar() -> None:
    assert reckoning.moved(date(2024, 1, 31), 10**12, "Y") is None
    assert reckoning.moved(date(2024, 1, 31), -(10**9), "D") is None


@pytest.mark.parametrize(
    ("value", "n", "unit", "then"),
    [
        ("1989-Q3", -1, "Y", "1988-Q3"),
        ("2023-08-03", 2, "D", "2023-08-05"),
        ("2023-08-03", 1, "M", "2023-09"),
        ("2023-08-03", 1, "W", "2023-W32"),
        ("2019", 4, "Y", "2023"),
        ("2023-08", 1, "D", "2023-09-01"),
        ("PAST_REF", 1, "D", None),
    ],
)
def test_away(value: str, n: int, unit: str, then: str | None) -> None:
    assert reckoning.away(value, n, unit) == then


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("12-25", 2023, "2023-12-25"),
        ("11 4 4", 2023, "2023-11-23"),
        ("05 1 -1", 2023, "2023-05-29"),
        ("11 1 1 +1", 2024, "2024-11-05"),
        ("easter", 2023, "2023-04-09"),
        ("easter", 2000, "2000-04-23"),
        ("easter-2", 2024, "2024-03-29"),
    ],
)
def test_festival(rule: str, year: int, day: str) -> None:
    assert reckoning.festival(rule, year) == date.fromisoformat(day)


def test_a_festival_that_a_year_lacks() -> None:
    assert reckoning.festival("02-29", 2023) is None
