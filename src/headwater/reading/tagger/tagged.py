"""The noun of this room: what the model tags, "*the mayor* (source) *said* (cue) *the bridge would open* (content)"."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.nouns import Span
from headwater.nouns.statement import Certainty

CERTAINTY: tuple[Certainty, ...] = ("certain", "likely", "possible", "planned", "unknown")


@dataclass(frozen=True, slots=True)
class Tagged:
    """One attribution as the model sees it.

    `source` is None where it sees none. `parent` is the cue of the attribution that this one lies in, or that cites it
    ("the Gazette, *citing* two officials, *reported*": citing has the parent reported). `confidence` is a calibrated
    probability that source and content are right.
    """

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    confidence: float
    parent: Span | None = None
    certainty: Certainty = "certain"
    negated: bool = False
