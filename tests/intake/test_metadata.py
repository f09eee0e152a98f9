"""What a page says of itself."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.intake import jsonld, metadata


def page(head: str = "", body: str = "", attributes: str = "") -> str:
    return f"<html {attributes}><head>{head}</head><body>{body}</body></html>"


def script(content: object) -> str:
    text = content if isinstance(content, str) else json.dumps(content)
    return f'<script type="application/ld+json">{text}</script>'


ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Ferry runs aground",
    "author": [{"@type": "Person", "name": "Ilse Brandt"}, {"@type": "Person", "name": "Tom Reed"}],
    "datePublished": "2023-09-04T08:30:00+02:00",
    "publisher": {"@type": "Organization", "name": "The Harbour Gazette"},
    "inLanguage": "en-GB",
    "articleSection": "Sea",
}


@pytest.mark.parametrize(
    "content", [ARTICLE, [ARTICLE], {"@graph": [{"@type": "WebSite"}, ARTICLE]}, {"mainEntity": ARTICLE}]
)
def test_json_ld(content: object) -> None:
    meta = metadata.read(page(script(content)))
    assert meta.headline == "Ferry runs aground"
    assert meta.authors == ("Ilse Brandt", "Tom Reed")
    assert meta.published == "2023-09-04T08:30:00+02:00"
    assert (meta.outlet, meta.language, meta.section) == ("The Harbour Gazette", "en", "Sea")


def test_an_article_goes_before_a_page() -> None:
    meta = metadata.read(page(script({"@type": "WebPage", "headline": "Home"}) + script(ARTICLE)))
    assert meta.headline == "Ferry runs aground"


@pytest.mark.parametrize(
    "content",
    [
        '{"@type": "NewsArticle", "headline": "Ferry runs aground",}',
        '{"@type": "NewsArticle", "headline": "Ferry runs aground"};',
        '<!-- {"@type": "NewsArticle", "headline": "Ferry runs aground"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "Ferry runs aground"}\n//]]>',
        '{"@type": "NewsArticle", "description": "two\nlines", "headline": "Ferry runs aground"}',
        '{"@type": "NewsArticle", "headline": "Ferry runs aground", "author": }',
    ],
)
def test_broken_json_is_tolerated(content: str) -> None:
    assert metadata.read(page(script(content))).headline == "Ferry runs aground"


def test_open_graph_and_meta_tags() -> None:
    head = (
        '<meta property="og:title" content="Ferry runs aground | The Harbour Gazette">'
        '<meta property="og:site_name" content="The Harbour Gazette">'
        '<meta name="author" content="By Ilse Brandt">'
        '<meta property="article:published_time" content="2023-09-04T06:30:00Z">'
        '<meta property="og:description" content="Sixty people were aboard.">'
        '<link rel="canonical" href="/2023/ferry">'
    )
    meta = metadata.read(page(head, attributes='lang="en-GB"'), "https://gazette.example/x?y=1")
    assert meta.headline == "Ferry runs aground"
    assert meta.authors == ("Ilse Brandt",)
    assert meta.published == "2023-09-04T06:30:00+00:00"
    assert meta.url == "https://gazette.example/2023/ferry"
    assert meta.descriptions == ("Sixty people were aboard.",)
    assert meta.language == "en"


def test_the_visible_page_is_the_last_voice() -> None:
    meta = metadata.read(
        page("<title>Gazette</title>", '<h1>Ferry runs <b>aground</b></h1><a rel="author">Ilse Brandt</a>')
    )
    assert meta.headline == "Ferry runs aground"
    assert meta.authors == ("Ilse Brandt",)


@pytest.mark.parametrize(
    ("stated", "published"),
    [
        ("2023-09-04", "2023-09-04"),
        ("2023-09-04 08:30:00.000000", "2023-09-04T08:30:00"),
        ("2023-09-04T08:30:00.123Z", "2023-09-04T08:30:00+00:00"),
        ("2023-09-04T08:30+0200", "2023-09-04T08:30:00+02:00"),
        ("2023-09-04T8:30", "2023-09-04"),
        ("4 September 2023", "2023-09-04"),
        ("2023-99-99", ""),
        ("04/09/2023", ""),
        ("soon", ""),
    ],
)
def test_published_is_iso_or_nothing(stated: str, published: str) -> None:
    assert metadata.read(page(f'<meta name="date" content="{stated}">')).published == published


def test_a_date_marked_up_in_the_page_counts() -> None:
    marked = '<span itemprop="datePublished" content="2023-09-04T08:30:00+02:00">yesterday</span>'
    assert metadata.read(page("", marked)).published == "2023-09-04T08:30:00+02:00"


def test_credits_name_who_supplied_the_report() -> None:
    head = (
        script(ARTICLE | {"sourceOrganization": {"name": "Agence France-Presse"}})
        + '<meta name="copyright" content="PA">'
    )
    assert {"Agence France-Presse", "PA"} <= set(metadata.read(page(head)).credits)


@pytest.mark.parametrize(
    ("title", "heading", "headline"),
    [
        ("Ferry runs aground | The Harbour Gazette", "Ferry runs aground", "Ferry runs aground"),
        ("Ferry runs aground - Harbour Gazette", "", "Ferry runs aground"),
        ("Ferry - a history", "", "Ferry - a history"),
        ("Ferry runs aground", "Sea", "Ferry runs aground"),
        ("Ferry", "Ferry runs aground", "Ferry"),
    ],
)
def test_the_headline_goes_without_the_outlets_name(title: str, heading: str, headline: str) -> None:
    head = f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="The Harbour Gazette">'
    assert metadata.read(page(head, f"<h1>{heading}</h1>")).headline == headline


@pytest.mark.parametrize("address", ["/2023/ferry", "http://[x", "javascript:void(0)"])
def test_an_address_that_leads_nowhere_is_none(address: str) -> None:
    assert metadata.read(page(f'<link rel="canonical" href="{address}">')).url == ""


def test_an_empty_page_says_nothing() -> None:
    assert metadata.read("") == metadata.Metadata()
    assert metadata.read(page()) == metadata.Metadata()


def test_deep_json_is_given_up_on() -> None:
    assert jsonld.article(["[" * 100_000, '{"a":' * 100_000]) == {}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["@type", "@graph", "headline", "author", "name", "datePublished", "publisher", "inLanguage"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(max_examples=60, deadline=None)
@given(JSON)
def test_any_json_is_read(value: object) -> None:
    article = value | {"@type": "NewsArticle"} if isinstance(value, dict) else value
    assert isinstance(metadata.read(page(script(article))), metadata.Metadata)
