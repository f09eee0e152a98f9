"""The brief as Markdown, to paste and to file. What was read is escaped: no mark of theirs becomes ours."""

from __future__ import annotations

import re
from collections.abc import Iterable

from headwater.nouns import Claim, Collection, Dispute, Edge, Event, Omission
from headwater.views.briefing import Briefing, Passed, briefings, marks
from headwater.views.moments import moment
from headwater.views.terms import CHANGES, NATURES, OMISSIONS
from headwater.views.together import notes
from headwater.views.tree import Twig
from headwater.views.wording import CONTROL

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|<>~&-])")


def text(found: Collection) -> str:
    """The brief of everything that was found: stories of several reports whole, single reports in a list."""
    stories = briefings(found)
    told = [b for b in stories if len(b.story.reports) > 1] or (stories if len(stories) == 1 else [])
    alone = [b for b in stories if b not in told]
    lines = [line for briefing in told for line in _story(briefing)]
    if alone:
        lines += ["## Alone, each its own story", "", *map(_lone, alone), ""]
    return "\n".join(lines) + "\n"


def _lone(briefing: Briefing) -> str:
    report = next(iter(briefing.reports.values()))
    return f"- **{_safe(report.masthead)}** {_safe(f'{report.day} {briefing.title}')}"


def _story(briefing: Briefing) -> Iterable[str]:
    yield f"# {_safe(briefing.title)}"
    yield from ("", f"**{briefing.figure}**, {briefing.days}".rstrip(", "), "")
    yield from (f"- {_safe(line)}" for line in (*briefing.story.independent.because, *notes(briefing)))
    for title, lines in _sections(briefing):
        if lines:
            yield from ("", f"## {title}", "", *lines)
    yield ""


def _sections(briefing: Briefing) -> Iterable[tuple[str, list[str]]]:
    yield "Who draws on whom", [line for twig in briefing.tree for line in _twig(briefing, twig, 0)]
    yield "What several reports say", [_claim(briefing, c) for c in briefing.claims("corroborated", "echoed")]
    yield "Where they differ", [line for d in briefing.disputes for line in _dispute(briefing, d)]
    yield "What changed on the way", [line for p in briefing.changes for line in _change(briefing, p)]
    yield "What was left out", [_omission(briefing, o) for o in briefing.omissions]
    yield "What only one has", [_claim(briefing, c) for c in briefing.claims("single")]
    yield "Who said what", list(_voices(briefing))
    yield "When", [_event(event) for event in briefing.timeline]


def _twig(briefing: Briefing, twig: Twig, depth: int) -> Iterable[str]:
    report = briefing.reports.get(twig.node.ref)
    how = f"{_drawn(twig.edge)}: " if twig.edge else ""
    what = (
        f"{report.day} {_safe(briefing.headed(report.id))}".strip()
        if report
        else "not at hand"
        if twig.node.kind == "absent"
        else ""
    )
    also = f"; also {_safe(', '.join(twig.others))}" if twig.others else ""
    yield f"{'  ' * depth}- {how}**{_safe(twig.name)}** {what}{also}".rstrip()
    for child in twig.below:
        yield from _twig(briefing, child, depth + 1)


def _drawn(edge: Edge) -> str:
    either = "" if edge.directed else ", or the other way round"
    return f"{edge.relation} ({edge.confidence:.0%}{either})"


def _claim(briefing: Briefing, claim: Claim) -> str:
    against = "".join(f"; against: {_safe(briefing.told(c))}" for c in briefing.against(claim))
    return f"- {_safe(briefing.told(claim))} ({claim.status}: {_safe(briefing.mastheads(claim.reports))}{against})"


def _dispute(briefing: Briefing, dispute: Dispute) -> Iterable[str]:
    yield f"- **{_safe(dispute.about)}** ({NATURES[dispute.nature]}): {_safe(dispute.because)}"
    for value in dispute.values:
        quote = _safe(briefing.passage(value))
        yield f"  - {_safe(value.value)} ({_safe(briefing.mastheads(value.reports))}): “{quote}”"


def _change(briefing: Briefing, passed: Passed) -> Iterable[str]:
    change = passed.change
    way = f"**{_safe(passed.child)}**, from **{_safe(passed.parent)}**"
    yield f"- {way} ({CHANGES[change.kind]}): {_safe(change.because)}"
    for evidence, name in ((change.parent, passed.parent), (change.child, passed.child)):
        yield f"  - {_safe(name)}: “{_safe(briefing.passage_of(evidence))}”"


def _omission(briefing: Briefing, omission: Omission) -> str:
    who = f"{briefing.mastheads([omission.report])} has it, {briefing.mastheads(omission.reports)} not"
    return f"- “{_safe(briefing.passage_of(omission.evidence))}” ({OMISSIONS[omission.kind]}: {_safe(who)})"


def _event(event: Event) -> str:
    noted = f" ({', '.join(marks(event))})" if marks(event) else ""
    return f"- **{_safe(moment(event.when))}** {_safe(event.text)}{noted}"


def _voices(briefing: Briefing) -> Iterable[str]:
    for voice in briefing.voices:
        through = f", through {_safe(', '.join(voice.through))}" if voice.through else ""
        said = briefing.said(voice.example)
        yield f"- **{_safe(voice.name)}**{through} ({_safe(briefing.mastheads(voice.reports))}): {_safe(said)}"


def _safe(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", CONTROL.sub("", " ".join(words.split())))
