"""Which of its kin a report draws on: the one that holds most of its words, and whose telling words it kept.

Copies of one text are all alike. A report's parent holds what the report holds, also where a third went its own
way; and of what the parent tells rarely, more came over than from any cousin.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from headwater.stemma.drawing import Drawing, Found, report_node
from headwater.stemma.edges import kin_edge, undirected
from headwater.stemma.order import ordered
from headwater.stemma.sheet import Sheet
from headwater.stemma.ties import KIN, Tie
from headwater.stemma.weights import score
from headwater.text.stem import stem

_MAYBE = 0.2  # from this probability on, kin of others may be kin
_NEWS = 4  # words of its own prose that a second parent must explain
_RATIO = 0.2  # and this part of all that are its own


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


class Likeness:
    """How much each two reports of a story share: pairs of words, and the telling words of their own prose."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self._pairs = {s.id: frozenset(s.prepared.pairs) for s in sheets}
        self._stems = {s.id: _own_stems(s) for s in sheets}
        holders = Counter(stem for stems in self._stems.values() for stem in stems)
        self._weights = {key: math.log((len(sheets) + 1) / n) for key, n in holders.items()}
        self._totals = {name: self._weight(stems) for name, stems in self._stems.items()}

    def features(self, candidate: Candidate) -> Mapping[str, float]:
        """What the choice weighs: how much of the child the parent holds, how much it kept, whether they are kin."""
        child, parent = candidate.child, candidate.parent
        mine, kept = self._pairs[child.id], self._stems[child.id] & self._stems[parent.id]
        return {
            "held": len(mine & self._pairs[parent.id]) / max(1, len(mine)),
            "kept": self._weight(kept) / max(1e-9, self._totals[parent.id]),
            "kin": candidate.tie.probability,
        }

    def score(self, candidate: Candidate) -> float:
        """The log-odds of being drawn on, but for what all of a child's candidates have in common."""
        return score("parent", self.features(candidate))

    def _weight(self, stems: Set[str]) -> float:
        return math.fsum(self._weights[s] for s in stems)


def later_on_earlier(sheets: Sequence[Sheet], ties: Sequence[Tie], drawing: Drawing) -> Found:
    """What nothing else explains: the later of two kin draws on the earlier, the surest first."""
    likeness = Likeness(sheets)
    found = sorted(candidates(ties), key=lambda c: (-likeness.score(c), c.child.moment, c.parent.moment))
    explained: dict[str, set[int]] = defaultdict(set)
    for c in found:
        if drawing.joined(report_node(c.parent).id, report_node(c.child).id):
            explained[c.child.id] |= _shared_words(c.tie, c.child)
    for c in found:
        known, words = explained[c.child.id], _shared_words(c.tie, c.child)
        if drawing.either(c.parent, c.child) or (known and not _adds(c, words - known)):
            continue
        edge = kin_edge(c.tie, c.parent, c.child)
        yield report_node(c.parent), report_node(c.child), edge if c.known else undirected(edge)
        if drawing.drawn(c.parent, c.child):
            known |= words


def _adds(candidate: Candidate, words: Set[int]) -> bool:
    """Whether a second parent explains enough words that the first ones don't."""
    return candidate.kin and len(words) >= max(_NEWS, _RATIO * candidate.child.own_words)


def candidates(ties: Sequence[Tie]) -> Sequence[Candidate]:
    """Who may draw on whom: the later on the earlier, and either on the other where nothing tells which that is.

    What has kin has a parent, which may well be one that it is less surely kin to.
    """
    likely = (t for t in ties if t.own_words and t.probability >= _MAYBE)
    found = [c for t in likely for c in _ways(t) if not _cites_back(t, c.parent, c.child)]
    sure = {c.child.id for c in found if c.kin}
    return [c for c in found if c.child.id in sure]


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


def _own_stems(sheet: Sheet) -> frozenset[str]:
    return frozenset(stem(w.form) for w, own in zip(sheet.words, sheet.own, strict=True) if own)
