"""A number, day, time of day or length of time that a saying gives, in the setting by which it can be compared.

In "At least four people died when the ferry struck the reef" the figure is a count of 4 up, of people, whose fate is
"dead", set among "ferry", "struck" and "reef".
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from headwater.accord.measure import Measure, of_quantity, of_time
from headwater.accord.page import Page, Setting
from headwater.accord.saying import Saying
from headwater.languages import DEFAULT, load
from headwater.nouns import Quantity, Span, Time
from headwater.text.words import words

_BEHIND, _BEFORE = 8, 4  # words in which the fate of what is counted may stand
_SPOKEN = 3  # words in which a verb of saying may stand beside a day
_LEAST = 2  # a count below this is an article as often as a number
_AGED = 4  # words before an age in which "at the age of" may stand
_LARGE = 100  # a count from which on it counts something, though nothing is named beside it
_HEAD = 600  # code points over which what stands at the head of a report gives way to the rest
_LEAD = 60  # code points that say what a day or measure is about
_OPENINGS = ("", "\n", ".", "?", "!", ":", "”", '"')
_NAME = re.compile(r"[A-Z][\w’'.-]*\s?$")
_NUMERAL = re.compile(r"\d[\d.,]*$")
_SCORE = re.compile(r"\d+\s?[-–]\s?\d+$")
_FRACTION = re.compile(r"\d+\.\d+")
_LINK = re.compile(r"(?:https?:|www\.)[^”“\"]*$")
_HOUR = re.compile(r"\b\d{1,2}:\s?$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ROW = re.compile(r"\d{6,}")
_CONVERSION = re.compile(r"\s?[(/]\s?$")


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """One value where it stands: `measures` are the value and its conversion into other units, if one stands beside it.

    `fate` is what became of those counted, `who` the entity of the person named last before it in its saying, ""
    where not told.
    """

    saying: Saying
    span: Span
    measures: tuple[Measure, ...]
    of: str
    setting: Setting
    fate: str = ""
    who: str = ""

    @property
    def key(self) -> tuple[str, int]:
        """Tells it from all others: the report, and where it stands."""
        return (self.saying.report, self.span.start)

    @property
    def head(self) -> float:
        """How near the head of its report it stands, 0..1: what comes first is what the report is about."""
        return math.exp(-self.span.start / _HEAD)

    @property
    def text(self) -> str:
        """The report's own words for it."""
        return self.span.of(self.saying.reading.report.text)

    @property
    def kind(self) -> str:
        """What kind of measure it is first told as."""
        return self.measures[0].kind

    def pairs(self, other: Figure) -> Iterator[tuple[Measure, Measure]]:
        """Measures of one kind that two figures give."""
        return ((x, y) for x in self.measures for y in other.measures if x.kind == y.kind)

    def differs(self, other: Figure) -> bool:
        """Whether none of their measures is the same; two reports' "Friday" is, whatever day it was taken for."""
        if _told_day(self.text) & _told_day(other.text) or self.text.casefold() == other.text.casefold():
            return False
        pairs = list(self.pairs(other))
        alike = [(x, y) for x, y in pairs if x.unit == y.unit]
        return all(x.differs(y) for x, y in alike or pairs)

    def fits(self, other: Figure) -> bool:
        """Whether both may be right, one told more exactly than the other."""
        return any(x.fits(y) for x, y in self.pairs(other))


def figures(said: Sequence[Saying], pages: Sequence[Page]) -> tuple[Figure, ...]:
    """The figures of all sayings, each place once, in its narrowest saying; in order of report and place."""
    homes: dict[str, dict[Quantity | Time, Saying]] = {}
    for saying in sorted(said, key=lambda s: (-(s.statement.end - s.statement.start), s.id)):
        homes.setdefault(saying.report, {}).update(dict.fromkeys((*saying.quantities, *saying.times), saying))
    return tuple(f for page in pages for f in _of_report(homes.get(page.reading.report.id, {}), page))


def _of_report(homes: Mapping[Quantity | Time, Saying], page: Page) -> Iterator[Figure]:
    """The figures of one report, each conversion joined to what it converts."""
    held: Figure | None = None
    for thing in sorted(homes, key=lambda t: (t.start, t.end)):
        figure = _figure(page, homes[thing], thing)
        if held and figure and _CONVERSION.fullmatch(page.text[held.span.end : max(held.span.end, figure.span.start)]):
            closes = page.text.startswith(")", figure.span.end)
            span = Span(held.span.start, figure.span.end + closes)
            held = replace(held, span=span, measures=held.measures + figure.measures)
        elif figure:
            if held:
                yield held
            held = figure
    if held:
        yield held


def _figure(page: Page, saying: Saying, thing: Quantity | Time) -> Figure | None:
    measure = of_quantity(thing) if isinstance(thing, Quantity) else of_time(thing)
    if measure is None:
        return None
    of = thing.of if isinstance(thing, Quantity) else ""
    figure = Figure(saying, thing.span, (measure,), of, page.setting(thing.span))
    if any(rule(figure, page.text) for rule in RULES):
        return None
    return replace(figure, fate=_fate(figure) if measure.kind == "count" else "", who=_who(figure, page))


# ------------------------------------------------------------------ what is no figure that another could contradict


def _names(f: Figure, text: str) -> bool:
    """A number that is part of a name: "Route 4", "version 5.50"."""
    name = _NAME.search(text, max(0, f.span.start - _LEAD), f.span.start)
    if f.kind != "count" or name is None or not _NUMERAL.match(f.text):
        return False
    return text[max(0, name.start() - _LEAD) : name.start()].rstrip(" ")[-1:] not in _OPENINGS


def _scores(f: Figure, text: str) -> bool:
    """A score or record: "5-11", one side of "59-35-1"."""
    beside = text[max(0, f.span.start - 1) : f.span.start] in ("-", "–") or text[f.span.end : f.span.end + 1] in "-–"
    return f.kind == "count" and bool(_SCORE.match(f.text) or (beside and _NUMERAL.match(f.text)))


def _counts_nothing(f: Figure, text: str) -> bool:
    """A count of one, or of nothing named where it is small or a mere row of digits ("20310304")."""
    if f.kind != "count":
        return False
    return f.measures[0].value < (_LEAST if f.of else _LARGE) or (not f.of and bool(_ROW.fullmatch(f.text)))


def _says_when(f: Figure, text: str) -> bool:
    """The day on which somebody spoke or a picture was taken."""
    beside = {*f.setting.before[:_SPOKEN], *f.setting.behind[: _SPOKEN - 1]}
    return f.kind == "day" and bool(beside & _words("speaking"))


def _captions(f: Figure, text: str) -> bool:
    """The day of a picture: "seen in this undated photo released by the ministry on 4 March"."""
    return f.kind == "day" and not _words("captions").isdisjoint({*f.setting.before, *f.setting.behind})


def _stamps(f: Figure, text: str) -> bool:
    """A stamp of the page: "2031-03-04 13:14", "4 March 2031, 13:14"."""
    lone = not f.setting.before and f.setting.behind[:1] and f.setting.behind[0][0].isdecimal()
    begins = f.text[:5].replace("-", "").isdecimal() and "-" in f.text[:5]
    return f.kind in ("day", "clock") and bool(lone or begins)


def _whole_year(f: Figure, text: str) -> bool:
    """A year that is only pointed at: "this year"."""
    return f.kind == "day" and len(f.measures[0].day) == len("2031") and not any(c.isdigit() for c in f.text)


def _address(f: Figure, text: str) -> bool:
    """A part of an address ("example.org/2031/03/") or of a stamp's hour ("Updated 13: 42")."""
    before = text[max(0, f.span.start - _LEAD) : f.span.start].split("\n")[-1]
    return bool(_LINK.search(before) or _HOUR.search(before))


def _of_a_year(f: Figure, text: str) -> bool:
    """How old somebody was in a year that the sentence names."""
    return f.kind == "age" and any(_YEAR.fullmatch(form) for form in (*f.setting.before, *f.setting.behind))


def _fraction(f: Figure, text: str) -> bool:
    """A count with a fraction ("7.65", a calibre): nobody counts heads so."""
    return f.kind == "count" and bool(_FRACTION.fullmatch(f.text))


def _at_age(f: Figure, text: str) -> bool:
    """How old somebody was at another time: "hired at age 60", "at the age of 60"."""
    return f.kind == "age" and {"at", "age"} <= {*f.setting.before[:_AGED], *words_of(f.text)}


def _named_day(f: Figure, text: str) -> bool:
    """A day that is a name: "Black Monday"."""
    return f.kind == "day" and not _words("named_days").isdisjoint(f.setting.before[:1])


Rule = Callable[[Figure, str], bool]
RULES: tuple[Rule, ...] = (
    _names,
    _scores,
    _counts_nothing,
    _says_when,
    _captions,
    _stamps,
    _whole_year,
    _fraction,
    _at_age,
    _named_day,
    _address,
    _of_a_year,
)


# ------------------------------------------------------------------ words


def _who(f: Figure, page: Page) -> str:
    """The person named last before it, in its saying and its sentence."""
    first = max(page.sentence(f.span.start).start, f.saying.statement.start)
    before = page.persons_between(first, f.span.start)
    return before[-1].entity if before else ""


def _fate(f: Figure) -> str:
    """What became of those counted: by the words for what is counted, else those behind, else those before."""
    fates = _fates()
    near = (*words_of(f.of), *f.setting.behind[:_BEHIND], *f.setting.before[:_BEFORE])
    return next((fates[w] for w in near if w in fates), "")


@lru_cache(maxsize=8192)
def words_of(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase."""
    return tuple(w.form for w in words(phrase))


def counts_people(figure: Figure) -> bool:
    """Whether what is counted are heads."""
    return not _words("people").isdisjoint(words_of(figure.of))


def fates_of(form: str) -> str:
    """The fate that a word tells; "" for other words."""
    return _fates().get(form, "")


def owned(figure: Figure) -> bool:
    """Whether what is counted, or whose age is told, is somebody's own: "their two children", "a 14-year-old son"."""
    kin = figure.kind == "age" and not _words("kin").isdisjoint((*words_of(figure.of), *figure.setting.behind[:1]))
    return kin or not _words("owners").isdisjoint(figure.setting.before[:1])


def part(figure: Figure) -> bool:
    """Whether it is told as a part of another: "104 of them"."""
    return figure.setting.behind[:1] == ("of",) and not _words("parts").isdisjoint(figure.setting.behind[1:2])


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load(DEFAULT, "accord")[name])


@cache
def _fates() -> Mapping[str, str]:
    return {form: fate for fate, forms in load(DEFAULT, "accord")["fates"].items() for form in forms}


@cache
def _weekdays() -> Mapping[str, int]:
    numbers: Mapping[str, int] = load(DEFAULT, "weekdays")["WEEKDAY"]
    return numbers


def _told_day(text: str) -> frozenset[int]:
    return frozenset(_weekdays()[w] for w in words_of(text) if w in _weekdays())
