"""Who is cited for what somebody is found to say: "the Gazette wrote, quoting two officials, that …"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from operator import attrgetter

from headwater.nouns import Report
from headwater.reading.speech import lexicon, secondhand
from headwater.reading.speech.attribution import Attribution, alike
from headwater.reading.speech.attributions import parsed
from headwater.reading.speech.phrase import before

_NEAR = 3
_REACH = 40


def cited(report: Report, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """All that was found, in order of cues, and whoever is cited in its sentences without being found yet.

    A find that gives what is cited to whoever cites it is left out for that.
    """
    if not _citing(report.language).search(report.text):
        return tuple(found)
    found = [_citing_one(report, a) for a in found]
    tied = [_tied(report, found, i) for i in range(len(found))]
    kept = sorted((a for a in tied if a), key=attrgetter("cue"))
    return tuple(sorted([*kept, *_missed(report, kept)], key=attrgetter("cue")))


def _citing_one(report: Report, a: Attribution) -> Attribution:
    """The attribution given to whoever cites, where its source is whom he cites: "the Gazette, quoting Dahl, wrote"."""
    led = a.source and _between(report.language).search(report.text, max(0, a.source.start - _REACH), a.source.start)
    if a.source is None or not led or a.cue.start < a.source.end:
        return a
    return replace(a, source=before(report, led.start()) or a.source)


def _missed(report: Report, kept: Sequence[Attribution]) -> Iterator[Attribution]:
    for s in parsed(report, _citing(report.language)):
        first = bisect_left(kept, s.span.start, key=lambda a: a.cue.start)
        here = kept[first : bisect_left(kept, s.span.end, key=lambda a: a.cue.start)]
        for a in secondhand.citing(s, here, report.language):
            if not any(a.cue.touches(b.cue) for b in here):
                yield a


def _tied(report: Report, found: Sequence[Attribution], i: int) -> Attribution | None:
    """An attribution by such words tied to the one that cites; None where it is given to whoever cites."""
    a = found[i]
    if not _citing(report.language).match(a.cue.of(report.text)):
        return a
    around = [b for b in found[max(0, i - _NEAR) : i + _NEAR + 1] if b is not a]
    near = [b for b in around if alike(a.content, b.content)]
    main = next((b for b in near if b.cue == a.through), near[0] if near else None)
    beside = next((b for b in around if b.source and _leads(report.text, b, a)), None)
    if beside:
        return replace(a, content=beside.content, through=beside.cue)
    if main is None:
        return a
    return None if main.source == a.source else replace(a, through=main.cue)


def _leads(text: str, main: Attribution, a: Attribution) -> bool:
    """Whether whoever cites stands right before, and goes on behind: "The Gazette, | quoting Dahl, | wrote"."""
    behind = main.cue.start >= (a.source or a.cue).end and main.start > main.cue.start
    return behind and main.source is not None and text[main.source.end : a.cue.start].strip() == ","


@cache
def _citing(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{_any(language)}\b", re.IGNORECASE)


@cache
def _between(language: str) -> re.Pattern[str]:
    """ "The Gazette[, quoting the ]"."""
    return re.compile(rf", {_any(language)}\s$", re.IGNORECASE)


def _any(language: str) -> str:
    """A pattern for any of the words before whoever is cited."""
    return f"(?:{'|'.join(' '.join(map(re.escape, p)) for p in lexicon.phrases(language, 'cited'))})"
