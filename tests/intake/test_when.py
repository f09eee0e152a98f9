"""Stated dates → ISO 8601."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.intake.when import iso


@pytest.mark.parametrize(
    ("stated", "found"),
    [
        ("2023-09-04", "2023-09-04"),
        (" 20230904 ", "2023-09-04"),
        ("2023-09-04T08:30:00Z", "2023-09-04T08:30:00+00:00"),
        ("2023-09-04 08:30:00", "2023-09-04T08:30:00"),
        ("2023-09-04T00:10:00+02:00", "2023-09-04T00:10:00+02:00"),
        ("Mon, 04 Sep 2023 00:10:00 +0200", "2023-09-04T00:10:00+02:00"),
        ("4 Sep 2023 08:30:00 GMT", "2023-09-04T08:30:00+00:00"),
        ("2023-09", ""),
        ("2023-13-01", ""),
        ("04/09/2023", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_a_day_or_a_moment_keeps_its_own_time_zone(stated: str, found: str) -> None:
    assert iso(stated) == found


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40))
def test_any_text_has_a_date_or_none(stated: str) -> None:
    assert iso(stated) == "" or iso(iso(stated)) == iso(stated)
