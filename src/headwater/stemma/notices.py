"""What a report says of itself: that it was changed since it first came out, or that it is a release.

>>> amended("Divers went down.\\nCorrection: An earlier version of this article gave the wrong day.")
Span(start=18, end=84)
"""

from __future__ import annotations

from headwater.languages import DEFAULT, load
from headwater.nouns import Report, Span
from headwater.text.fold import fold

_HEAD = 3  # lines that may say that what follows is a release


def amended(text: str) -> Span | None:
    """The first line that tells of a correction or an update of the page; None where none does."""
    words = load(DEFAULT, "notices")
    openings, phrases = tuple(words["amended_openings"]), words["amended_phrases"]
    at = 0
    for line in text.split("\n"):
        folded = fold(line).lstrip()
        if folded.startswith(openings) or any(p in folded for p in phrases):
            return Span(at, at + len(line))
        at += len(line) + 1
    return None


def is_release(report: Report) -> bool:
    """Whether it is a body's own announcement: by who carries it, how it begins, or its address."""
    words = load(DEFAULT, "notices")
    if fold(report.outlet.name).removeprefix("the ") in words["release_outlets"]:
        return True
    head = (report.headline, *report.text.split("\n", _HEAD)[:_HEAD])
    opens = any(fold(line).lstrip().startswith(tuple(words["release_openings"])) for line in head)
    return opens or any(a in report.url.lower() for a in words["release_addresses"])
