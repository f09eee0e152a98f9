"""One story's part of the page: its sections in the order in which a reporter asks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from headwater.views.html.atlas import atlas
from headwater.views.html.changes import changes, omissions
from headwater.views.html.claims import alone, matrix
from headwater.views.html.desk import Desk
from headwater.views.html.differences import dispute
from headwater.views.html.drawing import svg
from headwater.views.html.edges import entries
from headwater.views.html.events import timeline
from headwater.views.html.markup import Html, el, join
from headwater.views.html.reports import layers, report
from headwater.views.html.sources import origins, voices
from headwater.views.moments import moment
from headwater.views.together import notes
from headwater.views.wording import many

_LINK = re.compile(r' href="#([^"]+)"')


def story(desk: Desk) -> Html:
    """The story with all that was found."""
    sections = [(name, title, body) for name, title, body in _sections(desk) if body]
    sections.append(("reports", "The reports", _reports(desk, [body for _, _, body in sections])))
    links = (el("li", el("a", title, href=f"#{desk.key}-{name}")) for name, title, _ in sections)
    contents = el("nav", el("ul", *links), class_="contents", aria_label=f"Contents of story {desk.key[1:]}")
    parts = (_section(desk, *section) for section in sections)
    return el("section", _head(desk), contents, *parts, id=desk.key, class_="story")


def figure(desk: Desk) -> Html:
    """ "9 reports, 1 independent origin (1 to 3)", each part a link to what it counts."""
    n = desk.briefing.story.independent
    reports = el("a", many(len(desk.numbers), "report"), href=f"#{desk.key}-reports")
    counted = many(n.count, "independent origin") if n.count or n.high else "no origin found"
    behind = el("a", counted, href=f"#{desk.key}-origins") if desk.origins else counted
    span = el("span", f" ({n.low} to {n.high})", class_="span") if n.low != n.high else None
    return join([reports, ", ", behind, span])


def days(desk: Desk) -> str:
    """The days that the reports span, in words."""
    first, last = desk.briefing.story.first, desk.briefing.story.last
    return moment(first) if first == last else f"{moment(first)} to {moment(last)}"


def _head(desk: Desk) -> Html:
    title = desk.heading(0, desk.briefing.title, dir="auto")
    lines = (*desk.briefing.story.independent.because, *notes(desk.briefing))
    because = [el("li", line) for line in lines]
    parts = (el("p", days(desk), class_="days"), title, el("p", figure(desk), class_="figure"), _glance(desk))
    return el("header", *parts, el("ul", *because, class_="because") if because else None)


def _glance(desk: Desk) -> Html | None:
    """How many disputes, changes and omissions there are, each a link to them."""
    found = desk.briefing
    rows = (
        ("disputes", len(found.disputes), "dispute"),
        ("changes", len(found.changes), "change"),
        ("changes", len(found.omissions), "omission"),
    )
    links = [el("a", many(n, thing), href=f"#{desk.key}-{place}") for place, n, thing in rows if n]
    return el("p", join(links, ", "), class_="glance") if links else None


def _section(desk: Desk, name: str, title: str, body: Html) -> Html:
    return el("section", desk.heading(1, title), body, id=f"{desk.key}-{name}", class_=name)


def _sections(desk: Desk) -> Iterator[tuple[str, str, Html | None]]:
    yield "origins", "Where it comes from", origins(desk)
    yield "stemma", "Who draws on whom", _stemma(desk)
    yield "claims", "What they say", join([matrix(desk), alone(desk)]) or None
    yield "disputes", "Where they differ", join(_disputes(desk)) or None
    yield "changes", "What changed on the way", join([changes(desk), omissions(desk)]) or None
    yield "timeline", "What happened when", timeline(desk)
    yield "places", "The places", atlas(desk)
    yield "voices", "Who said what", voices(desk)


def _reports(desk: Desk, sections: Iterable[Html]) -> Html:
    """The reports' texts, with an anchor at each passage that a section leads to."""
    linked = frozenset(place for body in sections for place in _LINK.findall(body))
    return join([layers(), *(report(desk, r, linked) for r in desk.briefing.reports.values())])


def _disputes(desk: Desk) -> Iterator[Html]:
    return (dispute(desk, n, d) for n, d in enumerate(desk.briefing.disputes, 1))


def _stemma(desk: Desk) -> Html | None:
    if len(desk.numbers) < 2 or not desk.nodes:
        return None
    label = f"Drawing of the stemma, story {desk.key[1:]}"
    drawing = el("div", svg(desk), class_="scroll", tabindex=0, role="region", aria_label=label)
    drawer = el("div", class_="drawer", hidden=True)
    caption = el("figcaption", _legend(desk))
    listed = list(entries(desk))
    none = el("p", "No report was found to draw on another.", class_="note") if not listed else None
    words = [desk.heading(2, "The evidence", class_="minor"), *listed] if listed else []
    return join([el("figure", drawing, caption, drawer), none, *words])


def _legend(desk: Desk) -> Html:
    present = {e.relation for e in desk.briefing.story.stemma.edges}
    meanings = (
        (("copies", "wire"), "copies, or carries the wire"),
        (("rewrites",), "rewrites"),
        (("cites", "quotes", "links"), "cites, quotes or links"),
    )
    shown = (_key(kinds[0], words) for kinds, words in meanings if present & set(kinds))
    letters = el("span", el("span", "A", class_="letter"), " rests on that origin") if desk.letters else None
    absent = any(n.kind == "absent" for n in desk.nodes.values())
    dashed = el("span", el("span", class_="dashed"), " not at hand") if absent else None
    last = el("span", "Heavier lines are surer. Time runs to the right, not to scale.")
    return join([*shown, dashed, letters, last], " ")


def _key(relation: str, words: str) -> Html:
    line = el("line", x1=0, x2=34, y1=5, y2=5, class_="line", stroke_width=2)
    sample = el("svg", el("g", line, class_=f"edge {relation}"), width=34, height=10, aria_hidden="true")
    return el("span", sample, " ", words)
