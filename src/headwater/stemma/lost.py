"""Reports that nobody has and nobody names, which the words of others reveal.

The copies of one text share its words, and each has places at which it alone went its own way. Where every report of a
family has such places, at which most of the others agree against it, none of them is the source: that one is lost, and
is inferred from its copies as philologists infer an archetype (Maas, Textkritik, 1927). Where one of the copies names
an outlet that nobody has, the lost report is taken for that outlet's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from headwater.nouns import Edge, Evidence, Node, Reason
from headwater.stemma.collation import Collation
from headwater.stemma.drawing import Drawing, Found, outlet_of, report_node
from headwater.stemma.edges import edge_of
from headwater.stemma.joined import joined
from headwater.stemma.order import ordered
from headwater.stemma.sheet import Sheet
from headwater.stemma.ties import Tie

_COPIES = 0.5  # from this share of the shorter report's own prose on, two are versions of one text
_WITNESSES = 3  # fewer can't outvote anybody
_LARGEST = 60  # where more have a text, one that has all of it is among them
_INFERRED = 0.15  # that a report so inferred was there: of 16 on 500 made-up stories two were
_SHOWN = 3  # places shown for each copy

_Ties = Mapping[frozenset[str], Tie]


def hypothetical(sheets: Sequence[Sheet], kin: Sequence[Tie], drawing: Drawing) -> Found:
    """The lost source of every family of which no report can be the others' source."""
    tie_of = {frozenset((t.a.id, t.b.id)): t for t in kin if _of_one_text(t)}
    number = 0
    for family in _families(sheets, tie_of):
        collation = Collation(family, tie_of)
        copies = [s for s in family if not _has_parent(s, collation, drawing)]
        if len(copies) < _WITNESSES or not all(collation.variants.values()) or _explained(family, drawing):
            continue
        named = _named(copies, drawing)
        number += named is None
        node = named or Node(f"absent:hypothetical:{number}", "absent", "", "a report that nobody names")
        for sheet in copies:
            yield node, report_node(sheet), _edge(node, sheet, collation, copies, tie_of)


def _of_one_text(tie: Tie) -> bool:
    return tie.share >= _COPIES and outlet_of(tie.a) != outlet_of(tie.b)


def _families(sheets: Sequence[Sheet], tie_of: _Ties) -> Iterator[list[Sheet]]:
    """The reports that have most of a text in common, directly or through each other."""
    kin: dict[str, set[str]] = {s.id: set() for s in sheets}
    for pair in tie_of:
        for one in pair:
            kin[one] |= pair - {one}
    for found in joined(kin):
        if _WITNESSES <= len(found) <= _LARGEST:
            yield [s for s in sheets if s.id in set(found)]


def _explained(family: Sequence[Sheet], drawing: Drawing) -> bool:
    """Whether some of them carry the text of an absent report already."""
    above = ((p, report_node(s).id) for s in family for p in drawing.above[report_node(s).id])
    return any(drawing.nodes[p].kind == "absent" and drawing.edges[p, c].relation != "cites" for p, c in above)


def _has_parent(sheet: Sheet, collation: Collation, drawing: Drawing) -> bool:
    """Whether a report draws on another at hand: drawn so already, or with most of what is peculiar to that one."""
    if any(drawing.nodes[p].kind == "report" for p in drawing.above[report_node(sheet).id]):
        return True
    earlier = (s for s in collation.family if s is not sheet and ordered(s, sheet)[0] is s)
    return any(_follows(sheet, other, collation) for other in earlier)


def _follows(sheet: Sheet, other: Sheet, collation: Collation) -> bool:
    """Whether a report has another's peculiar readings rather than those of the rest."""
    beside = sum(sheet.id in v.beside for v in collation.variants[other.id])
    return beside > sum(sheet.id in v.against for v in collation.variants[other.id])


def _named(copies: Sequence[Sheet], drawing: Drawing) -> Node | None:
    """The absent report that some copy cites, if all who cite one mean the same."""
    named = {p for s in copies for p in drawing.above[report_node(s).id]}
    return drawing.nodes[named.pop()] if len(named) == 1 else None


def _edge(node: Node, sheet: Sheet, collation: Collation, copies: Sequence[Sheet], tie_of: _Ties) -> Edge:
    """The edge from the lost report to a copy, with places where the others agree against that copy."""
    others = (frozenset((sheet.id, s.id)) for s in collation.family)
    tie = max((tie_of[o] for o in others if o in tie_of), key=lambda t: (t.own_words, t.a.moment, t.b.moment))
    variants = collation.variants[sheet.id]
    places = f"{len(variants)} place{'s' * (len(variants) > 1)}"
    because = (
        f"none of {len(copies)} copies of one text can be the others' source: at {places} others agree against this"
    )
    spots = [e for v in variants[:_SHOWN] for e in (v.here, v.there) if e]
    evidence: tuple[Evidence, ...] = tuple(dict.fromkeys(spots))
    edge = edge_of(node, sheet, "copies", tie, because)
    reason = Reason("lost-source", _INFERRED, because, evidence)
    return replace(
        edge,
        confidence=min(_INFERRED, edge.confidence),
        evidence=tuple(dict.fromkeys((*evidence, *edge.evidence))),
        reasons=(reason, *edge.reasons),
    )
