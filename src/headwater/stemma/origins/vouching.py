"""How likely a head of chains vouches for the story's main claim, rather than for something beside it.

Near to it, heard in many reports, named, the one who says most: that speaks for a head. How many others count depends
on the story. Where people came to harm many were there and many services speak, and each is an origin; where a company
announced something and the others give opinions, it alone is. So what leads tell of, and the share of opinions, go in.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from headwater.languages import DEFAULT, load
from headwater.stemma.origins.heads import Head
from headwater.stemma.sheet import Sheet
from headwater.stemma.weights import probability
from headwater.text.fold import fold
from headwater.text.words import words

_PRESS = ("outlet", "agency")
_LEAD = 60  # words of a report that say what it is about


def lead(sheet: Sheet) -> str:
    """How a report begins: its headline and first words."""
    opening = sheet.words[:_LEAD]
    return f"{sheet.reading.report.headline} {sheet.prepared.text[: opening[-1].end] if opening else ''}"


def chances(heads: Sequence[Head], leads: Sequence[str]) -> tuple[float, ...]:
    """The probability of each head of a story whose reports begin so."""
    return tuple(probability("origin", row) for row in features(heads, leads))


def features(heads: Sequence[Head], leads: Sequence[str]) -> tuple[Mapping[str, float], ...]:
    """What speaks for each head of a story, beside the others; with what the story's statements and leads are like."""
    if not heads:
        return ()
    said = [text for h in heads for text in h.said]
    story = {
        "story_reports": math.log(max(1, len(leads))),
        "story_opinions": _share(said, "opinions"),
        "story_harm": math.fsum(math.log1p(_count(lead, "harm")) for lead in leads) / max(1, len(leads)),
    }
    best = _Best(
        max(1e-9, *(h.about for h in heads)), max(len(h.reports) for h in heads), max(len(h.said) for h in heads)
    )
    return tuple({**_own(h, best, len(leads)), **story} for h in heads)


@dataclass(frozen=True, slots=True)
class _Best:
    """The most that any head of the story has: nearness, reports, statements."""

    about: float
    reports: int
    said: int


def _own(head: Head, best: _Best, reports: int) -> Mapping[str, float]:
    return {
        "about": head.about / best.about,
        "most": len(head.reports) / best.reports,
        "often": math.log1p(len(head.said)),
        "loudest": len(head.said) / best.said,
        "anonymous": float(head.anonymous),
        "anonymous_share": head.anonymous * len(head.reports) / max(1, reports),
        "named": float(head.named),
        "press": float(head.kind in _PRESS),
        "place": float(head.kind == "place"),
        "witness": _witness(head),
        "perceived": _share(head.said, "perceived"),
        "told": _share(head.cues, "telling"),
    }


def _witness(head: Head) -> float:
    """Whether it is described as somebody who was there: a passenger, a neighbour, a survivor."""
    return float(any(_has(text, "witnesses") for text in head.described))


def _share(texts: Sequence[str], marks: str) -> float:
    """How many of the texts have one of these words, 0..1."""
    return sum(_has(text, marks) for text in texts) / max(1, len(texts))


def _has(text: str, marks: str) -> bool:
    return _count(text, marks) > 0


def _count(text: str, marks: str) -> int:
    return sum(fold(w.form) in _marks(marks) for w in words(text))


@cache
def _marks(name: str) -> frozenset[str]:
    return frozenset(load(DEFAULT, "stemma")["vouching"][name])
