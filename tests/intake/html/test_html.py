"""An HTML page → Draft."""

import hashlib
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.errors import InputError
from headwater.intake import html
from headwater.intake.draft import Raw

PARAGRAPHS = (
    "A ferry with sixty people aboard ran aground off Tarn Island on Monday morning, the harbour police said.",
    "Nobody was hurt. All passengers were taken ashore by fishing boats within two hours, said Mayor Ilse Brandt.",
    "“We heard a bang and then everything stood still,” said Tom Reed, 41, who was on his way to work in Port Merrow.",
    "The company that runs the ferry said in a statement that a buoy had drifted during the storm at the weekend.",
)
HEAD = (
    "<title>Ferry runs aground off Tarn Island | The Harbour Gazette</title>"
    '<meta property="og:site_name" content="The Harbour Gazette">'
    '<meta property="og:description" content="Fishermen brought sixty people ashore after the ferry struck a bank.">'
    '<meta property="article:published_time" content="2023-09-05T01:30:00Z">'
)
LEAD = "Fishermen brought sixty people ashore after the ferry struck a bank."


def page(inside: str = "", head: str = HEAD, lead: str = LEAD) -> bytes:
    linked = PARAGRAPHS[1].replace("Mayor Ilse Brandt", '<a href="/people/brandt">Mayor <b>Ilse Brandt</b></a>')
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8">{head}</head><body>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
      <main><article><header><h1>Ferry runs aground off Tarn Island</h1>
      <div class="deck">{lead}</div>
      <p class="meta">By Ilse Holm | <time>4 September 2023, 21:30</time></p></header>
      <p>{PARAGRAPHS[0]}</p><p>{linked}</p><p>{PARAGRAPHS[2]}</p><p>{PARAGRAPHS[3]}</p>{inside}</article></main>
      <footer><p>© 2023 The Harbour Gazette. All rights reserved.</p></footer></body></html>""".encode()


def read(data: bytes, url: str = "https://gazette.example/ferry", media: str = "") -> html.Draft:
    return html.read(Raw("page.html", data, url, media))


def test_the_whole_of_a_plain_page() -> None:
    draft = read(page())
    assert draft.text.split("\n") == [LEAD, *PARAGRAPHS]
    assert draft.headline == "Ferry runs aground off Tarn Island"
    assert draft.outlet == "The Harbour Gazette"
    assert draft.bylines == ("Ilse Holm",)
    assert draft.language == "en"
    assert draft.published is not None
    assert (draft.published.value, draft.published.basis) == ("2023-09-04T21:30", "masthead")
    assert draft.sha256 == hashlib.sha256(page()).hexdigest()
    assert draft.input == "page.html"


def test_hyperlinks_are_located_in_the_text() -> None:
    draft = read(page())
    (link,) = draft.hyperlinks
    assert link.url == "https://gazette.example/people/brandt"
    assert draft.text[link.start : link.end] == "Mayor Ilse Brandt"


def test_furniture_is_trimmed_and_kept_as_credits() -> None:
    inside = "<p>Read also: Palace cat missing</p><p>© 2023 The Harbour Gazette. All rights reserved.</p>"
    draft = read(page(inside))
    assert draft.text.endswith(PARAGRAPHS[3])
    assert any("All rights reserved" in line for line in draft.credits)


def test_a_line_that_credits_an_agency_stays() -> None:
    draft = read(page("<p>Copyright 2023 The Associated Press. All rights reserved.</p>"))
    assert draft.text.endswith("Copyright 2023 The Associated Press. All rights reserved.")


def test_other_headlines_end_the_report() -> None:
    inside = "<h3>Related stories</h3><p>Bridge over the Merrow closes for the winter</p><p>Cat found in palace</p>"
    assert read(page(inside)).text.endswith(PARAGRAPHS[3])


def test_text_of_the_metadata_stands_in_for_an_empty_page() -> None:
    body = " ".join(PARAGRAPHS)
    script = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{body}"}}</script>'
    data = f"<html><head><title>Ferry</title>{script}</head><body><div id=app></div></body></html>".encode()
    assert read(data).text == body


def test_declared_charset_is_used() -> None:
    data = page().replace(b'<meta charset="utf-8">', b"").decode().encode("cp1252")
    assert "“We heard a bang" in read(data, media="text/html; charset=windows-1252").text


def test_a_headline_alone_is_a_report_without_text() -> None:
    draft = read(b"<html><head><title>Ferry runs aground</title></head><body></body></html>")
    assert (draft.headline, draft.text) == ("Ferry runs aground", "")


@pytest.mark.parametrize(
    "data", [b"", b"  \n", b"<!doctype html>", b"<!-- x -->", b"<frameset><frame src=x></frameset>"]
)
def test_no_article(data: bytes) -> None:
    with pytest.raises(InputError) as error:
        read(data)
    assert error.value.kind == "no-article"


def test_bytes_that_are_no_letters() -> None:
    with pytest.raises(InputError) as error:
        read(b"<html>" + bytes(range(32)) * 500)
    assert error.value.kind == "encoding"


MANY = 100_000
JSON_LD = '<script type="application/ld+json">'
HOSTILE = {
    "nested blocks": "<div>" * MANY,
    "nested inline": "<b>" * MANY,
    "nested tables": "<table><tr><td>" * MANY,
    "nested lists": "<ul><li>" * MANY,
    "many paragraphs": "<p>one two three</p>" * (2 * MANY),
    "many cells": "<table><tr>" + "<td>x</td>" * MANY,
    "many links": '<a href="/x">two words</a> ' * MANY,
    "many attributes": "<p " + " ".join(f"a{number}=1" for number in range(MANY)) + ">x</p>",
    "many attributes, unclosed": "<p " + " ".join(f"a{number}=1" for number in range(MANY)),
    "many attributes after a quoted bracket": '<p x=">" ' + " ".join(f"a{number}=1" for number in range(MANY)) + ">",
    "huge attribute": '<p class="' + "a " * (20 * MANY) + '">x</p>',
    "unclosed quotation": '<p class="' + "a " * MANY,
    "angle brackets": "<" * (10 * MANY),
    "no end of a comment": "<!--" * MANY,
    "entities": "&amp;" * MANY,
    "one line of digits": "1/" * (5 * MANY),
    "NUL": "\0" * 10,
    "surrogates and non-characters": "&#xD800;&#xFFFE;&#0;&#x1F;\x0b\x0c\x1f",
    "deep JSON": '<script type="application/ld+json">' + "[" * MANY + "</script>",
    "endless JSON string": '<script type="application/ld+json">{"@type":"NewsArticle","headline":"'
    + "\\" * MANY
    + "</script>",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_pages_neither_crash_nor_hang(kind: str) -> None:
    draft = read(page(HOSTILE[kind]))
    assert draft.headline == "Ferry runs aground off Tarn Island"
    assert "ran aground" in draft.text


def test_entity_bombs_do_not_expand() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    assert len(read(bomb.encode() + page("<p>" + "&b;" * 1000 + "</p>")).text) < 10_000


def test_broken_letters_leave_the_rest() -> None:
    assert "Tarn Island" in read(page().replace(b"fishing", b"f\xffsh\xc3ng")).text


TAGS = st.sampled_from(["<p>", "</p>", "<div>", "<h1>", "</h1>", "<a/href='x'>", "</a>", "<br>", "<td>", "<script>"])
WORDS = st.sampled_from([" ", "\n", "<", ">", "Ferry", "©", "ran aground.", "4 May 2023", "By Ilse Brandt", "(AP) -"])


@settings(max_examples=40, deadline=None)
@given(st.lists(TAGS | WORDS, max_size=40))
def test_any_page_is_read_or_has_no_article(pieces: list[str]) -> None:
    try:
        draft = read("".join(pieces).encode())
    except InputError as error:
        assert error.kind == "no-article"
        return
    for link in draft.hyperlinks:
        assert link.start is not None
        assert link.end is not None
        assert 0 <= link.start < link.end <= len(draft.text)
    assert all(line == " ".join(line.split()) for line in draft.text.split("\n"))


def test_importing_leaves_the_heavy_libraries_alone() -> None:
    code = (
        "import sys, headwater.intake.html; print({'trafilatura', 'htmldate', 'lxml', 'py3langid'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"


CANONICAL = '<link rel="canonical" href="https://courier.example/aground">'


def test_another_site_s_page_that_is_named_as_the_text_s_own_place_is_a_link() -> None:
    draft = read(page(head=HEAD + CANONICAL))
    assert (draft.url, draft.hyperlinks[-1].url) == ("https://gazette.example/ferry", "https://courier.example/aground")
    assert draft.hyperlinks[-1].rel == "canonical"


def test_a_saved_page_s_address_is_the_one_it_gives_to_be_shared_where_its_text_belongs_elsewhere() -> None:
    shared = '<meta property="og:url" content="https://gazette.example/ferry">'
    draft = read(page(head=HEAD + CANONICAL + shared), url="")
    assert (draft.url, [h.rel for h in draft.hyperlinks]) == ("https://gazette.example/ferry", ["", "canonical"])


@pytest.mark.parametrize("own", ["https://www.courier.example/2023/ferry", "https://sport.courier.example/ferry", ""])
def test_a_canonical_address_at_the_same_site_is_no_link(own: str) -> None:
    assert not any(h.rel for h in read(page(head=HEAD + CANONICAL), url=own).hyperlinks)


def test_an_outlet_with_two_sites_is_one() -> None:
    head = HEAD + '<link rel="canonical" href="https://www.bbc.com/news/ferry">'
    assert not any(h.rel for h in read(page(head=head), url="https://www.bbc.co.uk/news/ferry").hyperlinks)
