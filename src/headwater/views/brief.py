"""The brief: what a reporter reads in the terminal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.segment import Segment
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from headwater.nouns import Claim, Collection, Dispute, Omission
from headwater.views.briefing import Briefing, Passed, briefings, marks
from headwater.views.moments import moment
from headwater.views.terms import CHANGES, NATURES, OMISSIONS, STATUSES, relation
from headwater.views.together import notes
from headwater.views.tree import Twig
from headwater.views.wording import CONTROL, many, short

_HUES = {
    "corroborated": "green", "echoed": "yellow", "single": "", "disputed": "red",
    "conflict": "red", "update": "yellow", "speaker": "magenta", "precision": "blue",
}  # fmt: skip
_LONG = 200  # code points of what somebody says that are shown
_HEADLINE = 30  # columns; where a line leaves fewer, the headline has one of its own
_CHANGES, _OMISSIONS = 6, 4  # as many as the brief shows; the page has all


def show(found: Collection, console: Console) -> None:
    """Print the brief of everything that was found: stories of several reports whole, single reports in a list."""
    console.print(_Harmless(Group(*_parts(found))))


@dataclass(frozen=True)
class _Harmless:
    """Shows its body without control characters: what a page holds must not steer the terminal."""

    body: RenderableType

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterable[Segment]:
        for segment in console.render(self.body, options):
            yield segment if segment.control else Segment(CONTROL.sub("", segment.text), segment.style)


def _parts(found: Collection) -> Iterable[RenderableType]:
    stories = briefings(found)
    told = [b for b in stories if len(b.story.reports) > 1]
    alone = [b for b in stories if len(b.story.reports) == 1]
    yield from map(_story, told or alone[: len(alone) == 1])
    if (told and alone) or len(alone) > 1:
        yield Rule("Alone, each its own story", align="left", style="dim")
        yield from map(_line, alone)
    if not found.stories:
        yield Text("Nothing could be read.")


def _story(briefing: Briefing) -> RenderableType:
    parts: list[RenderableType] = [
        Rule(Text(briefing.title, style="bold"), align="left", characters="━"),
        Text.assemble((briefing.figure, "bold cyan"), ("   " + _facts(briefing), "dim")),
        *(Padding(Text(line), (0, 0, 0, 2)) for line in (*briefing.story.independent.because, *notes(briefing))),
    ]
    for title, body in _sections(briefing):
        if body:
            parts += [Text(), Text(title, style="bold"), *(Padding(b, (0, 0, 0, 2)) for b in body)]
    return Group(*parts, Text())


def _facts(briefing: Briefing) -> str:
    """The days; of a lone report, who published it too."""
    lone = [r.masthead for r in briefing.reports.values()] if len(briefing.reports) == 1 else []
    return "  ".join(filter(None, (*lone, briefing.days)))


def _sections(briefing: Briefing) -> Iterable[tuple[str, list[RenderableType]]]:
    yield "Who draws on whom", [_tree(briefing, twig) for twig in briefing.tree]
    yield "What several reports say", [_claim(briefing, c) for c in briefing.claims("corroborated", "echoed")]
    yield "Where they differ", [_dispute(briefing, d) for d in briefing.disputes]
    yield "What changed on the way", [_change(p) for p in briefing.changes[:_CHANGES]]
    yield "What was left out", [_omission(briefing, o) for o in briefing.omissions[:_OMISSIONS]]
    yield "What only one has", [_claim(briefing, c) for c in briefing.claims("single")]
    yield "Who said what", _voices(briefing)
    yield "When", _timeline(briefing)


def _tree(briefing: Briefing, twig: Twig) -> Tree:
    tree = Tree(_label(briefing, twig), guide_style="dim")
    for child in twig.below:
        tree.add(_tree(briefing, child))
    return tree


def _label(briefing: Briefing, twig: Twig) -> RenderableType:
    node, edge = twig.node, twig.edge
    report = briefing.reports.get(node.ref) if node.kind == "report" else None
    text = Text.assemble((twig.name, "bold" if report else "italic"))
    if edge:
        text.append(f"  {relation(edge)}", "dim").append(f"  {edge.confidence:.0%}", "cyan")
        text.append("" if edge.directed else "  or the other way round", "dim")
    if twig.others:
        text.append(f"  also {', '.join(twig.others)}", "dim")
    text.append("  not at hand" if node.kind == "absent" else "", "dim italic")
    return _Leaf(text, Text(f"{report.day}  {briefing.headed(report.id)}".strip(), "dim")) if report else text


@dataclass(frozen=True)
class _Leaf:
    """A report of the tree, and its headline in what room there is: beside it, or else below; never broken."""

    body: Text
    headline: Text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterable[Text]:
        room = options.max_width - self.body.cell_len - 2
        headline = self.headline.copy()
        headline.truncate(room if room >= _HEADLINE else options.max_width, overflow="ellipsis")
        yield from [self.body + Text("  ") + headline] if room >= _HEADLINE else [self.body, headline]


def _claim(briefing: Briefing, claim: Claim) -> RenderableType:
    origins = many(len(claim.origins), "origin") if claim.origins else "no source named"
    behind = f" — {origins}" if claim.origins or len(claim.reports) > 1 else ""
    who = Text(f"{briefing.mastheads(claim.reports)}{behind}", style="dim")
    against = (Text(f"against: {short(briefing.told(c), _LONG)}", style="dim") for c in briefing.against(claim))
    mark = Text(STATUSES[claim.status][0], style=_HUES[claim.status])
    return _marked(mark, Group(Text(short(briefing.told(claim), _LONG)), who, *against))


def _dispute(briefing: Briefing, dispute: Dispute) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", no_wrap=False, max_width=24)
    table.add_column()
    for value in dispute.values:
        who = Text(briefing.mastheads(value.reports), style="dim")
        table.add_row(Text(value.value), Group(Text("“" + briefing.passage(value) + "”"), who))
    head = Text.assemble((dispute.about, "underline"), (f"  {NATURES[dispute.nature]}", _HUES[dispute.nature]))
    return Group(head, table)


def _change(passed: Passed) -> RenderableType:
    change = passed.change
    way = f"  {passed.child}, from {passed.parent}: "
    return Text.assemble((CHANGES[change.kind], "yellow"), (way, "dim"), change.because)


def _omission(briefing: Briefing, omission: Omission) -> RenderableType:
    said = briefing.passage_of(omission.evidence)
    who = f"{briefing.mastheads([omission.report])} has it, {briefing.mastheads(omission.reports)} not"
    return Group(
        Text("“" + short(said, _LONG) + "”"), Text.assemble((OMISSIONS[omission.kind], "yellow"), (f"  {who}", "dim"))
    )


def _voices(briefing: Briefing) -> list[RenderableType]:
    rows: list[RenderableType] = []
    for voice in briefing.voices:
        through = f", through {', '.join(voice.through)}" if voice.through else ""
        head = Text.assemble((voice.name, "bold"), (f"{through}  {briefing.mastheads(voice.reports)}", "dim"))
        rows.append(Group(head, Padding(Text(short(briefing.said(voice.example), _LONG)), (0, 0, 0, 2))))
    return rows


def _timeline(briefing: Briefing) -> list[RenderableType]:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="cyan", no_wrap=True)
    for event in briefing.timeline:
        noted = "".join(f"  {mark}" for mark in marks(event))
        table.add_row(Text(moment(event.when)), Text.assemble(short(event.text, _LONG), (noted, "yellow")))
    return [table] if briefing.timeline else []


def _line(briefing: Briefing) -> Text:
    report = next(iter(briefing.reports.values()))
    return Text.assemble(
        (report.masthead, "bold"), f"  {report.day}  {briefing.title}", ("  " + briefing.figure, "dim")
    )


def _marked(mark: Text, body: RenderableType) -> Table:
    table = Table.grid(padding=(0, 1))
    table.add_row(mark, body)
    return table
