import pytest

from headwater.reading.times.numerals import figures, full_year, joined


@pytest.mark.parametrize(
    ("form", "name", "meaning"),
    [
        ("7", "HOUR", 7),
        ("31", "DAY", 31),
        ("1989", "YEAR", 1989),
        ("'98", "YEAR", 1998),
        ("87", "SHORTYEAR", 87),
        ("1990s", "DECADE", 199),
        ("80s", "DECADE", 198),
        ("18th", "DAY", 18),
        ("45th", "ORDINAL", 45),
        ("5 1/2", "NUMBER", 5.5),
        ("1,200", "NUMBER", 1200),
        ("2.5", "NUMBER", 2.5),
        ("10:30", "CLOCK", (10, 30)),
        ("10.30", "CLOCKDOT", (10, 30)),
        ("0730", "CLOCKFOUR", (7, 30)),
        ("q3", "QUARTER", 3),
        ("2023-09-04", "ISODATE", "2023-09-04"),
        ("2023-09-04t10:00:00.123z", "ISOTIME", "2023-09-04T10:00:00Z"),
        ("9/4/23", "SLASHDATE", "2023-09-04"),
        ("25/12/98", "SLASHDATE", "1998-12-25"),
    ],
)
def test_figures(form: str, name: str, meaning: object) -> None:
    assert figures(form)[name] == meaning


@pytest.mark.parametrize("form", ["32/32/2020", "2023-13-01", "5 1/0", "1.2.3.4", "9" * 10_000, "25:99x"])
def test_figures_that_no_time_can_use(form: str) -> None:
    assert figures(form) == {}


@pytest.mark.parametrize(
    ("values", "classes"),
    [
        ([20, 1], {"NUMBER": 21}),
        ([2, 100, 10], {"NUMBER": 210}),
        ([2, 1000], {"NUMBER": 2000, "YEAR": 2000}),
        ([19, 90, 6], {"NUMBER": 1996, "YEAR": 1996}),
        ([5, 6], {}),
        ([100] * 10_000, {}),
    ],
)
def test_number_words_in_a_row(values: list[int], classes: dict[str, int]) -> None:
    assert joined(values) == classes


def test_years_of_two_figures() -> None:
    assert [full_year(n) for n in (98, 23, 1850)] == [1998, 2023, 1850]


@pytest.mark.parametrize("form", ["07.10:30", "07.10.30", "10:30.15"])
def test_clock_times_of_two_kinds_are_none(form: str) -> None:
    assert figures(form) == {}
