"""Names: who and what a report mentions, and under which other names.

candidates   stretches that look like names: "Interior Minister Ilse Brandt"
jointly      these beside the reading model's names
kinds        person, organization, outlet … by their words
clusters     "Brandt" is "Ilse Brandt"
newsroom     "the Beacon's sources": an outlet
roles        "Ilse Brandt, the mayor" is mayor
pronouns     "she" is "Ilse Brandt"
unite        one entity of many reports
"""

from __future__ import annotations

from collections.abc import Sequence

from headwater.nouns import Entity, Mention, Report
from headwater.reading.names import roles
from headwater.reading.names.candidates import candidates
from headwater.reading.names.cluster import Cluster
from headwater.reading.names.clusters import clusters
from headwater.reading.names.identity import entity_id
from headwater.reading.names.jointly import jointly
from headwater.reading.names.pronouns import tied
from headwater.reading.names.unite import unite

__all__ = ["find", "unite"]


def find(report: Report) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """The mentions in a report's text, in order, and the entities that they name, in order of first mention."""
    made = clusters(jointly(report, candidates(report)), report.language)
    found = [(c, entity_id(c.kind, c.name)) for c in made]
    persons = [(c, id_) for c, id_ in found if c.kind == "person" and _is_plain(c)]
    mentions = [*_named(report.text, found), *tied(report, persons)]
    return tuple(sorted(mentions, key=lambda m: (m.start, m.end))), _entities(report, found)


def _is_plain(person: Cluster) -> bool:
    """Whether a full name or a title tells that somebody is meant: "she" is no Tilikum."""
    return " " in person.name or any(m.title for m in person.members)


def _named(text: str, found: Sequence[tuple[Cluster, str]]) -> list[Mention]:
    return [Mention(m.start, m.end, m.span.of(text), id_) for c, id_ in found for m in c.members]


def _entities(report: Report, found: Sequence[tuple[Cluster, str]]) -> tuple[Entity, ...]:
    made = {id_: _entity(report, c, id_) for c, id_ in reversed(found)}
    return tuple(made[id_] for id_ in dict.fromkeys(id_ for _, id_ in found))


def _entity(report: Report, cluster: Cluster, id_: str) -> Entity:
    others = sorted({m.name for m in cluster.members} - {cluster.name})
    role = roles.role(report.text, cluster, report.language) if cluster.kind == "person" else ""
    return Entity(id_, cluster.kind, cluster.name, tuple(others), role=role)
