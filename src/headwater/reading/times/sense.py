"""What looks like a time and is none: "May" the name, "march" the verb, "2000 people", "$1990", "B-52"."""

from __future__ import annotations

from headwater.reading.times.grammar import Expression
from headwater.reading.times.scope import Guards
from headwater.reading.times.tokens import Tokens

_CURRENCY = frozenset("$€£¥#")


def sensible(found: Expression, tokens: Tokens, guards: Guards) -> bool:
    """Whether an expression that has the form of a time may be one where it stands."""
    return _whole(found, tokens) and all(rule(found, tokens, guards) for rule in _RULES.get(found.means, ()))


def _whole(found: Expression, tokens: Tokens) -> bool:
    """No letter, figure or currency sign touches it: "F16", "$1990", "3.5 m"."""
    text, start, end = tokens.text, tokens.starts[found.first], tokens.ends[found.last - 1]
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (
        before.isalnum()
        or (before in _CURRENCY and before)
        or before == "_"
        or (after.isalnum() and text[end - 1].isalnum())
        or after == "_"
    )


def _month_named(found: Expression, tokens: Tokens, guards: Guards) -> bool:
    """A month's name has a capital; one that is a word as well needs more than that."""
    at = next(i for i in range(found.first, found.last) if _is(tokens, i, "MONTH"))
    if not tokens.capital(at):
        return False
    alone = set(found.slots) <= {"month"}
    if not alone or tokens.forms[at] not in guards.ambiguous:
        return True
    return tokens.form(at - 1) in guards.dates and not _named(tokens, at + 1)


def _is(tokens: Tokens, at: int, name: str) -> bool:
    entry = tokens.entries[at]
    return entry is not None and name in entry.meanings


def _named(tokens: Tokens, at: int) -> bool:
    return at < len(tokens.forms) and tokens.capital(at)


def _year_counts(found: Expression, tokens: Tokens, guards: Guards) -> bool:
    """A bare number of four figures is a year if it is of our times and counts nothing."""
    if set(found.slots) != {"year"}:
        return True
    number, before, after = found.slots["year"], tokens.form(found.first - 1), tokens.form(found.last)
    if after in guards.measured or before in guards.labels or before.isdigit() or before in _CURRENCY:
        return False
    likely = 1900 <= number <= 2060
    if before in guards.dates:
        return likely or before in guards.old_years
    return likely and not (after.endswith("s") and after.isalpha() and len(after) > 3)


def _weekday_named(found: Expression, tokens: Tokens, guards: Guards) -> bool:
    """Weekdays and months have a capital, and no street after them."""
    if "month" in found.slots and "year" not in found.slots and tokens.form(found.last) in guards.streets:
        return False
    for at in range(found.first, found.last):
        if (_is(tokens, at, "WEEKDAY") or _is(tokens, at, "MONTH")) and not tokens.capital(at):
            return False
    return not (set(found.slots) == {"weekday"} and tokens.forms[found.first] in guards.ambiguous)


def _lower(found: Expression, tokens: Tokens, guards: Guards) -> bool:
    """A capital inside a sentence makes it a name: "The Daily Herald", "the Now Foundation"."""
    at = found.first
    return (
        not tokens.capital(at)
        or _is(tokens, at, "WEEKDAYS")
        or _is(tokens, at, "WEEKDAY")
        or tokens.form(at - 1) in ("", ".", "\n", '"', "“", "?", "!", ":", ";", "’", "'")
    )


def _no_title(found: Expression, tokens: Tokens, guards: Guards) -> bool:
    """ "This Week", "USA Today", "Day One" in capitals are names."""
    places = range(found.first, found.last)
    first = next((at for at in places if tokens.forms[at] not in guards.determiners), found.first)
    capitals = [at for at in places if _nameless(tokens, at) and tokens.capital(at)]
    if any(at > first for at in capitals):
        return False
    follows = first > 0 and tokens.forms[first - 1].isalpha()
    return not (first in capitals and follows and (first > found.first or tokens.capital(first - 1)))


def _nameless(tokens: Tokens, at: int) -> bool:
    """Whether a word of the grammar is written small: not a month, weekday, festival or abbreviation."""
    entry = tokens.entries[at]
    return bool(entry and {"UNIT", "DEICTIC", "REL", "PART", "UNITS", "TONIGHT", "NOON"} & set(entry.meanings))


def _clock_alone(found: Expression, tokens: Tokens, guards: Guards) -> bool:
    """Figures like 10:30 alone are a time only after "at" and its like; else a score, a verse, a running time."""
    if set(found.slots) != {"clock"}:
        return True
    return tokens.form(found.first - 1) in guards.clocks


def _season_named(found: Expression, tokens: Tokens, guards: Guards) -> bool:
    """Not "the fall of the wall" nor "the Winter Games"."""
    last = found.last - 1
    name = _is(tokens, last, "SEASON") and tokens.capital(last) and _named(tokens, found.last)
    return not name and ("year" in found.slots or tokens.form(found.last) not in guards.falls)


def _decade_of_life(found: Expression, tokens: Tokens, guards: Guards) -> bool:
    """ "In his 30s" is an age."""
    return tokens.form(found.first - 1) not in guards.owners


_RULES = {
    "season": (_season_named,),
    "decade": (_decade_of_life,),
    "nth": (_weekday_named,),
    "weekdays": (_weekday_named,),
    "days": (_weekday_named,),
    "hours": (_weekday_named,),
    "month": (_month_named,),
    "point": (_weekday_named, _no_title),
    "relative": (_no_title,),
    "part": (_no_title,),
    "clock": (_clock_alone, _weekday_named, _no_title),
    "year": (_year_counts,),
    "often": (_lower,),
    "vague": (_lower,),
    "past_or_future": (_lower,),
}
