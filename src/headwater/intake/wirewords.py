"""The language data on wire credits as patterns: what an agency is called, and the set forms of a credit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from headwater import languages

UNNAMED = "Agencies"
_SEPARATOR = r"\s*(?:[/,;&+|–—-]|\band\b)\s*"


@dataclass(frozen=True, slots=True)
class Agencies:
    """The agencies' names: any of them, those that mean nothing else, and the short name behind each."""

    any: re.Pattern[str]
    plain: re.Pattern[str]
    shorts: Mapping[str, str]

    def named(self, words: str) -> Iterator[str]:
        """The agencies in words known to name some."""
        return (self.shorts[match[0].casefold()] for match in self.any.finditer(words))

    def named_plainly(self, line: str) -> Iterator[str]:
        """The agencies in a line that may name none."""
        if self.knows(line):
            return iter((self.shorts[_bare(line)],))
        return (self.shorts[match[0].casefold()] for match in self.plain.finditer(line))

    def knows(self, name: str) -> bool:
        """Whether the whole of a name is an agency's."""
        return _bare(name) in self.shorts


Forms = tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The forms of a credit, by where it stands; group `who` of each holds the agencies."""

    dateline: Forms
    masthead: Forms
    signed: Forms
    alone: Forms
    copyright: Forms
    contributed: Forms
    house_style: tuple[tuple[str, re.Pattern[str]], ...]
    no_agency: frozenset[str]


@cache
def agencies() -> Agencies:
    """The agencies of `agencies.toml`."""
    table = languages.load("en", "agencies")
    shorts = {word.casefold(): UNNAMED for word in table["unnamed"]}
    for entry in table["agency"]:
        for name in (entry["name"], *entry["aliases"]):
            shorts.setdefault(_bare(name), entry["short"])
    plain = [name for name in _names() if name not in table["common"]]
    return Agencies(
        re.compile(_any_of(shorts), re.I), re.compile(_any_of([*plain, *(name.upper() for name in plain)])), shorts
    )


@cache
def words() -> Words:
    """The forms of `wire.toml`."""
    table = languages.load("en", "wire")
    everyone, plain = _in_a_row(_any_of([*_names(), *_unnamed()])), _in_a_row(_plain())
    return Words(
        dateline=_dateline(everyone),
        masthead=_masthead(table, everyone, plain),
        signed=_signed(table, plain),
        alone=(re.compile(rf"\W*(?:{_any_of(table['closers'])})?[\s:]*{plain}[^\w:]*", re.I),),
        copyright=(re.compile(rf"(?i:copyright|©|\(c\))\s*(?:©\s*)?(?:\d{{4}}\s*(?:by\s*)?|by\s){everyone}"),),
        contributed=_contributed(table, plain),
        house_style=tuple((a, re.compile(p, re.I)) for a, forms in table["house_style"].items() for p in forms),
        no_agency=frozenset(table["no_agency"]),
    )


def _dateline(who: str) -> Forms:
    """Agencies in brackets before a dash at the head of a line, or after a place in capitals."""
    bracketed = rf"[(/\[]\s*{who}\s*[)/\]]"
    return (
        re.compile(rf"(?:[^\W\d_][^()\n]{{0,60}}?)?{bracketed}\.?\s*[-–—:]"),
        re.compile(rf"[A-Z][A-Z .,'’/-]{{2,60}}(?:,[^()\n]{{0,40}})?{bracketed}"),
    )


def _masthead(table: Mapping[str, list[str]], who: str, plain: str) -> Forms:
    """Agencies after or before a page's date and time."""
    time = r"\d{1,2}:\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z]{2,4}\b)?"
    stamped = f"(?i:{_any_of(table['masthead'])})"
    return (
        re.compile(rf"{stamped}[^\n]{{0,60}}?{time}\s*(?:[-|–(]|(?i:by|source:?)\s)\s*{who}"),
        re.compile(rf"^\(?{plain}\s*[)|•·-]\s*(?:{stamped}|{time}|\d{{4}}-\d\d-\d\d)"),
    )


def _signed(table: Mapping[str, list[str]], plain: str) -> Forms:
    """Agencies that sign: "By Ilse Brandt, Associated Press", "Reuters in Tarn Harbour"."""
    opener = rf"\W*(?i:{_any_of(table['openers'])})[\s:]+"
    reporter = r"(?:[^\n]{0,80}?(?:[,|/(–—-]|\bof|\bfor|\bwith)\s*)?"
    ending = rf"(?=\s*(?:$|[|(\[•·–—,;-]|\d|{_any_of(table['people'])}|(?i:{_any_of(table['masthead'])})))"
    return (re.compile(opener + reporter + plain + ending), re.compile(rf"{plain}\s+in\s+[A-Z][^.\n]{{0,40}}$"))


def _contributed(table: Mapping[str, list[str]], plain: str) -> Forms:
    """The forms that name an agency among those who worked on a report, within one sentence."""
    sentence = r"(?:(?![.!?]\s+[A-Z])[^\n])"
    return (
        re.compile(rf"{plain}{sentence}{{0,300}}?(?i:{_any_of(table['contributed'])})"),
        re.compile(rf"(?i:{_any_of(table['joined'])}){sentence}{{0,80}}?{plain}"),
        re.compile(rf"(?i:{_any_of(table['lent'])})\s{sentence}{{0,60}}?\sfor\s{plain}"),
    )


def _names() -> tuple[str, ...]:
    """All that the agencies are called."""
    return tuple(
        name for entry in languages.load("en", "agencies")["agency"] for name in (entry["name"], *entry["aliases"])
    )


def _unnamed() -> tuple[str, ...]:
    """What stands for agencies that are not named, as it is written anywhere in a line."""
    return tuple(
        f for word in languages.load("en", "agencies")["unnamed"] for f in (word, word.capitalize(), word.title())
    )


def _plain() -> str:
    """Any name that means nothing else than an agency, or agencies."""
    return rf"(?:{agencies().plain.pattern}|{_any_of(_unnamed())})"


def _in_a_row(name: str) -> str:
    return rf"(?P<who>(?:[Tt]he\s)?{name}(?:{_SEPARATOR}(?:[Tt]he\s)?{name}){{0,4}})"


def _any_of(phrases: Iterable[str]) -> str:
    """One of these phrases, whole words, the longest first."""
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return rf"(?<![\w])(?:{'|'.join(map(re.escape, ordered))})(?![\w])"


def _bare(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")
