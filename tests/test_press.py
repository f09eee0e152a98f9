"""Outlets and agencies by name and address."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater import languages, press


@pytest.mark.parametrize(
    ("url", "domain"),
    [
        ("https://www.gazette.example/2023/ferry?x=1#top", "gazette.example"),
        ("http://m.gazette.example:8080/", "gazette.example"),
        ("https://amp.gazette.example/x", "gazette.example"),
        ("WWW.Gazette.Example", "gazette.example"),
        ("gazette.example/ferry", "gazette.example"),
        ("https://news.gazette.example/", "news.gazette.example"),
        ("m.example", "m.example"),
        ("The Harbour Gazette", ""),
        ("http://[::1", ""),
        ("", ""),
    ],
)
def test_domain_of(url: str, domain: str) -> None:
    assert press.domain_of(url) == domain


@pytest.mark.parametrize(
    ("domain", "name"),
    [
        ("nytimes.com", "The New York Times"),
        ("https://www.nytimes.com/2023/09/04/ferry.html", "The New York Times"),
        ("edition.cnn.com", "CNN"),
        ("abcnews.go.com", "ABC News"),
        ("blogs.reuters.com", "Reuters"),
        ("apnews.com", "The Associated Press"),
        ("nothere.example", ""),
        ("com", ""),
    ],
)
def test_name_of(domain: str, name: str) -> None:
    assert press.name_of(domain) == name


def test_aliases_lead_from_any_name_to_all() -> None:
    assert "NYT" in press.aliases("New York Times")
    assert press.aliases("nyt") == press.aliases("The New York Times")
    assert press.aliases("The Harbour Gazette") == ()


def test_canonical() -> None:
    assert press.canonical("WSJ") == "The Wall Street Journal"
    assert press.canonical("AFP") == "Agence France-Presse"
    assert press.canonical("The Harbour Gazette") == ""


@pytest.mark.parametrize(
    ("url", "agencies"),
    [
        ("https://gazette.example/aponline/2023/09/04/ferry.html", ("AP",)),
        ("https://gazette.example/wires/afp/article-1.html", ("AFP",)),
        ("https://gazette.example/wires/pa/article-1.html", ("PA",)),
        ("https://gazette.example/news/pa/ferry.html", ()),
        ("https://gazette.example/reuters", ()),
        ("https://www.reuters.com/world/ferry", ("Reuters",)),
        ("https://www.bloomberg.com/news/ferry", ()),
        ("http://[::1/ap/x", ()),
    ],
)
def test_agencies_in_an_address(url: str, agencies: tuple[str, ...]) -> None:
    assert press.agencies_in(url) == agencies


def test_tables_name_each_outlet_and_domain_once() -> None:
    entries = [*languages.load("en", "outlets")["outlet"], *languages.load("en", "agencies")["agency"]]
    domains = Counter(domain for entry in entries for domain in entry["domains"])
    assert not [domain for domain, count in domains.items() if count > 1]
    assert not [name for name, count in Counter(entry["name"] for entry in entries).items() if count > 1]
    assert [domain for domain in domains if domain != press.domain_of(domain)] == []
    assert len(entries) >= 350


@settings(max_examples=50)
@given(st.text(max_size=60))
def test_total_on_any_text(text: str) -> None:
    press.domain_of(text)
    press.name_of(text)
    press.aliases(text)
    press.agencies_in(text)
