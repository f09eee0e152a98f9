"""Reports that nobody has and nobody names, which the words of others reveal.

The copies of one text share its words and nothing else. Where several reports that seem to copy one share words with
each other, too, which that one lacks, it isn't their source but one copy among them: they are witnesses of a text that
was lost, as philologists infer a hyparchetype from its copies (Maas, Textkritik, 1927).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from headwater.nouns import Node
from headwater.stemma.drawing import Drawing, Found, outlet_of, report_node
from headwater.stemma.edges import edge_of
from headwater.stemma.order import ordered
from headwater.stemma.sheet import Sheet
from headwater.stemma.ties import Tie

_PROPER = 8  # words that two copies must share and the one that they seem to copy lacks
_PART = 0.5  # of all pairs of copies, so many must
_COPIES = 3  # at least so many reports must seem to copy it

_Ties = Mapping[frozenset[str], Tie]


def hypothetical(sheets: Sequence[Sheet], kin: Sequence[Tie], drawing: Drawing) -> Found:
    """One absent report for each set of witnesses that nothing else joins."""
    tie_of = {frozenset((t.a.id, t.b.id)): t for t in kin if t.own_words}
    for number, group in enumerate(_witnesses(kin, tie_of, drawing)):
        node = Node(f"absent:hypothetical:{number + 1}", "absent", "", "a report that nobody names")
        for sheet in group:
            mine = [tie_of[pair] for s in group if (pair := frozenset((s.id, sheet.id))) in tie_of]
            tie = max(mine, key=lambda t: (t.own_words, t.a.id, t.b.id))
            because = f"{len(group)} reports share words pair by pair that no one of them has whole"
            yield node, report_node(sheet), edge_of(node, sheet, "copies", tie, because)


def _witnesses(kin: Sequence[Tie], tie_of: _Ties, drawing: Drawing) -> Iterator[list[Sheet]]:
    taken: set[str] = set()
    for first, copies in _stars(kin, drawing):
        group = [first, *(c for c in copies if c.id not in taken)]
        if first.id not in taken and _lost(first, group[1:], tie_of):
            taken |= {s.id for s in group}
            yield group


def _stars(kin: Sequence[Tie], drawing: Drawing) -> list[tuple[Sheet, list[Sheet]]]:
    """Each report with those that it shares most of their words with and that came after it; the largest first."""
    best: dict[str, tuple[int, Sheet, Sheet]] = {}
    for tie in kin:
        parent, child, known = ordered(tie.a, tie.b)
        free = not drawing.joined(report_node(parent).id, report_node(child).id)
        if known and free and tie.own_words > best.get(child.id, (0,))[0] and outlet_of(parent) != outlet_of(child):
            best[child.id] = (tie.own_words, parent, child)
    stars: dict[str, tuple[Sheet, list[Sheet]]] = {}
    for _, parent, child in best.values():
        stars.setdefault(parent.id, (parent, []))[1].append(child)
    return sorted(stars.values(), key=lambda s: (-len(s[1]), s[0].id))


def _lost(first: Sheet, copies: Sequence[Sheet], tie_of: _Ties) -> bool:
    if len(copies) < _COPIES:
        return False
    beyond = [_beyond(first, a, b, tie_of) >= _PROPER for a, b in combinations(copies, 2)]
    return sum(beyond) >= _PART * len(beyond)


def _beyond(first: Sheet, a: Sheet, b: Sheet, tie_of: _Ties) -> int:
    """How many words two reports share that neither has from the first."""
    tie = tie_of.get(frozenset((a.id, b.id)))
    if tie is None:
        return 0
    sides = []
    for sheet in (a, b):
        known = tie_of.get(frozenset((first.id, sheet.id)))
        held = sheet.own_at(known.passages_in(sheet)) if known else set[int]()
        sides.append(len(sheet.own_at(tie.passages_in(sheet)) - held))
    return min(sides)
