"""From ties, citations and wire credits to the family tree: which edges stand, and which absent reports they reveal.

The order of the rules is the order of their force:

    1. a report that links to another's page draws on that, as does one whose text belongs on another's page, and one
       that has a release's words on the release
    2. a report that cites another outlet draws on that outlet's report, if the story has one, else on an absent one
    3. a report credited to an agency rests on the agency's absent report; so do its kin that carry the same words
    4. kin that rest on one third outlet both draw on it
    5. of other kin the later draws on the earlier, or both on the lost report that the earlier rests on; a second
       parent stands only if it explains words of its own
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from headwater.nouns import Stemma
from headwater.stemma.cited import cited_absent, cited_reports, common_sources
from headwater.stemma.drawing import Drawing, Found, outlet_of, report_node
from headwater.stemma.edges import kin_edge
from headwater.stemma.links import linked
from headwater.stemma.lost import hypothetical
from headwater.stemma.order import ordered
from headwater.stemma.parents import exemplars, later_on_earlier
from headwater.stemma.releases import released
from headwater.stemma.sheet import Sheet
from headwater.stemma.ties import KIN, Tie
from headwater.stemma.wires import wires


def draw(sheets: Sequence[Sheet], ties: Sequence[Tie]) -> Stemma:
    """The stemma of a story's reports: every report a node, edges in order of parent and child."""
    drawing = begun(sheets, ties)
    drawing.extend(later_on_earlier(sheets, ties, drawing))
    edges = sorted(drawing.edges.values(), key=lambda e: (e.parent, e.child))
    return Stemma(tuple(drawing.nodes[i] for i in sorted(drawing.nodes)), tuple(edges))


def begun(sheets: Sequence[Sheet], ties: Sequence[Tie]) -> Drawing:
    """The tree as far as links, citations, credits and witnesses tell; who else draws on whom is open."""
    kin = [t for t in ties if t.probability >= KIN]
    drawing = Drawing({report_node(s).id: report_node(s) for s in sheets}, exemplars(sheets, ties))
    for rule in _NAMED:
        drawing.extend(rule(sheets, ties, drawing))
    for rule in _SHOWN:
        drawing.extend(rule(sheets, kin, drawing))
    return drawing


def _versions(sheets: Sequence[Sheet], kin: Sequence[Tie], drawing: Drawing) -> Found:
    """An outlet's later version of an agency's story grew from its earlier one."""
    for tie in kin:
        parent, child, known = ordered(tie.a, tie.b)
        credited = set(tie.a.reading.report.wire) & set(tie.b.reading.report.wire)
        if known and credited and tie.own_words and outlet_of(parent) == outlet_of(child):
            yield report_node(parent), report_node(child), kin_edge(tie, parent, child)


_Rule = Callable[[Sequence[Sheet], Sequence[Tie], Drawing], Found]

# On whom a report itself says that it rests, whatever the two have in common; and what only kin can show
_NAMED: tuple[_Rule, ...] = (linked, released, cited_reports)
_SHOWN: tuple[_Rule, ...] = (wires, cited_absent, common_sources, _versions, hypothetical)
