"""A statement made ready for comparison: its telling words, how much each tells, its polarity, numbers and times."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from headwater.languages import DEFAULT, load
from headwater.nouns import Case, Quantity, Reading, Statement, Time
from headwater.text.frequencies import shares
from headwater.text.stem import stem
from headwater.text.telling import Telling
from headwater.text.words import words

_TELLS = 0.5  # a stem that weighs less tells nothing


@dataclass(frozen=True, slots=True)
class Saying:
    """One statement with what a comparison needs.

    `weights` give each telling stem how much it tells one text of the story from another, `rarity` how rare each is in
    the language, whatever the story holds. `meaning` is what it tells as a vector, b"" where nothing could read it.
    """

    statement: Statement
    reading: Reading
    weights: Mapping[str, float]
    rarity: Mapping[str, float]
    quantities: tuple[Quantity, ...]
    times: tuple[Time, ...]
    meaning: bytes = b""

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
    def polarity(self) -> tuple[bool, bool]:
        """What two sayings must share to say the same: denied or not, a mere possibility or not."""
        return (self.statement.negated, self.statement.certainty == "possible")

    def alike(self, other: Saying) -> float:
        """The share of their weight that two sayings have in common (Dice), 0..1."""
        common = sum(w for s, w in self.weights.items() if s in other.weights)
        return 2 * common / max(1e-9, sum(self.weights.values()) + sum(other.weights.values()))


def sayings(case: Case) -> tuple[Saying, ...]:
    """What a case's statements tell, in order of their reports' ids and place, whatever the order of the readings."""
    weighs = telling(case)
    readings = sorted(case.readings, key=lambda r: r.report.id)
    return tuple(_saying(s, reading, weighs) for reading in readings for s in reading.told)


def telling(case: Case) -> Telling:
    """How much each word tells among a story's reports."""
    texts = [{stem(w.form) for w in words(reading.report.text)} for reading in case.readings]
    return Telling(shares(load(DEFAULT, "frequencies")["shares"]), texts)


def _saying(statement: Statement, reading: Reading, telling: Telling) -> Saying:
    report = reading.report
    forms = [w.form for w in words(statement.span.of(report.text))]
    weights = {stem(form): telling.weight(form) for form in forms}
    rarity = {stem(form): telling.rarity(form) for form in forms}
    return Saying(
        statement,
        reading,
        {key: weight for key, weight in weights.items() if weight >= _TELLS},
        {key: weight for key, weight in rarity.items() if weight >= _TELLS},
        tuple(report.quantities[i] for i in statement.quantities),
        tuple(report.times[i] for i in statement.times),
        reading.meanings.get(statement.id, b""),
    )
