"""What kind of difference it is: the first law that speaks decides, and says why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import combinations, pairwise

from headwater.accord.disputes.figure import Figure, words_of
from headwater.languages import DEFAULT, load
from headwater.nouns import Case, Published, Value
from headwater.nouns.story import Nature

_NEAR = 4  # words behind a number that may say what became of those counted
_MOSTLY = 3  # times as many steps up as down that make a toll grow
_DAY = len("2031-03-04")


@dataclass(frozen=True, slots=True)
class Told:
    """One answer in words, the names of the voices that give it, and whether it is what things change to."""

    value: Value
    voices: frozenset[str]
    later: bool = False


Values = Sequence[Sequence[Figure]]
Window = tuple[datetime, datetime]
_Law = Callable[[Case, Values], str]


def nature_of(case: Case, values: Values) -> tuple[Nature, str]:
    """The nature of a dispute between these values, and the reason in words."""
    laws: tuple[tuple[Nature, _Law], ...] = (("update", _grew), ("precision", _fit), ("speaker", _voices))
    for nature, law in laws:
        if because := law(case, values):
            return nature, because
    return "conflict", "they can't all be right: " + "; ".join(_told(v[0]) for v in values)


def _told(figure: Figure) -> str:
    """A value in the report's words; of a day told by another ("last week") the days that it was reckoned to be."""
    measure = figure.measures[0]
    if not measure.day or any(c.isdigit() for c in figure.text):
        return figure.text
    ends = dict.fromkeys(date.fromordinal(int(day)).isoformat() for day in (measure.low, measure.high))
    return f"{figure.text} ({' to '.join(ends)})"


def _grew(case: Case, values: Values) -> str:
    """A toll that grows, by when each number was first told, as far as the hours are known.

    Of many numbers one may lag behind: somebody still tells yesterday's.
    """
    windows = {r.report.id: _window(r.report.published) for r in case.readings}
    rising = sorted(values, key=lambda v: (v[0].measures[0].value, v[0].key))
    firsts = [_first([windows[f.saying.report] for f in v]) for v in rising]
    if not _is_toll(values) or not all(firsts):
        return ""
    steps = [(a, b) for a, b in combinations(firsts, 2) if a and b]
    rose, fell = sum(_before(a, b) for a, b in steps), sum(_before(b, a) for a, b in steps)
    if rose <= _MOSTLY * fell:
        return ""
    return "it grew as time went on: " + ", then ".join(v[0].text for v in rising)


def _window(published: Published | None) -> Window | None:
    """Between which moments a report came out, in universal time: of a day without an hour, its beginning and end."""
    try:
        told = datetime.fromisoformat(published.value) if published else None
    except ValueError:
        return None
    if told is None or published is None:
        return None
    told = told.astimezone(UTC) if told.tzinfo else told.replace(tzinfo=UTC)
    return told, told + timedelta(days=1) if len(published.value) == _DAY else told


def _first(told: Sequence[Window | None]) -> Window | None:
    """Between which moments something was first told."""
    known = [w for w in told if w]
    return (min(start for start, _ in known), min(end for _, end in known)) if known else None


def _before(one: Window, other: Window) -> bool:
    """Whether the first surely came before the other."""
    return one[1] <= other[0] and one != other


def _is_toll(values: Values) -> bool:
    tolls = frozenset(load(DEFAULT, "accord")["tolls"])
    about = {w for v in values for f in v for w in (*words_of(f.of), f.fate, *f.setting.behind[:_NEAR])}
    return values[0][0].kind == "count" and not tolls.isdisjoint(about)


def _fit(case: Case, values: Values) -> str:
    """Each pair of values fits together: bounds overlap, one is the other rounded, a day lies in the month."""
    if all(a[0].fits(b[0]) and not _exclude(a[0], b[0]) for a, b in combinations(values, 2)):
        return "they fit together; some tell it more exactly than others"
    return ""


def _exclude(a: Figure, b: Figure) -> bool:
    """Bounds of one number that leave each other out: "as many as 30", "more than 30"."""
    return any(x.value == y.value and not x.day and x.differs(y) for x, y in a.pairs(b))


def _voices(case: Case, values: Values) -> str:
    """Each value is given as a voice's own, and no voice gives two."""
    voices = [{f.saying.statement.chain[-1].name for f in v if f.saying.statement.chain} - {""} for v in values]
    if all(voices) and not any(a & b for a, b in combinations(voices, 2)):
        told = (f"{v[0].text} says {min(n)}" for v, n in zip(values, voices, strict=True))
        return "different voices: " + "; ".join(told)
    return ""


def apart(case: Case, answers: Sequence[Told], *, changes: bool) -> tuple[Nature, str]:
    """The nature of a dispute between answers in words, and why; only what `changes` with time can be an update."""
    windows = {r.report.id: _window(r.report.published) for r in case.readings}
    timed = [(first, a) for a in answers if (first := _first([windows.get(r) for r in a.value.reports]))]
    timed.sort(key=lambda pair: pair[0])
    grew = len(timed) == len(answers) and all(_before(a, b) for (a, _), (b, _) in pairwise(timed))
    if changes and grew and (timed[-1][1].later or not any(a.later for a in answers)):
        return "update", "the later reports tell it otherwise: " + ", then ".join(a.value.value for _, a in timed)
    if all(a.voices for a in answers) and not any(a.voices & b.voices for a, b in combinations(answers, 2)):
        return "speaker", "different voices: " + "; ".join(f"{a.value.value} says {min(a.voices)}" for a in answers)
    return "conflict", "they can't all be right at one time: " + "; ".join(a.value.value for a in answers)
