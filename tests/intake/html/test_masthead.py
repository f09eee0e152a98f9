"""The date and the writers beside the headline."""

import pytest

from headwater.intake.dates import Shown
from headwater.intake.html import masthead, page, prose

HEADLINE = "Ferry runs aground off Tarn Island"
SENTENCE = (
    "<p>" + "A ferry with sixty people aboard ran aground off Tarn Island, the harbour police said. " * 3 + "</p>"
)


def lines(inside: str) -> list[prose.Line]:
    return list(prose.shown(page.parse(f"<html><body>{inside}</body></html>")))


def date(inside: str) -> Shown | None:
    return masthead.date(lines(inside), HEADLINE)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("4 September 2023", "2023-09-04"),
        ("Monday, September 4, 2023", "2023-09-04"),
        ("04.09.2023, 08:30 Uhr", "2023-09-04T08:30"),
        ("By Ilse Brandt | 2023-09-04", "2023-09-04"),
    ],
)
def test_a_short_line_below_the_headline(line: str, value: str) -> None:
    found = date(f"<h1>{HEADLINE}</h1><p>{line}</p>{SENTENCE}")
    assert found is not None
    assert found.value == value


def test_a_date_within_a_sentence_is_not_the_mastheads() -> None:
    long = "The ferry was last inspected on 12 June 2023, the company said, and had passed without complaint. " * 2
    assert date(f"<h1>{HEADLINE}</h1><p>{long}</p>") is None


def test_dates_far_from_the_headline_are_other_articles() -> None:
    assert date(f"<h1>{HEADLINE}</h1>{SENTENCE * 4}<p>12 June 2023</p>") is None


def test_before_the_headline_only_in_an_element_made_for_dates() -> None:
    assert date(f"<p>12 June 2023</p><h1>{HEADLINE}</h1>") is None
    assert date(f"<p><time>4 September 2023</time></p><h1>{HEADLINE}</h1>") is not None


def test_an_element_made_for_dates_may_stand_further_off() -> None:
    far = f"<h1>{HEADLINE}</h1>{SENTENCE * 2}"
    assert date(f"{far}<p>4 September 2023</p>") is None
    assert date(f'{far}<p class="publish-date">4 September 2023</p>') is not None


def test_the_date_of_publication_goes_before_that_of_a_change() -> None:
    found = date(f"<h1>{HEADLINE}</h1><p>Updated 6 September 2023</p><p>4 September 2023</p>")
    assert found is not None
    assert (found.value, found.changed) == ("2023-09-04", False)
    found = date(f"<h1>{HEADLINE}</h1><p>Aktualisiert: 6. September 2023</p>")
    assert found is not None
    assert found.changed


def test_the_heading_is_the_one_that_says_the_headline() -> None:
    inside = (
        f"<h1>The Harbour Gazette</h1><p>7 September 2023</p>{SENTENCE * 3}<h2>{HEADLINE}</h2><p>4 September 2023</p>"
    )
    found = date(inside)
    assert found is not None
    assert found.value == "2023-09-04"


def test_no_heading_no_date() -> None:
    assert date("<p>4 September 2023</p>") is None
    assert date("") is None


def test_lines_that_sign() -> None:
    signed = masthead.signed(
        lines(f"<p>By Nobody Else</p><h1>{HEADLINE}</h1><p>By Ilse Brandt</p>{SENTENCE}"), HEADLINE
    )
    assert list(signed) == ["By Ilse Brandt"]
