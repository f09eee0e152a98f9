"""Edges of the family tree, each with its relation, extent, reasons and passages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from headwater.nouns import Edge, Evidence, Node, Reason
from headwater.nouns.story import Extent, Relation
from headwater.stemma.drawing import report_node
from headwater.stemma.sheet import Citation, Sheet
from headwater.stemma.ties import Tie

_WHOLE = 0.5  # from this share of the shorter report on, a text is drawn on as a whole
_COPIES = 0.2  # from this share on it is copied; or from a passage of so many words on
_LONG = 20
_FEW = 8  # with fewer words of its own in common, a report that cites another does no more than that


def kin_edge(tie: Tie, parent: Sheet, child: Sheet) -> Edge:
    """The edge between two reports at hand, by what they share."""
    relation: Relation = "cites"
    if tie.own_words:
        relation = "copies" if tie.share >= _COPIES or tie.longest >= _LONG else "rewrites"
    if relation == "rewrites" and (tie.a_cites_b or tie.b_cites_a) and tie.own_words < _FEW:
        relation = "cites"
    edge = edge_of(report_node(parent), child, relation, tie, "; ".join(r.text for r in tie.reasons()))
    edge = replace(edge, confidence=max((edge.confidence, *(c.credence for c in tie.cited_by(child)))))
    return _grown(edge, child) if parent.reading.report.masthead == child.reading.report.masthead else edge


def _grown(edge: Edge, child: Sheet) -> Edge:
    """The edge between two versions of one outlet's, with the notice that tells which is the later."""
    if child.amended is None:
        return edge
    evidence = (Evidence(child.id, child.amended.start, child.amended.end),)
    reason = Reason("amended", edge.confidence, "the later says that it changed an earlier version", evidence)
    because = f"{edge.because}; {reason.text}"
    return replace(edge, reasons=(*edge.reasons, reason), evidence=(*edge.evidence, *evidence), because=because)


def wire_edge(parent: Node, sheet: Sheet, agency: str, family: Sequence[Sheet], mine: Sequence[Tie]) -> Edge:
    """The edge from an agency\'s report to one credited to it, or to one that shares its words with one that is."""
    if agency in sheet.reading.report.wire:
        because = f"credited to {agency}"
        spots = (c for c in sheet.reading.report.credits if c.agency == agency)
        evidence = tuple(Evidence(sheet.id, c.start, c.end) for c in spots)
        reason = Reason("wire-credit", 0.95, because, evidence)
        return Edge(parent.id, report_node(sheet).id, "wire", "whole", 0.95, evidence, because, (reason,))
    mates = ((t, t.beside(sheet)) for t in mine)
    carried = [(t, m) for t, m in mates if m in family and agency in m.reading.report.wire]
    tie, mate = max(carried, key=lambda c: c[0].own_words)
    return edge_of(
        parent, sheet, "copies", tie, f"shares its words with {mate.reading.report.masthead}, which credits {agency}"
    )


def citing_edge(parent: Node, child: Sheet, citations: Sequence[Citation], because: str) -> Edge:
    """The edge from a report that is cited and not at hand."""
    credence = max(c.credence for c in citations)
    reason = Reason("cites-outlet", credence, because, citations[0].evidence)
    return Edge(parent.id, report_node(child).id, "cites", "part", credence, reason.evidence, because, (reason,))


def edge_of(parent: Node, child: Sheet, relation: Relation, tie: Tie, because: str) -> Edge:
    """The edge that a tie speaks for, with its reasons and passages."""
    reasons = tie.reasons()
    extent: Extent = "whole" if tie.share >= _WHOLE else "part"
    evidence = tuple(dict.fromkeys(e for r in reasons for e in r.evidence))
    confidence = round(tie.probability, 3)
    return Edge(parent.id, report_node(child).id, relation, extent, confidence, evidence, because, reasons)


def undirected(edge: Edge) -> Edge:
    """The same edge where nothing tells which of the two came first."""
    return replace(edge, because=f"{edge.because}; which of the two came first can't be told", directed=False)
