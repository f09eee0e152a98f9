"""What the page calls things: relations, natures of disputes, statuses of claims, changes."""

from __future__ import annotations

from collections.abc import Mapping

from headwater.nouns import Edge
from headwater.nouns.story import ChangeKind, OmissionKind
from headwater.views.html.desk import Desk

STATUSES = {
    "corroborated": ("✓", "corroborated", "two or more independent origins"),
    "echoed": ("=", "echoed", "several reports, one origin"),
    "single": ("·", "single", "one report"),
    "disputed": ("≠", "disputed", "reports differ"),
}
NATURES = {
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
_RELATIONS = {
    "copies": "copies",
    "rewrites": "rewrites",
    "cites": "cites",
    "wire": "carries the wire of",
    "quotes": "quotes",
    "links": "links to",
}


def many(n: int, thing: str) -> str:
    """ "1 report", "9 reports"."""
    return f"{n} {thing}" + ("" if n == 1 else "s")


def relation(desk: Desk, edge: Edge) -> str:
    """ "The Courier copies The Gazette in part"."""
    child, parent = desk.node_name(edge.child), desk.node_name(edge.parent)
    part = " in part" if edge.extent == "part" and edge.relation in ("copies", "rewrites") else ""
    if not edge.directed:
        return f"{child} and {parent} are kin; nothing tells which came first"
    return f"{child} {_RELATIONS.get(edge.relation, edge.relation)} {parent}{part}"
