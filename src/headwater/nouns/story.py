"""What many reports say of one event, and what rests on what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from headwater.nouns.span import Evidence, Reason
from headwater.nouns.statement import Certainty, Reading

Status = Literal["corroborated", "echoed", "single", "disputed"]
Slot = Literal["number", "date", "time", "place", "person", "age", "role", "cause", "status", "other"]
Nature = Literal["conflict", "update", "precision", "speaker"]
NodeKind = Literal["report", "absent", "voice"]
Relation = Literal["copies", "rewrites", "cites", "wire", "quotes", "links"]
Extent = Literal["whole", "part"]
ChangeKind = Literal["hedge", "number", "source", "attribution", "negation", "time", "scope"]
OmissionKind = Literal["denial", "caveat", "hedge", "voice"]
Grain = Literal["minute", "part", "day", "week", "month", "quarter", "season", "year", ""]
Tense = Literal["past", "ahead", ""]


@dataclass(frozen=True, slots=True)
class Claim:
    """What several statements say alike: "the ferry carried 62 people", in four reports, from one origin.

    `reports` are ids of those that carry it, `origins` ids of the origins behind it. `status`: `corroborated` (two or
    more independent origins), `echoed` (several reports, one origin), `single` (one report), `disputed`. `opposes` are
    ids of claims that deny this one or that it denies.
    """

    id: str
    text: str
    statements: tuple[str, ...]
    reports: tuple[str, ...]
    origins: tuple[str, ...]
    status: Status
    opposes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Value:
    """One answer to the matter of a dispute, the statements that give it and where exactly they do."""

    value: str
    statements: tuple[str, ...]
    reports: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Dispute:
    """Where statements on one matter differ: "people aboard: 62 or 58".

    `nature`: `update` (the later report supersedes), `precision` (compatible, told with more or less care), `speaker`
    (two voices, both reported as such), `conflict` (they can't all be right).
    """

    id: str
    about: str
    slot: Slot
    values: tuple[Value, ...]
    nature: Nature
    because: str


@dataclass(frozen=True, slots=True)
class Node:
    """One member of the stemma: a report, a report that others cite and nobody has (`absent`), or a voice.

    `ref` is the id of the report or entity ("" for an absent one that no entity stands for).
    """

    id: str
    kind: NodeKind
    ref: str
    name: str


@dataclass(frozen=True, slots=True)
class Change:
    """How one passage changed on its way from `parent` to `child`: "may visit" here, "will visit" there.

    `kind`: `hedge` (lost or weakened), `number` (altered, rounded, its bound lost), `source` (told less exactly),
    `attribution` (dropped: a voice's word became the report's own), `negation` (lost or gained), `time` (shifted),
    `scope` (widened). `before` and `after` are the words that changed, "" where there are none.
    """

    kind: ChangeKind
    parent: Evidence
    child: Evidence
    before: str
    after: str
    because: str


@dataclass(frozen=True, slots=True)
class Omission:
    """What a report has and what draws on it leaves out: "the ministry denied it", gone in two of three copies.

    `kind`: `denial`, `caveat` ("could not be verified"), `hedge` (what is but possible or likely), `voice` (the only
    words of a source). `reports` are ids of those that leave it out.
    """

    kind: OmissionKind
    report: str
    statements: tuple[str, ...]
    reports: tuple[str, ...]
    evidence: Evidence
    because: str


@dataclass(frozen=True, slots=True)
class Edge:
    """`child` draws on `parent`: "the Courier copies the Gazette, in part".

    `rivals` are ids of the other nodes that it may have drawn on instead, each with its probability. `directed` is
    False where the two are kin but nothing tells which came first. `changes` are passages that changed on the way.
    """

    parent: str
    child: str
    relation: Relation
    extent: Extent
    confidence: float
    evidence: tuple[Evidence, ...]
    because: str
    reasons: tuple[Reason, ...] = ()
    rivals: tuple[tuple[str, float], ...] = ()
    directed: bool = True
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Stemma:
    """A story's family tree: a directed acyclic graph, from what is drawn on to what draws on it."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """The head of a chain, beyond which nobody names anybody: "the harbour police", "two unnamed officials".

    `kind` is an entity's kind, or `anonymous`, or `own_reporting` (an outlet's own eyes). `reports` rest on it,
    `claims` are those that it stands behind, `entities` the ids of the voices that are this one body. `main`: it counts
    for the story's main claim.
    """

    id: str
    name: str
    kind: str
    reports: tuple[str, ...]
    claims: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    main: bool = False
    because: str = ""


@dataclass(frozen=True, slots=True)
class Independent:
    """How many independent origins stand behind the main claim; `low` to `high` if the weakest edges were wrong."""

    count: int
    low: int
    high: int
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the timeline: when (a TIMEX3 value), what in the reports' own words, and where they say it.

    `grain` is how exactly `when` tells it, `tense` whether it lay behind or `ahead` on the day of the newest report
    ("" where that can't be told), `certainty` the surest with which it is told, `voices` the names of those who say so
    (none: the reports do themselves), `denied` whether some report denies it, `disputes` ids of those on its date.
    """

    when: str
    text: str
    statements: tuple[str, ...]
    grain: Grain = ""
    tense: Tense = ""
    certainty: Certainty = "certain"
    voices: tuple[str, ...] = ()
    denied: bool = False
    disputes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Reports of one event: "9 reports, 1 origin". Each step of the flow fills in what it knows.

    `reports` are ids in order of publication, `first` and `last` the days of the earliest and latest.
    """

    id: str
    headline: str
    reports: tuple[str, ...]
    first: str = ""
    last: str = ""
    because: tuple[Reason, ...] = ()
    claims: tuple[Claim, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    stemma: Stemma = Stemma()
    origins: tuple[Origin, ...] = ()
    independent: Independent = Independent(0, 0, 0)
    timeline: tuple[Event, ...] = ()
    omissions: tuple[Omission, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """A story on the desk: the story, and the readings of its reports in the same order as `story.reports`."""

    story: Story
    readings: tuple[Reading, ...]

    def in_order(self) -> Case:
        """The same in order of publication, with the story's reports and days to match."""
        readings = in_order(self.readings)
        days = sorted(r.report.day for r in readings if r.report.day)
        first, last = (days[0], days[-1]) if days else ("", "")
        story = replace(self.story, reports=tuple(r.report.id for r in readings), first=first, last=last)
        return Case(story, readings)


def in_order(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """By publication, undated ones last; then by id and text, so that the order of input is forgotten."""
    return tuple(sorted(readings, key=_moment))


def _moment(reading: Reading) -> tuple[str, str, str, str]:
    report = reading.report
    return report.published.value if report.published else "9", report.id, report.input, report.text
