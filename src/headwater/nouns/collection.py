"""Everything together, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.nouns.report import Report
from headwater.nouns.statement import Entity, Statement
from headwater.nouns.story import Story


@dataclass(frozen=True, slots=True)
class Problem:
    """An input that could not be read: which, what kind of trouble (`errors.InputError.KINDS`), and one line on it."""

    input: str
    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class Collection:
    """All that one run found."""

    reports: tuple[Report, ...] = ()
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    stories: tuple[Story, ...] = ()
    problems: tuple[Problem, ...] = ()
