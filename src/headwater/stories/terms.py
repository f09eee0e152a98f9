"""What a report is about, field by field: the terms that stand in it, and where.

A report "Ferry aground / The ferry Tarn Star ran aground with 62 aboard on 4 September 2023." has the names `tarn` and
`star`, the number `62`, the dates `2023-09-04`, `2023-09` and `2023`, and its words as `wording` and `lead`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from headwater.languages import load
from headwater.nouns import Report
from headwater.text.stem import stem
from headwater.text.words import Word, words

Found = tuple[str, Word | None]
"""A term and the word of the text that it stands in; None for one in the headline."""

_MOST = 200_000  # characters; fifty times a long report
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIGURE = re.compile(r"(\d+(?:[.,:]\d+)*)([a-z]*)")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_ISO_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}(?![\w-])")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A report with the words of its headline and its text."""

    report: Report
    headline: tuple[Word, ...]
    words: tuple[Word, ...]
    lead_words: int


def sheet(report: Report, lead_words: int) -> Sheet:
    """The report as words; its lead is so many of them. What comes after the first 200,000 characters is left out."""
    return Sheet(report, words(report.headline[:_MOST]), words(report.text[:_MOST]), lead_words)


def counts(of: Sheet) -> dict[str, Counter[str]]:
    """How often each term stands in each field."""
    return {field: Counter(term for term, _ in find(of)) for field, find in FIELDS.items()}


def wording(of: Sheet) -> Iterator[Found]:
    """All words, as stems."""
    yield from ((stem(word.form), None) for word in of.headline)
    yield from ((stem(word.form), word) for word in of.words)


def lead(of: Sheet) -> Iterator[Found]:
    """The words of the headline and of the first lines."""
    yield from ((stem(word.form), None) for word in of.headline)
    yield from ((stem(word.form), word) for word in of.words[: of.lead_words])


def names(of: Sheet) -> Iterator[Found]:
    """Words with a capital that never stand without one in this report's text."""
    text, headline = of.report.text, of.report.headline
    small = {word.form for word in of.words if not text[word.start].isupper()}
    for word in of.headline:
        if headline[word.start].isupper() and word.form not in small:
            yield stem(word.form), None
    yield from ((stem(word.form), word) for word in of.words if word.form not in small)


def numbers(of: Sheet) -> Iterator[Found]:
    """Figures by their value, years aside: "6,000", "$6K" and "6 thousand" are `6000`."""
    scales: Mapping[str, float] = load(of.report.language, "amounts")["scales"]
    yield from ((value, None) for value, _ in _figures(of.headline, scales))
    yield from _figures(of.words, scales)


def _figures(row: Sequence[Word], scales: Mapping[str, float]) -> Iterator[tuple[str, Word]]:
    for at, word in enumerate(row):
        if word.form[0].isdigit() and (found := _FIGURE.match(word.form)) and not _YEAR.fullmatch(word.form):
            after = row[at + 1].form if at + 1 < len(row) else ""
            yield _value(found[1], scales.get(found[2]) or scales.get(after) or 1.0), word


def _value(figure: str, factor: float) -> str:
    """The figure times its scale, in one spelling."""
    plain = figure.replace(",", "") if _THOUSANDS.fullmatch(figure) else figure
    try:
        return f"{float(plain) * factor:g}"
    except ValueError:  # 18:30, 1.2.3
        return plain


def dates(of: Sheet) -> Iterator[Found]:
    """Years as written, and the days, months and years of the times that the reading has found."""
    yield from ((word.form, word) for word in of.words if _YEAR.fullmatch(word.form))
    for time in of.report.times:
        where = Word(time.start, time.end, time.text)
        for day in _ISO_DAY.findall(time.value) if time.type in ("DATE", "TIME") else ():
            yield from ((day[:size], where) for size in (7, 10) if len(day) >= size)
            if day[:4] not in time.text:
                yield day[:4], where


FIELDS: Mapping[str, Callable[[Sheet], Iterator[Found]]] = {
    "wording": wording,
    "lead": lead,
    "names": names,
    "numbers": numbers,
    "dates": dates,
}
