"""A statement made ready for comparison: its telling words, how much each tells, its polarity, numbers and times."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from headwater.nouns import Case, Quantity, Reading, Statement, Time
from headwater.text.stem import stem
from headwater.text.words import words


def rarity(form: str) -> float:  # until text/ has it
    return float(len(form) > 3)


_HYPOTHETICAL = {"possible": "possible", "planned": "planned"}


@dataclass(frozen=True, slots=True)
class Saying:
    """One statement with what a comparison needs; `weights` give each telling stem how much it tells."""

    statement: Statement
    reading: Reading
    weights: Mapping[str, float]
    quantities: tuple[Quantity, ...]
    times: tuple[Time, ...]

    @property
    def id(self) -> str:
        """The statement's id."""
        return self.statement.id

    @property
    def report(self) -> str:
        """The report's id."""
        return self.statement.report

    @property
    def text(self) -> str:
        """Its words."""
        return self.statement.span.of(self.reading.report.text)

    @property
    def polarity(self) -> tuple[bool, str]:
        """What two sayings must share to say the same: denied or not; a fact, a possibility or a plan."""
        return (self.statement.negated, _HYPOTHETICAL.get(self.statement.certainty, "told"))

    def alike(self, other: Saying) -> float:
        """The share of their weight that two sayings have in common (Dice), 0..1."""
        common = sum(w for s, w in self.weights.items() if s in other.weights)
        return 2 * common / max(1e-9, sum(self.weights.values()) + sum(other.weights.values()))


def sayings(case: Case) -> tuple[Saying, ...]:
    """All statements of a case, in order of report and place."""
    bare = [_saying(s, reading) for reading in case.readings for s in reading.statements]
    spread = Counter(key for report in _by_report(bare) for key in report)
    among = len(case.readings)
    return tuple(replace(s, weights=_story_weights(s.weights, spread, among)) for s in bare)


def _saying(statement: Statement, reading: Reading) -> Saying:
    report = reading.report
    forms = [w.form for w in words(statement.span.of(report.text))]
    weights: dict[str, float] = {}
    for form in forms:
        if (telling := rarity(form)) > 0:
            weights[stem(form)] = max(weights.get(stem(form), 0.0), telling)
    return Saying(
        statement,
        reading,
        weights,
        tuple(report.quantities[i] for i in statement.quantities),
        tuple(report.times[i] for i in statement.times),
    )


def _by_report(bare: Sequence[Saying]) -> list[set[str]]:
    found: dict[str, set[str]] = {}
    for saying in bare:
        found.setdefault(saying.report, set()).update(saying.weights)
    return list(found.values())


def _story_weights(weights: Mapping[str, float], spread: Mapping[str, int], among: int) -> Mapping[str, float]:
    """What every report of the story says tells less than what few of them do."""
    return {s: w * (0.3 + math.log((1 + among) / spread[s]) / math.log(1 + among)) for s, w in weights.items()}
