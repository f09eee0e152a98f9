"""A report laid out beside the others of its story, so that who draws on whom can be compared."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from headwater.languages import DEFAULT, load
from headwater.nouns import Evidence, Link, Reading, Report, Span, Statement
from headwater.text.frequencies import shares
from headwater.text.prepared import Prepared, prepare
from headwater.text.stem import stem
from headwater.text.telling import Telling
from headwater.text.words import Word, words


@dataclass(frozen=True, slots=True)
class Citation:
    """A voice that a report names as where it has something from: "the Gazette", at the cue "reported".

    `depth` is its place in the chain (0: nearest the report); `content` is what is said to come from it.
    """

    report: str
    link: Link
    depth: int
    content: Span
    negated: bool

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Where the voice is named and where the cue stands; the content itself if neither has a place."""
        spans = [s for s in (self.link.source, self.link.cue) if s is not None] or [self.content]
        return tuple(Evidence(self.report, s.start, s.end) for s in spans)


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """One report: its words, which of them are its own prose rather than somebody's quoted words, whom it cites."""

    reading: Reading
    prepared: Prepared
    own: tuple[bool, ...]
    citations: tuple[Citation, ...]

    @property
    def words(self) -> tuple[Word, ...]:
        """The report's words in order."""
        return self.prepared.words

    @property
    def id(self) -> str:
        """The report's id."""
        return self.reading.report.id

    @property
    def own_words(self) -> int:
        """How many words are its own prose."""
        return sum(self.own)

    @property
    def moment(self) -> tuple[str, str]:
        """Sorts by time of publication; reports without one come last; ties by id."""
        published = self.reading.report.published
        return (published.value if published else "9999", self.id)

    def own_within(self, span: Span) -> int:
        """How many words of its own prose stand inside the span."""
        first, last = _within(self.words, span)
        return sum(self.own[first:last])

    def own_at(self, spans: Iterable[Span]) -> set[int]:
        """The indexes of the words of its own prose inside the spans."""
        return {at for s in spans for at in range(*_within(self.words, s)) if self.own[at]}

    def told(self, spans: Iterable[Span], weight: Callable[[str], float]) -> float:
        """How much the distinct words of its own prose inside the spans tell, together."""
        within = self.own_at(spans)
        return math.fsum(map(weight, {self.words[at].form for at in within}))


def lay_out(readings: Sequence[Reading]) -> tuple[Sheet, ...]:
    """One sheet a reading, in the same order."""
    return tuple(_sheet(reading) for reading in readings)


def telling(sheets: Sequence[Sheet]) -> Telling:
    """How much words tell among these reports."""
    background = shares(load(DEFAULT, "frequencies")["shares"])
    return Telling(background, ({stem(w.form) for w in s.words} for s in sheets))


def _sheet(reading: Reading) -> Sheet:
    ready = prepare(reading.report.text)
    own = [True] * len(ready.words)
    for span in _spoken(reading):
        for at in range(*_within(ready.words, span)):
            own[at] = False
    return Sheet(reading, ready, tuple(own), tuple(_citations(reading.statements)))


def _within(row: Sequence[Word], span: Span) -> tuple[int, int]:
    """The half-open range of words that begin inside the span."""
    return (
        bisect_left(row, span.start, key=lambda w: w.start),
        bisect_left(row, span.end, key=lambda w: w.start),
    )


def _spoken(reading: Reading) -> tuple[Span, ...]:
    """Stretches that are somebody's very words: direct speech, and lines that speak in the first person.

    Posts and statements are often set as lines without quotation marks; a line of news prose that says "I" or "our"
    outside of any is such a line. What everybody quotes from one public source proves nothing about who copied whom.
    """
    direct = [p for s in reading.statements if s.mode == "direct" for p in (s.pieces or (s.span,))]
    lines = (line for line in _first_person_lines(reading.report) if not any(line.touches(d) for d in direct))
    return tuple(sorted([*direct, *lines]))


def _first_person_lines(report: Report) -> Iterable[Span]:
    table = load(report.language, "stemma")
    first, marks = frozenset(table["first_person"]), table["quotation_marks"]
    at = 0
    for line in report.text.split("\n"):
        if not any(m in line for m in marks) and first & {w.form for w in words(line)}:
            yield Span(at, at + len(line))
        at += len(line) + 1


def _citations(statements: Iterable[Statement]) -> Iterable[Citation]:
    for s in statements:
        for depth, link in enumerate(s.chain):
            yield Citation(s.report, link, depth, s.span, s.negated)
