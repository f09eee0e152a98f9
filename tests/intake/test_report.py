"""Draft → Report: what is settled alike for every format."""

from __future__ import annotations

import pytest

from headwater.errors import InputError, UsageError
from headwater.intake.draft import Draft
from headwater.intake.report import Given, headline, settle
from headwater.nouns import Outlet, Problem, Published, Report

TEXT = "The ferry Sea Lark ran aground off Tarn Island on Monday morning, the coastguard at Tarn Harbour said."
KNOWN = "https://www.nytimes.com/2023/09/04/world/ferry.html"  # a well-known outlet, by its domain


def draft(**fields: object) -> Draft:
    return Draft(**{"input": "a.html", "text": TEXT, "sha256": "0" * 64, **fields})  # type: ignore[arg-type]


def settled(one: Draft, given: Given = Given()) -> Report:  # noqa: B008
    (report,) = settle(one, given, set())
    assert isinstance(report, Report)
    return report


@pytest.mark.parametrize(
    ("fields", "given", "outlet"),
    [
        ({"outlet": "The Harbour Gazette"}, "", Outlet("The Harbour Gazette", "")),
        (
            {"outlet": "The Harbour Gazette", "url": "https://www.harbourgazette.example/x"},
            "Tarn Radio",
            Outlet("The Harbour Gazette", "harbourgazette.example"),
        ),
        ({"url": KNOWN}, "Tarn Radio", Outlet("The New York Times", "nytimes.com")),
        ({"outlet": "www.nytimes.com"}, "", Outlet("The New York Times", "nytimes.com")),
        ({"outlet": "NYT", "url": KNOWN}, "", Outlet("The New York Times", "nytimes.com")),
        ({"outlet": "harbourgazette.example"}, "", Outlet("", "harbourgazette.example")),
        ({"url": "https://a.example/x"}, "Tarn Radio", Outlet("Tarn Radio", "a.example")),
        ({}, "tarnradio.example", Outlet("", "tarnradio.example")),
        ({}, "", Outlet("", "")),
    ],
)
def test_the_reports_own_word_on_its_outlet_goes_first(fields: dict[str, str], given: str, outlet: Outlet) -> None:
    assert settled(draft(**fields), Given(outlet=given)).outlet == outlet


def test_a_given_date_stands_in_for_none() -> None:
    own = Published("2023-09-04", "metadata", 0.9)
    assert settled(draft(published=own), Given(published="2024-01-01")).published == own
    assert settled(draft(), Given(published="2024-01-01")).published == Published("2024-01-01", "given", 1.0)
    assert settled(draft()).published is None


def test_a_given_date_that_is_none_is_wrong_usage() -> None:
    with pytest.raises(UsageError, match="2023-09-04"):
        Given(published="last Tuesday")


@pytest.mark.parametrize(
    ("title", "cleaned"),
    [
        ("Ferry aground | The Harbour Gazette", "Ferry aground"),
        ("Ferry aground - Harbour Gazette", "Ferry aground"),
        ("Ferry aground — harbourgazette.example", "Ferry aground"),
        ("Harbour Gazette: Ferry aground", "Harbour Gazette: Ferry aground"),
        ("The Harbour Gazette | Ferry aground", "Ferry aground"),
        ("Ferry aground – what we know", "Ferry aground – what we know"),
        ("Tug-boat aground", "Tug-boat aground"),
        ("The Harbour Gazette", "The Harbour Gazette"),
        ("", ""),
    ],
)
def test_a_headline_loses_the_outlets_name_alone(title: str, cleaned: str) -> None:
    assert headline(title, Outlet("The Harbour Gazette", "harbourgazette.example")) == cleaned


@pytest.mark.parametrize(("stated", "code"), [("en-GB", "en"), ("DE", "de"), ("deu", "en"), ("", "en")])
def test_the_language_is_a_two_letter_code(stated: str, code: str) -> None:
    assert settled(draft(language=stated)).language == code


def test_a_report_without_a_body_is_its_headline() -> None:
    report = settled(draft(text=" \n", headline="Ferry aground"))
    assert (report.text, report.title_only) == ("Ferry aground", True)
    as_is = settled(draft(text="", headline="Ferry aground", as_is=True))
    assert (as_is.text, as_is.title_only) == ("", True)


def test_neither_body_nor_headline_is_no_report() -> None:
    with pytest.raises(InputError) as caught:
        list(settle(draft(text=""), Given(), set()))
    assert caught.value.kind == "no-article"


def test_an_id_comes_from_what_was_read_and_where() -> None:
    first = settled(draft()).id
    assert first == settled(draft(headline="x")).id
    assert first not in {settled(draft(sha256="1" * 64)).id, settled(draft(input="b.html")).id}


def test_no_two_reports_share_an_id_and_none_is_lost() -> None:
    taken: set[str] = set()
    found = [
        item
        for one in (draft(id="r1"), draft(id="r1", text="Else."), draft(id="r1-2"))
        for item in settle(one, Given(), taken)
    ]
    assert [item.id for item in found if isinstance(item, Report)] == ["r1", "r1-2", "r1-2-2"]
    assert [item.kind for item in found if isinstance(item, Problem)] == ["duplicate", "duplicate"]
