"""A cluster: the mentions of one entity in one report, before it has an id."""

from __future__ import annotations

from dataclasses import dataclass, field

from headwater.nouns.statement import EntityKind
from headwater.reading.names.candidates import Candidate


@dataclass(slots=True)
class Cluster:
    """One entity in the making: its fullest name, kind, gender ("" unknown) and mentions."""

    name: str
    kind: EntityKind
    gender: str = ""
    members: list[Candidate] = field(default_factory=list)
