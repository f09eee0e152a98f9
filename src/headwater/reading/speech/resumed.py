"""Voices taken up again: "it", "the paper", "the minister", where it is plain whom that means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from headwater.languages import load
from headwater.nouns import Entity
from headwater.nouns.statement import EntityKind

_DEFINITE = re.compile(r"(?:the|this|that) (?P<noun>[\w-]+)", re.IGNORECASE)
_BODIES: frozenset[EntityKind] = frozenset(("organization", "outlet", "agency", "document", "place"))


def resumed(text: str, spoken: Sequence[Entity], named: Iterable[Entity], language: str) -> Entity | None:
    """Whom a pronoun or a bare definite noun phrase means: the latest fitting voice, else the only fitting name.

    `spoken` are the voices of the report so far, earliest first; `named` all that it names.
    """
    low = " ".join(text.lower().split())
    if low in load(language, "pronouns")["body"]:
        return next((e for e in reversed(spoken) if e.kind in _BODIES), None)
    if low in load(language, "pronouns")["several"]:
        return next((e for e in reversed(spoken) if e.anonymous or e.kind in ("person", "organization")), None)
    m = _DEFINITE.fullmatch(low)
    return _by_noun(m["noun"], spoken, named, language) if m else None


def _by_noun(noun: str, spoken: Sequence[Entity], named: Iterable[Entity], language: str) -> Entity | None:
    kinds = _kinds(noun, language)
    latest = next((e for e in reversed(spoken) if _answers(e, noun)), None)
    if latest:
        return latest
    fitting = {e.id: e for e in named if _answers(e, noun)}
    if len(fitting) == 1:
        return next(iter(fitting.values()))
    return next((e for e in reversed(spoken) if e.kind in kinds and not e.anonymous), None)


def _answers(e: Entity, noun: str) -> bool:
    """Whether the noun is its office, or a word of its name: "the minister", "the ministry"."""
    return noun in e.role.lower().split() or (e.kind != "person" and noun in e.name.lower().split())


@cache
def _kinds(noun: str, language: str) -> frozenset[EntityKind]:
    """The kinds of entity that a noun may stand for without being part of its name."""
    voices = load(language, "voices")
    if noun in voices["outlets"]:
        return frozenset(("outlet", "agency"))
    return frozenset(("organization",)) if noun in voices["resuming"] else frozenset()
