"""The family tree while it is drawn: its nodes, its edges, and which absent reports it has already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from headwater.nouns import Edge, Evidence, Node
from headwater.stemma.names import label
from headwater.stemma.sheet import Sheet
from headwater.stemma.ties import Tie

Found = Iterator[tuple[Node, Node, Edge]]
"""What a rule finds: parent, child, and the edge between them."""


@dataclass(slots=True)
class Drawing:
    """The tree so far; an edge that would close a circle is left out.

    `exemplars` are the reports that others most likely had before them, as far as words tell, by the others' ids.
    """

    nodes: dict[str, Node] = field(default_factory=dict)
    exemplars: Mapping[str, Sheet] = field(default_factory=dict)
    edges: dict[tuple[str, str], Edge] = field(default_factory=dict)
    above: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, parent: Node, child: Node, edge: Edge) -> None:
        """Draw an edge; where it stands already, its reasons are added."""
        if parent.id == child.id or self._reaches(child.id, parent.id):
            return
        self.nodes.setdefault(parent.id, parent)
        self.nodes.setdefault(child.id, child)
        if known := self.edges.get((parent.id, child.id)):
            edge = _joined(known, edge)
        else:
            self.above[child.id].append(parent.id)
        self.edges[parent.id, child.id] = edge

    def extend(self, found: Found) -> None:
        """Draw what a rule finds, while it finds it."""
        for parent, child, edge in found:
            self.add(parent, child, edge)

    def drawn(self, parent: Sheet, child: Sheet) -> bool:
        """Whether one report at hand is drawn as drawing on the other."""
        return (report_node(parent).id, report_node(child).id) in self.edges

    def either(self, one: Sheet, other: Sheet) -> bool:
        """Whether one of two reports is drawn as drawing on the other, directly."""
        return self.drawn(one, other) or self.drawn(other, one)

    def joined(self, a: str, b: str) -> bool:
        """Whether one is drawn as drawing on the other, or both on the text of one absent report."""
        return (a, b) in self.edges or (b, a) in self.edges or bool(self._texts(a) & self._texts(b))

    def absent(self, name: str, family: Sequence[Sheet], ties_of: Mapping[str, Sequence[Tie]]) -> Node:
        """The absent report of an outlet or agency that a family's kin rest on already; else one of its own."""
        kin = {report_node(t.beside(s)).id for s in family for t in ties_of[s.id]}
        theirs = [n for n in self._reports_of(name) if any(n.id in self.above[k] for k in kin)]
        number = len(self._reports_of(name)) if len(family) > 1 else 0
        return min(theirs, key=lambda n: n.id, default=absent_node(name, number))

    def shared(self, name: str, a: str, b: str) -> Node | None:
        """The absent report of an outlet or agency that both rest on."""
        both = set(self.above[a]) & set(self.above[b])
        return min((n for n in self._reports_of(name) if n.id in both), key=lambda n: n.id, default=None)

    def _reports_of(self, name: str) -> list[Node]:
        return [n for n in self.nodes.values() if n.kind == "absent" and n.id.split(":")[1] == label(name)]

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


def _joined(one: Edge, other: Edge) -> Edge:
    """Two edges between the same nodes as one, with the reasons of both."""
    rank = {"wire": 5, "copies": 4, "rewrites": 3, "quotes": 2, "links": 1, "cites": 0}
    first, second = sorted((one, other), key=lambda e: -rank[e.relation])
    evidence: tuple[Evidence, ...] = tuple(dict.fromkeys((*first.evidence, *second.evidence)))
    because = "; ".join(dict.fromkeys((first.because, second.because)))
    reasons = tuple(dict.fromkeys((*first.reasons, *second.reasons)))
    confidence = max(first.confidence, second.confidence)
    return replace(first, evidence=evidence, because=because, reasons=reasons, confidence=confidence)


def report_node(sheet: Sheet) -> Node:
    """The node of a report at hand."""
    return Node(f"report:{sheet.id}", "report", sheet.id, sheet.reading.report.masthead)


def absent_node(name: str, number: int) -> Node:
    """The node of an outlet's or agency's report that nobody has; numbered from 0, as it may have written several."""
    if not number:
        return Node(f"absent:{label(name)}", "absent", "", name)
    return Node(f"absent:{label(name)}:{number + 1}", "absent", "", f"{name} (report {number + 1})")


def by_report(kin: Sequence[Tie]) -> Mapping[str, Sequence[Tie]]:
    """The ties of each report, by its id."""
    ties_of: dict[str, list[Tie]] = defaultdict(list)
    for tie in kin:
        ties_of[tie.a.id].append(tie)
        ties_of[tie.b.id].append(tie)
    return ties_of


def outlet_of(sheet: Sheet) -> str:
    """What tells its outlet from others."""
    return sheet.reading.report.outlet.domain or sheet.reading.report.masthead
