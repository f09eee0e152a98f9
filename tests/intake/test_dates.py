"""When a report came out, and what that rests on."""

import pytest

from headwater.intake import dates
from headwater.intake.dates import Shown
from headwater.intake.metadata import Metadata
from headwater.nouns import Published

URL = "https://gazette.example/ferry"


def settle(stated: str = "", beside: Shown | None = None, url: str = URL) -> tuple[str, str]:
    found = dates.published(Metadata(published=stated), url, beside)
    return (found.value, found.basis) if found else ("", "")


def test_metadata_and_masthead_agree() -> None:
    assert settle("2023-09-04T08:30:00+02:00", Shown("2023-09-04", 20)) == ("2023-09-04T08:30:00+02:00", "metadata")


def test_the_day_shown_to_readers_beats_a_day_in_universal_time() -> None:
    assert settle("2023-09-05T01:30:00+00:00", Shown("2023-09-04T21:30", 300)) == ("2023-09-04T21:30", "masthead")


def test_the_note_says_what_was_overruled() -> None:
    found = dates.published(Metadata(published="2023-09-05T01:30:00Z"), URL, Shown("2023-09-04", 10))
    assert isinstance(found, Published)
    assert "2023-09-05" in found.note


def test_the_further_apart_the_nearer_the_headline() -> None:
    assert settle("2023-09-04", Shown("2022-01-31", 30))[1] == "masthead"
    assert settle("2023-09-04", Shown("2022-01-31", 400))[1] == "metadata"


def test_an_update_counts_only_where_the_page_was_issued_anew() -> None:
    assert settle("2023-09-04", Shown("2023-09-05", 10, changed=True)) == ("2023-09-04", "metadata")
    assert settle("2021-09-04", Shown("2023-09-05", 10, changed=True)) == ("2023-09-05", "masthead")
    assert settle("2023-09-04", Shown("2021-09-05", 10, changed=True)) == ("2023-09-04", "metadata")


def test_a_date_that_may_be_read_two_ways_overrules_nothing() -> None:
    assert settle("2023-04-09", Shown("2023-09-04", 10, sure=False)) == ("2023-04-09", "metadata")
    assert settle("", Shown("2023-09-04", 10, sure=False)) == ("2023-09-04", "masthead")


def test_the_address_tells_the_day() -> None:
    dated = "https://gazette.example/2023/09/04/ferry"
    assert settle(url=dated) == ("2023-09-04", "url")
    assert settle("2023-09-05T01:30:00Z", url=dated) == ("2023-09-04", "url")
    assert settle("2023-09-12T01:30:00Z", url=dated) == ("2023-09-12T01:30:00Z", "metadata")
    assert settle(beside=Shown("2023-09-06", 10, changed=True), url=dated) == ("2023-09-04", "url")


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://gazette.example/2023/09/04/ferry", "2023-09-04"),
        ("https://gazette.example/20230904-ferry", "2023-09-04"),
        ("https://gazette.example/2023-09-04/ferry", "2023-09-04"),
        ("https://gazette.example/2023/02/31/ferry", ""),
        ("https://gazette.example/1202309041", ""),
        ("", ""),
    ],
)
def test_in_address(url: str, day: str) -> None:
    assert dates.in_address(url) == day


def test_nothing_tells() -> None:
    assert dates.published(Metadata(), URL) is None
