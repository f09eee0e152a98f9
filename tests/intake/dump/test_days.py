from __future__ import annotations

import pytest

from headwater.intake.dump.days import bare, days


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Mon 22 September 2025", "2025-09-22"),
        ("Tuesday 4th March 2025, evening edition", "2025-03-04"),
        ("4 of March of 2025", "2025-03-04"),
        ("March 4, 2025 7:31 AM UTC", "2025-03-04T07:31Z"),
        ("8.50am, 4 Mar 2025", "2025-03-04T08:50"),
        ("12:15 pm, 4 Mar 2025", "2025-03-04T12:15"),
        ("4. März 2025, 17:55 Uhr", "2025-03-04T17:55"),
        ("Publié le 4 août 2023 à 21h05", "2023-08-04T21:05"),
        ("4 de marzo de 2025", "2025-03-04"),
        ("2025-03-04", "2025-03-04"),
        ("06.11.2023 | 14:10", "2023-11-06T14:10"),
        ("2. Februar 20202. Februar 2020", "2020-02-02"),
        ("Dezember 29, 2021Dezember 29, 2021", "2021-12-29"),
    ],
)
def test_days_as_pages_print_them(line: str, value: str) -> None:
    assert days(line)[0].value == value


@pytest.mark.parametrize("line", ["31 June 2025", "30.2.2024", "call 0555 0100", "© 2004–2025", "September 2025", ""])
def test_what_is_no_day(line: str) -> None:
    assert days(line) == []


def test_a_day_that_may_be_a_month_is_unsure() -> None:
    assert [day.sure for line in ("4/3/2025", "22/3/2025", "3/22/2025", "4.3.2025") for day in days(line)] == [
        False,
        True,
        True,
        True,
    ]
    assert days("3/22/2025")[0].value == "2025-03-22"


def test_days_without_a_year() -> None:
    assert list(bare("on the 12th of October and on October 13, not on 14 October 2020")) == [
        ("12th of October", 10, 12),
        ("October 13", 10, 13),
    ]
