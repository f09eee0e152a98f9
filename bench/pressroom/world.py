"""The tables of the made-up world: what happened, who can say so, in which words; the outlets that tell it."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
_DETAIL = re.compile(r"<([^>]*)>")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True)
class Voice:
    """Somebody who can be cited. `key` tells bodies apart: the same key is the same origin."""

    key: str
    forms: Sequence[str]
    short: Sequence[str]
    core: bool = False
    private: bool = False  # an unnamed voice or a document: everybody has their own


@dataclass(frozen=True)
class Fact:
    """One thing that can be told, in several ways, and whose words it can be given as ("": nobody's)."""

    id: str
    core: bool
    by: Sequence[str]
    say: Sequence[str]


@dataclass(frozen=True)
class Event:
    """What happened, with its values: what all reports of a story can tell."""

    headlines: Sequence[str]
    voices: Mapping[str, Voice]
    facts: Sequence[Fact]
    quotes: Sequence[tuple[str, Sequence[str]]]  # the voice's key, the sentences
    extras: Sequence[Mapping[str, Any]]
    values: Mapping[str, str]
    rules: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Outlet:
    """A paper or an agency; `credit` is the name that a wire credit gives ("MPA")."""

    name: str
    domain: str
    credit: str = ""


def event(dice: random.Random, day: int) -> Event:
    """Something that happened on that day of the week."""
    name = dice.choice(sorted(p.stem for p in (HERE / "stories").glob("*.toml")))
    table = _table(f"stories/{name}.toml")
    town = dice.choice(_table("names.toml")["towns"])
    values = {"town": town}
    for slot, rule in table["slots"].items():
        values |= _drawn(slot, rule, dice, day)
    voices = {key: _voice(key, row) for key, row in table["voices"].items()}
    facts = [Fact(f["id"], f.get("core", False), f["by"], _settled(f["say"], dice)) for f in table["facts"]]
    quotes = [(q["by"], q["text"]) for q in table["quotes"]]
    return Event(table["headlines"], voices, facts, quotes, table["extras"], values, table["slots"])


def slippery(event: Event) -> frozenset[str]:
    """The slots that writers get wrong: figures, days, names of persons; nobody takes one ship for another."""
    return frozenset(s for s, rule in event.rules.items() if "one_of" not in rule or rule.get("slips"))


def slipped(slot: str, event: Event, dice: random.Random) -> Mapping[str, str]:
    """Another value for a slot, such as a hasty writer gives: a wrong figure, the next day, a letter of a name."""
    rule, old = event.rules[slot], event.values[slot]
    if "person" in rule:
        first, last = old.split(" ", 1)
        at = dice.randrange(1, len(last))
        last = last[:at] + last[at] + last[at:] if dice.random() < 0.5 else last[:at] + last[at + 1 :]
        return {slot: f"{first} {last}", f"{slot}l": last}
    if "weekday" in rule:
        return {slot: WEEKDAYS[(WEEKDAYS.index(old) + 1) % 7]}
    if "one_of" in rule:
        return {slot: dice.choice([v for v in rule["one_of"] if v != old])}
    step = rule.get("step", 1)
    return {slot: str(int(old) + dice.choice((-2, -1, 1, 2, 10)) * step)}


def outlets(dice: random.Random, count: int) -> list[Outlet]:
    """So many papers, no two of one name."""
    table = _table("names.toml")
    pairs = [(town, title) for town in table["towns"] for title in table["titles"]]
    names = [" ".join(pair) for pair in dice.sample(pairs, count)]
    return [Outlet(name, f"{name.lower().replace(' ', '')}.example") for name in names]


def agencies() -> list[Outlet]:
    """The agencies."""
    return [Outlet(a["name"], a["domain"], a["credit"]) for a in _table("names.toml")["agencies"]]


def person(dice: random.Random) -> str:
    """A name."""
    table = _table("names.toml")
    return f"{dice.choice(table['first'])} {dice.choice(table['last'])}"


def _settled(ways: Sequence[str], dice: random.Random) -> list[str]:
    """The wordings of a fact with its details settled, in all of them alike."""
    known: dict[str, str] = {}
    return [_DETAIL.sub(lambda d: known.setdefault(d[1], dice.choice(d[1].split("|"))), way) for way in ways]


def _voice(key: str, row: Mapping[str, Any]) -> Voice:
    private = bool(row.get("anonymous") or row.get("document"))
    return Voice(key, row["forms"], row["short"], row.get("core", False), private)


def _drawn(slot: str, rule: Mapping[str, Any], dice: random.Random, day: int) -> Mapping[str, str]:
    if "person" in rule:
        name = person(dice)
        return {slot: name, f"{slot}l": name.split(" ", 1)[1]}
    if "weekday" in rule:
        return {slot: WEEKDAYS[day]}
    if "one_of" in rule:
        return {slot: dice.choice(rule["one_of"])}
    return {slot: str(dice.randrange(rule["from"], rule["to"], rule.get("step", 1)))}


@cache
def _table(name: str) -> Mapping[str, Any]:
    return tomllib.loads((HERE / name).read_text(encoding="utf8"))
