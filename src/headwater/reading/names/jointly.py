"""Rules and model jointly: each name as the surer of the two draws it, and what the model sees in it.

The rules know titles and the words of bodies; the model knows by what stands around it that Brevik is a place, where
"the Garden of Ede" ends, and that a sentence's first word is no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from headwater.nouns import Report, Span
from headwater.nouns.statement import EntityKind
from headwater.reading import tagger
from headwater.reading.names import kinds, lexicon
from headwater.reading.names.candidates import Candidate, stretch
from headwater.reading.names.credited import credited
from headwater.reading.tagger import Entity

LEAST_KIND = 0.5
LEAST_AGAINST = 0.73
LEAST_DRAWN = 0.7
LEAST_OTHER = 0.8
LEAST_SMALL = 0.85
"""The model's probability from which it tells a name's kind, also against a rule; draws a name; says that it is none of
the usual kinds; draws one in small letters.
"""
_KINDS: dict[str, EntityKind] = {k: k for k in ("person", "organization", "place", "event")}
_SHORT = 4
"""Words of a name that a person may have."""
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def jointly(report: Report, ruled: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The names that rules and model find in a report, in order; the rules' alone where the model can't read it."""
    if report.language != tagger.LANGUAGE:
        return tuple(ruled)
    staff = credited(report.text, report.language)
    seen = [e for e in tagger.read(report.text).entities if e.span.start not in staff]
    made: list[Candidate] = []
    for found, names in _beside(ruled, seen):
        made.extend(_decided(report, found, names))
    return tuple(made)


def _beside(ruled: Sequence[Candidate], seen: Sequence[Entity]) -> Iterator[tuple[list[Candidate], list[Entity]]]:
    """What overlaps, together, in order."""
    waiting: list[tuple[Span, Candidate | Entity]] = [*((c.span, c) for c in ruled), *((e.span, e) for e in seen)]
    waiting.sort(key=lambda w: (w[0].start, w[0].end))
    end, found, names = 0, list[Candidate](), list[Entity]()
    for span, name in waiting:
        if span.start >= end and (found or names):
            yield found, names
            found, names = [], []
        end = max(end, span.end)
        if isinstance(name, Entity):
            names.append(name)
        else:
            found.append(name)
    if found or names:
        yield found, names


def _decided(report: Report, found: Sequence[Candidate], names: Sequence[Entity]) -> Iterator[Candidate]:
    """What candidates and entities that overlap come to; what the rules are sure of, or took apart, stays so."""
    text, language = report.text, report.language
    drawn = [e for e in names if e.confidence >= LEAST_DRAWN and e.kind in _KINDS and _is_written(text, e)]
    sure = any(kinds.ruled(c, language) for c in found) and not _takes_in(drawn, found)
    if len(found) == len(names) == 1 and _is_whole(text, found[0], names[0]):
        guessed = kinds.kind(found[0], language) == "person"
        yield found[0]._replace(seen=_kind(names[0], LEAST_AGAINST if guessed else LEAST_KIND))
    elif drawn and not sure and _is_covered(report, found, drawn):
        yield from (_drawn(report, e, found) for e in drawn)
    else:
        yield from (c if names else _unseen(c, language) for c in found)


def _takes_in(drawn: Sequence[Entity], found: Sequence[Candidate]) -> bool:
    """Whether one likely name holds all untitled candidates: "United States | Department of Tides"."""
    whole = drawn[0] if len(drawn) == 1 and drawn[0].confidence >= LEAST_AGAINST else None
    return whole is not None and all(whole.span.covers(c.span) and not c.title for c in found)


def _unseen(c: Candidate, language: str) -> Candidate:
    """A candidate in which the model sees no name: capitals alone make no body of it."""
    return c._replace(seen="other") if kinds.is_letters(c, language) else c


def _is_covered(report: Report, found: Sequence[Candidate], drawn: Sequence[Entity]) -> bool:
    """Whether names lose nothing of candidates but common words, join none that the rules took apart, and take no short
    one apart.
    """
    text = report.text
    if any(text[a.end : b.start].isspace() and _holds(drawn, a.end, b.start) for a, b in pairwise(found)):
        return False
    if any(len(c.words) <= _SHORT and sum(c.span.touches(e.span) for e in drawn) > 1 for c in found):
        return False
    words = (m for c in found for m in _WORD.finditer(text, c.start, c.end))
    left = (m for m in words if not _holds(drawn, m.start(), m.end()))
    return all(_is_common(m[0], report.language) for m in left)


def _holds(drawn: Sequence[Entity], start: int, end: int) -> bool:
    return any(e.span.start < end and start < e.span.end for e in drawn)


def _is_common(word: str, language: str) -> bool:
    """Whether a word is part of no name: "Pensioner", "The", "said"."""
    form = word.casefold()
    listed = form in lexicon.openers(language) or form in lexicon.before_names(language)
    return (listed or lexicon.is_agent(form, language)) and not lexicon.is_given(form, language)


def _is_whole(text: str, c: Candidate, e: Entity) -> bool:
    """Whether an entity ends with a candidate and begins no later than its name."""
    return e.span.end == c.end and e.span.start <= c.end - len(text[c.start : c.end].removeprefix(c.title).lstrip())


def _is_written(text: str, e: Entity) -> bool:
    """Whether it is written as names are: in letters, and if all are small ones, past doubt."""
    written = e.span.of(text)
    return _WORD.search(written) is not None and (e.confidence >= LEAST_SMALL or not written.islower())


def _drawn(report: Report, e: Entity, found: Sequence[Candidate]) -> Candidate:
    """The model's name, with the title of the candidate that it ends."""
    title = next((c for c in found if c.title and c.start < e.span.start and c.end == e.span.end), None)
    made = stretch(report.text, e.span, report.language)._replace(seen=_kind(e, LEAST_KIND))
    return made._replace(start=title.start, title=title.title) if title else made


def _kind(e: Entity, least: float) -> EntityKind | None:
    if e.kind not in _KINDS:
        return "other" if e.confidence >= LEAST_OTHER else None
    return _KINDS[e.kind] if e.confidence >= least else None
