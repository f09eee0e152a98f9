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
from headwater.views.html.phrases import relation
from headwater.views.moments import clock, day
from headwater.views.wording import many

_TRUNK, _SPREAD = 8.0, 22.0  # px from a card's left border to where its first line leaves it, and to its last
_APART = 5.0  # px between two lines that leave one card
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
    trunks = _trunks([e for _, e in edges], layout)
    for number, edge in sorted(edges, key=lambda pair: (-pair[1].confidence, pair[0])):
        parent, child = layout.cards.get(edge.parent), layout.cards.get(edge.child)
        if parent and child and parent != child:
            port = arrived[edge.child] = arrived.get(edge.child, -1) + 1
            yield _edge(desk, number, edge, _route(trunks[number - 1], parent, child, port), (child, port))


def _edge(desk: Desk, number: int, edge: Edge, route: str, end: tuple[Card, int]) -> Html:
    lines = [
        el("path", d=route, class_="reach"),
        el("path", d=route, class_="line", stroke_width=f"{0.8 + 2.4 * edge.confidence:.1f}"),
        el("path", d=_arrow(*end), class_="arrow") if edge.directed else None,
        *_badge(edge, *end),
    ]
    label = f"{relation(desk, edge)}, {edge.confidence:.0%}" + (
        f", {many(len(edge.changes), 'change')}" * bool(edge.changes)
    )
    place = desk.place("e", number)
    return el("a", *lines, href=f"#{place}", class_=f"edge {edge.relation}", aria_label=label, data_shows=place)


def _badge(edge: Edge, child: Card, port: int) -> Iterator[Html]:
    """How many passages changed on the way, before the line's end."""
    if edge.changes:
        x, y = child.x - 17 - 19 * port, _arrival(child, port)
        yield el("circle", cx=x, cy=y, r=8, class_="altered")
        yield el("text", f"{len(edge.changes)}", x=x, y=y + 3.6, class_="altered", text_anchor="middle")


def _trunks(edges: Sequence[Edge], layout: Layout) -> Mapping[int, float]:
    """Where each edge leaves its parent, in px: side by side, the one that goes furthest down at the left."""
    leaving: dict[str, list[int]] = {}
    for n, edge in enumerate(edges):
        if edge.parent in layout.cards and edge.child in layout.cards:
            leaving.setdefault(edge.parent, []).append(n)
    at: dict[int, float] = {}
    for parent, mine in leaving.items():
        card, room = layout.cards[parent], _SPREAD if layout.cards[parent].node.kind == "report" else _APART
        step = min(_APART, room / max(1, len(mine) - 1))
        mine.sort(key=lambda n: -layout.cards[edges[n].child].y)
        at.update({n: card.x + _TRUNK + step * i for i, n in enumerate(mine)})
    return at


def _route(x: float, parent: Card, child: Card, port: int) -> str:
    """Down (or up) from under the parent's left corner, then right to the child."""
    y = _arrival(child, port)
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
    report = desk.briefing.reports.get(node.ref) if node.kind == "report" else None
    whole = el("title", f"{node.name}: {report.headline}" if report else node.name)  # shown at the pointer
    frame = el("rect", whole, x=1, y=1, width=WIDTH - 2, height=HEIGHT - 2, rx=4)
    lines = _of_report(desk, node) if report else _of_other(node)
    inner = el("svg", frame, *lines, x=card.x, y=card.y, width=WIDTH, height=HEIGHT)
    if not report:
        return el("g", inner, class_=f"card {node.kind}")
    return el("a", inner, href=f"#{desk.report_place(report.id)}", class_="card report")


def _of_report(desk: Desk, node: Node) -> Iterator[Html]:
    report = desk.briefing.reports[node.ref]
    letters = _letters(desk, node.ref)
    time, room = clock(report.published.value) if report.published else "", WIDTH - 44 - 20 * len(letters)
    yield el("text", str(desk.numbers[node.ref]), x=12, y=22, class_="number")
    yield _line(el("text", _fit(report.masthead, room, 8.2), y=16, class_="name"), 32, 6, room)
    below = (el("tspan", time, class_="clock"), "  " if time else "", _fit(report.headline, 206 - 7 * len(time), 5.5))
    yield _line(el("text", *below, y=14, class_="headline"), 32, 26, WIDTH - 44)
    for n, letter in enumerate(reversed(letters)):
        x = WIDTH - 18 - 20 * n
        yield el("circle", cx=x, cy=17.5, r=8.5, class_="origin")
        yield el("text", letter, x=x, y=21.5, class_="letter", text_anchor="middle")


def _line(text: Html, x: float, y: float, width: float) -> Html:
    """A line that can't run out of its room, whatever font draws it."""
    return el("svg", text, x=x, y=y, width=width, height=22)


def _of_other(node: Node) -> Iterator[Html]:
    yield el("text", _fit(node.name, WIDTH - 28, 7.6), x=14, y=22, class_="name")
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
