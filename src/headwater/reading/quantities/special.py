"""Amounts that the words around them give a meaning: ages, scores, magnitudes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from headwater.reading.quantities.amount import Amount, Reader

_OLDEST = 115
_LONGEST_PERSON = 5  # tokens
_HIGHEST_SCORE = 400
_SCORE_REACH = 8
_GREATEST_MAGNITUDE = 10


def special(reader: Reader, amount: Amount) -> Amount | None:
    """The amount as an age, a score or a magnitude; None where it is none of these."""
    return next((found for rule in RULES if (found := rule(reader, amount))), None)


# ------------------------------------------------------------------ ages


def _age(reader: Reader, a: Amount) -> Amount | None:
    """ "aged 21", "at the age of 21" · "Ilse Brandt, 62," · "She was 91." """
    years = a.value if a.value is not None else a.high
    if not a.bare or years is None or years > _OLDEST or years % 1:
        return None
    told = _told(reader, a) or (_lone_figure(reader, a) and (_set_off(reader, a) or _is_so_old(reader, a)))
    return replace(a, unit="year") if told else None


def _lone_figure(reader: Reader, a: Amount) -> bool:
    return a.first == a.last and reader.tokens.figure(a.numeral)


def _told(reader: Reader, a: Amount) -> bool:
    of = reader.tokens.form(a.first - 1) == "of"
    at = a.first - 1 - of
    if of and reader.listed("ages.humans", at):
        return reader.listed("determiners", at - 1) and not reader.plural(reader.tokens.form(a.last + 1))
    return reader.listed("ages.before", at) and (at < a.first - 1 or reader.tokens.form(at - 1) != "the")


def _set_off(reader: Reader, a: Amount) -> bool:
    """Between a name, or a noun with its article, and a stop: "Ilse Brandt, 62," · "the veteran coach, 51,"."""
    t, before = reader.tokens, a.first - 2
    if t.form(a.first - 1) != "," or not reader.listed("ages.after", a.last + 1):
        return False
    named = t.capital(before) and not reader.listed("labels.months", before)
    noun = t.small_word(before) and _has_article(reader, before) and t.form(a.last + 1) == ","
    counts_on = t.form(a.last + 1) == "and" and not (t.capital(a.last + 2) or reader.listed("ages.own", a.last + 2))
    return (named or noun) and not counts_on


def _has_article(reader: Reader, noun: int) -> bool:
    """Whether an article opens the noun phrase, a few words before its noun."""
    for at in range(noun - 1, noun - _LONGEST_PERSON, -1):
        if reader.listed("determiners", at):
            return True
        if not reader.tokens.form(at).isalpha() or reader.listed("stops", at):
            return False
    return False


def _is_so_old(reader: Reader, a: Amount) -> bool:
    """ "She was 91." · "Mark Brandt is 62 and"."""
    t = reader.tokens
    somebody = reader.listed("ages.persons", a.first - 2) or (t.capital(a.first - 2) and t.capital(a.first - 3))
    ends = t.form(a.last + 1) in {"", "\n"} or reader.listed("ages.after", a.last + 1)
    return reader.listed("ages.verbs", a.first - 1) and somebody and ends


# ------------------------------------------------------------------ scores, magnitudes


def _score(reader: Reader, a: Amount) -> Amount | None:
    """ "2-1", where one side is told to win, or what would be a range runs downward."""
    t, first, second = reader.tokens, a.numeral, a.numeral + 2
    if a.unit or not (t.figure(first) and t.form(first + 1) == "-" and t.figure(second)):
        return None
    if not (t.touch(first) and t.touch(first + 1)) or t.form(second + 1) == "-" or t.form(first - 1) == "-":
        return None
    x, y = _points(t.form(first)), _points(t.form(second))
    if x is None or y is None or not (x > y or _played(reader, first, second)):
        return None
    return Amount(first, second, None, min(x, y), max(x, y), "score", numeral=first)


def _points(form: str) -> float | None:
    """A whole number that a side may score."""
    return float(form) if form.isdecimal() and len(form) <= 3 and int(form) <= _HIGHEST_SCORE else None


def _played(reader: Reader, first: int, second: int) -> bool:
    near = reader.tokens.forms[max(0, first - _SCORE_REACH) : second + 4]
    return any(w in reader.words.sets["measuring.sports"] for w in near)


def _magnitude(reader: Reader, a: Amount) -> Amount | None:
    """ "a magnitude-6.2 quake", "a quake of magnitude 6.2"."""
    at = a.first - 1 - (reader.tokens.form(a.first - 1) in {"-", "of"})
    told = reader.tokens.form(at) == "magnitude" and a.bare and (a.value or 0) < _GREATEST_MAGNITUDE
    return replace(a, unit="magnitude") if told else None


Rule = Callable[[Reader, Amount], Amount | None]
RULES: tuple[Rule, ...] = (_age, _score, _magnitude)
