"""How likely a head of chains vouches for the story's main claim, rather than for something beside it.

Near to it, heard in many reports, named: that speaks for a head. Whether bystanders count depends on the story. Where
many witnesses tell what they saw, each is an origin; where a company announced something and the others give opinions,
it alone is. So the story's own share of witnesses and of opinions goes in.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache

from headwater.languages import DEFAULT, load
from headwater.stemma.names import is_name
from headwater.stemma.origins.heads import Head
from headwater.stemma.weights import probability
from headwater.text.fold import fold
from headwater.text.words import words

_PRESS = ("outlet", "agency")


def chances(heads: Sequence[Head], reports: int) -> tuple[float, ...]:
    """The probability of each head of a story of so many reports."""
    return tuple(probability("origin", row) for row in features(heads, reports))


def features(heads: Sequence[Head], reports: int) -> tuple[Mapping[str, float], ...]:
    """What speaks for each head of a story, beside the others; with what all of the story's heads are like."""
    if not heads:
        return ()
    about, most = max(h.about for h in heads), max(len(h.reports) for h in heads)
    said = [text for h in heads for text in h.said]
    story = {
        "story_reports": math.log(max(1, reports)),
        "story_opinions": _share(said, "opinions"),
        "story_witnesses": math.fsum(map(_witness, heads)) / len(heads),
    }
    return tuple({**_own(h, max(1e-9, about), most, reports), **story} for h in heads)


def _own(head: Head, about: float, most: int, reports: int) -> Mapping[str, float]:
    return {
        "about": head.about / about,
        "most": len(head.reports) / most,
        "often": math.log1p(len(head.said)),
        "anonymous": float(head.anonymous),
        "anonymous_share": head.anonymous * len(head.reports) / max(1, reports),
        "named": float(is_name(head.name)),
        "press": float(head.kind in _PRESS),
        "place": float(head.kind == "place"),
        "witness": _witness(head),
        "perceived": _share(head.said, "perceived"),
    }


def _witness(head: Head) -> float:
    """Whether it is described as somebody who was there: a passenger, a neighbour, a survivor."""
    return float(any(_has(text, "witnesses") for text in head.described))


def _share(texts: Sequence[str], marks: str) -> float:
    """How many of the texts have one of these words, 0..1."""
    return sum(_has(text, marks) for text in texts) / max(1, len(texts))


def _has(text: str, marks: str) -> bool:
    return any(fold(w.form) in _marks(marks) for w in words(text))


@cache
def _marks(name: str) -> frozenset[str]:
    return frozenset(load(DEFAULT, "stemma")["vouching"][name])
