"""What changed in the facts of a passage: a number altered or rounded, a time shifted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from headwater.accord.descent.beside import Pair, Side
from headwater.accord.descent.wording import change, listed
from headwater.accord.measure import Measure, of_quantity
from headwater.languages import DEFAULT, load
from headwater.nouns import Change, Quantity, Time
from headwater.text.stem import stem
from headwater.text.words import words

_AROUND = 5  # words on either side of a figure by which two figures are told to be one
_DAY = re.compile(r"\d{4}-\d{2}(-\d{2})?(T[\d:]+)?$")
_MEASURED = 2  # words in common that must stand beside two measures, which don't tell what they are of
_YEAR = 4  # digits
_WORDS = 3  # telling words in common that sentences must have whose days are compared
_CONVERTED = 0.05  # numbers in two units this near each other are one, converted
_FAR = 20  # times one number may be the other: a million and three are no one number


def number(pair: Pair) -> Iterator[Change]:
    """ "118 people" became "more than 100 people"; "as many as 3 million" became "3 million"."""
    left = _told_first(pair.child)
    for ours in _told_first(pair.parent):
        for theirs in left:
            if why := _altered(pair, ours, theirs):
                yield change("number", pair, ours.text, theirs.text, f"“{ours.text}” became “{theirs.text}”: {why}")
                left = [q for q in left if q is not theirs]
                break


def _told_first(side: Side) -> Sequence[Quantity]:
    """The numbers of a sentence without those that but convert another: "(735 miles)"."""
    text = side.sheet.reading.report.text
    return [q for q in side.quantities if not text[max(0, q.start - 2) : q.start].rstrip().endswith(("(", "["))]


def _altered(pair: Pair, ours: Quantity, theirs: Quantity) -> str:
    """How one number became the other, "" where it didn't: neither side may have the other's number as well."""
    a, b = of_quantity(ours), of_quantity(theirs)
    if not a or not b or a.kind != b.kind or not _one_thing(pair, ours, theirs):
        return ""
    if a.value == b.value:
        gone = _bounded(ours, a) and b.low == b.high and not _plainly(pair.parent, a)
        return "its bound is gone" if gone else ""
    if not a.differs(b) or _known(pair.child, a) or _known(pair.parent, b) or a.times(b) > _FAR:
        return ""
    if ours.unit != theirs.unit and a.times(b) <= _CONVERTED:
        return ""
    return "rounded" if b.rounds(a) else "more" if b.value > a.value else "less"


def _bounded(q: Quantity, m: Measure) -> bool:
    """Whether a number is a bound in so many words: "as many as", "up to", "at least"; "about" is none."""
    return q.low is None or q.high is None or (m.low != m.high and m.value in (m.low, m.high))


def _plainly(side: Side, m: Measure) -> bool:
    """Whether the sentence has the same number without a bound as well."""
    there = (of_quantity(q) for q in side.quantities)
    return any(x is not None and x.kind == m.kind and x.value == m.value and x.low == x.high for x in there)


def _known(side: Side, m: Measure) -> bool:
    """Whether the report has that very number anywhere."""
    return (m.kind, m.value) in side.sheet.measures


def _one_thing(pair: Pair, ours: Quantity, theirs: Quantity) -> bool:
    """Whether two figures are one: the same is counted or measured, and telling words beside both are the same."""
    common = _beside(pair.parent, ours) & _beside(pair.child, theirs)
    counted = _stems(ours.of) & _stems(theirs.of)
    lone = all(_lone(side, q) for side, q in ((pair.parent, ours), (pair.child, theirs)))
    return bool(common) if counted else bool(ours.unit) and lone and len(common) >= _MEASURED


def _lone(side: Side, q: Quantity) -> bool:
    """Whether the sentence measures but one thing of the kind."""
    return sum(other.unit == q.unit for other in _told_first(side)) == 1


def _stems(words: str) -> set[str]:
    return {stem(w.casefold()) for w in words.split() if len(w) > 2}


def _beside(side: Side, thing: Quantity | Time) -> set[str]:
    """The telling stems beside a figure."""
    first, end = side.word_at(thing.start), side.word_at(thing.end)
    near = side.telling(first - _AROUND, first).keys() | side.telling(end, end + _AROUND).keys()
    return {key for key in near if not key[0].isdigit()}


def time(pair: Pair) -> Iterator[Change]:
    """ "on 10 October" became "on the 12th of October"."""
    for ours in _days(pair.parent):
        for theirs in _days(pair.child):
            if _shifted(pair, ours, theirs):
                because = f"“{ours.text}” ({ours.value}) became “{theirs.text}” ({theirs.value})"
                yield change("time", pair, ours.text, theirs.text, because)


def _shifted(pair: Pair, ours: Time, theirs: Time) -> bool:
    """Whether one day became another: told with the same grain, beside the same words, in neither's other days."""
    if len(ours.value) != len(theirs.value) or ours.value == theirs.value or _same_words(ours.text, theirs.text):
        return False
    if theirs.value[:10] in pair.parent.sheet.days or ours.value[:10] in pair.child.sheet.days:
        return False
    common = {key for key in pair.parent.telling(0, len(pair.parent.forms)) if key in pair.child.stems}
    words_too = sum(not key[0].isdigit() for key in common) >= _WORDS
    return words_too and bool(_beside(pair.parent, ours) & _beside(pair.child, theirs))


def _days(side: Side) -> Sequence[Time]:
    """The days of a sentence that aren't those of saying."""
    return [t for t in side.times if t.type in ("DATE", "TIME") and _DAY.match(t.value) and not _spoken(side, t)]


def _spoken(side: Side, t: Time) -> bool:
    first, end = side.word_at(t.start), side.word_at(t.end)
    return not listed("saying").isdisjoint(side.forms[max(0, first - 3) : end + 2])


def _same_words(a: str, b: str) -> bool:
    """Whether two times are told alike or name one weekday or day of the month: they only count from different days."""
    return {w.form for w in words(a)} == {w.form for w in words(b)} or bool(_tells_day(a) & _tells_day(b))


def _tells_day(text: str) -> set[str]:
    told = {w.form for w in words(text)}
    weekdays = load(DEFAULT, "weekdays")["WEEKDAY"]
    return {w for w in told if w[0].isdigit() and len(w) < _YEAR} | {w[:3] for w in told if w in weekdays}
