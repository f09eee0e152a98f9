"""The brief as Markdown, to paste and to file. What was read is escaped: no mark of theirs becomes ours."""

from __future__ import annotations

import re
from collections.abc import Iterable

from headwater.nouns import Claim, Collection, Dispute, Edge
from headwater.views.briefing import CONTROL, Briefing, Twig

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|<>~&-])")


def text(found: Collection) -> str:
    """The brief of everything that was found."""
    return "\n".join(line for story in found.stories for line in _story(Briefing(story, found))) + "\n"


def _story(briefing: Briefing) -> Iterable[str]:
    yield f"# {_safe(briefing.story.headline or 'no headline')}"
    yield from ("", f"**{briefing.figure}**, {briefing.days}".rstrip(", "), "")
    yield from (f"- {_safe(line)}" for line in briefing.story.independent.because)
    for title, lines in _sections(briefing):
        if lines:
            yield from ("", f"## {title}", "", *lines)
    yield ""


def _sections(briefing: Briefing) -> Iterable[tuple[str, list[str]]]:
    yield "Who draws on whom", [line for twig in briefing.tree for line in _twig(briefing, twig, 0)]
    yield "What several reports say", [_claim(briefing, c) for c in briefing.claims("corroborated", "echoed")]
    yield "Where they differ", [line for d in briefing.disputes for line in _dispute(briefing, d)]
    yield "What only one has", [_claim(briefing, c) for c in briefing.claims("single")]
    yield "Who said what", list(_voices(briefing))
    yield "When", [f"- **{when}** {_safe(what)}" for when, what in briefing.timeline]


def _twig(briefing: Briefing, twig: Twig, depth: int) -> Iterable[str]:
    report = briefing.reports.get(twig.node.ref)
    how = f"{_drawn(twig.edge)}: " if twig.edge else ""
    what = f"{report.day} {_safe(report.headline)}" if report else "not at hand" if twig.node.kind == "absent" else ""
    also = f"; also {_safe(', '.join(twig.others))}" if twig.others else ""
    yield f"{'  ' * depth}- {how}**{_safe(twig.node.name)}** {what}{also}".rstrip()
    for child in twig.below:
        yield from _twig(briefing, child, depth + 1)


def _drawn(edge: Edge) -> str:
    either = "" if edge.directed else ", or the other way round"
    return f"{edge.relation} ({edge.confidence:.0%}{either})"


def _claim(briefing: Briefing, claim: Claim) -> str:
    return f"- {_safe(claim.text)} ({claim.status}: {_safe(briefing.mastheads(claim.reports))})"


def _dispute(briefing: Briefing, dispute: Dispute) -> Iterable[str]:
    yield f"- **{_safe(dispute.about)}** ({dispute.nature}): {_safe(dispute.because)}"
    for value in dispute.values:
        quote = _safe(briefing.passage(value))
        yield f"  - {_safe(value.value)} ({_safe(briefing.mastheads(value.reports))}): “{quote}”"


def _voices(briefing: Briefing) -> Iterable[str]:
    for voice in briefing.voices:
        through = f", through {_safe(', '.join(voice.through))}" if voice.through else ""
        said = briefing.reports[voice.example.report].text[voice.example.start : voice.example.end]
        yield f"- **{_safe(voice.name)}**{through} ({_safe(briefing.mastheads(voice.reports))}): {_safe(said)}"


def _safe(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", CONTROL.sub("", " ".join(words.split())))
