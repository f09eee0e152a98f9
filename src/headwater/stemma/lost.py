"""Reports that nobody has and nobody names, which the words of others reveal.

The copies of one text share its words and nothing else. Where several reports that seem to copy one share words with
each other, too, which that one lacks, it isn't their source but one copy among them: they are witnesses of a text that
was lost, as philologists infer a hyparchetype from its copies (Maas, Textkritik, 1927).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import combinations

from headwater.nouns import Node
from headwater.stemma.drawing import Drawing, Found, outlet_of, report_node
from headwater.stemma.edges import edge_of
from headwater.stemma.order import ordered
from headwater.stemma.sheet import Sheet
from headwater.stemma.ties import Tie

_PROPER = 8  # words that two copies must share and the one that they seem to copy lacks
_PART = 0.5  # of all pairs of copies, so many must
_ABOUT = 0.8  # a report that shares this part of the most shares about the most
_COPIES = 3  # at least so many reports must seem to copy it

_Ties = Mapping[frozenset[str], Tie]


def hypothetical(sheets: Sequence[Sheet], kin: Sequence[Tie], drawing: Drawing) -> Found:
    """One absent report for each set of witnesses that nothing else joins."""
    tie_of = {frozenset((t.a.id, t.b.id)): t for t in kin if t.own_words}
    for number, group in enumerate(_witnesses(kin, tie_of, drawing)):
        node = Node(f"absent:hypothetical:{number + 1}", "absent", "", "a report that nobody names")
        for sheet in group:
            mine = [tie_of[pair] for s in group if (pair := frozenset((s.id, sheet.id))) in tie_of]
            tie = max(mine, key=lambda t: (t.own_words, t.a.moment, t.b.moment))
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
    """Each report with those that seem to copy it; the one with most copies first."""
    above: dict[str, list[tuple[Tie, Sheet, Sheet]]] = {}
    for tie in kin:
        parent, child, known = ordered(tie.a, tie.b)
        free = not drawing.joined(report_node(parent).id, report_node(child).id)
        if known and free and tie.own_words and outlet_of(parent) != outlet_of(child):
            above.setdefault(child.id, []).append((tie, parent, child))
    stars: dict[str, tuple[Sheet, list[Sheet]]] = {}
    for found in above.values():
        _, parent, child = _seeming(found)
        stars.setdefault(parent.id, (parent, []))[1].append(child)
    return sorted(stars.values(), key=lambda s: (-len(s[1]), s[0].moment))


def _seeming(found: Sequence[tuple[Tie, Sheet, Sheet]]) -> tuple[Tie, Sheet, Sheet]:
    """The earliest of those that a report shares about the most words with."""
    most = max(tie.own_words for tie, _, _ in found)
    return min((f for f in found if f[0].own_words >= _ABOUT * most), key=lambda f: f[1].moment)


def _lost(first: Sheet, copies: Sequence[Sheet], tie_of: _Ties) -> bool:
    """Whether the copies share words that the first lacks, and no one of them may have passed on to the others."""
    if len(copies) < _COPIES or not _beyond([first], copies, tie_of):
        return False
    return all(_beyond([first, c], [o for o in copies if o is not c], tie_of) for c in copies)


def _beyond(known: Sequence[Sheet], copies: Sequence[Sheet], tie_of: _Ties) -> bool:
    had = {s.id: _had_from(known, s, tie_of) for s in copies}
    pairs = [_shared_beyond(had, a, b, tie_of) >= _PROPER for a, b in combinations(copies, 2)]
    return sum(pairs) >= _PART * len(pairs)


def _shared_beyond(had: Mapping[str, Set[int]], a: Sheet, b: Sheet, tie_of: _Ties) -> int:
    """How many words two reports share, beside those that each `had` from others."""
    tie = tie_of.get(frozenset((a.id, b.id)))
    if tie is None:
        return 0
    return min(len(s.own_at(tie.passages_in(s)) - had[s.id]) for s in (a, b))


def _had_from(known: Sequence[Sheet], sheet: Sheet, tie_of: _Ties) -> set[int]:
    ties = (tie_of.get(frozenset((k.id, sheet.id))) for k in known)
    return {at for t in ties if t for at in sheet.own_at(t.passages_in(sheet))}
