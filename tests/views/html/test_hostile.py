"""Whatever a page held, it stands in ours as text: no element, attribute or address of theirs becomes one of ours."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as parser

from headwater.nouns import Collection
from headwater.views import html
from headwater.views.html.markup import clean, el, safe, web

HOSTILE = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "</title></head><body onload=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' onfocus='alert(1)' autofocus='",
    "--><svg onload=alert(1)>",
    "]]><!--<!DOCTYPE x>",
    "javascript:alert(1)",
    "&lt;b&gt; &amp; &#60;",
    "\x00\x07\x1b[2J\x9b31m\ud800\uffff",
    "\u202eelif\u2066 hidden \u2069\u202c",
    "`${alert(1)}`",
]
FORBIDDEN = set("\x00\x07\x1b\x9b\ud800\uffff\u202e\u2066\u2069\u202c")


def skeleton(found: Collection) -> tuple[Counter[str], set[str], set[str]]:
    """The page's elements, the names of attributes, and the schemes of addresses."""
    page = parser.document_fromstring(html.page(found))
    tags = Counter(e.tag for e in page.iter() if isinstance(e.tag, str))
    attributes = {name for e in page.iter() for name in e.attrib}
    schemes = {h.split(":")[0] for h in page.xpath("//@href") if not h.startswith("#")}
    return tags, attributes, schemes


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_in_every_field_make_no_element_attribute_or_address(make, words: str) -> None:
    found = make(lambda text: f"{text}{words}")
    tags, attributes, schemes = skeleton(found)
    calm_tags, calm_attributes, _ = skeleton(make(lambda text: f"{text} calm words"))
    assert tags.keys() == calm_tags.keys()
    assert tags["script"] == tags["style"] == 1
    assert attributes <= calm_attributes
    assert schemes <= {"https"}


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_alone_in_every_field_make_none_either(make, words: str) -> None:
    tags, attributes, schemes = skeleton(make(lambda text: words))
    assert tags["script"] == tags["style"] == 1
    assert tags["img"] == tags["iframe"] == tags["object"] == 0
    assert not {a for a in attributes if a.startswith("on")} | (attributes & {"style", "src", "autofocus"})
    assert schemes == set()


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_can_be_read(make, words: str) -> None:
    page = parser.document_fromstring(html.page(make(lambda text: f"{text}{words}")))
    text = " ".join(page.find("body").text_content().split())
    assert " ".join(clean(f"The Gazette{words}").split()) in text


@pytest.mark.parametrize("words", HOSTILE)
def test_the_page_can_be_written_and_holds_no_control_character(make, words: str) -> None:
    page = html.page(make(lambda text: f"{text}{words}"))
    page.encode("utf8")
    assert not FORBIDDEN & set(page)


@given(st.text(st.characters(codec=None, categories=None), max_size=30))
@settings(max_examples=25, deadline=None)
def test_any_words_at_all_make_a_page_of_the_same_elements(make, words: str) -> None:
    tags, attributes, schemes = skeleton(make(lambda text: f"{text}{words}"))
    assert tags["script"] == tags["style"] == 1
    assert not [a for a in attributes if a.startswith("on")]
    assert schemes <= {"https"}


@given(st.text(), st.text())
@settings(max_examples=50, deadline=None)
def test_an_element_gives_back_its_text_and_attribute(text: str, value: str) -> None:
    made = parser.fragment_fromstring(el("p", text, title=value))
    assert (made.text or "") == clean(text)
    assert made.get("title") == clean(value)


def test_markup_of_ours_is_not_escaped_twice() -> None:
    assert safe(el("b", "<")) == "<b>&lt;</b>"


@pytest.mark.parametrize(
    ("url", "leads"),
    [("https://a.example/", True), ("HTTP://a.example", True), ("javascript:alert(1)", False), ("data:x", False),
     (" https://a.example", False), ("//a.example", False), ("java\tscript:x", False), ("https:", False), ("", False)],
)  # fmt: skip
def test_only_web_addresses_become_links(url: str, leads: bool) -> None:
    assert bool(web(url)) == leads
