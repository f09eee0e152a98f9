"""Voices taken up again: "it", "the paper", "the gun control advocate", where it is plain whom that means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from headwater.languages import load
from headwater.nouns import Entity
from headwater.nouns.statement import EntityKind

_DEFINITE = re.compile(r"(?:the|this|that) (?P<said>(?:[\w'-]+ ){0,3})(?P<noun>[\w-]+)", re.IGNORECASE)
_BODIES: frozenset[EntityKind] = frozenset(("organization", "outlet", "agency", "document", "place"))
_AFTER_HEAD = re.compile(r"\s(?:of|for|at|in|with|who|to|from|on|and)\b")
_OTHERS = frozenset(
    ("former", "late", "new", "vice", "deputy", "acting", "other", "second", "same", "next", "old", "latter")
)
"""Words that make somebody else of the minister: "the former minister"."""


def resumed(text: str, spoken: Sequence[Entity], named: Iterable[Entity], language: str) -> Entity | None:
    """Whom a pronoun or a definite noun phrase means: the latest fitting voice, else the only fitting name.

    `spoken` are the voices of the report so far, earliest first; `named` all that it names.
    """
    low = " ".join(text.lower().split())
    if low in load(language, "pronouns")["body"]:
        return next((e for e in reversed(spoken) if e.kind in _BODIES), None)
    if low in load(language, "pronouns")["several"]:
        return next((e for e in reversed(spoken) if _may_be_several(e)), None)
    m = _DEFINITE.fullmatch(low)
    return _by_noun(m["noun"], tuple(m["said"].split()), spoken, tuple(named), language) if m else None


def _may_be_several(e: Entity) -> bool:
    """Whether "they" may mean it: a body, a group, whoever speaks unnamed; no one named person."""
    return e.kind == "organization" or (e.kind == "person" and (e.anonymous or e.name.rpartition(" ")[2].islower()))


def _by_noun(
    noun: str, said: Sequence[str], spoken: Sequence[Entity], named: Sequence[Entity], language: str
) -> Entity | None:
    """The voice or name that the noun and what is said before it fit."""
    bodies = _bodies(language)
    latest = next((e for e in reversed(spoken) if _answers(e, noun, said, bodies)), None)
    if latest:
        return latest
    fitting = {e.id: e for e in named if _answers(e, noun, said, bodies)}
    if len(fitting) == 1:
        return next(iter(fitting.values()))
    return _by_type(noun, said, spoken, named, language)


def _answers(e: Entity, noun: str, said: Sequence[str], bodies: frozenset[str]) -> bool:
    """Whether the noun is its office, or a word of its name: "the minister", "the ministry"."""
    role = _head(e.role).lower().split()
    words = {*role, *e.name.lower().split(), *(w for name in e.aliases for w in name.lower().split())}
    if (e.kind == "person" and (role[-1:] != [noun] or noun in bodies)) or noun not in words:
        return False
    strange = [w for w in said if w not in words]
    return not strange or (e.kind == "person" and role[-1:] == [noun] and not _OTHERS & {*strange, *role})


def _by_type(
    noun: str, said: Sequence[str], spoken: Sequence[Entity], named: Sequence[Entity], language: str
) -> Entity | None:
    """The body that is what the noun says: by its name if one is, else the latest that may be: "the airline"."""
    kinds = _kinds(noun, language)
    telling = {e.id: e for e in named if e.kind in kinds and _tells(e, noun, language)}
    if len(telling) == 1:
        return next(iter(telling.values()))
    fitting = [e for e in spoken if e.kind in kinds and not e.anonymous and not _is_otherwise(e, noun, language)]
    latest = [e for e in fitting if e.id in telling] or fitting
    return latest[-1] if latest and (not said or len({e.id for e in latest}) == 1) else None


def _tells(e: Entity, noun: str, language: str) -> bool:
    """Whether a body's name says that it is such a one: "Norda Airways" an airline."""
    marks = load(language, "voices")["fits"].get(noun, ())
    return any(w in marks for w in e.name.lower().split())


def _is_otherwise(e: Entity, noun: str, language: str) -> bool:
    """Whether a body's name says that it is something else: "Norda Police" no airline."""
    return not _tells(e, noun, language) and any(
        _tells(e, other, language) for other in load(language, "voices")["fits"]
    )


def _head(role: str) -> str:
    """A role without what follows its head: "mayor" of "mayor of Tarn"."""
    return _AFTER_HEAD.split(role, maxsplit=1)[0]


@cache
def _bodies(language: str) -> frozenset[str]:
    return frozenset(load(language, "voices")["organizations"])


@cache
def _kinds(noun: str, language: str) -> frozenset[EntityKind]:
    """The kinds of entity that a noun may stand for without being part of its name."""
    voices = load(language, "voices")
    if noun in voices["outlets"]:
        return frozenset(("outlet", "agency"))
    return frozenset(("organization",)) if noun in voices["resuming"] else frozenset()
