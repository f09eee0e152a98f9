"""The ids of entities: a digest of what makes an entity itself, so that every run gives the same."""

from __future__ import annotations

from hashlib import blake2b

from headwater.nouns.statement import EntityKind
from headwater.text.fold import fold


def entity_id(kind: EntityKind, name: str, report: str = "") -> str:
    """The id of a named entity; with a report's id, that of an unnamed voice, which is nobody else's."""
    key = "\x1f".join((kind, " ".join(fold(name).split()), report))
    return blake2b(key.encode("utf8"), digest_size=8).hexdigest()
