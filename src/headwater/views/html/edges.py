"""The evidence of each edge of the stemma: why, how surely, and the passages of both sides beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from headwater.nouns import Edge, Evidence
from headwater.views.html import changes
from headwater.views.html.desk import Desk
from headwater.views.html.markup import Html, el, join
from headwater.views.html.phrases import relation
from headwater.views.wording import many

_SHOWN = 3  # pairs of passages that stand open; the others unfold
Pair = tuple[Evidence | None, Evidence | None]


def entries(desk: Desk) -> Iterator[Html]:
    """One entry an edge: in the order of the reports that draw on others, and the surest first."""
    numbered = enumerate(desk.briefing.story.stemma.edges, 1)
    return (_entry(desk, n, edge) for n, edge in sorted(numbered, key=lambda pair: _rank(desk, pair[1])))


def _rank(desk: Desk, edge: Edge) -> tuple[int, float]:
    child = desk.nodes.get(edge.child)
    return (desk.numbers.get(child.ref, 0) if child else 0, -edge.confidence)


def _entry(desk: Desk, number: int, edge: Edge) -> Html:
    sure = el("span", f"{edge.confidence:.0%}", class_="sure")
    count = el("span", many(len(edge.changes), "change"), class_="mark") if edge.changes else None
    summary = el("summary", el("span", relation(desk, edge)), " ", count, " ", sure)
    because = dict.fromkeys(r.text for r in edge.reasons) or [edge.because]
    why = el("ul", *(el("li", text) for text in because if text), class_="why")
    altered = changes.brief(desk, number - 1)
    body = el(
        "div", why, altered, _rivals(desk, edge), *_passages(desk, edge), id=desk.place("e", number), class_="evidence"
    )
    return el("details", summary, body, class_="edge")


def _rivals(desk: Desk, edge: Edge) -> Html | None:
    rivals = "; ".join(f"{desk.node_name(node)} {share:.0%}" for node, share in edge.rivals)
    return el("p", f"It may have drawn on another instead: {rivals}.", class_="rivals") if rivals else None


def _passages(desk: Desk, edge: Edge) -> Iterator[Html]:
    pairs = _pairs(desk, edge)
    yield _rows(desk, pairs[:_SHOWN])
    if more := pairs[_SHOWN:]:
        summary = el("summary", many(len(more), "more passage"))
        yield el("details", summary, _rows(desk, more), class_="more")


def _rows(desk: Desk, pairs: Iterable[Pair]) -> Html:
    return join(el("div", *(desk.quote(e) if e else el("div") for e in pair), class_="pair") for pair in pairs)


def _pairs(desk: Desk, edge: Edge) -> Sequence[Pair]:
    """The parent's passage and the child's, the longest first; those of one side stand alone."""
    parent, child = (desk.nodes[n].ref if n in desk.nodes else "" for n in (edge.parent, edge.child))
    pairs: dict[Pair, None] = {}
    for evidence in [r.evidence for r in edge.reasons if r.evidence] or [edge.evidence]:
        left, right = ([e for e in evidence if e.report == side] for side in (parent, child))
        both = len(left) == len(right)
        found: list[Pair] = list(zip(left, right, strict=True)) if both else _alone(left, right)
        pairs.update(dict.fromkeys(found))
    return sorted(pairs, key=lambda p: -min(_length(e) for e in p if e) - 1e6 * all(p))


def _alone(left: Sequence[Evidence], right: Sequence[Evidence]) -> list[Pair]:
    return [*((e, None) for e in left), *((None, e) for e in right)]


def _length(evidence: Evidence) -> int:
    return evidence.end - evidence.start
