"""Numbers themselves, in figures and words: "27", "7.6 million", "twenty-one", "tens of thousands", "two-thirds"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from headwater.reading.quantities.amount import Amount, Reader, exact

_LONGEST = 12  # words
_LONGEST_UNIT = 4
_LARGEST = 1e30
_LONGEST_BOUND = 4
_DOZEN = 12.0
_ARTICLES = frozenset({"a", "an"})
_MULTIPLIERS = frozenset({12.0, 100.0, 1e3, 1e6, 1e9, 1e12})


def numeral(reader: Reader, at: int) -> Amount | None:
    """The amount whose number begins at a token, without its unit and bounds."""
    return next((found for rule in RULES if (found := rule(reader, at))), None)


# ------------------------------------------------------------------ plain numbers


def plain(reader: Reader, at: int) -> Amount | None:
    """ "27", "1,004", "twenty-one", "7.6 million", "a dozen"."""
    if reader.tokens.figure(at):
        return _scaled(reader, exact(at, at, _figure(reader.tokens.form(at))))
    return _spelled(reader, at)


def _figure(form: str) -> float:
    try:
        return min(float(form.replace(",", "")), _LARGEST)
    except ValueError:  # digits of other scripts that make no number
        return 0.0


def _scaled(reader: Reader, amount: Amount) -> Amount:
    """A figure with the word or letters that multiply it: "7.6 million", "2.5bn"."""
    t, at = reader.tokens, _over_hyphen(reader, amount.last + 1)
    if t.form(at) in reader.words.scales and t.form(at) != "dozen":
        return _times(amount, at, reader.words.scales[t.form(at)])
    short = amount.last + 1
    if t.touch(amount.last) and t.form(short) in reader.words.short and _multiplies(reader, short):
        return _times(amount, short, reader.words.short[t.form(short)])
    return amount


def _times(amount: Amount, last: int, scale: float) -> Amount:
    n = round((amount.value or 0.0) * scale, 6)
    return replace(amount, last=last, value=n, low=n, high=n)


def _multiplies(reader: Reader, at: int) -> bool:
    """Whether letters right behind a figure multiply it: "m" is metres, unless it is of money or things are counted."""
    form, after = reader.tokens.form(at), reader.tokens.form(at + 1)
    if form not in reader.words.close and form != "mm":
        return True
    money = symbol(reader, at - 2) is not None or after in reader.words.currencies
    return money or (form == "m" and reader.plural(after))


def symbol(reader: Reader, at: int) -> tuple[int, str] | None:
    """Where the currency mark that ends at a token begins, and its code: "US$", "€", "CHF"."""
    t, words = reader.tokens, reader.words
    if not 0 <= at < len(t) or t.figure(at):
        return None
    raw = t.raws[at]
    pair = t.raws[at - 1] + raw if at and t.starts[at] - t.ends[at - 1] <= 1 else ""
    if pair in words.symbols:
        return at - 1, words.symbols[pair]
    if raw in words.symbols:
        return at, words.symbols[raw]
    code = words.currencies.get(raw.lower()) if len(raw) == 3 and raw.isupper() else None
    return (at, code) if code else None


# ------------------------------------------------------------------ number words


def _spelled(reader: Reader, at: int) -> Amount | None:
    """Number words: "thirty-two", "two hundred and ten", "half a million", "a thousand"."""
    values, cursor = _opening(reader, at)
    if not values and reader.words.scales.get(reader.tokens.form(at), 0) > _DOZEN:
        return None  # "million upon million"
    end = at - 1
    while len(values) < _LONGEST and (n := _word(reader, cursor)) is not None and _goes_on(values, n):
        values.append(n)
        end = cursor
        cursor += 1 + _linked(reader, cursor + 1, n)
    return exact(at, end, _sum(values)) if end >= at else None


def _opening(reader: Reader, at: int) -> tuple[list[float], int]:
    """What words before a multiplier stand for, and where it is: "a" thousand, "half a" million, "half-" dozen."""
    t, scales = reader.tokens, reader.words.scales
    if t.form(at) == "half":
        over = _over_hyphen(reader, at + 1)
        over += t.form(over) in _ARTICLES
        return ([0.5], over) if t.form(over) in scales else ([], at)
    return ([1.0], at + 1) if t.form(at) in _ARTICLES and t.form(at + 1) in scales else ([], at)


def _over_hyphen(reader: Reader, at: int) -> int:
    return at + (reader.tokens.form(at) == "-")


def _word(reader: Reader, at: int) -> float | None:
    form = reader.tokens.form(at)
    return reader.words.words.get(form, reader.words.scales.get(form))


def _linked(reader: Reader, at: int, last: float) -> int:
    """1 where a hyphen or "and" joins number words: "twenty-one", "hundred and ten"."""
    form, after = reader.tokens.form(at), _word(reader, at + 1)
    if after is None:
        return 0
    return int((form == "-" and 20 <= last <= 90 and after < 10) or (form == "and" and last >= 100 > after))


def _goes_on(values: list[float], n: float) -> bool:
    """Whether a number word continues those before it: 20 → 1, 2 → 100, 200 → 10; not 5 → 6."""
    if not values:
        return True
    last = values[-1]
    return n in _MULTIPLIERS if n > last else last >= 100 or (20 <= last <= 90 and n < 10)


def _sum(values: list[float]) -> float:
    """2, 100, 10 → 210; 3, 1e6 → 3e6."""
    total = part = 0.0
    for n in values:
        if n >= 1000:
            total, part = total + (part or 1.0) * n, 0.0
        elif n in _MULTIPLIERS and part:
            part *= n
        else:
            part += n
    return total + part


# ------------------------------------------------------------------ vague amounts


def _vague(reader: Reader, at: int) -> Amount | None:
    """ "dozens", "tens of thousands", "several hundred": from twice that up."""
    t, table = reader.tokens, reader.words.vague
    scale = reader.words.scales.get(t.form(at + 1)) if t.form(at) in reader.words.severals else None
    if scale:
        return _from(at, at + 1, 2 * scale)
    least = table.get(t.form(at))
    if least is None:
        return None
    more = table.get(t.form(at + 2), 0) if t.form(at + 1) == "of" else 0
    if more > least:
        return _from(at, at + 2, least * more / 2)
    plain_word = least < 100 and not reader.listed("idle.after_tens", at + 1)
    return None if plain_word and t.form(at) != "dozens" else _from(at, at, least)


def _from(first: int, last: int, least: float) -> Amount:
    return Amount(first, last, None, least, None, vague=True, numeral=first)


# ------------------------------------------------------------------ shares


def _one_in(reader: Reader, at: int) -> Amount | None:
    """ "one in five"."""
    part, whole = reader.words.words.get(reader.tokens.form(at)), _small(reader, at + 2)
    if not part or reader.tokens.form(at + 1) != "in" or not whole or whole <= part:
        return None
    return exact(at, at + 2, round(part / whole, 4), "share")


def _small(reader: Reader, at: int) -> float | None:
    form = reader.tokens.form(at)
    return _figure(form) if reader.tokens.figure(at) and len(form) < 4 else reader.words.words.get(form)


def _part(reader: Reader, at: int) -> Amount | None:
    """ "two-thirds", "a third of", "a quarter of a percentage point"."""
    t = reader.tokens
    top = 1.0 if t.form(at) in _ARTICLES else reader.words.words.get(t.form(at))
    last = _over_hyphen(reader, at + 1)
    bottom = reader.words.fractions.get(t.form(last), 2)
    if not top or bottom == 2 or not (top > 1 or _whole_follows(reader, last)):
        return None
    return _of_unit(reader, exact(at, last, round(top / bottom, 4), "share"))


def _whole_follows(reader: Reader, last: int) -> bool:
    """ "a third man" is no share; "a third of", and "a third" before a stop are."""
    after = reader.tokens.form(last + 1)
    return (not after[:1].isalpha() and after != "-") or reader.listed("stops", last + 1)


def _half(reader: Reader, at: int) -> Amount | None:
    """ "half of its boats", "half the boats"; not the second half of a match."""
    t = reader.tokens
    shares = reader.listed("idle.half_of", at + 1) and not reader.listed("idle.before_half", at - 1)
    return _of_unit(reader, exact(at, at, 0.5, "share")) if t.form(at) == "half" and shares else None


def _of_unit(reader: Reader, share: Amount) -> Amount:
    """ "a quarter of a percentage point" is 0.25 points."""
    t, at = reader.tokens, share.last + 1
    if t.form(at) == "of" and t.form(at + 1) in _ARTICLES:
        for length in range(_LONGEST_UNIT, 0, -1):
            if code := reader.words.measures.get(t.phrase(at + 2, length)):
                return replace(share, last=at + 1 + length, unit=code)
    return share


def _fold(reader: Reader, at: int) -> Amount | None:
    """ "sevenfold"."""
    n = reader.words.folds.get(reader.tokens.form(at))
    return exact(at, at, float(n), "times") if n else None


def _one_measure(reader: Reader, at: int) -> Amount | None:
    """ "more than a mile": an article before a unit is a number where words bound it."""
    t, words = reader.tokens, reader.words
    if t.form(at) not in _ARTICLES or not any(t.phrase(at + 1, n) in words.measures for n in (1, 2)):
        return None
    bounded = any(t.phrase(at - n, n) in words.before for n in range(1, _LONGEST_BOUND + 1))
    return exact(at, at, 1.0) if bounded else None


Rule = Callable[[Reader, int], Amount | None]
RULES: tuple[Rule, ...] = (_one_in, _part, _half, _fold, plain, _vague, _one_measure)
