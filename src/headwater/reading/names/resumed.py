"""Voices taken up again by a noun: "the paper", "the airline", "the gun control advocate", where it is plain whom
that means: whose office or name holds the noun, whom the report calls so, whose name tells it, or the one that it is
most about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from headwater.languages import load
from headwater.nouns import Entity
from headwater.nouns.statement import EntityKind
from headwater.reading.names import lexicon
from headwater.reading.names.described import Standing
from headwater.reading.names.lands import people

_DEFINITE = re.compile(r"(?:the|this|that) (?P<said>(?:[\w'-]+ ){0,3})(?P<noun>[\w-]+)")
_OF = re.compile(r"(?:the|this) (?P<said>(?:[\w'-]+ ){0,2})(?P<noun>[\w-]+) of (?:the )?(?P<owner>[\w .-]{2,40})")
_AND = re.compile(r"\sand\s(?!the\b|his\b|her\b|an?\b)")
_OWNER = r"(?!an? |one )(?:(?!for |of |in |at |to |by )[\w.-]+ ){0,3}?[\w.-]+"
_OWNED = re.compile(rf"(?:the )?(?P<owner>{_OWNER})['’]s? (?P<said>(?:[\w-]+ ){{0,2}})(?P<noun>[\w-]+)")
_AFTER_HEAD = re.compile(r"\s(?:of|for|at|in|with|who|to|from|on|and)\b")
_OTHERS = frozenset(
    ("former", "late", "new", "vice", "deputy", "acting", "other", "second", "same", "next", "old", "latter")
)
"""Words that make somebody else of the minister: "the former minister"."""
_LONGEST = 120
"""Code points of the longest phrase that is looked at."""
_ARTICLE = 3
"""Letters of "The", "An"."""
_FEWEST = 3
_TIMES = 2
"""How often a body must be named, and how many times as often as any other, to be what the report is about."""


@dataclass(frozen=True)
class Known:
    """What a report has told: who spoke so far (earliest first), whom it names, and their standing."""

    spoken: Sequence[Entity]
    named: Sequence[Entity]
    language: str
    standing: Mapping[str, Standing] = field(default_factory=dict)

    def words(self, e: Entity) -> frozenset[str]:
        """What the report calls it."""
        return self.standing.get(e.id, Standing()).words

    def count(self, e: Entity) -> int:
        """How often the report names it."""
        return self.standing.get(e.id, Standing()).count


@dataclass(frozen=True)
class _Noun:
    """A noun, what is said before it, and whose it is: "Norda", "budget", "carrier"."""

    noun: str
    said: tuple[str, ...] = ()
    owner: tuple[str, ...] = ()


def resumed(text: str, known: Known) -> Entity | None:
    """Whom a definite noun phrase means, by the first rule that tells; None where it is not plain."""
    phrase = " ".join(text.split())
    noun = _noun(phrase, known.language)
    if noun is None:
        return None
    rules = OWNED if noun.owner else RULES
    return next((e for rule in rules if (e := rule(noun, known))), None)


def _noun(phrase: str, language: str) -> _Noun | None:
    """The parts of a definite phrase; None where it is none, or holds a name of its own: "the Tarn newspaper"."""
    low = phrase.lower()
    if len(low) > _LONGEST:
        return None
    if low in load(language, "voices")["resuming"]:
        return _Noun(low)
    if m := _OF.fullmatch(low) or _OWNED.fullmatch(low):
        return _Noun(m["noun"], tuple(m["said"].split()), tuple(m["owner"].split()))
    first = _AND.split(low, maxsplit=1)[0]
    m = _DEFINITE.fullmatch(first)
    known = m and (first == low or lexicon.is_calling(m["noun"], language))
    return _Noun(m["noun"], tuple(m["said"].split())) if m and known else None


def _by_own_office(noun: _Noun, known: Known) -> Entity | None:
    """The only person whose office it is, in the owner's country or body as far as told: "Norway's prime minister"."""
    may = [e for e in known.named if e.kind == "person" and _holds(e, noun)]
    return _only(e for e in may if _is_owners(e, noun.owner, known.language))


def _by_own_description(noun: _Noun, known: Known) -> Entity | None:
    """The only person whom the report calls so, and the owner beside: "the mill's keeper" after "mill keeper Dahl"."""
    may = (e for e in known.named if e.kind == "person" and {noun.noun, *noun.said} <= known.words(e))
    return _only(e for e in may if set(noun.owner) & known.words(e))


def _holds(e: Entity, noun: _Noun) -> bool:
    """Whether somebody has the office, and every word that is said before it."""
    role = _head(e.role).lower().split()
    return role[-1:] == [noun.noun] and set(noun.said) <= set(role) and not _OTHERS & (set(role) - set(noun.said))


def _is_owners(e: Entity, owner: Sequence[str], language: str) -> bool:
    """Whether a role says whose it is, before its noun or right behind it: "Norwegian president", "mayor of Tarn"."""
    before, _, after = e.role.lower().partition(" of ")
    words = {*before.split()[:-1], *after.removeprefix("the ").split()[:1]}
    land = {w for name in (*owner, " ".join(owner)) for d in people(language).get(name, ()) for w in d.split()}
    return bool(words & {*owner, *land}) or not (words or land)


def _by_office(noun: _Noun, known: Known) -> Entity | None:
    """The latest voice, else the only name, whose office or name the noun is: "the minister", "the ministry"."""
    spoken = (e for e in reversed(known.spoken) if not _is_plain(e))
    latest = next((e for e in spoken if _answers(e, noun, known)), None)
    may = [e for e in known.named if _answers(e, noun, known)]
    return latest or _only(may) or _chief((e for e in may if e.kind != "person"), known)


def _is_plain(e: Entity) -> bool:
    """Whether it is a body without any name: "an airline"."""
    first, _, rest = e.name.partition(" ")
    return e.kind == "organization" and (rest.islower() or not rest) and (first.islower() or len(first) <= _ARTICLE)


def _by_earlier(noun: _Noun, known: Known) -> Entity | None:
    """The latest voice without a name that the noun repeats: "an airline … the airline"."""
    return next((e for e in reversed(known.spoken) if _is_plain(e) and _answers(e, noun, known)), None)


def _answers(e: Entity, noun: _Noun, known: Known) -> bool:
    """Whether the noun is its office, or a word of its name."""
    bodies = _bodies(known.language)
    role = _head(e.role).lower().split()
    words = {*role, *e.name.lower().split(), *(w for name in e.aliases for w in name.lower().split())}
    office = role[-1:] == [noun.noun]
    if (e.kind == "person" and (not office or noun.noun in bodies)) or noun.noun not in words:
        return False
    strange = [w for w in noun.said if w not in words]
    same = office and not _OTHERS & {*strange, *role} and not _own_bodies(known.language) & set(strange)
    return not strange or (e.kind == "person" and same and _agrees(e, strange, known.language))


def _agrees(e: Entity, said: Iterable[str], language: str) -> bool:
    """Whether the lands among what is said are in a role too: "the UN leader" leads no country."""
    told = {_land(w, language) for w in e.role.lower().split()}
    return all(not (land := _land(w, language)) or land in told for w in said)


def _land(word: str, language: str) -> str:
    """What stands for all names of a land, and for what is of it; "" where the word is none."""
    bare = word.strip(",")
    if bare in people(language):
        return people(language)[bare][0]
    return bare if bare in lexicon.words(language, "demonyms") else ""


def _by_description(noun: _Noun, known: Known) -> Entity | None:
    """Whom alone the report calls so: "the carrier" after "the budget carrier Norda Air", "the skier" Ilse Brandt."""
    may = [e for e in known.named if e.kind in _kinds(noun.noun, known.language) and noun.noun in known.words(e)]
    may = [e for e in may if not _strange(noun, e, known)]
    return None if _is_about_another(may, noun, known) else _only(may) or _chief(may, known)


def _is_about_another(may: Sequence[Entity], noun: _Noun, known: Known) -> bool:
    """Whether the report is about a body that has spoken and isn't among those: then the noun may mean that."""
    chief = _chief(_bodies_for(noun, known), known)
    spoken = chief is not None and any(chief.id == e.id for e in known.spoken)
    return chief is not None and spoken and all(e.id != chief.id for e in may)


def _strange(noun: _Noun, e: Entity, known: Known) -> bool:
    words = known.words(e) | set(e.name.lower().split())
    return any(w not in words for w in noun.said)


def _by_name(noun: _Noun, known: Known) -> Entity | None:
    """Whose name tells that it is such a one: "the airline" Norda Airways; not where the report is about another."""
    may = [e for e in _bodies_for(noun, known) if _tells(e, noun.noun, known)]
    if _is_about_another(may, noun, known):
        return None
    spoken = [e for e in known.spoken if e.id in {m.id for m in may}]
    return _only(may) or _chief(may, known) or (spoken[-1] if spoken else None)


def _by_standing(noun: _Noun, known: Known) -> Entity | None:
    """The one body that the report is about, if nothing tells that it is something else: "the company"."""
    may = [e for e in _bodies_for(noun, known) if e.kind != "other" or not noun.said]
    return _chief(may, known) if _is_general(noun, known) else None


def _by_voice(noun: _Noun, known: Known) -> Entity | None:
    """The only body that has spoken and may be such a one."""
    may = {e.id for e in _bodies_for(noun, known)}
    return _only(e for e in known.spoken if e.id in may) if _is_general(noun, known) and not noun.said else None


def _bodies_for(noun: _Noun, known: Known) -> list[Entity]:
    """The named bodies that may be what the noun says; what is of no known kind only if it speaks or is described."""
    kinds = _kinds(noun.noun, known.language) - {"person"}
    spoken = {e.id for e in known.spoken}
    return [
        e
        for e in {e.id: e for e in (*known.named, *known.spoken)}.values()
        if e.kind in kinds
        and not e.anonymous
        and (e.kind != "other" or e.id in spoken or noun.noun in known.words(e))
        and not _is_other(e, noun.noun, known)
    ]


def _is_general(noun: _Noun, known: Known) -> bool:
    """Whether any company or group may be called so."""
    return noun.noun in load(known.language, "voices")["general"]


RULES: tuple[Callable[[_Noun, Known], Entity | None], ...] = (
    _by_office,
    _by_description,
    _by_name,
    _by_standing,
    _by_voice,
    _by_earlier,
)
OWNED: tuple[Callable[[_Noun, Known], Entity | None], ...] = (_by_own_office, _by_own_description)


def _only(found: Iterable[Entity]) -> Entity | None:
    distinct = {e.id: e for e in found}
    return next(iter(distinct.values())) if len(distinct) == 1 else None


def _chief(found: Iterable[Entity], known: Known) -> Entity | None:
    """The one that is named far more often than the others."""
    order = sorted({e.id: e for e in found}.values(), key=lambda e: (-known.count(e), e.id))
    if not order or known.count(order[0]) < _FEWEST:
        return None
    alone = len(order) == 1 or known.count(order[0]) >= _TIMES * known.count(order[1])
    return order[0] if alone else None


def _tells(e: Entity, noun: str, known: Known) -> bool:
    """Whether a body's name says that it is such a one: "Norda Airways" an airline."""
    return any(noun in _told(name, known.language) for name in (e.name, *e.aliases))


def _is_other(e: Entity, noun: str, known: Known) -> bool:
    """Whether a body's name or the report says that it is something else: "Norda Police" no airline."""
    others = load(known.language, "voices")["fits"]
    called = any(w in others and w != noun for w in known.words(e)) and noun not in known.words(e)
    return not _tells(e, noun, known) and (called or any(_told(name, known.language) for name in (e.name, *e.aliases)))


@lru_cache(maxsize=16384)
def _told(name: str, language: str) -> frozenset[str]:
    """What a body's name says that it is, as nouns."""
    return frozenset(noun for word in name.lower().split() for noun in _nouns(language).get(word, ()))


@cache
def _nouns(language: str) -> Mapping[str, Sequence[str]]:
    """The nouns that a word in a name tells: "airways" → airline, carrier, company."""
    table: dict[str, list[str]] = {}
    for noun, marks in load(language, "voices")["fits"].items():
        for word in marks:
            table.setdefault(word, []).append(noun)
    return table


def _head(role: str) -> str:
    """A role without what follows its head: "mayor" of "mayor of Tarn"."""
    return _AFTER_HEAD.split(role, maxsplit=1)[0]


@cache
def _bodies(language: str) -> frozenset[str]:
    return frozenset(load(language, "voices")["organizations"])


@cache
def _own_bodies(language: str) -> frozenset[str]:
    """The nouns for bodies, without those that any company or group may be called by."""
    return _bodies(language) - set(load(language, "voices")["general"])


@cache
def _kinds(noun: str, language: str) -> frozenset[EntityKind]:
    """The kinds of entity that a noun may stand for without being part of its name."""
    voices = load(language, "voices")
    if noun in voices["outlets"]:
        return frozenset(("outlet", "agency"))
    if noun in voices["resuming"]:
        return frozenset(("organization", "other"))
    return frozenset(("person",)) if lexicon.is_calling(noun, language) else frozenset()
