"""The noun of this room: an attribution, "*the mayor* (source) *said* (cue) *the bridge would open* (content)"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from headwater.nouns import Span

LEAST = 0.45
"""The probability under which nothing is asserted."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One thing that a text gives as somebody's: where the voice, the words that signal it, and what it says stand.

    `source` is None where nobody is named ("reportedly"). `antecedent` is whoever a relative pronoun stands for: in
    "the mayor, who said", "the mayor". `via` is whoever the source speaks through or belongs to: the
    outlet in "told the Gazette" or "the Gazette's sources". `through` is the cue of the attribution of the same content
    that cites this one: in "the Gazette, citing two officials, reported that …", "citing" has `through` "reported".
    `placed` is true where the confidence already counts where it stands: inside a quotation, inside another.
    `topic` is true where the content only names what the voice takes a stand on, or speaks of: "the plan".
    """

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    rule: str
    confidence: float
    lemma: str = ""
    frame: str = ""
    antecedent: Span | None = None
    via: Span | None = None
    through: Span | None = None
    placed: bool = False
    topic: bool = False

    @property
    def start(self) -> int:
        """Where the content begins."""
        return self.content[0].start

    @property
    def end(self) -> int:
        """Where the content ends."""
        return self.content[-1].end

    @property
    def frame_start(self) -> int:
        """Where the earliest of its parts begins."""
        return min([self.start, self.cue.start, *([self.source.start] if self.source else [])])

    @property
    def frame_end(self) -> int:
        """Where the last of its parts ends."""
        return max([self.end, self.cue.end, *([self.source.end] if self.source else [])])


def alike(a: Sequence[Span], b: Sequence[Span]) -> bool:
    """Whether two contents share at least half of what either holds."""
    both = shared(a, b)
    return 2 * both >= sum(map(len, a)) + sum(map(len, b)) - both


def shared(a: Sequence[Span], b: Sequence[Span]) -> int:
    """How many code points two contents share."""
    return sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a for y in b)
