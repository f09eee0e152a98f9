"""Releases: what a body announced is nobody's reporting, and whoever has its words drew on it.

What two papers both quote proves nothing about the two of them. Where the release that both quote is at hand, it says
on whom they rest instead.
"""

from __future__ import annotations

from collections.abc import Sequence

from headwater.nouns import Edge, Evidence, Reason
from headwater.stemma.drawing import Drawing, Found, report_node
from headwater.stemma.edges import kin_edge
from headwater.stemma.order import on_a_later_day
from headwater.stemma.sheet import Sheet
from headwater.stemma.ties import KIN, Tie

_QUOTED = 12  # words of a release, in passages, that a report must have to rest on it
_DRAWN = 0.9  # that it then does: no label tells how often, so a guess


def released(sheets: Sequence[Sheet], ties: Sequence[Tie], drawing: Drawing) -> Found:
    """A report that has words of a release at hand, in quotation marks or not, draws on it."""
    for tie in ties:
        release, child = (tie.a, tie.b) if tie.a.release else (tie.b, tie.a)
        if release.release and not child.release and not on_a_later_day(release, child):
            if tie.own_words and tie.probability >= KIN:
                yield report_node(release), report_node(child), kin_edge(tie, release, child)
            elif (words := _words(tie, child)) >= _QUOTED:
                yield report_node(release), report_node(child), _quoting(tie, release, child, words)


def _words(tie: Tie, child: Sheet) -> int:
    spans = (child.prepared.within(s) for s in tie.passages_in(child))
    return sum(last - first for first, last in spans)


def _quoting(tie: Tie, release: Sheet, child: Sheet, words: int) -> Edge:
    sides = [(tie.a.id, p.a) for p in tie.passages] + [(tie.b.id, p.b) for p in tie.passages]
    evidence = tuple(Evidence(report, span.start, span.end) for report, span in sides)
    because = f"quotes {words} words of {release.reading.report.masthead}'s release"
    reason = Reason("quotes-release", _DRAWN, because, evidence)
    parent, node = report_node(release).id, report_node(child).id
    return Edge(parent, node, "quotes", "part", _DRAWN, evidence, because, (reason,))
