"""Who is cited for what somebody is found to say: "the Gazette wrote, quoting two officials, that …"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter

from headwater.nouns import Report, Span
from headwater.reading.speech import secondhand
from headwater.reading.speech.attribution import Attribution
from headwater.reading.speech.attributions import parsed

_CITING = re.compile(r"\b(?:citing|quoting|referring to|with reference to)\b", re.IGNORECASE)


def cited(report: Report, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """All that was found, in order of cues, and whoever is cited in its sentences without being found yet.

    A find that gives what is cited to whoever cites it is left out for that.
    """
    if not _CITING.search(report.text):
        return tuple(found)
    by_cue = {a.cue: a for a in found}
    kept = sorted((a for a in found if not _cites_itself(report, a, by_cue)), key=attrgetter("cue"))
    return tuple(sorted([*kept, *_missed(report, kept)], key=attrgetter("cue")))


def _missed(report: Report, kept: Sequence[Attribution]) -> Iterator[Attribution]:
    for s in parsed(report, _CITING):
        first = bisect_left(kept, s.span.start, key=lambda a: a.cue.start)
        here = kept[first : bisect_left(kept, s.span.end, key=lambda a: a.cue.start)]
        for a in secondhand.citing(s, here, report.language):
            if not any(a.cue.touches(b.cue) for b in here):
                yield a


def _cites_itself(report: Report, a: Attribution, by_cue: Mapping[Span, Attribution]) -> bool:
    main = by_cue.get(a.through) if a.through else None
    return main is not None and main.source == a.source and _CITING.match(a.cue.of(report.text)) is not None
