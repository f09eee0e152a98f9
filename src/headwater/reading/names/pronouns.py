"""Pronouns: which person "he" or "she" is, where that is plain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from headwater.languages import load
from headwater.nouns import Mention, Report, Span
from headwater.reading.names.cluster import Cluster
from headwater.reading.sentences import sentences
from headwater.reading.tokens import Token, tokens, within

_MOST = 20

Named = tuple[int, int, str, str]
"""A person's mention: start, end, entity id, gender."""


def tied(report: Report, persons: Sequence[tuple[Cluster, str]]) -> Iterator[Mention]:
    """The pronouns of a report that a person named before them explains."""
    table: Mapping[str, str] = load(report.language, "pronouns")["gender"]
    named = sorted((m.start, m.end, id_, c.gender) for c, id_ in persons for m in c.members)
    every = tokens(report.text, report.language)
    focus: dict[str, str] = {}
    at = 0
    for span in sentences(report.text, report.language):
        here: list[Named] = []
        while at < len(named) and named[at][0] < span.end:
            here.append(named[at])
            at += 1
        yield from _in_sentence(report.text, within(every, span), here, focus, table)
        _refocus(here, focus)


def _in_sentence(
    text: str, sentence: Sequence[Token], here: Sequence[Named], focus: Mapping[str, str], table: Mapping[str, str]
) -> Iterator[Mention]:
    for token in sentence:
        gender = table.get(token.form)
        if gender is None:
            continue
        before = [n for n in here[:_MOST] if n[0] < token.start]
        entity = _first(before, gender) or focus.get(gender)
        if entity:
            yield Mention(token.start, token.end, Span(token.start, token.end).of(text), entity)


def _refocus(here: Sequence[Named], focus: dict[str, str]) -> None:
    """The first person named in a sentence is who the next one's pronoun means."""
    for gender in ("male", "female"):
        first = _first(here, gender)
        if first:
            focus[gender] = first


def _first(named: Sequence[Named], gender: str) -> str | None:
    """The first person of a gender, else the first of whom none is known."""
    return next((id_ for sought in (gender, "") for _, _, id_, sex in named if sex == sought), None)
