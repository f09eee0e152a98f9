"""What the brief says of a story, before anybody decides how it looks: headings, lines, passages, a tree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from headwater.languages import DEFAULT, load
from headwater.nouns import (
    Change,
    Claim,
    Collection,
    Dispute,
    Event,
    Evidence,
    Link,
    Node,
    Omission,
    Report,
    Statement,
    Story,
    Value,
)
from headwater.nouns.story import ChangeKind
from headwater.text.fold import fold
from headwater.views.tree import Twig, grow
from headwater.views.wording import FEW, line, many, plainly, short, told, told_by, word_end, word_start

_EACH = 2  # of what only one report has, as many for each report
_CLAIMS = 8  # how many claims of a kind the brief shows; JSON has all
_ENDS = (*".!?…", *(end + close for end in ".!?…" for close in "”’\"')"))
_VOICES = 12
_EVENTS, _AT_ONCE = 15, 3  # events, and of one moment

GRAVITY: Sequence[ChangeKind] = ("negation", "hedge", "attribution", "time", "number", "source", "scope")
_TITLE = 80  # code points of the first line that stand in for a headline
_AROUND = 60  # code points of text shown on either side of a passage


def _is_nobody(name: str) -> bool:
    """Whether it is a pronoun that nobody could resolve."""
    return name.casefold() in load(DEFAULT, "stemma")["nobody"]


def _same(link: Link) -> str:
    """What tells a story's voices apart: a body that each report names alike, "the coast guard", is one in a story."""
    body = link.kind == "organization" and not link.anonymous
    return fold(link.name).removeprefix("the ") if body else link.entity


def _opening(report: Report) -> str:
    """How a report's text begins, short."""
    return short(next((row for row in report.text.split("\n") if row.strip()), ""), _TITLE)


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
        headed = (self.story.headline, *(r.headline for r in self.reports.values()))
        openings = map(_opening, self.reports.values())
        return next((line for line in (*headed, *openings) if line.strip()), "(no headline)")

    def headed(self, report: str) -> str:
        """A report's headline in one line; where none was found, how its text begins."""
        return " ".join(self.reports[report].headline.split()) or _opening(self.reports[report])

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What to call the nodes of the stemma, by id: of two reports of the Gazette one is "The Gazette #3"."""
        nodes = self.story.stemma.nodes
        twice = Counter(n.name for n in nodes)
        numbers = {report: n for n, report in enumerate(self.reports, 1)}
        same = {n.id: f" #{numbers[n.ref]}" for n in nodes if twice[n.name] > 1 and n.ref in numbers}
        return {n.id: n.name + same.get(n.id, "") for n in nodes}

    def called(self, report: str) -> str:
        """What to call a report."""
        node = next((n.id for n in self.story.stemma.nodes if n.ref == report and n.kind == "report"), "")
        return self.names.get(node, self.reports[report].masthead)

    @cached_property
    def changes(self) -> Sequence[Passed]:
        """What changed along the edges of the stemma, the gravest kinds first; what came by two edges once."""
        names = self.names
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
        origins = many(n.count, "independent origin") if n.count or n.high else "no origin found"
        span = f" ({n.low} to {n.high})" if n.low != n.high else ""
        return f"{many(len(self.story.reports), 'report')}, {origins}{span}"

    @property
    def days(self) -> str:
        """The days that the reports span, "2023-09-03 to 2023-09-05"."""
        first, last = self.story.first, self.story.last
        return first if first == last else f"{first} to {last}"

    @cached_property
    def tree(self) -> tuple[Twig, ...]:
        """The stemma as trees: each node under its likeliest parent, its other parents named."""
        return grow(self.story.stemma, self.names, self._moment)

    def claims(self, *status: str) -> Sequence[Claim]:
        """The story's first claims of those statuses, few enough to read, none a part of one before it."""
        chosen: list[Claim] = []
        lone: Counter[str] = Counter()
        for claim in (c for c in self.story.claims if c.status in status and self._tells(c)):
            alone = claim.reports[0] if len(claim.reports) == 1 else ""
            if not any(self._within(claim, c) for c in chosen) and lone[alone] < _EACH:
                chosen.append(claim)
                lone.update([alone] if alone else [])
            if len(chosen) == _CLAIMS:
                break
        return chosen

    def against(self, claim: Claim) -> Sequence[Claim]:
        """The claims that deny it or that it denies."""
        return [c for c in self.story.claims if c.id in claim.opposes] if claim.opposes else []

    def _tells(self, claim: Claim) -> bool:
        """Not what stands alone on a page that tells nothing: a caption, a date line, a label."""
        text = claim.text.strip()
        return len(claim.reports) > 1 or (len(text.split()) >= FEW and (bool(claim.origins) or text.endswith(_ENDS)))

    def told(self, claim: Claim) -> str:
        """What a claim says, in one line; with who says it where its words alone say nothing."""
        mine = (self.statements[s] for s in claim.statements if s in self.statements)
        found = next((s for s in mine if s.span.of(self.reports[s.report].text) == claim.text), None)
        return told_by(self.reports[found.report].text, found) if found else plainly(claim.text)

    def said(self, statement: Statement) -> str:
        """What a voice is given as saying, in one line, to stand under its name."""
        return told(self.reports[statement.report].text, statement)

    @property
    def disputes(self) -> Sequence[Dispute]:
        """Conflicts first, then what changed, then who says otherwise, then what was told more roughly."""
        order = ("conflict", "update", "speaker", "precision")
        return sorted(self.story.disputes, key=lambda d: (order.index(d.nature), d.id))

    @cached_property
    def voices(self) -> Sequence[Voice]:
        """Who is given as saying something, the most widely quoted first; a quoted "we" is nobody to show."""
        groups: dict[str, list[Statement]] = {}
        for s in self.statements.values():
            if s.chain and not s.topic and s.chain[-1].name and not any(_is_nobody(link.name) for link in s.chain):
                groups.setdefault(_same(s.chain[-1]), []).append(s)
        voices = [self._voice(group) for _, group in sorted(groups.items())]
        return sorted(voices, key=lambda v: (-len(v.reports), -v.count, v.name))[:_VOICES]

    def _voice(self, group: Sequence[Statement]) -> Voice:
        """The voice, with the first that it says directly and in a few words at least."""
        best = min(group, key=lambda s: (len(self.said(s).split()) < FEW, len(s.chain)))
        outer = (link for s in group for link in s.chain[:-1] if link.name and _same(link) != _same(s.chain[-1]))
        through = dict.fromkeys(link.name for link in outer)
        reports = tuple(dict.fromkeys(s.report for s in group))
        return Voice(best.chain[-1].name, tuple(through), reports, best, len(group))

    @property
    def timeline(self) -> Sequence[Event]:
        """The events that most reports tell, each told once, few of one moment, in order of time."""
        places = {id(event): n for n, event in enumerate(self.story.timeline)}
        once = {event.text: event for event in reversed(self.story.timeline)}.values()
        ranked = sorted(once, key=lambda e: (-len(self._tellers(e)), -len(e.statements), places[id(e)]))
        moments: dict[str, list[Event]] = {}
        for event in ranked:
            moments.setdefault(event.when, []).append(event)
        shown = {id(e) for events in moments.values() for e in events[:_AT_ONCE]}
        return sorted([e for e in ranked if id(e) in shown][:_EVENTS], key=lambda e: places[id(e)])

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
        start = text.rfind("\n", start, evidence.start) + 1 or word_start(text, start)
        stop = text.find("\n", evidence.end, end)
        end = stop if stop >= 0 else word_end(text, end)
        cut_before, cut_after = start and text[start - 1] != "\n", end < len(text) and stop < 0
        before, after = line(text[start : evidence.start]), line(text[evidence.end : end])
        words = line(text[evidence.start : evidence.end])
        return ("… " if cut_before else "") + before.lstrip(), words, after.rstrip() + (" …" if cut_after else "")

    def passage_of(self, evidence: Evidence) -> str:
        """The passage itself, in one line."""
        return line(self.reports[evidence.report].text[evidence.start : evidence.end]).strip()

    def passage(self, value: Value) -> str:
        """The first passage that gives a disputed value, quoted."""
        spots = value.evidence or tuple(self._spot(s) for s in value.statements if s in self.statements)
        return self.quote(spots[0]) if spots else ""

    def _within(self, claim: Claim, other: Claim) -> bool:
        """Whether a claim is but a part of what another says already."""
        inner, outer = ([self.statements[s] for s in c.statements] for c in (claim, other))
        return bool(inner) and all(any(o.report == i.report and o.span.touches(i.span) for o in outer) for i in inner)

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
    open_ = {"likely": "likely", "possible": "possible"} | ({"planned": "planned"} if event.tense != "past" else {})
    sure = open_.get(event.certainty, "")
    ahead = "ahead" if event.tense == "ahead" and not sure else ""
    found = (ahead, sure, "denied" if event.denied else "", "date disputed" if event.disputes else "")
    return [mark for mark in found if mark]
