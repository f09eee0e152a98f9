"""From ties, citations and wire credits to the family tree: which edges stand, and which absent reports they reveal.

The order of the rules is the order of their force:

    1. a report that cites another outlet draws on that outlet's report, if the story has one, else on an absent one
    2. a report credited to an agency rests on the agency's absent report; so do its kin that carry the same words
    3. kin that rest on one third outlet both draw on it
    4. of other kin the later draws on the earlier; a second parent stands only if it explains words of its own
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from headwater.nouns import Stemma
from headwater.stemma.cited import cited_absent, cited_reports, common_sources
from headwater.stemma.drawing import Drawing, Found, outlet_of, report_node
from headwater.stemma.edges import kin_edge, undirected
from headwater.stemma.lost import hypothetical
from headwater.stemma.order import ordered
from headwater.stemma.sheet import Sheet
from headwater.stemma.ties import KIN, Tie
from headwater.stemma.wires import wires

_NEWS = 4  # words of its own that a second parent must explain
_RATIO = 0.25  # and this part of those that are explained already


def draw(sheets: Sequence[Sheet], ties: Sequence[Tie]) -> Stemma:
    """The stemma of a story's reports: every report a node, edges in order of parent and child."""
    kin = [t for t in ties if t.probability >= KIN]
    drawing = Drawing({report_node(s).id: report_node(s) for s in sheets})
    for rule in (cited_reports, wires, cited_absent, common_sources, _versions, hypothetical, _later_on_earlier):
        for parent, child, edge in rule(sheets, kin if rule is not cited_reports else ties, drawing):
            drawing.add(parent, child, edge)
    edges = sorted(drawing.edges.values(), key=lambda e: (e.parent, e.child))
    return Stemma(tuple(drawing.nodes[i] for i in sorted(drawing.nodes)), tuple(edges))


def _versions(sheets: Sequence[Sheet], kin: Sequence[Tie], drawing: Drawing) -> Found:
    """An outlet's later version of an agency's story grew from its earlier one."""
    for tie in kin:
        parent, child, known = ordered(tie.a, tie.b)
        credited = set(tie.a.reading.report.wire) & set(tie.b.reading.report.wire)
        if known and credited and tie.own_words and outlet_of(parent) == outlet_of(child):
            yield report_node(parent), report_node(child), kin_edge(tie, parent, child)


def _later_on_earlier(sheets: Sequence[Sheet], kin: Sequence[Tie], drawing: Drawing) -> Found:
    """What nothing else explains: the later of two kin draws on the earlier."""
    above: dict[str, list[tuple[Tie, Sheet, bool]]] = defaultdict(list)
    for tie in kin:
        parent, child, known = ordered(tie.a, tie.b)
        if tie.own_words:
            above[child.id].append((tie, parent, known))
    for child in sheets:
        drawn = [t for t, p, _ in above[child.id] if drawing.joined(report_node(p).id, report_node(child).id)]
        explained = {at for t in drawn for at in _shared_words(t, child)}
        for tie, parent, known in sorted(above[child.id], key=lambda t: (-t[0].own_words, t[1].moment)):
            words = _shared_words(tie, child)
            if tie in drawn or len(words - explained) < max(_NEWS, _RATIO * len(explained)):
                continue
            explained |= words
            edge = kin_edge(tie, parent, child)
            yield report_node(parent), report_node(child), edge if known else undirected(edge)


def _shared_words(tie: Tie, sheet: Sheet) -> set[int]:
    return sheet.own_at(tie.passages_in(sheet))
