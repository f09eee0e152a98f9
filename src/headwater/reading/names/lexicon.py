"""What names are made of: language data as sets, ready to ask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from headwater.languages import load
from headwater.nouns.statement import EntityKind
from headwater.text.fold import fold

_LONGEST_KNOWN = 4


@dataclass(frozen=True, slots=True)
class Known:
    """An outlet or agency that everybody knows: its kind and full name."""

    kind: EntityKind
    name: str


@cache
def words(language: str, key: str) -> frozenset[str]:
    """A list of `names.toml`, whether written as a list or as a text, as a set."""
    entry = load(language, "names")[key]
    return frozenset(entry.split() if isinstance(entry, str) else entry)


@cache
def vocabulary(language: str) -> frozenset[str]:
    """Common words, which are no names."""
    return frozenset(load(language, "vocabulary")["words"].split())


@cache
def openers(language: str) -> frozenset[str]:
    """What may open a sentence with a capital and be no name."""
    return words(language, "common") | vocabulary(language)


@cache
def no_person(language: str) -> frozenset[str]:
    """Words that are no part of a person's name."""
    return words(language, "body_linkers") | vocabulary(language)


@cache
def nameless(language: str) -> frozenset[str]:
    """Words that alone name nothing: days, demonyms, offices."""
    return (
        words(language, "never")
        | words(language, "demonyms")
        | titles(language, "offices")
        | titles(language, "courtesy")
    )


@cache
def heads(language: str) -> frozenset[str]:
    """Words whose name may go on with "of": "Ministry", "Treaty", "Battle"."""
    return words(language, "organization") | words(language, "document") | words(language, "event")


@cache
def title_parts(language: str) -> frozenset[str]:
    """Words that a title may be made of."""
    return titles(language, "offices") | titles(language, "office_parts")


@cache
def plain_openers(language: str) -> frozenset[str]:
    """Words that are no part of a name wherever they stand in a headline."""
    return openers(language) - before_names(language)


@cache
def place_openers(language: str) -> frozenset[str]:
    """Words that open the names of places: "Mount", "Lake"; no word that only ends them."""
    return (words(language, "place") - words(language, "place_last")) | words(language, "place_openers")


@cache
def long_listed(language: str) -> frozenset[str]:
    """Countries and bodies of several words: "south africa", "united nations"."""
    return words(language, "long_countries") | words(language, "long_bodies")


@cache
def long_peoples(language: str) -> frozenset[str]:
    """Countries of several words and what is of them: "north korea", "north korean"."""
    countries = words(language, "long_countries")
    return countries | {f"{c}n" for c in countries if c.endswith("a")}


@cache
def _verbs(language: str) -> frozenset[str]:
    """The finite forms of verbs of saying: what a headline's "Board Confirms" ends with; no word that bodies bear."""
    named = heads(language) | words(language, "place") | words(language, "outlet")
    return frozenset(v["forms"].split()[0] for v in load(language, "saying")["verbs"].values()) - named


def is_plain(form: str, language: str) -> bool:
    """Whether a headline's word is no part of a name: a common word, or a verb of saying."""
    return form in plain_openers(language) or form in _verbs(language)


def opens_known(forms: Sequence[str], language: str) -> bool:
    """Whether a run opens with a name of several words that everybody knows: "South Africa", "Associated Press"."""
    starts = {" ".join(forms[:n]) for n in range(2, min(len(forms), _LONGEST_KNOWN) + 1)}
    return any(s in long_listed(language) or s in known(language) for s in starts)


@cache
def before_names(language: str) -> frozenset[str]:
    """Words that keep their capital before a name: "Mayor", "Interior", "Mrs"."""
    return title_parts(language) | titles(language, "courtesy")


@cache
def titles(language: str, key: str) -> frozenset[str]:
    """A list of `titles.toml` as a set; `courtesy` gives all courtesies."""
    entry = load(language, "titles")[key]
    return frozenset(w for ws in entry.values() for w in ws) if isinstance(entry, Mapping) else frozenset(entry)


@lru_cache(maxsize=16384)
def is_calling(noun: str, language: str) -> bool:
    """Whether the noun stands for somebody: an office, or an agent: "spokeswoman", "advocate", "skier"."""
    form = noun.lower()
    if form in titles(language, "offices") or form in titles(language, "callings"):
        return True
    endings = tuple(titles(language, "calling_endings"))
    return form.endswith(endings) and len(form) > 5 and form not in titles(language, "no_callings")


@lru_cache(maxsize=16384)
def is_agent(form: str, language: str) -> bool:
    """Whether the word is no surname but what somebody is: "Insider", "Comedienne"."""
    last = form.rpartition("-")[2]
    listed = last in vocabulary(language) or last in titles(language, "callings")
    return listed and is_calling(last, language)


def is_given(form: str, language: str) -> bool:
    """Whether the word is a given name."""
    return any(form in words(language, sex) for sex in ("male", "female"))


@cache
def hyphened(language: str) -> tuple[str, ...]:
    """The ends of words that are no name though they hold one: "Tarn-based"."""
    return tuple(sorted(words(language, "hyphened")))


@cache
def courtesy(language: str, gender: str) -> frozenset[str]:
    """The courtesies of one gender: "Mrs" is female."""
    return frozenset(load(language, "titles")["courtesy"][gender])


@cache
def known(language: str) -> Mapping[str, Known]:
    """Well-known outlets and agencies by every name, folded."""
    table: dict[str, Known] = {}
    common = frozenset(load(language, "agencies")["common"])
    for subject, kind in (("outlet", "outlet"), ("agency", "agency")):
        for entry in _entries(language, subject):
            for name in _names(entry) - common:
                table[fold(name).removeprefix("the ")] = Known(_kind(kind), entry["name"])
    return table


@lru_cache(maxsize=16384)
def lookup(name: str, opening: bool, language: str) -> Known | None:
    """The well-known outlet or agency of that name; a single word that opens a sentence may be any word."""
    folded = fold(name).removeprefix("the ")
    if opening and " " not in folded and not name.isupper() and folded in words(language, "common_names"):
        return None
    return known(language).get(folded)


def _kind(kind: str) -> EntityKind:
    return "agency" if kind == "agency" else "outlet"


def _entries(language: str, subject: str) -> Iterable[Mapping[str, Any]]:
    plural = {"outlet": "outlets", "agency": "agencies"}[subject]
    entries: Iterable[Mapping[str, Any]] = load(language, plural).get(subject, ())
    return entries


def _names(entry: Mapping[str, Any]) -> set[str]:
    return {entry["name"], *entry.get("aliases", ()), *([entry["short"]] if "short" in entry else [])}
