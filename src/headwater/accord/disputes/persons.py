"""Who it was: "the gunman, Ole Holm," here, "the gunman was identified as Arne Vik" there, "not named" elsewhere.

Of one part in the event ("gunman") two reports differ that name two persons; one that says that nobody is named yet
differs from one that names somebody for any noun of that part ("attacker", "suspect").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from headwater.accord.disputes.answers import Answer, Question, dispute
from headwater.accord.page import Page
from headwater.accord.saying import Saying
from headwater.languages import DEFAULT, load
from headwater.nouns import Case, Dispute, Span
from headwater.text.words import words

_REACH = 90  # code points before a name in which its part is told
_NOBODY = "not yet named"
_SHORTEST = 3  # letters of a part of a name that tells whose it is


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who is told to have had a part, by the noun that tells it; `names` are empty where nobody is named."""

    report: str
    noun: str
    span: Span
    text: str
    names: frozenset[str]


def persons(case: Case, said: Sequence[Saying], pages: Sequence[Page]) -> tuple[Dispute, ...]:
    """The parts in a story's event that reports give to different persons, or to nobody yet."""
    rows: dict[str, list[Bearer]] = defaultdict(list)
    for bearer in (b for page in pages for b in (*_named(page), *_unnamed(page))):
        rows[_parts()[bearer.noun]].append(bearer)
    made = (_dispute(case, said, part, row) for part, row in sorted(rows.items()))
    return tuple(d for d in made if d)


def _named(page: Page) -> Iterator[Bearer]:
    """ "identified the gunman as Holm", "the gunman, Ole Holm,", "Ole Holm, the gunman," """
    people = {e.id for e in page.reading.entities if e.kind == "person" and not e.anonymous}
    for m in page.reading.report.mentions:
        if m.entity not in people or not m.text[:1].isupper():
            continue
        first = max(page.sentence(m.start).start, m.start - _REACH)
        told = next((t for p in _before() if (t := p.search(page.text, first, m.start))), None)
        told = told or _behind().match(page.text, m.end, m.end + _REACH)
        if told and page.text[m.end : m.end + 1] not in ("'", "’"):
            span = Span(min(told.start(), m.start), max(told.end(), m.end))
            names = frozenset(w.form for w in words(m.text) if len(w.form) >= _SHORTEST)
            yield Bearer(page.reading.report.id, told["part"].casefold(), span, m.text, names)


def _unnamed(page: Page) -> Iterator[Bearer]:
    """ "the gunman has not been identified", "police did not name the gunman", "an unidentified gunman"."""
    for told in (t for p in _nobody() for t in p.finditer(page.text)):
        span = Span(told.start(), told.end())
        yield Bearer(page.reading.report.id, told["part"].casefold(), span, _NOBODY, frozenset())


def _dispute(case: Case, said: Sequence[Saying], part: str, row: Sequence[Bearer]) -> Dispute | None:
    """Where nobody is named in some reports, or two persons for one noun; None where a report names several."""
    nobody, named = [b for b in row if not b.names], [b for b in row if b.names]
    if nobody:
        answers = [Answer(b.report, b.span, "named" if b.names else "nobody", b.text) for b in row]
        return dispute(
            case,
            said,
            Question("person", f"name of the {nobody[0].noun}", "person", changes=True, later="named"),
            answers,
        )
    nouns = sorted({b.noun for b in named}) if part not in _words("several") else []
    made = (_of_noun(case, said, [b for b in named if b.noun == noun]) for noun in nouns)
    return next((d for d in made if d), None)


def _of_noun(case: Case, said: Sequence[Saying], row: Sequence[Bearer]) -> Dispute | None:
    """Two persons for one noun; names that share a word are one person's."""
    groups: list[list[Bearer]] = []
    for bearer in row:
        home = next((g for g in groups if any(bearer.names & b.names for b in g)), None)
        groups.append([bearer]) if home is None else home.append(bearer)
    answers = [Answer(b.report, b.span, str(n), b.text) for n, g in enumerate(groups) for b in g]
    return dispute(case, said, Question("person", f"name of the {row[0].noun}", "person"), answers)


# ------------------------------------------------------------------ how it is told


@cache
def _before() -> Sequence[re.Pattern[str]]:
    """What stands right before the name of who had a part."""
    part, naming, between = _part(), _any("naming"), _any("fillers")
    named = rf"(?:(?:{between}) ){{0,3}}(?:{naming}) (?:by [\w’'-]+ (?:[\w’'-]+ ){{0,3}})?as $"
    return [
        re.compile(rf"\b(?:{naming}) (?:the|a) {part} as $", re.I),
        re.compile(rf"\b(?:the|a|an) {part},? {named}", re.I),
        re.compile(rf"\bthe {part}, $", re.I),
    ]


@cache
def _behind() -> re.Pattern[str]:
    """What stands right behind the name of who had a part."""
    return re.compile(rf",(?: \d\d,)? the {_part()}(?=[,.;])", re.I)


@cache
def _nobody() -> Sequence[re.Pattern[str]]:
    """What says that nobody is named."""
    part, naming, between = _part(), _any("naming"), _any("fillers")
    nots, since = r"(?:not |never |n['’]t )", r"(?:(?:yet|been|immediately|publicly|formally|officially) ){0,3}"
    kept = rf"{nots}(?:\w+ ){{0,3}}(?:{_any('kept')})|(?:{_any('open')})"
    refused = r"(?:did not|has not|have not|not yet|yet to|declined to|refused to)(?: yet| immediately| publicly)?"
    return [
        re.compile(rf"\bthe {part},? (?:(?:{between}) ){{1,2}}{nots}{since}(?:{naming})\b(?! as)", re.I),
        re.compile(rf"\b(?:{_any('names')}) of the {part} (?:\w+ ){{0,2}}(?:{kept})\b", re.I),
        re.compile(rf"\b{refused} (?:{_any('telling')}) the {part}", re.I),
        re.compile(rf"\b(?:the|an|this) (?:still )?(?:{_any('unknown')}) {part}", re.I),
    ]


def _part() -> str:
    """A noun that tells a part, with up to two words before it."""
    return rf"(?:[\w-]+ ){{0,2}}?(?P<part>{'|'.join(map(re.escape, sorted(_parts(), key=len, reverse=True)))})\b"


def _any(name: str) -> str:
    return "|".join(map(re.escape, sorted(_words(name))))


@cache
def _parts() -> Mapping[str, str]:
    """The part that each noun tells."""
    return {noun: part for part, nouns in load(DEFAULT, "persons")["parts"].items() for noun in nouns}


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load(DEFAULT, "persons")["words"][name])
