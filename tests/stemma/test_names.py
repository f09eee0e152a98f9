"""Whether a cited name is a report's outlet."""

import pytest

from headwater.nouns import Outlet, Report
from headwater.stemma.names import is_itself, is_name, label, publishes


def report(name: str, domain: str = "") -> Report:
    return Report("r", "r.html", "", "0" * 64, Outlet(name, domain))


@pytest.mark.parametrize(
    ("cited", "name", "domain"),
    [
        ("the Harbour Gazette", "The Harbour Gazette", ""),
        ("Harbour Gazette's", "Harbour Gazette", ""),
        ("the Gazette", "Harbour Gazette", ""),
        ("Quill", "Quill Home Energy", ""),
        ("MPA", "Meridian Press Agency", ""),
        ("harbourgazette", "", "harbourgazette.example"),
        ("AP", "The Associated Press", "apnews.com"),
    ],
)
def test_a_name_a_short_form_initials_and_an_address_are_the_outlet(cited: str, name: str, domain: str) -> None:
    assert publishes(report(name, domain), cited)


@pytest.mark.parametrize(
    ("cited", "name"), [("the Courier", "Harbour Gazette"), ("the paper", "Harbour Paper"), ("", "Harbour Gazette")]
)
def test_other_names_are_not(cited: str, name: str) -> None:
    assert not publishes(report(name), cited)


def test_a_town_is_not_its_paper() -> None:
    assert not publishes(report("Selby Courier"), "Selby", "place")
    assert publishes(report("Selby Water"), "Selby", "organization")


def test_the_short_name_of_a_well_known_outlet_is_that_outlet_but_in_a_paper_s_own_text() -> None:
    assert not publishes(report("Selby Herald"), "The Herald")
    assert is_itself(report("Selby Herald"), "the Herald")


def test_all_names_of_an_agency_have_one_label() -> None:
    assert label("AFP") == label("Agence France-Presse")


@pytest.mark.parametrize("name", ["", " ", "the", "…"])
def test_what_has_no_words_is_no_name(name: str) -> None:
    assert not is_name(name)
