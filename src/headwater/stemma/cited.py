"""Outlets that are cited: the report of theirs that is at hand, or one that nobody has and several may share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from headwater.nouns import Edge, Node
from headwater.stemma.drawing import Drawing, Found, absent_node, by_report, outlet_of, report_node
from headwater.stemma.edges import PRESS, citing_edge, edge_of, kin_edge
from headwater.stemma.names import is_itself, is_name, label, publishes, same
from headwater.stemma.order import first
from headwater.stemma.sheet import Citation, Sheet
from headwater.stemma.ties import KIN, Tie

_HELD = 0.4  # from this part on of what is cited, the report at hand is the one that is meant


def cited_reports(sheets: Sequence[Sheet], ties: Sequence[Tie], drawing: Drawing) -> Found:
    """ "The Gazette reported": of the Gazette's reports in the story, the likeliest that could have been read."""
    ties_of = by_report(ties)
    for child in sheets:
        found: dict[str, list[tuple[Tie, Sheet]]] = defaultdict(list)
        cites: dict[str, Citation] = {}
        for tie in ties_of[child.id]:
            parent = tie.beside(child)
            own = [c for c in _cites(tie, child) if not _inherited(c, child, ties_of[child.id])]
            if own and outlet_of(parent) != outlet_of(child):
                found[outlet_of(parent)].append((tie, parent))
                cites.setdefault(outlet_of(parent), own[0])
        for outlet, choices in found.items():
            tie, parent = max(choices, key=lambda c: _meant(c[0], c[1], child))
            rivals = tuple((report_node(p).id, round(t.probability, 3)) for t, p in choices if p is not parent)
            if tie.probability >= KIN and not _too_late(tie, parent, child):
                yield report_node(parent), report_node(child), replace(kin_edge(tie, parent, child), rivals=rivals)
            else:
                yield _another(tie, parent, child, cites[outlet])


def _cites(tie: Tie, child: Sheet) -> Sequence[Citation]:
    return tie.a_cites_b if tie.a is child else tie.b_cites_a


def _inherited(citation: Citation, child: Sheet, mine: Sequence[Tie]) -> bool:
    """Whether it was copied along: it stands in a passage shared with earlier kin that cite the same outlet."""
    at, name = citation.link.cue or citation.link.source or citation.content, citation.link.name
    return any(
        first(kin, child) is kin
        and not publishes(kin.reading.report, name)
        and any(same(c.link.name, name) for c in kin.citations)
        and any(s.start <= at.start and at.end <= s.end for s in tie.passages_in(child))
        for tie, kin in ((t, t.beside(child)) for t in mine if t.probability >= KIN)
    )


def _meant(tie: Tie, parent: Sheet, child: Sheet) -> tuple[bool, float, bool, tuple[str, str, str]]:
    """Sorts an outlet's reports by how likely it is the one that is cited."""
    in_time = not _too_late(tie, parent, child)
    return in_time, tie.probability, first(child, parent) is not child, parent.moment


def _too_late(tie: Tie, parent: Sheet, child: Sheet) -> bool:
    """Whether it came out on a later day, and so can't be what is cited; unless it is, and the page was updated."""
    return tie.held < _HELD and parent.reading.report.day > (child.reading.report.day or "9999")


def _another(tie: Tie, parent: Sheet, child: Sheet, citation: Citation) -> tuple[Node, Node, Edge]:
    """A cited outlet's report at hand that doesn't tell what it is cited for: the cited one is another, not at hand."""
    outlet = parent.reading.report.masthead
    because = f"{child.reading.report.masthead} cites {outlet} for what its report at hand doesn't tell"
    absent = absent_node(outlet, 0)
    edge = citing_edge(absent, child, citation, because)
    return absent, report_node(child), replace(edge, rivals=((report_node(parent).id, round(tie.probability, 3)),))


def cited_absent(sheets: Sequence[Sheet], kin: Sequence[Tie], drawing: Drawing) -> Found:
    """An outlet or agency that is cited, and whose report the story lacks; kin that cite it had one report of its."""
    ties_of = by_report(kin)
    cited: dict[str, dict[str, tuple[Sheet, Citation]]] = defaultdict(dict)
    for child in sheets:
        for citation in child.citations:
            if _is_absent(child, citation, sheets) and not _inherited(citation, child, ties_of[child.id]):
                cited[label(citation.link.name)].setdefault(child.id, (child, citation))
    for found in cited.values():
        for family in _circles([child for child, _ in found.values()], ties_of):
            parent = drawing.absent(found[family[0].id][1].link.name, family, ties_of)
            for child in family:
                citation = found[child.id][1]
                because = f"{child.reading.report.masthead} cites {citation.link.name}, whose report is not at hand"
                yield parent, report_node(child), citing_edge(parent, child, citation, because)


def _is_absent(child: Sheet, citation: Citation, sheets: Sequence[Sheet]) -> bool:
    name = citation.link.name
    if citation.link.kind not in PRESS or not is_name(name) or is_itself(child.reading.report, name):
        return False
    return not _credited(child, name) and not any(publishes(s.reading.report, name) for s in sheets)


def _credited(sheet: Sheet, name: str) -> bool:
    return any(same(w, name) for w in sheet.reading.report.wire)


def _circles(members: Sequence[Sheet], ties_of: Mapping[str, Sequence[Tie]]) -> list[list[Sheet]]:
    """The members in groups that kinship joins, directly or through each other."""
    left, circles = list(members), []
    while left:
        circle = [left.pop(0)]
        for at in circle:
            others = [t.beside(at) for t in ties_of[at.id]]
            circle += [s for s in left if s in others and s not in circle]
        left = [s for s in left if s not in circle]
        circles.append(circle)
    return circles


def common_sources(sheets: Sequence[Sheet], kin: Sequence[Tie], drawing: Drawing) -> Found:
    """Kin that both rest on one absent third retell it."""
    for tie in kin:
        for name in tie.common:
            parent = drawing.shared(name, report_node(tie.a).id, report_node(tie.b).id)
            if parent is None or drawing.joined(report_node(tie.a).id, report_node(tie.b).id):
                continue
            for sheet in (tie.a, tie.b):
                edge = edge_of(parent, sheet, "rewrites", tie, f"both cite {name} and tell it alike")
                yield parent, report_node(sheet), edge
