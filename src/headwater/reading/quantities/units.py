"""What a number is in: money, years of age, a measure. "$2.5", "21-year-old", "15 km", "41C", "five-storey"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from headwater.reading.quantities.amount import Amount, Reader
from headwater.reading.quantities.numerals import symbol

_LONGEST = 4  # tokens of a unit
_HEAVIEST_IN_WORDS = 1000  # beyond, "pounds" are money unless something weighs


def with_unit(reader: Reader, amount: Amount) -> Amount:
    """The amount with its unit, where it has one."""
    if amount.unit:
        return amount
    return next((found for rule in RULES if (found := rule(reader, amount))), amount)


def _vague_money(reader: Reader, a: Amount) -> Amount | None:
    """ "thousands of dollars"."""
    at = a.last + 2
    code = (
        reader.words.currencies.get(reader.tokens.form(at)) if a.vague and reader.tokens.form(at - 1) == "of" else None
    )
    return replace(a, last=at, unit=code) if code else None


def _money_before(reader: Reader, a: Amount) -> Amount | None:
    found = symbol(reader, a.first - 1)
    return replace(a, first=found[0], unit=found[1]) if found else None


def _money_after(reader: Reader, a: Amount) -> Amount | None:
    t, at = reader.tokens, a.last + 1
    if t.form(at) in {"pound", "pounds"}:
        return replace(a, last=at, unit="lb" if _weighs(reader, a) else "GBP")
    named = t.capital(at) and not t.raws[at].isupper()
    code = reader.words.currencies.get(t.form(at))
    return replace(a, last=at, unit=code) if code and not named else None


def _weighs(reader: Reader, a: Amount) -> bool:
    t = reader.tokens
    near = t.forms[max(0, a.first - 6) : a.last + 4]
    heavy = any(w in reader.words.sets["weighing"] for w in near)
    return "£" not in t.marks and (heavy or (a.value or 0) < _HEAVIEST_IN_WORDS)


def _age(reader: Reader, a: Amount) -> Amount | None:
    """ "21-year-old", "48 years old"."""
    t, at = reader.tokens, a.last + 1
    hyphen = t.form(at) == "-"
    phrase = next((p for p in reader.words.ages if t.phrase(at + hyphen, len(p)) == p), None)
    if not phrase:
        return None
    last = at + hyphen + len(phrase) - 1
    return replace(a, last=last, unit="year", hyphened=hyphen or reader.noun_follows(last))


def _measure(reader: Reader, a: Amount) -> Amount | None:
    """ "15 km", "12-metre"."""
    t, at = reader.tokens, a.last + 1
    hyphen = t.form(at) == "-"
    at += hyphen
    for length in range(_LONGEST, 0, -1):
        code = reader.words.measures.get(t.phrase(at, length))
        if code and not _idle_letters(reader, at, a):
            return replace(a, last=at + length - 1, unit=code, hyphened=hyphen)
    return None


def _idle_letters(reader: Reader, at: int, a: Amount) -> bool:
    """Short forms stand behind figures only: "5 ft", not "five ft"."""
    form = reader.tokens.form(at)
    return len(form) <= 2 and form.isalpha() and not reader.tokens.figure(a.numeral)


def _close(reader: Reader, a: Amount) -> Amount | None:
    """ "41C", "500m"."""
    t, at = reader.tokens, a.last + 1
    if not (t.figure(a.last) and t.touch(a.last)) or (t.touch(at) and t.form(at + 1)[:1].isalnum()):
        return None
    code = reader.words.close.get(t.form(at))
    return replace(a, last=at, unit=code) if code else None


def _joined(reader: Reader, a: Amount) -> Amount | None:
    """ "five-storey", "180-seat": any noun that a hyphen joins."""
    t, at = reader.tokens, a.last + 1
    joined = t.form(at) == "-" and t.touch(at - 1) and t.touch(at) and t.small_word(at + 1) and len(t.form(at + 1)) > 2
    if not joined or a.value == 1 or t.form(at + 1) in reader.words.words:
        return None
    idle = reader.listed("time", at + 1) or reader.listed("stops", at + 1)
    return None if idle else replace(a, last=at + 1, unit=t.form(at + 1), hyphened=True)


Rule = Callable[[Reader, Amount], Amount | None]
RULES: tuple[Rule, ...] = (_vague_money, _money_before, _money_after, _age, _measure, _close, _joined)
