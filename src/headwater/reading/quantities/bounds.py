"""How far an amount reaches: "between 5 and 10", "500-550 km", "at least 27", "nearly 30", "62 or more"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from headwater.reading.quantities.amount import Amount, Reader
from headwater.reading.quantities.lexicon import Bound
from headwater.reading.quantities.numerals import plain
from headwater.reading.quantities.units import with_unit

_LONGEST_BEFORE, _LONGEST_AFTER = 4, 3
_LONGEST_MARK = 3  # tokens of a currency mark
_TENTH = 0.1


def as_range(reader: Reader, low: Amount) -> Amount:
    """The amount with the one that it is joined to, as one; else the amount itself."""
    t, join = reader.tokens, low.last + 1
    if low.value is None or low.hyphened or t.form(join) not in reader.words.joins:
        return low
    opened = t.form(low.first - 1) in reader.words.opens
    if t.form(join) == "and" and t.form(low.first - 1) != "between":
        return low
    high = next(
        (
            n
            for at in range(join + 1, join + 2 + _LONGEST_MARK)
            if (n := plain(reader, at)) and _marked(reader, join, at)
        ),
        None,
    )
    return _spanned(reader, low, with_unit(reader, high), opened) if high else low


def _marked(reader: Reader, join: int, at: int) -> bool:
    """Whether nothing but a currency mark stands between the joining word and a number."""
    return all(reader.tokens.raws[k] in reader.words.marks for k in range(join + 1, at))


def _spanned(reader: Reader, low: Amount, high: Amount, opened: bool) -> Amount:
    a, b = low.value or 0.0, high.value or 0.0
    if a < 1000 <= b and _shares_scale(reader, low, high):
        a *= next(s for s in (1e12, 1e9, 1e6, 1e3) if b >= s)
    apart = (
        bool(low.unit) and low.unit != high.unit and (bool(high.unit) or low.unit not in reader.words.symbols.values())
    )
    if apart or not a < b:
        return low
    return Amount(low.first - opened, high.last, None, a, b, high.unit or low.unit, high.hyphened, numeral=low.numeral)


def _shares_scale(reader: Reader, low: Amount, high: Amount) -> bool:
    """ "5 to 10 million": the word that multiplies stands once."""
    multiplied = reader.tokens.form(high.numeral + 1)
    return low.last == low.numeral and (multiplied in reader.words.scales or multiplied in reader.words.short)


def bounded(reader: Reader, amount: Amount, behind: int) -> Amount:
    """The amount widened by the words before it (none that lies before token `behind`) and after it that bound it."""
    return _bounded_after(reader, _bounded_before(reader, amount, behind))


def _bounded_before(reader: Reader, a: Amount, behind: int) -> Amount:
    for length in range(min(_LONGEST_BEFORE, a.first - behind), 0, -1):
        if kind := reader.words.before.get(reader.tokens.phrase(a.first - length, length)):
            return replace(_bound(a, kind), first=a.first - length)
    return a


def _bounded_after(reader: Reader, a: Amount) -> Amount:
    t = reader.tokens
    for length in range(_LONGEST_AFTER, 0, -1):
        if kind := reader.words.after.get(t.phrase(a.last + 1, length)):
            return replace(_bound(a, kind), last=a.last + length)
    if t.form(a.last + 1) == "+" and t.touch(a.last):
        return replace(_bound(a, "least"), last=a.last + 1)
    return a


def _bound(a: Amount, kind: Bound) -> Amount:
    """The amount as a bounding word leaves it. Ranges keep their ends; what is vague keeps its lower bound."""
    return a if a.value is None else BOUNDS[kind](a, a.value)


def _share(n: float, part: float) -> float:
    return float(f"{n * part:.10g}")


BOUNDS: dict[Bound, Callable[[Amount, float], Amount]] = {
    "least": lambda a, n: replace(a, low=n, high=None),
    "most": lambda a, n: replace(a, low=None, high=n),
    "about": lambda a, n: replace(a, low=_share(n, 1 - _TENTH), high=_share(n, 1 + _TENTH)),
    "below": lambda a, n: replace(a, low=_share(n, 1 - _TENTH), high=n),
    "above": lambda a, n: replace(a, low=n, high=_share(n, 1 + _TENTH)),
    "exact": lambda a, n: a,
}
