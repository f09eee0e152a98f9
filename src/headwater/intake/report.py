"""Draft → Report: outlet, headline, wire credits, language and identity settled, alike for every format.

The format's own word goes first; what the caller gave stands in where the format says nothing.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from headwater import press
from headwater.errors import InputError, UsageError
from headwater.intake import language, when, wire
from headwater.intake.draft import Draft
from headwater.intake.problems import told
from headwater.nouns import Credit, Outlet, Problem, Published, Report

_BREAK = re.compile(r"\s+(?:[|–—»·•-]|::)\s+")
_ISO_639 = re.compile(r"[A-Za-z]{2}(?![A-Za-z])")
_ID_LETTERS = 12


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller says of reports that don't say it themselves; raises UsageError where `published` is no date."""

    outlet: str = ""
    published: str = ""

    def __post_init__(self) -> None:
        if self.published and not when.iso(self.published):
            raise UsageError(f"{self.published!r} is no date of publication; write it as 2023-09-04")

    def date(self) -> Published | None:
        """The date given, as a noun."""
        return Published(when.iso(self.published), "given", 1.0) if self.published else None


def settle(draft: Draft, given: Given, taken: set[str]) -> Iterator[Report | Problem]:
    """The report; where its id is among those `taken`, under a new one, with a Problem that says so.

    Raises InputError `no-article` where there is neither text nor headline.
    """
    report = _report(draft, given)
    if not report.text.strip() and not report.headline:
        raise InputError("no-article", "it has neither text nor headline; copy its text into a file of its own")
    unique = _unique(report.id, taken)
    taken.add(unique)
    yield report if unique == report.id else replace(report, id=unique)
    if draft.id and unique != report.id:
        message = f"the id {draft.id!r} was taken by an earlier report; this one has {unique!r}"
        yield told(draft.input, InputError("duplicate", message))


def headline(title: str, outlet: Outlet) -> str:
    """A title without the outlet's name that pages put at its end or before it.

    >>> headline("Ferry aground | The Harbour Gazette", Outlet("Harbour Gazette"))
    'Ferry aground'
    """
    breaks = list(_BREAK.finditer(title))
    if breaks and _names(title[breaks[-1].end() :], outlet):
        return title[: breaks[-1].start()].strip()
    if breaks and _names(title[: breaks[0].start()], outlet):
        return title[breaks[0].end() :].strip()
    return title.strip()


def _report(draft: Draft, given: Given) -> Report:
    outlet = _outlet(draft, given)
    title = headline(" ".join(draft.headline.split()), outlet)
    bare = not draft.text.strip()
    text = title if bare and not draft.as_is else draft.text
    agencies = wire.credits(text, draft.bylines, title, draft.url, draft.credits)
    located = ((agency, span) for agency, span in wire.find(text) if agency in agencies and span)
    return Report(
        id=draft.id or _id(draft),
        input=draft.input,
        text=text,
        sha256=draft.sha256,
        outlet=outlet,
        headline=title,
        url=draft.url,
        bylines=draft.bylines,
        wire=agencies,
        language=_language(draft),
        published=draft.published or given.date(),
        title_only=bare,
        hyperlinks=draft.hyperlinks,
        credits=tuple(Credit(span.start, span.end, agency) for agency, span in located),
    )


def _outlet(draft: Draft, given: Given) -> Outlet:
    """Name and domain: as the report states them, else by its address, else as given."""
    domain = press.domain_of(draft.outlet) or press.domain_of(draft.url)
    known = press.name_of(domain)
    stated = "" if press.domain_of(draft.outlet) else " ".join(draft.outlet.split())
    if stated:
        return Outlet(known if known and press.canonical(stated) == known else stated, domain)
    if known or not given.outlet:
        return Outlet(known, domain)
    given_domain = press.domain_of(given.outlet)
    return Outlet(press.name_of(given_domain) if given_domain else given.outlet, domain or given_domain)


def _names(part: str, outlet: Outlet) -> bool:
    """Whether a part of a title is the outlet's name, one of its other names, or its domain."""
    label = outlet.domain.partition(".")[0]
    names = (outlet.name, outlet.domain, label, *press.aliases(outlet.name))
    return _key(part) in {key for name in names if (key := _key(name))}


def _key(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum()).removeprefix("the")


def _language(draft: Draft) -> str:
    stated = _ISO_639.match(draft.language.strip())
    return stated[0].lower() if stated else language.detect(draft.text or draft.headline)


def _id(draft: Draft) -> str:
    """From what was read and where alone, so that neither order nor company changes it."""
    named = "\0".join((draft.input, draft.url, draft.sha256))
    return hashlib.sha256(named.encode("utf8", "replace")).hexdigest()[:_ID_LETTERS]


def _unique(wanted: str, taken: set[str]) -> str:
    unique, count = wanted, 1
    while unique in taken:
        count += 1
        unique = f"{wanted}-{count}"
    return unique
