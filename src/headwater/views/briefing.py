"""What the brief says of a story, before anybody decides how it looks: headings, lines, passages, a tree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from headwater.nouns import Claim, Collection, Dispute, Edge, Event, Evidence, Node, Report, Statement, Story, Value

# C0 but for the line break, C1, and the marks that turn the direction of text around
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

_CLAIMS = 8  # how many claims of a kind the brief shows; JSON has all
_VOICES = 12
_EVENTS = 15
_AROUND = 60  # code points of text shown on either side of a passage


@dataclass(frozen=True)
class Twig:
    """One line of the tree: a node, how it hangs on the one above, and what hangs on it."""

    node: Node
    edge: Edge | None
    others: tuple[str, ...]
    below: tuple[Twig, ...]


@dataclass(frozen=True)
class Voice:
    """One voice and what it is given as saying: "the ministry, in 3 reports, through the Gazette"."""

    name: str
    through: tuple[str, ...]
    reports: tuple[str, ...]
    example: Statement
    count: int


@dataclass(frozen=True)
class Briefing:
    """A story with everything at hand that its brief quotes."""

    story: Story
    found: Collection

    @cached_property
    def reports(self) -> Mapping[str, Report]:
        """The story's reports by id, in its order."""
        known = {r.id: r for r in self.found.reports}
        return {i: known[i] for i in self.story.reports}

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        """The statements of the story's reports by id."""
        return {s.id: s for s in self.found.statements if s.report in self.reports}

    @property
    def figure(self) -> str:
        """ "8 reports, 2 origins (1 to 3)"."""
        n = self.story.independent
        origins = _many(n.count, "independent origin") if n.count or n.high else "no origin found"
        span = f" ({n.low} to {n.high})" if n.low != n.high else ""
        return f"{_many(len(self.story.reports), 'report')}, {origins}{span}"

    @property
    def days(self) -> str:
        """The days that the reports span, "2023-09-03 to 2023-09-05"."""
        first, last = self.story.first, self.story.last
        return first if first == last else f"{first} to {last}"

    @cached_property
    def tree(self) -> tuple[Twig, ...]:
        """The stemma as trees: each node under its likeliest parent, its other parents named."""
        parents: dict[str, list[Edge]] = {n.id: [] for n in self.story.stemma.nodes}
        for edge in self.story.stemma.edges:
            parents[edge.child].append(edge)
        for edges in parents.values():
            edges.sort(key=lambda e: (-_force(e), e.parent))
        nodes = {n.id: n for n in self.story.stemma.nodes}
        roots = [n for n in nodes.values() if not parents[n.id]]
        twigs = [_twig(n, None, nodes, parents) for n in sorted(roots, key=lambda n: self._moment(n))]
        return tuple(sorted(twigs, key=lambda t: -_size(t)))

    def claims(self, *status: str) -> Sequence[Claim]:
        """The story's first claims of those statuses, few enough to read, none a part of one before it."""
        chosen: list[Claim] = []
        for claim in self.story.claims:
            if len(chosen) == _CLAIMS:
                break
            if claim.status in status and not any(self._within(claim, c) for c in chosen):
                chosen.append(claim)
        return chosen

    @property
    def disputes(self) -> Sequence[Dispute]:
        """Conflicts first, then what changed, then who says otherwise, then what was told more roughly."""
        order = ("conflict", "update", "speaker", "precision")
        return sorted(self.story.disputes, key=lambda d: (order.index(d.nature), d.id))

    @cached_property
    def voices(self) -> Sequence[Voice]:
        """Who is given as saying something, the most widely quoted first."""
        groups: dict[str, list[Statement]] = {}
        for s in self.statements.values():
            if s.chain:
                groups.setdefault(s.chain[-1].entity, []).append(s)
        voices = [_voice(entity, group) for entity, group in sorted(groups.items())]
        return sorted(voices, key=lambda v: (-len(v.reports), -v.count, v.name))[:_VOICES]

    @property
    def timeline(self) -> Sequence[tuple[str, str]]:
        """When, and what: the events that most reports tell, each told once, in order of time."""
        told = {event.text: event for event in reversed(self.story.timeline)}.values()
        chosen = sorted(told, key=lambda e: (-len(self._tellers(e)), -len(e.statements), e.when, e.text))[:_EVENTS]
        return [(event.when, event.text) for event in sorted(chosen, key=lambda e: (e.when, e.text))]

    def _tellers(self, event: Event) -> set[str]:
        return {self.statements[s].report for s in event.statements}

    def mastheads(self, ids: Iterable[str]) -> str:
        """ "the Gazette, the Courier (2)" for ids of reports: each outlet once, with how many of its are meant."""
        names = [self.reports[i].masthead for i in ids if i in self.reports]
        counted = {name: names.count(name) for name in names}
        return ", ".join(name if n == 1 else f"{name} ({n})" for name, n in counted.items())

    def quote(self, evidence: Evidence) -> str:
        """The passage with some of the text around it, in one line."""
        return "".join(self.around(evidence))

    def around(self, evidence: Evidence) -> tuple[str, str, str]:
        """Some of the text before the passage, the passage, some of the text after it: together one line."""
        text = self.reports[evidence.report].text
        start, end = max(0, evidence.start - _AROUND), min(len(text), evidence.end + _AROUND)
        start = text.rfind("\n", start, evidence.start) + 1 or _word_start(text, start)
        stop = text.find("\n", evidence.end, end)
        end = stop if stop >= 0 else _word_end(text, end)
        cut_before, cut_after = start and text[start - 1] != "\n", end < len(text) and stop < 0
        before, after = _line(text[start : evidence.start]), _line(text[evidence.end : end])
        words = _line(text[evidence.start : evidence.end])
        return ("… " if cut_before else "") + before.lstrip(), words, after.rstrip() + (" …" if cut_after else "")

    def passage(self, value: Value) -> str:
        """The first passage that gives a disputed value, quoted."""
        spots = value.evidence or tuple(self._spot(s) for s in value.statements if s in self.statements)
        return self.quote(spots[0]) if spots else ""

    def _within(self, claim: Claim, other: Claim) -> bool:
        """Whether a claim is but a part of what another says already."""
        inner, outer = ([self.statements[s] for s in c.statements] for c in (claim, other))
        return all(any(o.report == i.report and o.span.touches(i.span) for o in outer) for i in inner)

    def _spot(self, statement: str) -> Evidence:
        s = self.statements[statement]
        return Evidence(s.report, s.start, s.end)

    def _moment(self, node: Node) -> tuple[str, str]:
        report = self.reports.get(node.ref)
        return (report.published.value if report and report.published else "0", node.name)


def _voice(entity: str, group: Sequence[Statement]) -> Voice:
    best = min(group, key=lambda s: (len(s.chain), s.report, s.start))
    through = dict.fromkeys(link.name for s in group for link in s.chain[:-1] if link.entity != entity)
    reports = tuple(dict.fromkeys(s.report for s in group))
    return Voice(best.chain[-1].name, tuple(through), reports, best, len(group))


def _twig(node: Node, edge: Edge | None, nodes: Mapping[str, Node], parents: Mapping[str, Sequence[Edge]]) -> Twig:
    mine = [es[0] for es in parents.values() if es and es[0].parent == node.id]
    below = sorted(mine, key=lambda e: (-_force(e), nodes[e.child].name, e.child))
    others = tuple(nodes[e.parent].name for e in parents[node.id][1:])
    return Twig(node, edge, others, tuple(_twig(nodes[e.child], e, nodes, parents) for e in below))


def _force(edge: Edge) -> float:
    """Texts before citations before voices, then by confidence: where a node hangs in the tree."""
    rank = {"copies": 3, "wire": 3, "rewrites": 2, "links": 1, "cites": 1, "quotes": 0}
    return rank[edge.relation] + edge.confidence / 2


def _size(twig: Twig) -> int:
    return (twig.node.kind == "report") + sum(map(_size, twig.below))


def _many(n: int, thing: str) -> str:
    return f"{n} {thing}" + ("" if n == 1 else "s")


def _word_start(text: str, at: int) -> int:
    space = text.find(" ", at)
    return space + 1 if at and space >= 0 else at


def _word_end(text: str, at: int) -> int:
    space = text.rfind(" ", 0, at)
    return space if at < len(text) and space >= 0 else at


def _line(text: str) -> str:
    """The text in one line, its spaces single; one at either end stays."""
    return re.sub(r"\s+", " ", text)
