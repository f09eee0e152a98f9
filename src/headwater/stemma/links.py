"""Addresses as evidence: whose page a report links to, and whose page it names as the place where its text belongs.

>>> page("https://www.gazette.example/2031/ferry/?utm_source=mail#top") == page("http://gazette.example/2031/ferry")
True
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qsl, urlsplit

from headwater import press
from headwater.nouns import Edge, Evidence, Hyperlink, Node, Reason
from headwater.nouns.story import Extent, Relation
from headwater.stemma.drawing import Drawing, Found, by_report, outlet_of, report_node
from headwater.stemma.edges import kin_edge
from headwater.stemma.order import on_a_later_day
from headwater.stemma.sheet import Sheet
from headwater.stemma.ties import KIN, Tie

_LINKED = 0.9  # that who links to a report of the same story rests on it: no label tells how often, so a guess
_BELONGS = 0.97  # that a text was taken from the page that its own page calls canonical: the same
_LONGEST = 2_000  # browsers take no longer addresses
_COUNTING = frozenset(("fbclid", "gclid", "cmpid", "ref"))  # in an address, these only count visitors, as does "utm_…"

_WHOLE: tuple[Relation, Extent] = ("copies", "whole")
_PART: tuple[Relation, Extent] = ("links", "part")

Page = tuple[str, str, tuple[tuple[str, str], ...]]


def page(url: str) -> Page:
    """What tells a page from others: its host, its path, and what of its query isn't there to count visitors."""
    try:
        parts = urlsplit(url[:_LONGEST])
        asked = parse_qsl(parts.query)
    except ValueError:
        return "", "", ()
    return press.domain_of(url), parts.path.rstrip("/"), tuple(sorted(q for q in asked if not _counts(q[0])))


def linked(sheets: Sequence[Sheet], ties: Sequence[Tie], drawing: Drawing) -> Found:
    """A report that links to another's page has read it; one that belongs on another's page was copied from there."""
    pages = {page(s.reading.report.url): s for s in reversed(sheets) if press.domain_of(s.reading.report.url)}
    ties_of = by_report(ties)
    for child in sheets:
        kin = _kin_by_site(child, ties_of[child.id])
        for link in child.reading.report.hyperlinks:
            there = page(link.url)
            parent = pages.get(there) or kin.get(there[0])
            if parent is None and link.rel == "canonical":
                missing = drawing.absent(press.name_of(there[0]) or there[0], [child], ties_of)
                yield missing, report_node(child), _link_edge(missing, child, link)
            elif parent and outlet_of(parent) != outlet_of(child) and not on_a_later_day(parent, child):
                yield report_node(parent), report_node(child), _link_edge(report_node(parent), child, link)
                tie = next((t for t in ties_of[child.id] if t.beside(child) is parent), None)
                if tie and tie.own_words and tie.probability >= KIN:
                    yield report_node(parent), report_node(child), kin_edge(tie, parent, child)


def _kin_by_site(child: Sheet, mine: Sequence[Tie]) -> Mapping[str, Sheet]:
    """Of each site the report that is likeliest to be kin: a link may lead to another page of its, or by a detour."""
    kin = sorted((t for t in mine if t.probability >= KIN), key=lambda t: (t.probability, t.beside(child).moment))
    domains = ((t.beside(child).reading.report.outlet.domain, t.beside(child)) for t in kin)
    return {domain: sheet for domain, sheet in domains if domain}


def _link_edge(parent: Node, child: Sheet, link: Hyperlink) -> Edge:
    name, evidence = child.reading.report.masthead, _anchor(child, link)
    if link.rel == "canonical":
        reason = Reason("links", _BELONGS, f"{name} names {parent.name}'s page as its text's own place", evidence)
        relation, extent = _WHOLE
    else:
        reason = Reason("links", _LINKED, f"{name} links to {parent.name}", evidence)
        relation, extent = _PART
    return Edge(
        parent.id, report_node(child).id, relation, extent, reason.score, evidence, reason.text, (reason,)
    )  # fmt: skip


def _anchor(child: Sheet, link: Hyperlink) -> tuple[Evidence, ...]:
    if link.start is None or link.end is None:
        return ()
    return (Evidence(child.id, link.start, link.end),)


def _counts(name: str) -> bool:
    return name in _COUNTING or name.startswith("utm_")
