"""Stops that belong to names: "Enron Corp." ends with one, and "Kevin A. Dahl" is one name, not two.

The model tags words and marks one by one, and takes a stop for a sentence's end more often than it is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from headwater.languages import load
from headwater.nouns import Span
from headwater.reading.tagger.entities import Entity

_FURTHEST = 12  # code points that initials before a name take at most
_BEFORE = re.compile(r"(?<!\w)(?:[A-Z]\. ?)+$")
_INITIAL = re.compile(r"(?<=[\s.])[A-Z]\.$")


def mended(text: str, found: Iterable[Entity]) -> Iterator[Entity]:
    """The entities of a text, in order, each with the stops and initials that are its own."""
    held: Entity | None = None
    for entity in found:
        whole = _with_stop(text, entity)
        if held and _goes_on(text, held, whole):
            sure = min(held.confidence, whole.confidence)
            held = replace(held, span=Span(held.span.start, whole.span.end), confidence=sure)
            continue
        if held:
            yield held
        held = _with_initials(text, whole, held.span.end if held else 0)
    if held:
        yield held


def _with_stop(text: str, entity: Entity) -> Entity:
    span = entity.span
    if text[span.end : span.end + 1] == "." and _abbreviated().search(text, span.start, span.end):
        return replace(entity, span=Span(span.start, span.end + 1))
    return entity


def _goes_on(text: str, held: Entity, after: Entity) -> bool:
    """Whether a person's name that ends with an initial goes on with the next."""
    between = text[held.span.end : after.span.start]
    initial = _INITIAL.search(text, held.span.start, held.span.end)
    return held.kind == after.kind == "person" and between in ("", " ") and initial is not None


def _with_initials(text: str, entity: Entity, least: int) -> Entity:
    """A person with the initials before the name, as far as they are no other's."""
    start = entity.span.start
    before = _BEFORE.search(text, max(least, start - _FURTHEST), start) if entity.kind == "person" else None
    return replace(entity, span=Span(before.start(), entity.span.end)) if before else entity


@cache
def _abbreviated() -> re.Pattern[str]:
    """What ends with a stop of its own: "Enron Corp", "D.C", "Kevin A"."""
    listed = "|".join(sorted(load("en", "names")["abbreviated"]))
    return re.compile(rf"(?:(?<![\w.])(?:{listed})|(?<!\w)(?:[A-Z]\. ?)+[A-Z]|(?<=[a-z] )[A-Z])$")
