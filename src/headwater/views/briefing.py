"""What the brief says of a story, before anybody decides how it looks: headings, lines, passages, a tree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from headwater.nouns import (
    Change,
    Claim,
    Collection,
    Dispute,
    Edge,
    Event,
    Evidence,
    Node,
    Omission,
    Report,
    Statement,
    Story,
    Value,
)
from headwater.nouns.story import ChangeKind

# C0 but for the line break, C1, and the marks that turn the direction of text around
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

_CLAIMS = 8  # how many claims of a kind the brief shows; JSON has all
_VOICES = 12
_EVENTS = 15
_THAT = re.compile("^that (?=.)", re.I)

GRAVITY: Sequence[ChangeKind] = ("negation", "hedge", "attribution", "time", "number", "source", "scope")
_TITLE = 80  # code points of the first line that stand in for a headline
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
class Passed:
    """A change on its way: which edge of the stemma it lies on, by its number from 0."""

    edge: int
    parent: str
    child: str
    change: Change


@dataclass(frozen=True)
class Shelf:
    """The reports of a collection by id, and the statements of each: indexed once for all its stories."""

    reports: Mapping[str, Report]
    statements: Mapping[str, Sequence[Statement]]


@dataclass(frozen=True)
class Briefing:
    """A story with everything at hand that its brief quotes; `shelf` is the index of what was `found`."""

    story: Story
    found: Collection
    shelf: Shelf | None = None

    @cached_property
    def _shelf(self) -> Shelf:
        return self.shelf or shelve(self.found)

    @cached_property
    def reports(self) -> Mapping[str, Report]:
        """The story's reports by id, in its order."""
        return {i: self._shelf.reports[i] for i in self.story.reports}

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        """The statements of the story's reports by id."""
        return {s.id: s for i in self.reports for s in self._shelf.statements.get(i, ())}

    @cached_property
    def title(self) -> str:
        """The headline; where none was found, how the first report begins."""
        headlines = (self.story.headline, *(r.headline for r in self.reports.values()))
        opening = next((line for r in self.reports.values() for line in r.text.split("\n") if line.strip()), "")
        return next((h for h in headlines if h.strip()), "") or short(opening, _TITLE) or "(no headline)"

    @cached_property
    def changes(self) -> Sequence[Passed]:
        """What changed along the edges of the stemma, the gravest kinds first; what came by two edges once."""
        names = {n.id: n.name for n in self.story.stemma.nodes}
        edges = enumerate(self.story.stemma.edges)
        found = [Passed(n, names.get(e.parent, ""), names.get(e.child, ""), c) for n, e in edges for c in e.changes]
        once = {(p.change.child, p.change.because): p for p in reversed(found)}
        return sorted((p for p in found if p in once.values()), key=lambda p: GRAVITY.index(p.change.kind))

    @cached_property
    def omissions(self) -> Sequence[Omission]:
        """What reports have and those that draw on them leave out, the gravest kinds first."""
        return [o for o in self.story.omissions if o.report in self.reports]

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
            if s.chain and s.chain[-1].name:
                groups.setdefault(s.chain[-1].entity, []).append(s)
        voices = [_voice(entity, group) for entity, group in sorted(groups.items())]
        return sorted(voices, key=lambda v: (-len(v.reports), -v.count, v.name))[:_VOICES]

    @property
    def timeline(self) -> Sequence[Event]:
        """The events that most reports tell, each told once, in order of time."""
        places = {id(event): n for n, event in enumerate(self.story.timeline)}
        told = {event.text: event for event in reversed(self.story.timeline)}.values()
        chosen = sorted(told, key=lambda e: (-len(self._tellers(e)), -len(e.statements), places[id(e)]))[:_EVENTS]
        return sorted(chosen, key=lambda e: places[id(e)])

    def _tellers(self, event: Event) -> set[str]:
        return {self.statements[s].report for s in event.statements if s in self.statements}

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

    def passage_of(self, evidence: Evidence) -> str:
        """The passage itself, in one line."""
        return _line(self.reports[evidence.report].text[evidence.start : evidence.end]).strip()

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


def briefings(found: Collection) -> Sequence[Briefing]:
    """The briefings of all stories, those of several reports first."""
    shelf = shelve(found)
    return [Briefing(s, found, shelf) for s in sorted(found.stories, key=lambda s: len(s.reports) < 2)]


def shelve(found: Collection) -> Shelf:
    """The collection's index."""
    said: dict[str, list[Statement]] = {}
    for statement in found.statements:
        said.setdefault(statement.report, []).append(statement)
    return Shelf({r.id: r for r in found.reports}, said)


def marks(event: Event) -> Sequence[str]:
    """What keeps an event from being plainly told: it lies ahead, is but planned or possible, is denied or disputed."""
    open_ = {"likely": "likely", "possible": "may be"} | ({"planned": "planned"} if event.tense != "past" else {})
    sure = open_.get(event.certainty, "")
    ahead = "ahead" if event.tense == "ahead" and not sure else ""
    found = (ahead, sure, "denied" if event.denied else "", "date disputed" if event.disputes else "")
    return [mark for mark in found if mark]


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


def plainly(text: str) -> str:
    """What is said, in one line, without the "that" by which it hung on whoever said it."""
    return _THAT.sub("", " ".join(text.split()), count=1)


def short(text: str, most: int) -> str:
    """The text in one line, cut at a word's end where it is longer than that."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[:most].rsplit(" ", 1)[0] + " …"


def _line(text: str) -> str:
    """The text in one line, its spaces single; one at either end stays."""
    return re.sub(r"\s+", " ", text)
