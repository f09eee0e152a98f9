"""What an amount is of, where the text tells it with another: "12 feet (3.7 m)", "40 homes, 12 of them"."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.reading.quantities.amount import Amount, Reader

_REACH = 40  # tokens
_BRACKET = "("

Told = tuple[Amount, str]


def lend(reader: Reader, told: Sequence[Told]) -> list[Told]:
    """The amounts with what they are of, those without it with what their neighbours lend them."""
    lent: list[Told] = []
    for amount, of in told:
        lent.append((amount, of or (_from_before(reader, lent[-1], amount) if lent else "")))
    holders = {a.value: of for a, of in reversed(lent) if a.unit == "year" and of}
    return [(a, of or (holders.get(a.value, "") if a.unit == "year" else "")) for a, of in lent]


def _from_before(reader: Reader, before: Told, amount: Amount) -> str:
    """What the amount before is of, where this one says the same in another unit, or counts some of the same."""
    t, last = reader.tokens, before[0].last
    converted = last == amount.first - 2 and t.form(last + 1) == _BRACKET and before[0].unit and amount.unit
    partly = t.form(amount.last + 1) == "of" and reader.listed("partly", amount.last + 2)
    return before[1] if converted or (partly and amount.first - last <= _REACH) else ""
