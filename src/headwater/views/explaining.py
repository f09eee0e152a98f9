"""Why two reports hang together, or don't, before anybody decides how it looks: verdict, reasons, passages, rivals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from headwater.nouns import Collection, Edge, Node, Reading, Reason, Report, Story
from headwater.stemma.sheet import lay_out, telling
from headwater.stemma.ties import Tie, ties
from headwater.text.passages import Passage, shared
from headwater.text.prepared import prepare

Verdict = Literal["edge", "through", "common", "none", "apart"]

_LEAST = 6  # words of a shared passage, as the stemma counts them


@dataclass(frozen=True)
class Explanation:
    """Two reports of a collection, and what lies between them.

    `verdict`: one draws on the other (`edge`); it does so `through` others; both rest on a third (`common`); `none`
    of that; or they are in two stories (`apart`).
    """

    found: Collection
    a: Report
    b: Report

    @cached_property
    def story(self) -> Story | None:
        """The story that has both."""
        return next((s for s in self.found.stories if {self.a.id, self.b.id} <= set(s.reports)), None)

    @cached_property
    def nodes(self) -> Mapping[str, Node]:
        """The nodes of the story's stemma by id."""
        return {n.id: n for n in self.story.stemma.nodes} if self.story else {}

    @cached_property
    def edge(self) -> Edge | None:
        """The edge between the two, whichever way it runs."""
        two = {self._node(self.a), self._node(self.b)}
        return next((e for e in self._edges if {e.parent, e.child} == two), None)

    @property
    def verdict(self) -> Verdict:
        """What lies between the two, in a word."""
        if self.story is None:
            return "apart"
        return "edge" if self.edge else "through" if self.path else "common" if self.common else "none"

    @cached_property
    def parent(self) -> Report:
        """Of the two, the one drawn on; the earlier where neither is."""
        above = self.edge.parent if self.edge else self.path[0].id if self.path else ""
        if above:
            return self.b if above == self._node(self.b) else self.a
        return min(self.a, self.b, key=lambda r: (r.published.value if r.published else "9", r.id))

    @property
    def child(self) -> Report:
        """The other."""
        return self.b if self.parent is self.a else self.a

    @cached_property
    def path(self) -> tuple[Node, ...]:
        """The shortest way down the stemma from one to the other; () where there is none."""
        return self._way(self.a, self.b) or self._way(self.b, self.a)

    @cached_property
    def common(self) -> tuple[Node, ...]:
        """What both draw on, straight or through others, without what lies further up."""
        both = self._above(self._node(self.a)) & self._above(self._node(self.b))
        nearest = both.difference(*(self._above(n) for n in both))
        return tuple(self.nodes[n] for n in sorted(nearest))

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The passages in both, `a` being the parent's: own prose before quotations, then sentences told alike."""
        found = shared(prepare(self.parent.text), prepare(self.child.text), _LEAST)
        ranked = sorted(found, key=lambda p: (self.quoted(p), -len(p.a), p.a))
        alike = (p for p in self._alike if not any(p.a.touches(q.a) and p.b.touches(q.b) for q in ranked))
        return (*ranked, *alike)

    def quoted(self, passage: Passage) -> bool:
        """Whether it is somebody's very words for the most part, which everybody can have heard."""
        said = (s for s in self.found.statements if s.report == self.parent.id and s.mode == "direct")
        spoken = [p for s in said for p in s.pieces]
        inside = sum(max(0, min(p.end, passage.a.end) - max(p.start, passage.a.start)) for p in spoken)
        return 2 * inside > len(passage.a)

    @property
    def _alike(self) -> tuple[Passage, ...]:
        """Sentences that the two tell more like each other than like any third."""
        if self.tie is None or not any(r.rule == "nearest-telling" for r in self.reasons):
            return ()
        turned = (Passage(p.b, p.a, p.kind, p.score) for p in self.tie.b_near_a)
        found = dict.fromkeys((*self.tie.a_near_b, *turned))
        if self.tie.a.id != self.parent.id:
            found = {Passage(p.b, p.a, p.kind, p.score): None for p in found}
        return tuple(sorted(found, key=lambda p: (-p.score, p.a)))

    @cached_property
    def tie(self) -> Tie | None:
        """What the stemma weighs between two reports of one story; None where they share nothing that it looks at."""
        if self.story is None:
            return None
        two = {self.a.id, self.b.id}
        sheets = sorted(lay_out(self._readings), key=lambda s: s.id)
        return next((t for t in ties(sheets, telling(sheets)) if {t.a.id, t.b.id} == two), None)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """What speaks for the two being kin, whether or not an edge was drawn."""
        if self.edge:
            return self.edge.reasons or (Reason("edge", self.edge.confidence, self.edge.because, self.edge.evidence),)
        return self.tie.reasons() if self.tie else ()

    @property
    def rivals(self) -> Sequence[tuple[str, float]]:
        """What else the later may have drawn on, by name, with its probability."""
        if not self.edge:
            return ()
        return [(self.nodes[n].name if n in self.nodes else n, p) for n, p in self.edge.rivals]

    @property
    def besides(self) -> tuple[Edge, ...]:
        """The edges by which the later draws on others as well, the surest first."""
        child, parent = self._node(self.child), self._node(self.parent)
        others = [e for e in self._edges if e.child == child and e.parent != parent]
        return tuple(sorted(others, key=lambda e: (-e.confidence, e.parent)))

    @property
    def because(self) -> Sequence[str]:
        """The verdict in words, a line each."""
        return [line for line in self._lines() if line]

    def _lines(self) -> Iterator[str]:
        later, earlier = self.child.masthead, self.parent.masthead
        match self.verdict:
            case "edge":
                yield from self._edge_lines()
            case "through":
                names = [n.name for n in self.path]
                yield f"{later} draws on {earlier} through {' and '.join(names[1:-1])}: {' → '.join(names)}"
            case "common":
                yield f"neither draws on the other; both rest on {' and '.join(n.name for n in self.common)}"
            case "apart":
                yield "they tell two different events, so nobody asked who draws on whom"
            case _:
                yield f"nothing shows that either draws on the other; {self._likelihood()}"

    def _edge_lines(self) -> Iterator[str]:
        assert self.edge
        earlier, later = self.parent.masthead, self.child.masthead
        yield f"{later} {self.edge.relation} {earlier}{_extent(self.edge)}, with {self.edge.confidence:.0%} confidence"
        if not self.edge.directed:
            yield "which of the two came first can't be told: it may be the other way round"
        elif self.parent.published and self.child.published:
            yield f"{earlier} is of {_moment(self.parent)}, {later} of {_moment(self.child)}"

    def _likelihood(self) -> str:
        if self.tie is None:
            return "they share no passage of their own prose, and neither names the other"
        return f"that they are kin at all has a probability of {self.tie.probability:.0%}"

    @property
    def _edges(self) -> tuple[Edge, ...]:
        return self.story.stemma.edges if self.story else ()

    @property
    def _readings(self) -> tuple[Reading, ...]:
        """The readings of the story's reports, put together again."""
        ids = set(self.story.reports if self.story else ())
        return tuple(self._reading(r) for r in self.found.reports if r.id in ids)

    def _reading(self, report: Report) -> Reading:
        said = tuple(s for s in self.found.statements if s.report == report.id)
        named = {m.entity for m in report.mentions} | {link.entity for s in said for link in s.chain}
        return Reading(report, said, tuple(e for e in self.found.entities if e.id in named))

    def _node(self, report: Report) -> str:
        return next((n.id for n in self.nodes.values() if n.kind == "report" and n.ref == report.id), "")

    def _above(self, node: str) -> frozenset[str]:
        """All that a node draws on, straight or through others."""
        done: set[str] = set()
        left = [node]
        while left:
            at = left.pop()
            fresh = {e.parent for e in self._edges if e.child == at} - done
            done |= fresh
            left += sorted(fresh)
        return frozenset(done)

    def _way(self, above: Report, below: Report) -> tuple[Node, ...]:
        goal, ways = self._node(below), [[self._node(above)]]
        seen = set(ways[0])
        while ways:
            way = ways.pop(0)
            if way[-1] == goal and len(way) > 1:
                return tuple(self.nodes[n] for n in way)
            fresh = [e.child for e in self._edges if e.parent == way[-1] and e.child not in seen]
            seen.update(fresh)
            ways += [[*way, n] for n in fresh]
        return ()


def _extent(edge: Edge) -> str:
    return " in part" if edge.extent == "part" and edge.relation != "cites" else ""


def _moment(report: Report) -> str:
    return report.published.value[:16].replace("T", " ") if report.published else ""
