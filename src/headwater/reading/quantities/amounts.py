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
    at, behind = 0, 0
    while at < len(reader.tokens):
        if found := numeral(reader, at) if reader.may_open(at) else None:
            found = bounded(reader, as_range(reader, with_unit(reader, found)), behind)
            yield found
            at = behind = found.last + 1
        else:
            at += 1
