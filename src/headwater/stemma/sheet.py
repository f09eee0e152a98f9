"""A report laid out beside the others of its story, so that who draws on whom can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from headwater.languages import DEFAULT, load
from headwater.nouns import Evidence, Link, Reading, Span, Statement
from headwater.stemma.notices import amended, is_release
from headwater.stemma.prose import own_prose
from headwater.text.fold import fold
from headwater.text.frequencies import shares
from headwater.text.prepared import Prepared, prepare
from headwater.text.stem import stem
from headwater.text.telling import Telling
from headwater.text.words import Word


@dataclass(frozen=True, slots=True)
class Citation:
    """A voice that a report names as where it has something from: "the Gazette", at the cue "reported".

    `depth` is its place in the chain (0: nearest the report); `content` is what is said to come from it; `about` is
    how near that is to what the story is about, 0..1, `credence` how likely the report rests on a report of that
    outlet, if an outlet it is (`credence.py`).
    """

    report: str
    link: Link
    depth: int
    content: Span
    negated: bool
    about: float = 0.0
    credence: float = 0.0

    @property
    def of_press(self) -> bool:
        """Whether the voice is an outlet or agency: known for one, or by its own name."""
        if self.link.kind != "organization":
            return self.link.kind in ("outlet", "agency")
        return any(f" {fold(self.link.name)} ".count(f" {kind} ") for kind in load(DEFAULT, "notices")["agency_names"])

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Where the voice is named and where the cue stands; the content itself if neither has a place."""
        spans = [s for s in (self.link.source, self.link.cue) if s is not None] or [self.content]
        return tuple(Evidence(self.report, s.start, s.end) for s in spans)


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """One report: its words, which of them are its own prose rather than somebody's quoted words, whom it cites.

    `amended` is where it says that it was changed since it came out, `release` whether it is a body's own announcement.
    """

    reading: Reading
    prepared: Prepared
    own: tuple[bool, ...]
    citations: tuple[Citation, ...]
    amended: Span | None = None
    release: bool = False

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
    def moment(self) -> tuple[str, str, str]:
        """Sorts by time of publication, those without one last; then by text: no file's name decides anything."""
        published = self.reading.report.published
        return (published.value if published else "9999", self.prepared.text, self.id)

    def own_within(self, span: Span) -> int:
        """How many words of its own prose stand inside the span."""
        first, last = self.prepared.within(span)
        return sum(self.own[first:last])

    def own_at(self, spans: Iterable[Span]) -> set[int]:
        """The indexes of the words of its own prose inside the spans."""
        return {at for s in spans for at in range(*self.prepared.within(s)) if self.own[at]}


def lay_out(readings: Sequence[Reading]) -> tuple[Sheet, ...]:
    """One sheet a reading, in the same order."""
    ready = [prepare(r.report.text) for r in readings]
    own = own_prose(readings, ready)
    return tuple(
        Sheet(r, p, flags, tuple(_citations(r.told)), amended(p.text), is_release(r.report))
        for r, p, flags in zip(readings, ready, own, strict=True)
    )


def telling(sheets: Sequence[Sheet]) -> Telling:
    """How much words tell among these reports."""
    background = shares(load(DEFAULT, "frequencies")["shares"])
    return Telling(background, ({stem(w.form) for w in s.words} for s in sheets))


def _citations(statements: Iterable[Statement]) -> Iterable[Citation]:
    for s in statements:
        for depth, link in enumerate(s.chain):
            yield Citation(s.report, link, depth, s.span, s.negated)
