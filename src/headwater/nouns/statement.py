"""Who said what in one report, and through whom it came."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from headwater.nouns.report import Report
from headwater.nouns.span import Span

EntityKind = Literal["person", "organization", "outlet", "agency", "place", "event", "document", "other"]
Mode = Literal["direct", "indirect", "mixed", "own"]
Certainty = Literal["certain", "likely", "possible", "planned", "unknown"]


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that is named: "Ilse Brandt, the mayor"; or an unnamed voice, "two officials".

    `role` is what the reports say that it is ("mayor of Tarn"), `aliases` the other forms found.
    """

    id: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()
    anonymous: bool = False
    role: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """One voice of a chain: "the Gazette" (cue "reported"), or "two officials" (cue "citing").

    `source` is where the voice is named for this statement (elsewhere in the report if the sentence leaves it out),
    `cue` the words that say that it speaks. Where the voice is implied ("it is alleged"), `entity` and `name` are ""
    and `source` is None.
    """

    entity: str
    name: str
    kind: EntityKind
    anonymous: bool = False
    source: Span | None = None
    cue: Span | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that a report says: at 120..164, *through* the Gazette *from* two officials, that the ferry sank.

    `chain` runs from the voice nearest the report to the one nearest the fact; () is the report's own voice. `pieces`
    are the stretches of the content where a quotation is split ("A," he said, "B"). `times`, `places`, `quantities` and
    `mentions` are indexes into the report's. `because` names the rule that found it. `topic` is true where the content
    is no proposition but what the voice takes a stand on, or speaks of: "the union backed *the plan*".
    """

    id: str
    report: str
    start: int
    end: int
    mode: Mode
    certainty: Certainty = "certain"
    negated: bool = False
    chain: tuple[Link, ...] = ()
    pieces: tuple[Span, ...] = ()
    times: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    quantities: tuple[int, ...] = ()
    mentions: tuple[int, ...] = ()
    confidence: float = 1.0
    because: str = ""
    topic: bool = False

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Reading:
    """A report read: the report with what was found in its text, its statements, and whom it names.

    `meanings` gives statements, by id, a vector of signed bytes for what they tell, all of one length: the nearer two
    point, the more they say the same. Only for comparing; where no model could read the text there are none.
    """

    report: Report
    statements: tuple[Statement, ...] = ()
    entities: tuple[Entity, ...] = ()
    meanings: Mapping[str, bytes] = field(default_factory=dict, compare=False, repr=False)

    @property
    def told(self) -> tuple[Statement, ...]:
        """The statements that tell a proposition."""
        return tuple(s for s in self.statements if not s.topic)

    def entity(self, id: str) -> Entity | None:  # noqa: A002
        """The entity of that id, if this report names it."""
        return next((e for e in self.entities if e.id == id), None)
