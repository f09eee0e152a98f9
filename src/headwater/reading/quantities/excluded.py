"""Numbers that say no amount: "Room 21", "0555 019 284", "flight 417", "the F-16", "one of them", "1988"."""

from __future__ import annotations

import re
from collections.abc import Callable

from headwater.reading.quantities.amount import Amount, Reader

_YEAR = re.compile(r"1[5-9]\d\d|2[01]\d\d")
_LONGEST = 15  # digits
_CODE_BEFORE, _CODE_AFTER = frozenset("_/#\\@="), frozenset("/_\\:@")
_LONGEST_STREET = 4  # tokens


def excluded(reader: Reader, amount: Amount) -> bool:
    """Whether some rule strikes the amount out."""
    return any(rule(reader, amount) for rule in RULES)


# ------------------------------------------------------------------ by the marks around


def _code_before(reader: Reader, a: Amount) -> bool:
    """ "H1N1", "A4", "F-16", "#12"."""
    t, before = reader.tokens, a.numeral - 1
    if not t.touch(before) or a.unit:
        return False
    letters = t.form(before)[-1:].isalpha() or t.form(before) in _CODE_BEFORE
    return letters or (t.form(before) == "-" and t.touch(before - 1) and t.form(before - 1)[-1:].isalpha())


def _code_after(reader: Reader, a: Amount) -> bool:
    """ "1990s", "3rd", "4x4"."""
    t, after = reader.tokens, a.last + 1
    return t.figure(a.last) and t.touch(a.last) and (t.form(after)[:1].isalpha() or t.form(after) in _CODE_AFTER)


def _version(reader: Reader, a: Amount) -> bool:
    """ "1.1.2", "10.0.0.1", "2/3/2009"."""
    t, before, after = reader.tokens, a.numeral - 1, a.last + 1
    behind = t.form(before) == "." and t.touch(before) and t.figure(before - 1) and t.touch(before - 1)
    ahead = t.form(after) == "." and t.touch(a.last) and t.touch(after) and t.figure(after + 1)
    slash = any(t.form(k) == "/" and t.figure(k + step) for k, step in ((before, -1), (after, 1)))
    return t.figure(a.numeral) and (behind or ahead or slash)


def _record(reader: Reader, a: Amount) -> bool:
    """ "a 7-8-1 record", "4-4-2"."""
    t, before, after = reader.tokens, a.numeral - 1, a.last + 1
    ahead = t.form(after) == "-" and t.touch(a.last) and t.touch(after) and t.figure(after + 1)
    behind = t.form(before) == "-" and t.touch(before) and t.figure(before - 1)
    return (a.value is None and ahead) or (behind and not a.unit)


def _clock(reader: Reader, a: Amount) -> bool:
    t = reader.tokens
    return a.bare and t.form(a.numeral - 1) in {":", "/", "'", "’"} and t.touch(a.numeral - 1)


def _telephone(reader: Reader, a: Amount) -> bool:
    """Figures with a leading nought, figures in a row, and those too long to count anything."""
    t, form = reader.tokens, reader.tokens.form(a.numeral)
    if not t.figure(a.numeral):
        return False
    nought = len(form) > 1 and form[0] == "0" and form[1].isdecimal()
    return nought or len(form.replace(",", "")) > _LONGEST or _figures_before(reader, a) or _figures_after(reader, a)


def _figures_before(reader: Reader, a: Amount) -> bool:
    t, before = reader.tokens, a.numeral - 1
    linked = t.form(before) in {"-", "."} and t.figure(before - 1) and not a.unit and len(t.form(a.numeral)) > 2
    return t.figure(before) or linked


def _figures_after(reader: Reader, a: Amount) -> bool:
    t, after = reader.tokens, a.last + 1
    linked = a.bare and t.form(after) in {"-", "."} and t.touch(a.last) and len(t.form(after + 1)) > 2
    return t.figure(after) or (linked and t.figure(after + 1))


def _list_item(reader: Reader, a: Amount) -> bool:
    """ "1." or "2)" at a line's opening, and single figures alone in brackets."""
    t = reader.tokens
    if not a.bare or not t.figure(a.numeral):
        return False
    opening = a.first == 0 or t.form(a.first - 1) == "\n"
    bracketed = t.form(a.first - 1) in {"(", "["} and t.form(a.last + 1) in {")", "]"} and (a.value or 0) < 10
    return bracketed or (opening and t.form(a.last + 1) in {".", ")", "\n", ""})


# ------------------------------------------------------------------ by the words around


def _labelled(reader: Reader, a: Amount) -> bool:
    """ "Section 12", "Highway 9", "flight 417", "the Group of 7", "Vale 3" at a clause's end."""
    t, before = reader.tokens, a.first - 1
    if not a.bare or not t.figure(a.numeral) or a.first != a.numeral:
        return False
    label = before - (t.form(before) == ".")
    noun_too = reader.listed("idle.nouns_too", label) and t.small_word(a.last + 1)
    group = t.form(before) == "of" and t.capital(before - 1) and reader.listed("labels.words", before - 1)
    return (reader.listed("labels.words", label) and not noun_too) or group or _named(reader, a)


def _named(reader: Reader, a: Amount) -> bool:
    """Right behind a capitalised word, with nothing to count behind it."""
    t, before = reader.tokens, a.first - 1
    name = t.capital(before) and not reader.opens(before) and not reader.listed("stops", before)
    return name and not reader.noun_follows(a.last) and t.text[t.ends[before] : t.starts[a.first]] == " "


def _date(reader: Reader, a: Amount) -> bool:
    """Days and years that no time of the report covers: "May 14", "14 May", "1988"."""
    t, before = reader.tokens, a.first - 1
    if not a.bare or not t.figure(a.numeral):
        return False
    before -= t.form(before) == "."
    month = any(reader.listed("labels.months", k) and t.capital(k) for k in (before, a.last + 1))
    return month or (_YEAR.fullmatch(t.form(a.numeral)) is not None and not reader.noun_follows(a.last))


def _time(reader: Reader, a: Amount) -> bool:
    """ "12 hours", "two-day", "three more weeks": a time's, not ours; "5 a.m."."""
    t, at = reader.tokens, a.last + 1
    if a.unit:
        return False
    at += t.form(at) == "-"
    more = reader.listed("idle.more_time", at) and reader.listed("time", at + 1)
    half_day = t.form(at) in {"a", "p"} and t.form(at + 1) == "." and t.form(at + 2) == "m"
    return reader.listed("time", at) or more or half_day or reader.listed("idle.clock", at)


def _pronoun(reader: Reader, a: Amount) -> bool:
    """ "one" where nothing is counted: "one of them", "one another", "the one", "one escaped"."""
    t, after = reader.tokens, a.last + 1
    if a.value != 1 or t.figure(a.numeral) or a.unit or a.first != a.last:
        return False
    idle = (
        reader.listed("idle.before_one", a.first - 1) or reader.listed("idle.after_one", after) or t.form(after) == "-"
    )
    return idle or not reader.noun_follows(a.last) or t.form(after).endswith("ed")


def _nothing(reader: Reader, a: Amount) -> bool:
    """ "none" as a pronoun, and number words that are names ("Ten")."""
    t = reader.tokens
    if reader.listed("idle.alone", a.numeral):
        return t.form(a.last + 1) != "of" or reader.listed("idle.after_none", a.last + 2)
    word = a.first == a.last and not t.figure(a.numeral) and t.capital(a.numeral) and not reader.opens(a.numeral)
    return word and t.capital(a.numeral - 1) and t.touch(a.numeral) is False and not reader.noun_follows(a.last)


def _street(reader: Reader, a: Amount) -> bool:
    """ "12 Orchard St."."""
    t = reader.tokens
    if not a.bare or not t.figure(a.numeral):
        return False
    for at in range(a.last + 1, a.last + 1 + _LONGEST_STREET):
        if not t.capital(at):
            return False
        if at > a.last + 1 and reader.listed("labels.streets", at):
            return True
    return False


Rule = Callable[[Reader, Amount], bool]
RULES: tuple[Rule, ...] = (
    _code_before,
    _code_after,
    _version,
    _clock,
    _record,
    _telephone,
    _list_item,
    _labelled,
    _date,
    _time,
    _pronoun,
    _nothing,
    _street,
)
