"""Which words of a report are its own prose: not somebody's very words, no caption, no notice of rights.

What everybody quotes from one public source proves nothing about who copied whom; nor does a picture's caption that two
outlets bought with the picture. So a passage that *any* report of the story gives as somebody's very words is nobody's
own prose: the Gazette sets the mayor's post as a bare line, the Courier sets it in quotation marks.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from headwater.languages import load
from headwater.nouns import Reading, Report, Span, Statement
from headwater.text.fold import fold
from headwater.text.prepared import Prepared
from headwater.text.words import Word, words

_RUN = 5  # words in a row by which a quotation is known again in another report
_PRESS = ("outlet", "agency")

Flags = tuple[bool, ...]
_Run = tuple[str, ...]


def own_prose(readings: Sequence[Reading], prepared: Sequence[Prepared]) -> tuple[Flags, ...]:
    """For each report of a story, for each of its words, whether it is the reporter's own prose."""
    heard = {run for r, p in zip(readings, prepared, strict=True) for run in _heard(r, p)}
    return tuple(_flags(r, p, heard) for r, p in zip(readings, prepared, strict=True))


def _flags(reading: Reading, prepared: Prepared, heard: set[_Run]) -> Flags:
    own = [True] * len(prepared.words)
    for span in (*_spoken(reading), *_furniture(reading.report)):
        for at in range(*prepared.within(span)):
            own[at] = False
    for at, run in enumerate(_runs(prepared.words)):
        if run in heard:
            own[at : at + _RUN] = [False] * _RUN
    return tuple(own)


def _heard(reading: Reading, prepared: Prepared) -> Iterator[_Run]:
    """The runs of words that somebody is quoted with; the words of another outlet are prose that can be copied."""
    for statement in reading.statements:
        if not (statement.chain and statement.chain[-1].kind in _PRESS):
            for span in _very_words(statement):
                first, last = prepared.within(span)
                yield from _runs(prepared.words[first:last])


def _runs(row: Sequence[Word]) -> Iterator[_Run]:
    return (tuple(w.form for w in row[i : i + _RUN]) for i in range(len(row) - _RUN + 1))


def _very_words(statement: Statement) -> Sequence[Span]:
    return (statement.pieces or (statement.span,)) if statement.mode == "direct" else ()


def _spoken(reading: Reading) -> Iterable[Span]:
    """Direct speech, and lines that speak in the first person: posts and statements are often set without marks."""
    direct = sorted(p for s in reading.statements for p in _very_words(s))
    starts = [d.start for d in direct]
    reach = [0, *accumulate((d.end for d in direct), max)]  # of the first so many, where the last ends
    lines = (s for s in _first_person_lines(reading.report) if reach[bisect_left(starts, s.end)] <= s.start)
    return (*direct, *lines)


def _first_person_lines(report: Report) -> Iterator[Span]:
    table = load(report.language, "stemma")
    first, marks = frozenset(table["first_person"]), table["quotation_marks"]
    for span, line in _lines(report.text):
        if not any(m in line for m in marks) and first & {w.form for w in words(line)}:
            yield span


def _furniture(report: Report) -> Iterator[Span]:
    """Captions, credits of pictures, notices of rights."""
    phrases = load(report.language, "stemma")["furniture"]
    for span, line in _lines(report.text):
        folded = fold(line)
        if any(p in folded for p in phrases):
            yield span


def _lines(text: str) -> Iterator[tuple[Span, str]]:
    at = 0
    for line in text.split("\n"):
        yield Span(at, at + len(line)), line
        at += len(line) + 1
