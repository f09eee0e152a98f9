"""Whether a name that a report cites is the outlet of another report: "the Gazette" and harbourgazette.example."""

from __future__ import annotations

import re
from functools import cache

from headwater import press
from headwater.languages import DEFAULT, load
from headwater.nouns import Report
from headwater.text.fold import fold

_PART = re.compile(r"[^\W_]+")


@cache
def key(name: str) -> tuple[str, ...]:
    """The words that tell a name apart, folded: "The Harbour Gazette" → ("harbour", "gazette")."""
    fillers = load("en", "stemma")["name_fillers"]
    parts = tuple(_PART.findall(fold(name.replace("'s", "").replace("’s", ""))))
    return tuple(p for p in parts if p not in fillers) or parts


def publishes(report: Report, name: str, kind: str = "outlet") -> bool:
    """Whether a cited name is this report's outlet: by its name, a short form of it, its initials or its address.

    A short form ends the name ("the Gazette" of the Harbour Gazette) or begins it ("Quenby" of Quenby Home Energy), the
    latter for no place: "Selby" is not the Selby Courier.
    """
    return _publishes(report.outlet.name, report.outlet.domain, name, kind)


@cache
def _publishes(outlet: str, domain: str, name: str, kind: str) -> bool:
    cited, known = key(_canonical(name)), key(_canonical(outlet))
    if not cited:
        return False
    if cited == known or _is_address(cited, domain) or name == initials(outlet):
        return True
    return (
        is_name(name)
        and not press.canonical(name)
        and (known[-len(cited) :] == cited or (kind != "place" and known[: len(cited)] == cited))
    )


def is_itself(report: Report, name: str) -> bool:
    """Whether a report speaks of its own outlet; in its own text "the Herald" is no other Herald."""
    cited, known = key(name), key(report.outlet.name)
    return publishes(report, name) or (bool(cited) and known[-len(cited) :] == cited)


def is_name(name: str) -> bool:
    """Whether it is a name at all: "the paper", "An airline" and "two officials" are none."""
    first, *rest = name.split() or [""]
    telling = rest if fold(first) in load(DEFAULT, "stemma")["articles"] else [first, *rest]
    return any(word[:1].isupper() or word[:1].isdigit() for word in telling)


def same(one: str, other: str) -> bool:
    """Whether two cited names are one outlet or agency."""
    return label(one) == label(other)


@cache
def label(name: str) -> str:
    """One spelling for all names of an outlet or agency, fit for an id: "AFP" → "agence-france-presse"."""
    return "-".join(key(_canonical(name)))


def initials(name: str) -> str:
    """ "MPA" of the Meridian Press Agency; "" of a name that has fewer than three words to take them from."""
    capitals = [word[0] for word in name.split() if word[0].isupper() and word.casefold() not in ("the", "a")]
    return "".join(capitals) if len(capitals) > 2 else ""


def _is_address(cited: tuple[str, ...], domain: str) -> bool:
    fillers = load("en", "stemma")["domain_fillers"]
    labels = [p for p in _PART.findall(fold(domain)) if p not in fillers]
    joined = "".join(cited)
    return joined in labels or f"the{joined}" in labels


def _canonical(name: str) -> str:
    return press.canonical(" ".join(name.split()).removesuffix("'s").removesuffix("’s")) or name
