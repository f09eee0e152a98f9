"""Agencies: a report credited to one rests on its report, at hand or not; so do kin that have its words first hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from headwater.stemma.drawing import Drawing, Found, absent_node, by_report, report_node
from headwater.stemma.edges import wire_edge
from headwater.stemma.names import publishes
from headwater.stemma.order import first
from headwater.stemma.parents import Choice
from headwater.stemma.sheet import Sheet
from headwater.stemma.ties import Tie

_OTHERS = 2  # so many others of a family must be at hand to tell through whom a report had the agency's words
_CARRIES = 0.3  # from this share on, a report without a credit carries the agency's text


def wires(sheets: Sequence[Sheet], kin: Sequence[Tie], drawing: Drawing) -> Found:
    """One absent agency report for every family of reports that carry the same words under its credit."""
    ties_of, choice = by_report(kin), Choice(sheets)
    for agency in sorted({w for s in sheets for w in s.reading.report.wire}):
        credited = [s for s in sheets if agency in s.reading.report.wire]
        for number, family in enumerate(_families(credited, ties_of, drawing)):
            near = {t.beside(s).id for s in family for t in ties_of[s.id] if t.own_words} | {s.id for s in family}
            own = [s for s in sheets if s.id in near and publishes(s.reading.report, agency)]
            for sheet in (s for s in family if s not in own):
                credits_it = agency in sheet.reading.report.wire
                if credits_it or not _through_one(sheet, family, own, drawing.exemplars.get(sheet.id), choice):
                    parent = report_node(_likest(sheet, own, ties_of[sheet.id])) if own else absent_node(agency, number)
                    yield parent, report_node(sheet), wire_edge(parent, sheet, agency, family, ties_of[sheet.id])


def _families(credited: Sequence[Sheet], ties_of: Mapping[str, Sequence[Tie]], drawing: Drawing) -> list[list[Sheet]]:
    """The credited reports in groups that share words, each with the uncredited reports that carry them too."""
    left, families = list(credited), []
    while left:
        family = [left.pop(0)]
        for at in family:
            family += [s for s in _mates(at, credited, ties_of[at.id], drawing) if s not in family]
        left = [s for s in left if s not in family]
        families.append(family)
    return families


def _mates(at: Sheet, credited: Sequence[Sheet], mine: Sequence[Tie], drawing: Drawing) -> Iterator[Sheet]:
    """The reports that share the agency's words with this one, unless one of the two names the other as its source."""
    for tie in mine:
        if not tie.own_words or drawing.joined(report_node(tie.a).id, report_node(tie.b).id):
            continue
        other = tie.beside(at)
        if other in credited or (at in credited and tie.share >= _CARRIES):
            yield other


def _through_one(
    sheet: Sheet, family: Sequence[Sheet], own: Sequence[Sheet], exemplar: Sheet | None, choice: Choice
) -> bool:
    """Whether an uncredited report had the text through its exemplar: one of the family, and not as others had it."""
    if exemplar is None or exemplar not in family or exemplar in own:
        return False
    others = [s for s in (*family, *(o for o in own if o not in family)) if s not in (sheet, exemplar)]
    return len(others) >= _OTHERS and not choice.siblings(exemplar, sheet, others)


def _likest(sheet: Sheet, own: Sequence[Sheet], mine: Sequence[Tie]) -> Sheet:
    """Of the agency's own versions, the one that shares most with the sheet and didn't come after it."""
    shared = {t.beside(sheet).id: t.own_words for t in mine}
    return max(own, key=lambda s: (first(s, sheet) is not sheet, shared.get(s.id, 0), s.moment))
