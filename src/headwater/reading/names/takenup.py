"""Taken up: unnamed voices of one report who are somebody that it names, by what other reports say that he is.

Where one report says "the model" and names Ilse Brandt, and another calls her "Norwegian model Ilse Brandt", the
first's voice is hers too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from headwater.nouns import Entity, Link, Reading
from headwater.reading.names.described import described
from headwater.reading.names.resumed import Known, resumed


def taken_up(reading: Reading) -> Reading:
    """The reading with the unnamed voices whom a name's role explains under that name."""
    unnamed = [e for e in reading.entities if e.kind == "person" and e.anonymous]
    persons = [e for e in reading.entities if e.kind == "person" and not e.anonymous and e.role]
    if not (unnamed and persons):
        return reading
    known = Known((), persons, reading.report.language, described(reading.report, {}))
    found = {e.id: who for e in unnamed if (who := resumed(e.name, known))}
    if not found:
        return reading
    statements = tuple(replace(s, chain=tuple(_relinked(k, found) for k in s.chain)) for s in reading.statements)
    return replace(reading, statements=statements, entities=tuple(e for e in reading.entities if e.id not in found))


def _relinked(link: Link, found: Mapping[str, Entity]) -> Link:
    who = found.get(link.entity)
    return replace(link, entity=who.id, name=who.name, kind=who.kind, anonymous=False) if who else link
