"""Which of a story's reports bring nothing of their own, or come late: copies of one another, and follow-ups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from headwater.nouns import Report
from headwater.views.briefing import Briefing
from headwater.views.moments import moment
from headwater.views.wording import many

_TEXTUAL = ("copies", "wire", "rewrites")
_LATE = 7  # days; a report that was dated anew once the stemma stood may be no follow-up any more


def notes(briefing: Briefing) -> Iterator[str]:
    """A line for each text that reports are near-copies of, and one for the follow-ups."""
    total = many(len(briefing.reports), "report")
    for first, copies in _copies(briefing).items():
        yield f"{len(copies)} of {total} {'is a near-copy' if len(copies) == 1 else 'are near-copies'} of {first}"
    if late := _later(briefing):
        told = ", ".join(f"{briefing.called(r.id)} of {moment(r.day)}" for r in late)
        yield f"{len(late)} of {total} {'is a follow-up' if len(late) == 1 else 'are follow-ups'}: {told}"


def _copies(briefing: Briefing) -> Mapping[str, Sequence[str]]:
    """What near-duplicates were taken from, in words or by way of others, with their ids; it may not be at hand."""
    batch = _held(briefing, "copies")
    near = {n.id for n in briefing.story.stemma.nodes if n.ref in batch or n.kind == "absent"}
    edges = sorted(briefing.story.stemma.edges, key=lambda e: e.confidence)
    above = {e.child: e.parent for e in edges if e.relation in _TEXTUAL and {e.child, e.parent} <= near}
    found: dict[str, list[str]] = {}
    for node in briefing.story.stemma.nodes:
        if node.ref in batch and node.id in above:
            found.setdefault(briefing.names[_head(node.id, above)], []).append(node.ref)
    return found


def _head(node: str, above: Mapping[str, str]) -> str:
    seen: set[str] = set()
    while node in above and node not in seen:
        seen.add(node)
        node = above[node]
    return node


def _later(briefing: Briefing) -> Sequence[Report]:
    """The follow-ups, in order of publication."""
    reports = [briefing.reports[r] for r in _held(briefing, "later")]
    return [r for r in reports if r.day and _days(briefing.story.first, r.day) > _LATE]


def _days(first: str, day: str) -> int:
    return (date.fromisoformat(day) - date.fromisoformat(first)).days


def _held(briefing: Briefing, rule: str) -> Sequence[str]:
    """The reports that the story's reason of that name rests on, in order of publication."""
    held = {e.report for reason in briefing.story.because if reason.rule == rule for e in reason.evidence}
    return [r for r in briefing.reports if r in held]
