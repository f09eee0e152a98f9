"""Which of its kin a report draws on, and whether on that one or on the lost report that both had.

The candidates are weighed by what they share with the report (`likeness.py`), by weights that `training/parents.py`
fits on made-up stories. Where the likeliest is known to rest on an absent report, the report at hand is its copy or its
sibling: a copy has much that this one alone could pass on; a sibling has what other readers of the lost text have.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from headwater.nouns import Edge, Node
from headwater.stemma import likeness
from headwater.stemma.drawing import Drawing, Found, report_node
from headwater.stemma.edges import edge_of, kin_edge, undirected
from headwater.stemma.order import ordered
from headwater.stemma.sheet import Sheet
from headwater.stemma.ties import KIN, Tie
from headwater.stemma.weights import probability, score

_MAYBE = 0.2  # from this probability on, kin of others may be kin
_NEWS = 8  # words of its own prose that a second parent must explain
_RATIO = 0.3  # and this part of all that are its own


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two reports of which one may draw on the other, and whether it is known that this came first."""

    tie: Tie
    parent: Sheet
    child: Sheet
    known: bool

    @property
    def kin(self) -> bool:
        """Whether the two are kin, as far as their tie alone tells."""
        return self.tie.probability >= KIN


class Choice:
    """What the choice of a parent weighs, over the reports of one story."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self._pairs = likeness.pairs(sheets)
        self._stems = likeness.own_stems(sheets)

    def features(self, candidate: Candidate) -> Mapping[str, float]:
        """What speaks for a parent.

        `held` is how much of the child the parent holds, `kept` how much of the parent came over, `kin` how likely
        they are kin; `unknown` whether the parent may have come later.
        """
        child, parent = candidate.child.id, candidate.parent.id
        return {
            "held": len(self._pairs.shared(parent, child)) / max(1, len(self._pairs.of(child))),
            "kept": self._stems.kept(parent, child),
            "kin": candidate.tie.probability,
            "unknown": float(not candidate.known),
        }

    def score(self, candidate: Candidate) -> float:
        """The log-odds of being drawn on, but for what all of a child's candidates have in common."""
        return score("parent", self.features(candidate))

    def sibling(self, one: Sheet, other: Sheet, readers: Sequence[Sheet]) -> Mapping[str, float]:
        """What speaks for two being siblings, where the one rests on a lost report that `readers` had, too.

        `passed` is the logarithm of what they share and no other reader has, by weight; `kept` how much of the one came
        over; `readers` the logarithm of how many others there are.
        """
        common = set().union(*(self._pairs.of(r.id) for r in readers))
        return {
            "passed": math.log1p(self._pairs.weight(self._pairs.shared(one.id, other.id) - common)),
            "kept": self._pairs.kept(one.id, other.id),
            "readers": math.log1p(len(readers)),
        }

    def siblings(self, one: Sheet, other: Sheet, readers: Sequence[Sheet]) -> bool:
        """Whether the other rather had the lost report's words from that than from the one."""
        return probability("sibling", self.sibling(one, other, readers)) >= 0.5

    def ranked(self, found: Sequence[Candidate]) -> Sequence[Candidate]:
        """The likeliest first."""
        return sorted(found, key=lambda c: (-self.score(c), c.child.moment, c.parent.moment))


def exemplars(sheets: Sequence[Sheet], ties: Sequence[Tie]) -> Mapping[str, Sheet]:
    """By the id of a report, the one that it most likely had before it, as far as their words tell."""
    return {c.child.id: c.parent for c in reversed(Choice(sheets).ranked(candidates(ties)))}


def later_on_earlier(sheets: Sequence[Sheet], ties: Sequence[Tie], drawing: Drawing) -> Found:
    """What nothing else explains: the later of two kin draws on the earlier, the surest first."""
    choice, sheet_of = Choice(sheets), {report_node(s).id: s for s in sheets}
    found = choice.ranked(candidates(ties))
    explained: dict[str, set[int]] = defaultdict(set)
    for c in found:
        if drawing.joined(report_node(c.parent).id, report_node(c.child).id):
            explained[c.child.id] |= _shared_words(c.tie, c.child)
    for c in found:
        known, words = explained[c.child.id], _shared_words(c.tie, c.child)
        if drawing.joined(report_node(c.parent).id, report_node(c.child).id) or (known and not _adds(c, words - known)):
            continue
        lost = lost_source(c, drawing)
        if lost and choice.siblings(c.parent, c.child, readers(lost, c, drawing, sheet_of)):
            yield from _both(lost, c)
        else:
            yield report_node(c.parent), report_node(c.child), _edge(c)
        if drawing.joined(report_node(c.parent).id, report_node(c.child).id):
            known |= words


def lost_source(candidate: Candidate, drawing: Drawing) -> Node | None:
    """The absent report on which a candidate rests, if the child has no parent as yet and may be its sibling."""
    if drawing.above[report_node(candidate.child).id]:
        return None
    above = (drawing.nodes[p] for p in drawing.above[report_node(candidate.parent).id])
    return next((n for n in above if n.kind == "absent"), None)


def readers(lost: Node, candidate: Candidate, drawing: Drawing, sheet_of: Mapping[str, Sheet]) -> Sequence[Sheet]:
    """Who else rests on the lost report."""
    below = (sheet_of[child] for parent, child in drawing.edges if parent == lost.id)
    return [s for s in below if s is not candidate.parent]


def candidates(ties: Sequence[Tie]) -> Sequence[Candidate]:
    """Who may draw on whom: the later on the earlier, and either on the other where nothing tells which that is.

    What has kin has a parent, which may well be one that it is less surely kin to.
    """
    likely = (t for t in ties if t.own_words and t.probability >= _MAYBE)
    found = [c for t in likely for c in _ways(t) if not _cites_back(t, c.parent, c.child)]
    sure = {c.child.id for c in found if c.kin}
    return [c for c in found if c.child.id in sure]


def _edge(candidate: Candidate) -> Edge:
    edge = kin_edge(candidate.tie, candidate.parent, candidate.child)
    return edge if candidate.known else undirected(edge)


def _both(lost: Node, candidate: Candidate) -> Found:
    """The two as readers of the lost report: what they share is its text."""
    for sheet, mate in ((candidate.child, candidate.parent), (candidate.parent, candidate.child)):
        name = mate.reading.report.masthead
        because = f"shares words with {name} that both may have from {lost.name}, few from {name} alone"
        yield lost, report_node(sheet), edge_of(lost, sheet, "copies", candidate.tie, because)


def _adds(candidate: Candidate, words: Set[int]) -> bool:
    """Whether a second parent explains enough words that the first ones don't."""
    return candidate.kin and len(words) >= max(_NEWS, _RATIO * candidate.child.own_words)


def _ways(tie: Tie) -> Iterator[Candidate]:
    parent, child, known = ordered(tie.a, tie.b)
    yield Candidate(tie, parent, child, known)
    if not known:
        yield Candidate(tie, child, parent, known)


def _cites_back(tie: Tie, parent: Sheet, child: Sheet) -> bool:
    """Whether only the earlier names the later's outlet: it had the words from an earlier version of that."""
    return bool(tie.cited_by(parent)) and not tie.cited_by(child)


def _shared_words(tie: Tie, sheet: Sheet) -> set[int]:
    return sheet.own_at(tie.passages_in(sheet))
