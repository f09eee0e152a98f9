"""Outlets that are cited: the report of theirs that is at hand, or one that nobody has and several may share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from headwater.nouns import Edge, Node
from headwater.stemma.drawing import Drawing, Found, absent_node, by_report, outlet_of, report_node
from headwater.stemma.edges import citing_edge, edge_of, kin_edge
from headwater.stemma.names import initials, is_itself, is_name, label, publishes, same
from headwater.stemma.order import first, on_a_later_day
from headwater.stemma.sheet import Citation, Sheet
from headwater.stemma.ties import KIN, Tie
from headwater.text.stem import stem

_HELD = 0.4  # from this part on of what is cited, the report at hand is the one that is meant
_ALIKE = 0.4  # from this share of stems on (Dice), what another report cites the same outlet for is the like
_MATTER = 0.05  # from this part of the story's main terms on, a citation is about the story's matter


def cited_reports(sheets: Sequence[Sheet], ties: Sequence[Tie], drawing: Drawing) -> Found:
    """ "The Gazette reported": of the Gazette's reports in the story, the likeliest that could have been read."""
    ties_of = by_report(ties)
    for child in sheets:
        exemplar = drawing.exemplars.get(child.id)
        found: dict[str, list[tuple[Tie, Sheet]]] = defaultdict(list)
        cites: dict[str, Sequence[Citation]] = {}
        for tie in ties_of[child.id]:
            parent = tie.beside(child)
            own = [c for c in tie.cited_by(child) if not _inherited(c, child, ties_of[child.id])]
            own = [c for c in own if not _through(exemplar, c, child)]
            if own and outlet_of(parent) != outlet_of(child):
                found[outlet_of(parent)].append((tie, parent))
                cites.setdefault(outlet_of(parent), own)
        for outlet, choices in found.items():
            tie, parent = max(choices, key=lambda c: _meant(c[0], c[1], child, drawing))
            rivals = tuple((report_node(p).id, round(t.probability, 3)) for t, p in choices if p is not parent)
            if drawing.drawn(parent, child) or (tie.probability >= KIN and not _too_late(tie, parent, child)):
                yield report_node(parent), report_node(child), replace(kin_edge(tie, parent, child), rivals=rivals)
            else:
                yield _another(tie, parent, child, cites[outlet])


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


def _through(exemplar: Sheet | None, citation: Citation, child: Sheet) -> bool:
    """Whether it was copied along in other words: the exemplar is a third's and has the like from the same."""
    name = citation.link.name
    if exemplar is None or publishes(exemplar.reading.report, name, citation.link.kind):
        return False
    said = _stems(child, citation)
    mine = (_stems(exemplar, c) for c in exemplar.citations if same(c.link.name, name))
    return any(2 * len(said & theirs) >= _ALIKE * (len(said) + len(theirs)) for theirs in mine)


def _stems(sheet: Sheet, citation: Citation) -> Set[str]:
    words = slice(*sheet.prepared.within(citation.content))
    return {stem(w.form) for w in sheet.words[words]}


_Likely = tuple[bool, bool, float, bool, tuple[str, str, str]]


def _meant(tie: Tie, parent: Sheet, child: Sheet, drawing: Drawing) -> _Likely:
    """Sorts an outlet's reports by how likely it is the one that is cited: linked to, in time, most in common."""
    in_time = not _too_late(tie, parent, child)
    return drawing.drawn(parent, child), in_time, tie.probability, first(child, parent) is not child, parent.moment


def _too_late(tie: Tie, parent: Sheet, child: Sheet) -> bool:
    """Whether it came out on a later day, and so can't be what is cited; unless it is, and the page was updated."""
    known = tie.held >= _HELD or (tie.own_words and tie.probability >= KIN)
    return not known and on_a_later_day(parent, child)


def _another(tie: Tie, parent: Sheet, child: Sheet, citations: Sequence[Citation]) -> tuple[Node, Node, Edge]:
    """A cited outlet's report at hand that doesn't tell what it is cited for: the cited one is another, not at hand."""
    outlet = parent.reading.report.masthead
    because = f"{child.reading.report.masthead} cites {outlet} for what its report at hand doesn't tell"
    absent = absent_node(outlet, 0)
    edge = citing_edge(absent, child, citations, because)
    return absent, report_node(child), replace(edge, rivals=((report_node(parent).id, round(tie.probability, 3)),))


def cited_absent(sheets: Sequence[Sheet], kin: Sequence[Tie], drawing: Drawing) -> Found:
    """An outlet or agency that is cited, and whose report the story lacks: one report on one matter."""
    ties_of = by_report(kin)
    wires = sorted({w for s in sheets for w in s.reading.report.wire})
    cited: dict[str, dict[str, _Citing]] = defaultdict(dict)
    for child in sheets:
        for citation in child.citations:
            name = _as_credited(citation.link.name, wires)
            if _is_absent(child, citation, name, sheets) and not _inherited(citation, child, ties_of[child.id]):
                cited[label(name)].setdefault(child.id, _Citing(child, name, [])).citations.append(citation)
    for found in cited.values():
        for family in _circles(list(found.values()), ties_of):
            parent = drawing.absent(family[0].name, [c.child for c in family], ties_of)
            for c in family:
                name = c.citations[0].link.name
                because = f"{c.child.reading.report.masthead} cites {name}, whose report is not at hand"
                yield parent, report_node(c.child), citing_edge(parent, c.child, c.citations, because)


@dataclass(frozen=True, slots=True)
class _Citing:
    """A report, and where it cites one absent outlet."""

    child: Sheet
    name: str
    citations: list[Citation]

    @property
    def on_the_matter(self) -> bool:
        """Whether what it has from there is what the story is about."""
        return max(c.about for c in self.citations) >= _MATTER


def _as_credited(name: str, wires: Sequence[str]) -> str:
    """The name by which reports are credited to the same agency: "MPA" for the Meridian Press Agency."""
    return next((w for w in wires if same(w, name) or w == initials(name)), name)


def _is_absent(child: Sheet, citation: Citation, name: str, sheets: Sequence[Sheet]) -> bool:
    if not citation.of_press or not is_name(name) or is_itself(child.reading.report, citation.link.name):
        return False
    credited = any(same(w, name) for w in child.reading.report.wire)
    return not credited and not any(publishes(s.reading.report, citation.link.name) for s in sheets)


def _circles(members: Sequence[_Citing], ties_of: Mapping[str, Sequence[Tie]]) -> list[list[_Citing]]:
    """The members in groups that the story's matter or kinship joins, directly or through each other."""
    left, circles = list(members), []
    while left:
        circle = [left.pop(0)]
        for at in circle:
            others = [t.beside(at.child) for t in ties_of[at.child.id]]
            near = [c for c in left if c.child in others or (c.on_the_matter and at.on_the_matter)]
            circle += near
            left = [c for c in left if c not in near]
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
