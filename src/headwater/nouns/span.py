"""A stretch of text, where it stands, and what it speaks for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open offsets in code points into a report's `text`: `text[start:end]`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forward from 0: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """The letters themselves."""
        return text[self.start : self.end]

    def touches(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether the other lies inside this one."""
        return self.start <= other.start and other.end <= self.end

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A passage that something rests on: "report r1 says so at 120..164"."""

    report: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where in the report's text it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was decided: the rule that spoke, how strongly, in which words, on which passages.

    `rule` is the short name of the small function that gave it ("wire-credit"), `score` its strength as a
    probability 0..1, `text` one sentence that a reporter can check.
    """

    rule: str
    score: float
    text: str
    evidence: tuple[Evidence, ...] = ()
