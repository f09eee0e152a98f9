"""From ties, citations and wire credits to the family tree: which edges stand, and which absent reports they reveal.

The order of the rules is the order of their force:

    1. a report that cites another outlet draws on that outlet's report, if the story has one, else on an absent one
    2. a report credited to an agency rests on the agency's absent report; so do its kin that carry the same words
    3. kin that rest on one third outlet both draw on it
    4. of other kin the later draws on the earlier; a second parent stands only if it explains words of its own
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from headwater.nouns import Edge, Evidence, Node, Reason, Stemma
from headwater.nouns.story import Extent, Relation
from headwater.stemma.names import is_itself, is_name, label, publishes, same
from headwater.stemma.order import first, ordered
from headwater.stemma.sheet import Citation, Sheet
from headwater.stemma.ties import Tie

_KIN = 0.4  # from this probability on, two reports count as kin
_PRESS_CITED = 0.9  # how likely it is that who names an outlet draws on the report of its that is at hand
_CITED = 0.6  # the same for a body that speaks in many places, its own page among them
_NEWS = 4  # words of its own that a second parent must explain
_CARRIES = 0.3  # from this share on, a report without a credit carries the agency's text
_WHOLE = 0.5  # from this share of the shorter report on, a text is drawn on as a whole
_PRESS = ("outlet", "agency")


@dataclass(slots=True)
class _Drawing:
    """The tree so far; an edge that would close a circle is left out."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: dict[tuple[str, str], Edge] = field(default_factory=dict)
    above: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, parent: Node, child: Node, edge: Edge) -> None:
        if parent.id == child.id or self._reaches(child.id, parent.id):
            return
        self.nodes.setdefault(parent.id, parent)
        self.nodes.setdefault(child.id, child)
        if known := self.edges.get((parent.id, child.id)):
            edge = _joined(known, edge)
        else:
            self.above[child.id].append(parent.id)
        self.edges[parent.id, child.id] = edge

    def joined(self, a: str, b: str) -> bool:
        """Whether one is drawn as drawing on the other, or both on the text of one absent report."""
        return (a, b) in self.edges or (b, a) in self.edges or bool(self._texts(a) & self._texts(b))

    def absent(self, name: str, children: Sequence[str]) -> Node | None:
        """Of the absent reports of an outlet or agency, the one that one of the children rests on."""
        theirs = {parent for child in children for parent in self.above[child]}
        found = [
            n
            for n in self.nodes.values()
            if n.kind == "absent" and n.id in theirs and n.id.split(":")[1] == label(name)
        ]
        return min(found, key=lambda n: n.id, default=None)

    def _texts(self, child: str) -> set[str]:
        absent = (p for p in self.above[child] if self.nodes[p].kind == "absent")
        return {p for p in absent if self.edges[p, child].relation != "cites"}

    def _reaches(self, start: str, goal: str) -> bool:
        stack, seen = [goal], {goal}
        while stack:
            at = stack.pop()
            if at == start:
                return True
            fresh = [parent for parent in self.above[at] if parent not in seen]
            seen.update(fresh)
            stack.extend(fresh)
        return False


def draw(sheets: Sequence[Sheet], ties: Sequence[Tie]) -> Stemma:
    """The stemma of a story's reports: every report a node, edges in order of parent and child."""
    kin = [t for t in ties if t.probability >= _KIN]
    drawing = _Drawing({_report(s).id: _report(s) for s in sheets})
    for rule in (_cited_reports, _wires, _cited_absent, _common_sources, _later_on_earlier):
        for parent, child, edge in rule(sheets, kin if rule is not _cited_reports else ties, drawing):
            drawing.add(parent, child, edge)
    edges = sorted(drawing.edges.values(), key=lambda e: (e.parent, e.child))
    return Stemma(tuple(drawing.nodes[i] for i in sorted(drawing.nodes)), tuple(edges))


_Found = Iterator[tuple[Node, Node, Edge]]


def _cited_reports(sheets: Sequence[Sheet], ties: Sequence[Tie], drawing: _Drawing) -> _Found:
    """ "The Gazette reported": of the Gazette's reports in the story, the likeliest that could have been read."""
    ties_of = _by_sheet(ties)
    for child in sheets:
        found: dict[str, list[tuple[Tie, Sheet]]] = defaultdict(list)
        for tie in ties_of[child.id]:
            parent = _other(tie, child)
            cites = tie.a_cites_b if tie.a is child else tie.b_cites_a
            too_late = parent.reading.report.day > (child.reading.report.day or "9999")
            if cites and not too_late and _outlet(parent) != _outlet(child):
                found[_outlet(parent)].append((tie, parent))
        for choices in found.values():
            tie, parent = max(choices, key=lambda c: (first(child, c[1]) is not child, c[0].told, c[1].moment))
            rivals = tuple((_report(p).id, round(t.probability, 3)) for t, p in choices if p is not parent)
            yield _report(parent), _report(child), replace(_kin_edge(tie, parent, child), rivals=rivals)


def _wires(sheets: Sequence[Sheet], kin: Sequence[Tie], drawing: _Drawing) -> _Found:
    """One absent agency report for every family of reports that carry the same words under its credit."""
    ties_of = _by_sheet(kin)
    for agency in sorted({w for s in sheets for w in s.reading.report.wire}):
        credited = [s for s in sheets if agency in s.reading.report.wire]
        for number, family in enumerate(_families(credited, ties_of, drawing)):
            near = {_other(t, s).id for s in family for t in ties_of[s.id] if t.own_words} | {s.id for s in family}
            own = [s for s in sheets if s.id in near and publishes(s.reading.report, agency)]
            for sheet in family:
                if sheet not in own:
                    parent = _report(_likest(sheet, own, ties_of[sheet.id])) if own else _absent(agency, number)
                    yield parent, _report(sheet), _wire_edge(parent, sheet, agency, family, ties_of[sheet.id])


def _by_sheet(kin: Sequence[Tie]) -> Mapping[str, Sequence[Tie]]:
    """The ties of each report, by its id."""
    ties_of: dict[str, list[Tie]] = defaultdict(list)
    for tie in kin:
        ties_of[tie.a.id].append(tie)
        ties_of[tie.b.id].append(tie)
    return ties_of


def _likest(sheet: Sheet, own: Sequence[Sheet], mine: Sequence[Tie]) -> Sheet:
    """Of the agency's own versions, the one that shares most with the sheet and didn't come after it."""
    shared = {_other(t, sheet).id: t.own_words for t in mine}
    return max(own, key=lambda s: (first(s, sheet) is not sheet, shared.get(s.id, 0), s.id))


def _families(credited: Sequence[Sheet], ties_of: Mapping[str, Sequence[Tie]], drawing: _Drawing) -> list[list[Sheet]]:
    """The credited reports in groups that share words, each with the uncredited reports that carry them too."""
    left, families = list(credited), []
    while left:
        family = [left.pop(0)]
        for at in family:
            family += [s for s in _mates(at, credited, ties_of[at.id], drawing) if s not in family]
        left = [s for s in left if s not in family]
        families.append(family)
    return families


def _mates(at: Sheet, credited: Sequence[Sheet], mine: Sequence[Tie], drawing: _Drawing) -> Iterator[Sheet]:
    """The reports that share the agency's words with this one, unless one of the two names the other as its source."""
    for tie in mine:
        if not tie.own_words or drawing.joined(_report(tie.a).id, _report(tie.b).id):
            continue
        other = _other(tie, at)
        if other in credited or (at in credited and not other.reading.report.wire and tie.share >= _CARRIES):
            yield other


def _cited_absent(sheets: Sequence[Sheet], kin: Sequence[Tie], drawing: _Drawing) -> _Found:
    """An outlet or agency that is cited, and whose report the story lacks."""
    for child in sheets:
        for citation in child.citations:
            name = citation.link.name
            if citation.link.kind not in _PRESS or not is_name(name) or is_itself(child.reading.report, name):
                continue
            if any(publishes(s.reading.report, name) for s in sheets) or _credited(child, name):
                continue
            parent = _absent(name, 0)
            because = f"{child.reading.report.masthead} cites {name}, whose report is not at hand"
            yield parent, _report(child), _citing_edge(parent, child, citation, because)


def _common_sources(sheets: Sequence[Sheet], kin: Sequence[Tie], drawing: _Drawing) -> _Found:
    """Kin that both cite one absent third retell it."""
    for tie in kin:
        for name in tie.common:
            parent = drawing.absent(name, (_report(tie.a).id, _report(tie.b).id))
            if parent is None or drawing.joined(_report(tie.a).id, _report(tie.b).id):
                continue
            for sheet in (tie.a, tie.b):
                edge = _edge(parent, sheet, "rewrites", tie, f"both cite {name} and tell it alike")
                yield parent, _report(sheet), edge


def _later_on_earlier(sheets: Sequence[Sheet], kin: Sequence[Tie], drawing: _Drawing) -> _Found:
    """What nothing else explains: the later of two kin draws on the earlier."""
    above: dict[str, list[tuple[Tie, Sheet, bool]]] = defaultdict(list)
    for tie in kin:
        parent, child, known = ordered(tie.a, tie.b)
        if tie.own_words:
            above[child.id].append((tie, parent, known))
    for child in sheets:
        drawn = [t for t, p, _ in above[child.id] if drawing.joined(_report(p).id, _report(child).id)]
        explained = {at for t in drawn for at in _shared_words(t, child)}
        for tie, parent, known in sorted(above[child.id], key=lambda t: (-t[0].own_words, t[1].id)):
            words = _shared_words(tie, child)
            if tie in drawn or len(words - explained) < _NEWS:
                continue
            explained |= words
            edge = _kin_edge(tie, parent, child)
            yield _report(parent), _report(child), edge if known else _undirected(edge)


def _shared_words(tie: Tie, sheet: Sheet) -> set[int]:
    return sheet.own_at(p.a if tie.a is sheet else p.b for p in tie.passages)


def _undirected(edge: Edge) -> Edge:
    return replace(edge, because=f"{edge.because}; which of the two came first can't be told", directed=False)


def _kin_edge(tie: Tie, parent: Sheet, child: Sheet) -> Edge:
    relation: Relation = "cites"
    if tie.own_words:
        relation = "copies" if tie.share >= 0.2 or tie.longest >= 20 else "rewrites"
    if relation == "rewrites" and (tie.a_cites_b or tie.b_cites_a) and tie.own_words < 2 * _NEWS:
        relation = "cites"
    edge = _edge(_report(parent), child, relation, tie, "; ".join(r.text for r in tie.reasons()))
    cited = max(
        (_PRESS_CITED if c.link.kind in _PRESS else _CITED for c in (*tie.a_cites_b, *tie.b_cites_a)), default=0
    )
    return replace(edge, confidence=max(edge.confidence, cited))


def _wire_edge(parent: Node, sheet: Sheet, agency: str, family: Sequence[Sheet], mine: Sequence[Tie]) -> Edge:
    if agency in sheet.reading.report.wire:
        because = f"credited to {agency}"
        spots = (c for c in sheet.reading.report.credits if c.agency == agency)
        evidence = tuple(Evidence(sheet.id, c.start, c.end) for c in spots)
        reason = Reason("wire-credit", 0.95, because, evidence)
        return Edge(parent.id, _report(sheet).id, "wire", "whole", 0.95, evidence, because, (reason,))
    tie = max((t for t in mine if _other(t, sheet) in family), key=lambda t: t.own_words)
    mate = _other(tie, sheet).reading.report.masthead
    return _edge(parent, sheet, "copies", tie, f"shares its words with {mate}, which credits {agency}")


def _citing_edge(parent: Node, child: Sheet, citation: Citation, because: str) -> Edge:
    reason = Reason("cites-outlet", 0.9, because, citation.evidence)
    return Edge(parent.id, _report(child).id, "cites", "part", 0.9, citation.evidence, because, (reason,))


def _edge(parent: Node, child: Sheet, relation: Relation, tie: Tie, because: str) -> Edge:
    reasons = tie.reasons()
    extent: Extent = "whole" if tie.share >= _WHOLE else "part"
    evidence = tuple(dict.fromkeys(e for r in reasons for e in r.evidence))
    confidence = round(tie.probability, 3)
    return Edge(parent.id, _report(child).id, relation, extent, confidence, evidence, because, reasons)


def _joined(one: Edge, other: Edge) -> Edge:
    """Two edges between the same nodes as one, with the reasons of both."""
    rank = {"wire": 5, "copies": 4, "rewrites": 3, "quotes": 2, "links": 1, "cites": 0}
    first, second = sorted((one, other), key=lambda e: -rank[e.relation])
    evidence: tuple[Evidence, ...] = tuple(dict.fromkeys((*first.evidence, *second.evidence)))
    because = "; ".join(dict.fromkeys((first.because, second.because)))
    reasons = tuple(dict.fromkeys((*first.reasons, *second.reasons)))
    confidence = max(first.confidence, second.confidence)
    return replace(first, evidence=evidence, because=because, reasons=reasons, confidence=confidence)


def _report(sheet: Sheet) -> Node:
    return Node(f"report:{sheet.id}", "report", sheet.id, sheet.reading.report.masthead)


def _absent(name: str, number: int) -> Node:
    if not number:
        return Node(f"absent:{label(name)}", "absent", "", name)
    return Node(f"absent:{label(name)}:{number + 1}", "absent", "", f"{name} (report {number + 1})")


def _credited(sheet: Sheet, name: str) -> bool:
    return any(same(w, name) for w in sheet.reading.report.wire)


def _outlet(sheet: Sheet) -> str:
    return sheet.reading.report.outlet.domain or sheet.reading.report.masthead


def _other(tie: Tie, sheet: Sheet) -> Sheet:
    return tie.b if tie.a is sheet else tie.a
