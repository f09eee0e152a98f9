"""Amounts: a number with its unit and its bounds. "at least $2.5bn" → 2.5 thousand million up, of USD.

Numeral → unit → range → bounds; each step widens the stretch of tokens that the amount covers.
"""

from __future__ import annotations

from collections.abc import Iterator

from headwater.reading.quantities.amount import Amount, Reader
from headwater.reading.quantities.bounds import as_range, bounded
from headwater.reading.quantities.numerals import numeral
from headwater.reading.quantities.units import with_unit


def amounts(reader: Reader) -> Iterator[Amount]:
    """Every amount of a text in order, none overlapping another."""
    behind = 0
    for at in reader.openings():
        if at >= behind and (found := numeral(reader, at)):
            found = bounded(reader, as_range(reader, with_unit(reader, found)), behind)
            yield found
            behind = found.last + 1
