"""Which of two reports came first, and which version of a story a headline names."""

import pytest

from headwater.nouns import Outlet, Published, Reading, Report
from headwater.stemma.order import first, on_a_later_day, version
from headwater.stemma.sheet import Sheet, lay_out


def sheet(when: str) -> Sheet:
    published = Published(when, "given", 1) if when else None
    return lay_out([Reading(Report("r", "r.html", "", "0" * 64, published=published))])[0]


@pytest.mark.parametrize(
    ("one", "other", "later"),
    [
        ("2031-03-05", "2031-03-04T23:00", True),
        ("2031-03-04T23:00", "2031-03-04T05:00", False),
        ("2031-03-05T00:30+02:00", "2031-03-04T23:00+00:00", False),
        ("2031-03-31", "2031-03", False),
        ("2031-03", "2031-03-04", False),
        ("2031-04", "2031-03-31", True),
        ("", "2031-03-04", False),
        ("2031-03-04", "", False),
    ],
)
def test_a_day_is_later_as_far_as_both_reports_tell(one: str, other: str, later: bool) -> None:
    assert on_a_later_day(sheet(one), sheet(other)) is later


def test_a_number_that_no_newsroom_counts_to_names_no_version() -> None:
    assert version("UPDATE 12-Ferry aground") == 12
    assert version(f"UPDATE {'9' * 5000}-Ferry aground") is None


def told(outlet: str, when: str, text: str = "", headline: str = "") -> Sheet:
    published = Published(when, "given", 1)
    report = Report(outlet, "r.html", text, "0" * 64, Outlet(outlet), headline, published=published)
    return lay_out([Reading(report)])[0]


@pytest.mark.parametrize(
    "notice",
    [
        "Correction: The light went out on Sunday, not on Monday.",
        "An earlier version of this article gave the wrong day.",
        "(Corrects the day in the second paragraph)",
    ],
)
def test_of_two_versions_of_one_day_the_one_that_was_corrected_is_the_later(notice: str) -> None:
    early, late = told("Gazette", "2031-03-04", "Divers went down."), told("Gazette", "2031-03-04", notice)
    assert first(late, early) is first(early, late) is early
    assert first(told("Courier", "2031-03-04", notice), early) is None
    assert first(told("Gazette", "2031-03-03", notice), early) is not early


def test_the_time_of_a_page_that_was_changed_since_is_no_proof_that_it_came_later() -> None:
    early, text = told("Courier", "2031-03-04"), "This story has been updated with the captain's words."
    late, same = told("Gazette", "2031-03-05", text), told("Courier", "2031-03-05", text)
    assert first(early, late) is None
    assert not on_a_later_day(late, early)
    assert first(early, same) is early


def test_a_release_comes_before_the_reports_of_its_day() -> None:
    release = told("Strand Line", "2031-03-04T18:00", "FOR IMMEDIATE RELEASE\nThe ferry sails again.")
    report = told("Gazette", "2031-03-04T09:00", "The ferry sails again.")
    assert first(report, release) is first(release, report) is release
    assert first(release, told("Gazette", "2031-03-03", "")) is not release
