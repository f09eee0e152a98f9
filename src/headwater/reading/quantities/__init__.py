"""Quantities: how many, of what. "at least 27 people were injured" → 27 up, of "people injured".

lexicon     a language's words about amounts
tokens      a text cut into figures, words and marks
numerals    numbers in figures and words
units       money, ages, measures
bounds      ranges, and words that bound a number
amounts     these in a row
special     ages behind a name, scores, magnitudes
excluded    numbers that say no amount
counted     of what
borrowed    what neighbouring amounts tell of it
"""

from __future__ import annotations

from collections.abc import Iterator

from headwater.nouns import Quantity, Report, Time
from headwater.reading.quantities.amount import Amount, Reader
from headwater.reading.quantities.amounts import amounts
from headwater.reading.quantities.borrowed import lend
from headwater.reading.quantities.counted import of
from headwater.reading.quantities.excluded import excluded
from headwater.reading.quantities.lexicon import lexicon
from headwater.reading.quantities.special import special
from headwater.reading.quantities.tokens import Tokens


def find(report: Report) -> tuple[Quantity, ...]:
    """The quantities that a report's text gives, in order, apart from the times already found in it."""
    reader = Reader(Tokens.of(report.text), lexicon(report.language))
    told = [(a, of(reader, a)) for a in _kept(reader, report.times)]
    return tuple(_quantity(reader, a, what) for a, what in lend(reader, told))


def _kept(reader: Reader, times: tuple[Time, ...]) -> Iterator[Amount]:
    """The amounts that no time covers and no rule strikes out, ages, scores and magnitudes told as such."""
    ahead = sorted(times, key=lambda t: t.start)
    at, behind = 0, 0
    for amount in amounts(reader):
        start = reader.tokens.starts[amount.numeral]
        while at < len(ahead) and ahead[at].end <= start:
            at += 1
        timed = at < len(ahead) and ahead[at].start <= start and amount.unit != "year"
        told = special(reader, amount)
        if amount.first >= behind and (told or not (timed or excluded(reader, amount))):
            yield (kept := told or amount)
            behind = kept.last + 1


def _quantity(reader: Reader, a: Amount, what: str) -> Quantity:
    start, end = reader.tokens.starts[a.first], reader.tokens.ends[a.last]
    return Quantity(start, end, reader.tokens.text[start:end], a.value, a.low, a.high, a.unit, what)
