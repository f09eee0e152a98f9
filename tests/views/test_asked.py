"""A report is found by whatever people call it; what fits none, or several, is told in one line."""

import pytest

from headwater.errors import UsageError
from headwater.nouns import Collection, Outlet, Report, Story
from headwater.views import asked


def report(id: str, outlet: str, headline: str = "", url: str = "") -> Report:  # noqa: A002
    domain = f"{outlet.lower().replace(' ', '')}.example"
    return Report(id, f"pages/{id}-page.html", "Text.", "0" * 64, Outlet(outlet, domain), headline, url)


GAZETTE = report("g1", "Harbour Gazette", "Ferry aground off Selby", "https://harbourgazette.example/ferry")
COURIER = report("c1", "Selby Courier", "Town counts its luck")
EVENING = report("c2", "Evening Courier", "Ferry still on the reef")
LATER = report("g2", "Harbour Gazette", "Ferry towed away")
FOUND = Collection(
    (GAZETTE, COURIER, EVENING, LATER), stories=(Story("s1", "", ("g1", "c1", "c2")), Story("s2", "", ("g2",)))
)


@pytest.mark.parametrize(
    "name",
    [
        "c1", "pages/c1-page.html", "c1-page.html", "c1-page", "Selby Courier", "the selby courier",
        "selbycourier.example", "https://selbycourier.example/x", "selby", "c1-p", "counts its luck",
    ],
)  # fmt: skip
def test_a_report_goes_by_id_file_outlet_address_and_headline(name: str) -> None:
    assert asked.pair(FOUND, name, "c2") == (COURIER, EVENING)


def test_the_address_of_a_report_is_its_name() -> None:
    assert asked.pair(FOUND, "https://harbourgazette.example/ferry", "c2") == (GAZETTE, EVENING)


def test_of_an_outlet_s_reports_the_one_in_the_other_s_story_is_meant() -> None:
    assert asked.pair(FOUND, "Harbour Gazette", "c1") == (GAZETTE, COURIER)


def test_an_outlet_named_twice_means_its_two_reports() -> None:
    with pytest.raises(UsageError, match=r"'Harbour Gazette' fits 2 reports; name one by its id: g1 .*, g2 "):
        asked.pair(FOUND, "Harbour Gazette", "Harbour Gazette")


def test_a_name_that_fits_two_of_one_story_lists_both() -> None:
    with pytest.raises(UsageError, match=r"'courier' fits 2 reports.*c1 \(Selby Courier\), c2 \(Evening Courier\)"):
        asked.pair(FOUND, "courier", "g1")


def test_a_name_that_fits_two_is_one_of_them_beside_the_other() -> None:
    assert asked.pair(FOUND, "courier", "c2") == (COURIER, EVENING)


def test_a_name_that_fits_none_lists_what_there_is() -> None:
    with pytest.raises(UsageError, match=r"no report is called 'bugle'; there are: g1 \(Harbour Gazette\), "):
        asked.pair(FOUND, "bugle", "c1")


@pytest.mark.parametrize("name", ["", " ", "…", "/", "."])
def test_odd_names_fit_none(name: str) -> None:
    with pytest.raises(UsageError):
        asked.pair(FOUND, name, "c1")


def test_one_report_named_twice_is_no_pair() -> None:
    with pytest.raises(UsageError, match="the same report"):
        asked.pair(FOUND, "c1", "selbycourier.example")


def test_of_nothing_nothing_can_be_named() -> None:
    with pytest.raises(UsageError, match="there are: none"):
        asked.pair(Collection(), "a", "b")


def test_a_name_that_thousands_bear_is_told_at_once() -> None:
    many = tuple(report(f"m{number}", "Harbour Gazette") for number in range(1000))
    stories = tuple(Story(f"s{r.id}", "", (r.id,)) for r in many)
    with pytest.raises(UsageError, match="'Harbour Gazette' fits 1000 reports"):
        asked.pair(Collection(many, stories=stories), "Harbour Gazette", "the Harbour Gazette")
