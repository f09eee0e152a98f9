"""Links and canonical addresses as evidence, from pages as they are saved."""

import pytest

from headwater import intake, reading, stemma
from headwater.nouns import Case, Edge, Report, Story
from headwater.settings import Settings
from headwater.stemma.links import page

FERRY = (
    "The ferry Lady Marl struck a reef outside the port of Selby shortly before dawn and began to take on water.",
    "Three lifeboats brought the passengers ashore within an hour, and nobody was seriously hurt in the accident.",
    "The reef is marked by a light that had been out of order since the winter storms, as the port's log tells.",
)
RETOLD = (
    "A passenger ship ran onto rocks near the mouth of the Orne in the small hours, and all on board were saved.",
    "Boats of the town went out at once; those who were taken off were given soup and blankets at the school.",
    "Why the lamp on the rocks was dark is now what everybody asks, and the company has yet to say a word.",
)


def saved(site: str, paragraphs: tuple[str, ...], day: str = "2031-03-04", *, head: str = "", link: str = "") -> str:
    """A page as a browser saves it; a link goes round the first paragraph's first words."""
    first = paragraphs[0].split(" ", 3)
    opening = f'<a href="{link}">{" ".join(first[:3])}</a> {first[3]}' if link else paragraphs[0]
    body = "".join(f"<p>{p}</p>" for p in (opening, *paragraphs[1:]))
    return f"""<!doctype html><html lang="en"><head><title>Ferry aground off Selby</title>
      <meta property="og:site_name" content="{site.title()} Herald">
      <meta property="article:published_time" content="{day}T09:00:00Z">
      <meta property="og:url" content="https://{site}.example/ferry">{head}</head>
      <body><article><h1>Ferry aground off Selby</h1>{body}</article></body></html>"""


@pytest.fixture
def edges(tmp_path):
    def drawn(**pages: str) -> dict[tuple[str, str], Edge]:
        for name, text in pages.items():
            (tmp_path / f"{name}.html").write_text(text, encoding="utf8")
        found = intake.reports((str(tmp_path),), Settings().limits, as_is=False, outlet="", published="")
        reports = [r for r in found if isinstance(r, Report)]
        readings = tuple(reading.read(r) for r in reports)
        tree = stemma.trace(Case(Story("s", "", tuple(r.id for r in reports)), readings)).story.stemma
        name = {r.id: r.input.rsplit("/", 1)[-1].removesuffix(".html") for r in reports}
        label = {n.id: name.get(n.ref, n.id) for n in tree.nodes}
        return {(label[e.parent], label[e.child]): e for e in tree.edges}

    return drawn


def test_who_links_to_another_s_page_draws_on_it(edges) -> None:
    later = saved("orne", RETOLD, "2031-03-05", link="https://www.tarn.example/ferry/?utm_source=x")
    found = edges(tarn=saved("tarn", FERRY), orne=later)
    edge = found["tarn", "orne"]
    assert (edge.relation, edge.extent) == ("links", "part")
    assert [(r.rule, r.text) for r in edge.reasons] == [("links", "Orne Herald links to Tarn Herald")]
    assert [(e.start, e.end) for e in edge.evidence] == [(0, len("A passenger ship"))]


def test_without_the_link_nothing_joins_them(edges) -> None:
    assert not edges(tarn=saved("tarn", FERRY), orne=saved("orne", RETOLD, "2031-03-05"))


def test_a_page_of_a_later_day_was_not_read(edges) -> None:
    early = saved("orne", RETOLD, "2031-03-03", link="https://tarn.example/ferry")
    assert not edges(tarn=saved("tarn", FERRY), orne=early)


def test_a_link_to_the_site_of_a_report_that_shares_words_is_a_reason(edges) -> None:
    later = saved("orne", FERRY[:2] + RETOLD[2:], "2031-03-05", link="https://tarn.example/archive")
    found = edges(tarn=saved("tarn", FERRY), orne=later)
    assert found["tarn", "orne"].relation == "copies"
    assert {r.rule for r in found["tarn", "orne"].reasons} >= {"links", "shared-passages"}
    other = saved("orne", RETOLD, "2031-03-05", link="https://tarn.example/archive")
    assert not edges(tarn=saved("tarn", FERRY), orne=other)


def test_a_text_that_belongs_on_another_s_page_is_a_copy_of_it(edges) -> None:
    head = '<link rel="canonical" href="https://tarn.example/ferry">'
    found = edges(tarn=saved("tarn", FERRY), orne=saved("orne", FERRY, "2031-03-05", head=head))
    assert found["tarn", "orne"].relation == "copies"
    assert "Orne Herald names Tarn Herald's page as its text's own place" in found["tarn", "orne"].because


def test_a_text_that_belongs_on_a_page_that_nobody_has_was_copied_from_an_absent_report(edges) -> None:
    head = '<link rel="canonical" href="https://tarn.example/ferry">'
    found = edges(orne=saved("orne", FERRY, head=head))
    assert [(k, e.relation, e.extent) for k, e in found.items()] == [
        (("absent:tarn-example", "orne"), "copies", "whole")
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://tarn.example/ferry", "http://www.tarn.example/ferry/#top", True),
        ("https://tarn.example/?id=7&utm_medium=mail", "https://tarn.example?id=7", True),
        ("https://tarn.example/?id=7", "https://tarn.example/?id=8", False),
        ("https://tarn.example/?reference=7", "https://tarn.example/", False),
        ("https://tarn.example/ferry", "https://orne.example/ferry", False),
    ],
)
def test_what_only_counts_visitors_tells_no_two_pages_apart(one: str, other: str, same: bool) -> None:
    assert (page(one) == page(other)) is same


@pytest.mark.parametrize("url", ["", "https://[tarn", "x" * 5000, "mailto:a@b"])
def test_what_is_no_address_is_no_page_of_anybody_s(url: str) -> None:
    assert page(url)[0] == ""
