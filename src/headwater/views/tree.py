"""The stemma as trees: each node under its likeliest parent, its other parents named."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from headwater.nouns import Edge, Node, Stemma

_RANKS = {"copies": 3, "wire": 3, "rewrites": 2, "links": 1, "cites": 1, "quotes": 0}
Parents = Mapping[str, Sequence[Edge]]


@dataclass(frozen=True)
class Twig:
    """One line of the tree: a node and what to call it, how it hangs on the one above, and what hangs on it."""

    node: Node
    name: str
    edge: Edge | None
    others: tuple[str, ...]
    below: tuple[Twig, ...]


def grow(stemma: Stemma, names: Mapping[str, str], moment: Callable[[Node], tuple[str, str]]) -> tuple[Twig, ...]:
    """The trees, the largest first, then by the moments of their roots; `names` are those of the nodes by id."""
    parents: dict[str, list[Edge]] = {n.id: [] for n in stemma.nodes}
    for edge in stemma.edges:
        parents[edge.child].append(edge)
    for edges in parents.values():
        edges.sort(key=lambda e: (-_force(e), e.parent))
    nodes = {n.id: n for n in stemma.nodes}
    roots = [n for n in stemma.nodes if not parents[n.id]]
    twigs = [_twig(n, None, nodes, names, parents) for n in sorted(roots, key=moment)]
    return tuple(sorted(twigs, key=lambda t: -_size(t)))


def _twig(node: Node, edge: Edge | None, nodes: Mapping[str, Node], names: Mapping[str, str], parents: Parents) -> Twig:
    mine = [es[0] for es in parents.values() if es and es[0].parent == node.id]
    below = sorted(mine, key=lambda e: (-_force(e), nodes[e.child].name, e.child))
    others = tuple(names[e.parent] for e in parents[node.id][1:])
    return Twig(
        node, names[node.id], edge, others, tuple(_twig(nodes[e.child], e, nodes, names, parents) for e in below)
    )


def _force(edge: Edge) -> float:
    """Texts before citations before voices, then by confidence: where a node hangs in the tree."""
    return _RANKS[edge.relation] + edge.confidence / 2


def _size(twig: Twig) -> int:
    return (twig.node.kind == "report") + sum(map(_size, twig.below))
