"""A story on the page's desk: its briefing, and the addresses inside the page of everything that links may lead to.

Report 3 of story 1 is `s1-r3`, the passage at 120..164 in it `s1-r3-120-164`, its second edge `s1-e2`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from headwater.nouns import Claim, Evidence, Node, Origin, Span, Statement
from headwater.views.briefing import Briefing
from headwater.views.html.geography import Spot, spots
from headwater.views.html.markup import Html, el, join

T = TypeVar("T")
_LONGEST = 360  # code points of a passage that a quotation shows; the report's text has it whole


@dataclass(frozen=True)
class Desk:
    """`key` begins every id of this story; `level` is that of its headline (`h1` where it has the page to itself)."""

    briefing: Briefing
    key: str
    level: int = 1

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Reports are numbered from 1 in order of publication."""
        return {report: n for n, report in enumerate(self.briefing.reports, 1)}

    @cached_property
    def passages(self) -> Mapping[str, Set[Span]]:
        """What can be linked to, by report: all statements and their voices, and all evidence."""
        spans: dict[str, set[Span]] = {report: set() for report in self.briefing.reports}
        for e in self._evidence():
            if e.report in spans and 0 <= e.start < e.end <= len(self.briefing.reports[e.report].text):
                spans[e.report].add(e.span)
        return spans

    @cached_property
    def _statements_of(self) -> Mapping[str, Sequence[Statement]]:
        return _grouped((s.report, s) for s in self.briefing.statements.values())

    @cached_property
    def _shared(self) -> Mapping[str, Sequence[Evidence]]:
        edges = self.briefing.story.stemma.edges
        return _grouped((e.report, e) for e in dict.fromkeys(e for edge in edges for e in edge.evidence))

    def statements_of(self, report: str) -> Sequence[Statement]:
        """The statements of a report."""
        return self._statements_of.get(report, ())

    def shared(self, report: str) -> Sequence[Evidence]:
        """The passages of a report that edges of the stemma rest on."""
        return self._shared.get(report, ())

    @cached_property
    def events(self) -> Mapping[str, Sequence[tuple[str, int]]]:
        """When what a statement says happened, and the number of that event, by the statement's id."""
        events = enumerate(self.briefing.story.timeline, 1)
        return _grouped((s, (event.when, n)) for n, event in events for s in event.statements)

    @cached_property
    def disputed(self) -> Mapping[str, int]:
        """The numbers of the disputes, by their ids."""
        return {d.id: n for n, d in enumerate(self.briefing.disputes, 1)}

    @cached_property
    def places(self) -> Sequence[Spot]:
        """The story's places on earth, those most often named first."""
        return spots(self.briefing.reports.values())

    @cached_property
    def mapped(self) -> Mapping[Evidence, int]:
        """The number of the place that a passage names."""
        return {e: n for n, place in enumerate(self.places, 1) for e in place.evidence}

    @cached_property
    def nodes(self) -> Mapping[str, Node]:
        """The stemma's nodes by id."""
        return {n.id: n for n in self.briefing.story.stemma.nodes}

    def node_name(self, node: str) -> str:
        """What to call a node."""
        return self.briefing.names.get(node, node)

    @cached_property
    def told(self) -> Sequence[Claim]:
        """The claims that the matrix shows: those of several reports, and those that are disputed."""
        return [c for c in self.briefing.story.claims if len(c.reports) > 1 or c.status == "disputed"]

    @cached_property
    def origins(self) -> Mapping[str, Origin]:
        """Origins by id."""
        return {o.id: o for o in self.briefing.story.origins}

    @cached_property
    def letters(self) -> Mapping[str, str]:
        """The letters of the origins that count for the main claim: A, B … Z, A2 …"""
        main = [o.id for o in self.briefing.story.origins if o.main]
        return {id_: chr(65 + n % 26) + (str(n // 26 + 1) if n > 25 else "") for n, id_ in enumerate(main)}

    def place(self, kind: str, number: int) -> str:
        """The id of the thing of that kind and number: `s1-c4`."""
        return f"{self.key}-{kind}{number}"

    def origin_place(self, origin: str) -> str | None:
        """The id of an origin's entry."""
        known = list(self.origins)
        return self.place("o", known.index(origin) + 1) if origin in self.origins else None

    def report_place(self, report: str) -> str:
        """The id of a report's section."""
        return self.place("r", self.numbers[report])

    def passage_place(self, report: str, span: Span) -> str:
        """The id of a passage."""
        return f"{self.report_place(report)}-{span.start}-{span.end}"

    def heading(self, depth: int, *content: str, **attributes: str) -> Html:
        """A heading so many levels below the headline."""
        return el(f"h{min(6, self.level + depth)}", *content, **attributes)

    def spot(self, statement: str) -> Evidence | None:
        """Where a statement stands."""
        found = self.briefing.statements.get(statement)
        return Evidence(found.report, found.start, found.end) if found else None

    def spots(self, statements: Iterable[str]) -> Mapping[str, Evidence]:
        """Where statements stand: the first passage of each report, in order of publication."""
        found = sorted((e for e in map(self.spot, statements) if e), key=lambda e: (self.numbers[e.report], e.start))
        return _first(found)

    def href(self, evidence: Evidence) -> str | None:
        """The address of a passage in the page; of its report where the passage isn't in its text."""
        if evidence.report not in self.numbers:
            return None
        known = Span(evidence.start, evidence.end) in self.passages[evidence.report]
        place = self.passage_place(evidence.report, evidence.span) if known else self.report_place(evidence.report)
        return f"#{place}"

    def chip(self, evidence: Evidence) -> Html:
        """A small link to a passage: the report's number and who published it."""
        report = self.briefing.reports.get(evidence.report)
        if not report:
            return Html()
        number = el("b", str(self.numbers[report.id]))
        return el("a", number, " ", el("bdi", report.masthead), class_="chip", href=self.href(evidence))

    def chips(self, found: Iterable[Evidence]) -> Html:
        """Links to passages, a report at a time."""
        return el("span", join((self.chip(e) for e in found), " "), class_="chips")

    def digits(self, found: Iterable[Evidence]) -> Html:
        """Links to passages by the numbers of their reports alone, where there are many."""
        known = [e for e in found if e.report in self.numbers]
        return el("span", join(map(self._digit, known), " "), class_="chips")

    def _digit(self, evidence: Evidence) -> Html:
        number, masthead = self.numbers[evidence.report], self.briefing.reports[evidence.report].masthead
        digit = el("b", str(number))
        return el(
            "a", digit, class_="chip", href=self.href(evidence), aria_label=f"{number} {masthead}", title=masthead
        )

    def named(self, reports: Iterable[str]) -> Html:
        """Links to reports."""
        return self.chips(Evidence(r, 0, 0) for r in reports)

    def quote(self, evidence: Evidence, *more: Evidence) -> Html:
        """A passage with the words around it, whose it is, and who else has it: all lead to the reports' texts."""
        if evidence.report not in self.numbers:
            return Html()
        before, words, after = self.briefing.around(evidence)
        if not words.strip():
            return self.chips([evidence, *more])
        link = el("a", el("mark", _short(words)), href=self.href(evidence))
        return el("blockquote", el("p", before, link, after, dir="auto"), el("footer", self.chips([evidence, *more])))

    def quote_with(self, evidence: Evidence, words: str) -> Html:
        """A passage whole, the words in it marked where it has them."""
        report = self.briefing.reports.get(evidence.report)
        if not report:
            return Html()
        before, found, after = _short(self.briefing.passage_of(evidence)).partition(words) if words else ("", "", "")
        passage = before or found or after or _short(self.briefing.passage_of(evidence))
        inner = join([before, el("mark", found), after]) if found else join([passage])
        link = el("a", inner, href=self.href(evidence))
        return el("blockquote", el("p", link, dir="auto"), el("footer", self.chip(evidence)))

    def _evidence(self) -> Iterator[Evidence]:
        story = self.briefing.story
        for s in self.briefing.statements.values():
            yield Evidence(s.report, s.start, s.end)
            yield from (Evidence(s.report, v.start, v.end) for link in s.chain for v in (link.source, link.cue) if v)
        yield from (e for edge in story.stemma.edges for e in edge.evidence)
        yield from (e for edge in story.stemma.edges for reason in edge.reasons for e in reason.evidence)
        yield from (e for dispute in story.disputes for value in dispute.values for e in value.evidence)
        yield from (e for passed in self.briefing.changes for e in (passed.change.parent, passed.change.child))
        yield from (omission.evidence for omission in self.briefing.omissions)
        yield from (e for place in self.places for e in place.evidence)


def _grouped(pairs: Iterable[tuple[str, T]]) -> Mapping[str, Sequence[T]]:
    groups: dict[str, list[T]] = {}
    for key, item in pairs:
        groups.setdefault(key, []).append(item)
    return groups


def _first(found: Iterable[Evidence]) -> Mapping[str, Evidence]:
    first: dict[str, Evidence] = {}
    for evidence in found:
        first.setdefault(evidence.report, evidence)
    return first


def _short(words: str) -> str:
    if len(words) <= _LONGEST:
        return words
    half = _LONGEST // 2
    return f"{words[:half].rsplit(' ', 1)[0]} […] {words[-half:].split(' ', 1)[-1]}"
