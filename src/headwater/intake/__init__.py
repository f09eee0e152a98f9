"""Bytes → Reports: files, folders, addresses and standard input, in whatever format.

inputs    names → what there is to read          stream    its bytes, unpacked, never failing midway
fetch     addresses → bytes, with care           sniff     what a format it is
formats   which reader reads it → Drafts         html, dump, jsonl, feed, warc, mail
report    Draft → Report                         wire, language, when
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from headwater.errors import InputError
from headwater.intake.draft import Draft, Raw
from headwater.intake.formats import drafts
from headwater.intake.inputs import Fetch, named, opened, shown
from headwater.intake.limits import Limits
from headwater.intake.problems import told
from headwater.intake.report import Given, settle
from headwater.nouns import Problem, Report

__all__ = ["Draft", "Fetch", "Given", "Limits", "Raw", "reports"]


def reports(
    inputs: Sequence[str],
    limits: Limits,
    *,
    as_is: bool = False,
    outlet: str = "",
    published: str = "",
    fetch: Fetch | None = None,
) -> Iterator[Report | Problem]:
    """Every report of every input, in order, as it is read; what can't be read comes as a Problem in its place.

    `as_is`: what a file holds is the report's text, to the letter. `outlet`, `published` (ISO 8601): of reports that
    don't say. `fetch` reads an address; without it, a `fetch.Fetcher` of these limits does. Raises UsageError at once
    where `published` is no date.
    """
    return _reports(inputs, limits, as_is, Given(outlet, published), fetch or _fetcher(limits))


def _reports(
    inputs: Sequence[str], limits: Limits, as_is: bool, given: Given, fetch: Fetch
) -> Iterator[Report | Problem]:
    taken: set[str] = set()
    for name in named(inputs):
        for item in (name,) if isinstance(name, Problem) else _read(name, limits, as_is, fetch):
            if isinstance(item, Problem):
                yield item
            else:
                yield from _settled(item, given, taken)


def _read(name: str, limits: Limits, as_is: bool, fetch: Fetch) -> Iterator[Draft | Problem]:
    try:
        with opened(name, fetch) as source:
            yield from drafts(source, limits, as_is)
    except InputError as trouble:
        yield told(shown(name), trouble)


def _settled(draft: Draft, given: Given, taken: set[str]) -> Iterator[Report | Problem]:
    try:
        yield from settle(draft, given, taken)
    except InputError as trouble:
        yield told(draft.input, trouble)


def _fetcher(limits: Limits) -> Fetch:
    """A fetcher that comes to be at the first address, so that reading files loads no network code."""

    @cache
    def fetcher() -> Fetch:
        from headwater.intake.fetch import Fetcher

        return Fetcher(limits)

    return lambda address: fetcher()(address)
