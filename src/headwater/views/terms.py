"""What people are told of statuses, natures, relations, changes and omissions, on every screen alike."""

from __future__ import annotations

from collections.abc import Mapping

from headwater.nouns import Edge
from headwater.nouns.story import ChangeKind, Nature, OmissionKind, Relation

STATUSES: Mapping[str, tuple[str, str, str]] = {
    "corroborated": ("✓", "corroborated", "two or more independent origins"),
    "echoed": ("=", "echoed", "several reports, one origin"),
    "single": ("·", "single", "one report"),
    "disputed": ("≠", "disputed", "reports differ"),
}
NATURES: Mapping[Nature, str] = {
    "conflict": "they can’t all be right",
    "update": "it changed with time",
    "speaker": "two voices differ",
    "precision": "told more or less exactly",
}
CHANGES: Mapping[ChangeKind, str] = {
    "hedge": "hedge lost",
    "number": "number altered",
    "source": "source blurred",
    "attribution": "attribution dropped",
    "negation": "“not” changed",
    "time": "time shifted",
    "scope": "scope widened",
}
OMISSIONS: Mapping[OmissionKind, str] = {
    "denial": "a denial",
    "caveat": "a caveat",
    "hedge": "what speaks against it",
    "voice": "another voice",
}
_RELATIONS: Mapping[Relation, str] = {
    "copies": "copies {parent}{part}",
    "rewrites": "rewrites {parent}{part}",
    "cites": "cites {parent}",
    "wire": "carries {owner} wire",
    "quotes": "quotes {parent}",
    "links": "links to {parent}",
}


def relation(edge: Edge, parent: str = "it") -> str:
    """What the child does: "copies The Gazette in part"; "copies it in part" where the parent stands above it."""
    part = " in part" if edge.extent == "part" else ""
    owner = "its" if parent == "it" else f"{parent}’s"
    return _RELATIONS[edge.relation].format(parent=parent, part=part, owner=owner)
