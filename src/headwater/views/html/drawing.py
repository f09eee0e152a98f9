"""The stemma drawn as SVG: a card for each report, in its row and on the axis of time, and who draws on whom.

Lines show kind by their pattern and confidence by their weight. Each leads to its evidence in the list below, which
says everything again in words.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from headwater.nouns import Edge, Node
from headwater.views.html.desk import Desk
from headwater.views.html.layout import HEIGHT, TOP, WIDTH, Card, Layout, lay_out
from headwater.views.html.markup import Html, clean, el, join
from headwater.views.html.moments import clock, day
from headwater.views.html.phrases import relation

_TRUNK = 16  # px from a card's left border to where its lines leave it
_PORT = 7  # px between two lines that reach one card
_BEND = 8  # px, the radius of a line's corner


def svg(desk: Desk) -> Html:
    """The drawing."""
    layout = lay_out(desk.briefing)
    return el(
        "svg",
        el("title", "Who draws on whom, by time of publication", id=desk.place("drawing", 0)),
        el("g", *(_day(x, text, layout) for x, text in layout.days), class_="days", aria_hidden="true"),
        *_edges(desk, layout),
        *(_card(desk, card) for card in layout.cards.values()),
        class_="stemma" + (" wide" if layout.width > 640 else ""),
        viewBox=f"0 0 {layout.width:g} {layout.height:g}",
        width=f"{layout.width:g}",
        height=f"{layout.height:g}",
        role="group",
        aria_labelledby=desk.place("drawing", 0),
    )


def _day(x: float, text: str, layout: Layout) -> Html:
    line = el("line", x1=x, x2=x, y1=TOP - 12, y2=layout.height)
    return join([line, el("text", day(text), x=x, y=TOP - 20)])


def _edges(desk: Desk, layout: Layout) -> Iterator[Html]:
    arrived: dict[str, int] = {}
    edges = list(enumerate(desk.briefing.story.stemma.edges, 1))
    for number, edge in sorted(edges, key=lambda pair: (-pair[1].confidence, pair[0])):
        parent, child = layout.cards.get(edge.parent), layout.cards.get(edge.child)
        if parent and child and parent != child:
            port = arrived[edge.child] = arrived.get(edge.child, -1) + 1
            yield _edge(desk, number, edge, _route(parent, child, port), (child, port))


def _edge(desk: Desk, number: int, edge: Edge, route: str, end: tuple[Card, int]) -> Html:
    lines = [
        el("path", d=route, class_="reach"),
        el("path", d=route, class_="line", stroke_width=f"{0.8 + 2.4 * edge.confidence:.1f}"),
        el("path", d=_arrow(*end), class_="arrow") if edge.directed else None,
    ]
    label = f"{relation(desk, edge)}, {edge.confidence:.0%}"
    place = desk.place("e", number)
    return el("a", *lines, href=f"#{place}", class_=f"edge {edge.relation}", aria_label=label, data_shows=place)


def _route(parent: Card, child: Card, port: int) -> str:
    """Down (or up) from under the parent's left corner, then right to the child."""
    x, y = parent.x + _TRUNK, _arrival(child, port)
    down = y > parent.y
    start = parent.y + (HEIGHT if down else 0)
    bend = min(_BEND, max(0, child.x - x)) * (1 if down else -1)
    return f"M{x:g} {start:g}V{y - bend:g}Q{x:g} {y:g} {x + abs(bend):g} {y:g}H{child.x:g}"


def _arrow(child: Card, port: int) -> str:
    y = _arrival(child, port)
    return f"M{child.x - 7:g} {y - 4:g}L{child.x:g} {y:g}L{child.x - 7:g} {y + 4:g}Z"


def _arrival(child: Card, port: int) -> float:
    """Lines reach a card in its middle, then above, below, further above …"""
    away = (port + 1) // 2 * _PORT * (-1 if port % 2 else 1)
    return child.y + HEIGHT / 2 + max(-HEIGHT / 2 + 4, min(HEIGHT / 2 - 4, away))


def _card(desk: Desk, card: Card) -> Html:
    """A nested drawing, which cuts off what is too long for it."""
    node = card.node
    frame = el("rect", x=1, y=1, width=WIDTH - 2, height=HEIGHT - 2, rx=4)
    report = desk.briefing.reports.get(node.ref) if node.kind == "report" else None
    lines = _of_report(desk, node) if report else _of_other(node)
    inner = el("svg", frame, *lines, x=card.x, y=card.y, width=WIDTH, height=HEIGHT)
    if not report:
        return el("g", inner, class_=f"card {node.kind}")
    label = f"Report {desk.numbers[report.id]}, {report.masthead}: {report.headline}"
    return el("a", inner, href=f"#{desk.report_place(report.id)}", class_="card report", aria_label=label)


def _of_report(desk: Desk, node: Node) -> Iterator[Html]:
    report = desk.briefing.reports[node.ref]
    letters = _letters(desk, node.ref)
    time, room = clock(report.published.value) if report.published else "", 196 - 20 * len(letters)
    yield el("text", str(desk.numbers[node.ref]), x=12, y=22, class_="number")
    yield el("text", _fit(report.masthead, room - 7 * len(time), 7.4), x=32, y=22, class_="name")
    yield el("text", time, x=WIDTH - 12 - 20 * len(letters), y=22, class_="clock", text_anchor="end")
    yield el("text", _fit(report.headline, WIDTH - 44, 6.2), x=32, y=40, class_="headline")
    for n, letter in enumerate(reversed(letters)):
        x = WIDTH - 18 - 20 * n
        yield el("circle", cx=x, cy=17.5, r=8.5, class_="origin")
        yield el("text", letter, x=x, y=21.5, class_="letter", text_anchor="middle")


def _of_other(node: Node) -> Iterator[Html]:
    yield el("text", _fit(node.name, WIDTH - 28, 7.2), x=14, y=22, class_="name")
    yield el("text", "not at hand" if node.kind == "absent" else "a voice", x=14, y=40, class_="headline")


def _letters(desk: Desk, report: str) -> Sequence[str]:
    """Of the origins that the report rests on; four at most find room."""
    letters: Mapping[str, str] = desk.letters
    return [letter for origin, letter in letters.items() if report in desk.origins[origin].reports][:4]


def _fit(text: str, room: float, letter: float) -> str:
    """As much of the text as finds room, in px, where a letter takes so many."""
    line = " ".join(clean(text).split())
    used = 0.0
    for at, sign in enumerate(line):
        used += letter * (1.7 if unicodedata.east_asian_width(sign) in "WF" else 1)
        if used > room:
            return line[: max(1, at - 1)].rstrip() + "…"
    return line
