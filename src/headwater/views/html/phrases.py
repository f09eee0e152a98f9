"""What the page calls an edge."""

from __future__ import annotations

from headwater.nouns import Edge
from headwater.views import terms
from headwater.views.html.desk import Desk


def relation(desk: Desk, edge: Edge) -> str:
    """ "The Courier copies The Gazette in part"."""
    child, parent = desk.node_name(edge.child), desk.node_name(edge.parent)
    if not edge.directed:
        return f"{child} and {parent} are kin; nothing tells which came first"
    return f"{child} {terms.relation(edge, parent)}"
