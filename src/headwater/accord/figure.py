"""A number or day that a saying gives, with the words around it by which it may be compared with another's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from headwater.accord.saying import Saying
from headwater.nouns import Quantity, Span, Time
from headwater.text.stem import stem
from headwater.text.words import words

_STEMS = 4  # telling stems that a sentence must have to be on any matter
_AROUND = 60  # code points on either side of a figure that say what it is about
_DAY = re.compile(r"\d{4}-\d{2}(-\d{2})?$")


@dataclass(frozen=True, slots=True)
class Figure:
    """One value where it stands: `around` gives the telling stems nearby, `counted` those of what is counted."""

    saying: Saying
    span: Span
    value: Quantity | Time
    around: Mapping[str, float]
    counted: frozenset[str]

    @property
    def key(self) -> tuple[str, int]:
        """Tells it from all others: the report, and where it stands."""
        return (self.saying.report, self.span.start)

    @property
    def shown(self) -> str:
        """In the report's words; a number in words also in figures: "at least four (4)"."""
        value = self.value
        if isinstance(value, Time) or value.value is None or any(c.isdigit() for c in value.text):
            return value.text
        return f"{value.text} ({value.value:,.12g})"

    @property
    def unit(self) -> str:
        """Only figures of one unit can be compared; a day's is "day"."""
        return self.value.unit if isinstance(self.value, Quantity) else "day"

    @property
    def about(self) -> str:
        """What the matter is, as far as the report's own words tell."""
        if isinstance(self.value, Quantity):
            return f"number of {self.value.of}" if not self.value.unit else f"{self.value.of} ({self.value.unit})"
        before = self.saying.reading.report.text[max(0, self.span.start - _AROUND) : self.span.start]
        return "day: " + " ".join(before.split("\n")[-1].split()[-6:]) + " …"

    def near(self, other: Figure) -> float:
        """How alike the words around two figures are (Dice), 0..1."""
        common = sum(w for s, w in self.around.items() if s in other.around)
        return 2 * common / max(1e-9, sum(self.around.values()) + sum(other.around.values()))

    def counted_like(self, other: Figure) -> float:
        """The share of the words for what is counted that both have, 0..1."""
        least = min(len(self.counted), len(other.counted))
        return len(self.counted & other.counted) / least if least else 0.0


def figures(said: Sequence[Saying]) -> Iterator[Figure]:
    """The numbers of something and the days that sayings give; each place once, in its narrowest saying."""
    found: dict[tuple[str, int], Figure] = {}
    for saying in sorted(said, key=lambda s: (-(s.statement.end - s.statement.start), s.id)):
        if len(saying.weights) >= _STEMS:
            for figure in _of(saying):
                found[figure.key] = figure
    yield from (found[key] for key in sorted(found))


def _of(saying: Saying) -> Iterator[Figure]:
    for q in saying.quantities:
        if q.of and q.value is not None:
            counted = frozenset(stem(w.form) for w in words(q.of))
            yield Figure(saying, q.span, q, _around(saying, q.span), counted)
    for t in saying.times:
        if t.type == "DATE" and _DAY.match(t.value):
            yield Figure(saying, t.span, t, _around(saying, t.span), frozenset())


def _around(saying: Saying, span: Span) -> Mapping[str, float]:
    """The telling stems of the same line near a span, the span itself left out."""
    text = saying.reading.report.text
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _AROUND)
    stop = text.find("\n", span.end)
    end = min(len(text) if stop < 0 else stop, span.end + _AROUND)
    forms = [w.form for w in (*words(text[start : span.start]), *words(text[span.end : end]))]
    return {key: saying.weights[key] for key in map(stem, forms) if key in saying.weights}
