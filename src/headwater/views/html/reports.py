"""Each report: who published it and when, whom it draws on, and its text with everything marked."""

from __future__ import annotations

from collections.abc import Iterator, Set

from headwater.nouns import Edge, Hyperlink, Published, Report
from headwater.views.html.desk import Desk
from headwater.views.html.markup import Html, el, join, web
from headwater.views.html.phrases import relation
from headwater.views.html.texts import body
from headwater.views.moments import moment

_BASES = {
    "metadata": "as the page’s own data say",
    "masthead": "as a line at the top of the page says",
    "url": "as its address says",
    "text": "as its text says",
    "given": "as given by whoever had it read",
    "story": "worked out from the other reports",
}
_LAYERS = (
    ("said", "who says it", True),
    ("time", "times", True),
    ("place", "places", True),
    ("quantity", "figures", True),
    ("shared", "what reports share", False),
)


def layers() -> Html:
    """What to mark in the texts; the style sheet does the rest."""
    return el("fieldset", el("legend", "Mark"), *(_layer(*row) for row in _LAYERS), class_="filter layers")


def _layer(kind: str, words: str, on: bool) -> Html:
    box = el("input", type="checkbox", class_=f"mark-{kind}", checked=on)
    return el("label", box, " ", el("span", words, class_=kind))


def report(desk: Desk, found: Report, linked: Set[str]) -> Html:
    """One report's article; `linked` are the addresses in the page that something leads to."""
    number = el("span", str(desk.numbers[found.id]), class_="number")
    headed = found.text.split("\n", 1)[0].strip() == found.headline  # then the text shows the headline itself
    title = desk.heading(2, found.headline or "(no headline)", dir="auto", class_="unseen" if headed else "")
    about = el("header", el("p", number, " ", el("bdi", found.masthead), class_="masthead"), *_facts(desk, found))
    language = found.language if found.language.isalpha() and found.language.isascii() else None
    text = el("div", title, _text(desk, found, linked), class_="text headed" if headed else "text", lang=language)
    return el("article", about, text, id=desk.report_place(found.id), class_="report")


def _text(desk: Desk, found: Report, linked: Set[str]) -> Html:
    only = el("p", "Only its headline was found.", class_="note", lang="en") if found.title_only else None
    return join([only, el("div", body(desk, found, linked), class_="body")])


def _facts(desk: Desk, found: Report) -> Iterator[Html]:
    yield _published(found.published) if found.published else el("p", "no date found")
    if found.bylines:
        yield el("p", "by ", el("bdi", ", ".join(found.bylines)))
    if found.wire:
        yield el("p", "credited to ", el("bdi", ", ".join(found.wire)))
    yield el("p", _address(found.url or found.input), class_="address")
    yield from _kin(desk, found)
    if found.hyperlinks:
        links = (el("li", _hyperlink(h)) for h in found.hyperlinks)
        yield el("details", el("summary", f"Links ({len(found.hyperlinks)})"), el("ul", *links), class_="links")


def _published(published: Published) -> Html:
    why = published.note or _BASES.get(published.basis, published.basis)
    sure = "" if published.confidence > 0.9 else f", {published.confidence:.0%} sure"
    return el("p", el("time", moment(published.value)), el("br"), el("span", why + sure, class_="kind"))


def _kin(desk: Desk, found: Report) -> Iterator[Html]:
    """Its edges, each a link to the evidence."""
    mine = {n.id for n in desk.briefing.story.stemma.nodes if n.kind == "report" and n.ref == found.id}
    edges = enumerate(desk.briefing.story.stemma.edges, 1)
    links = [el("li", _edge(desk, n, e)) for n, e in edges if {e.parent, e.child} & mine]
    if links:
        yield el("ul", *links, class_="kin")


def _edge(desk: Desk, number: int, edge: Edge) -> Html:
    return el("a", relation(desk, edge), href=f"#{desk.place('e', number)}")


def _hyperlink(link: Hyperlink) -> Html:
    return _address(link.url)


def _address(url: str) -> Html:
    """A link for a web address, plain text for whatever else it claims to be."""
    address = web(url)
    return el("a", url, href=address, rel="noopener noreferrer") if address else el("span", url)
