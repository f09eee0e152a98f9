"""What kind of difference it is: the first law that speaks decides, and says why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from itertools import combinations

from headwater.accord.disputes.figure import Figure, words_of
from headwater.languages import DEFAULT, load
from headwater.nouns import Case, Published
from headwater.nouns.story import Nature

_NEVER = datetime.max.replace(tzinfo=UTC)

Values = Sequence[Sequence[Figure]]
_Law = Callable[[Case, Values], str]


def nature_of(case: Case, values: Values) -> tuple[Nature, str]:
    """The nature of a dispute between these values, and the reason in words."""
    laws: tuple[tuple[Nature, _Law], ...] = (("update", _grew), ("precision", _fit), ("speaker", _voices))
    for nature, law in laws:
        if because := law(case, values):
            return nature, because
    return "conflict", "they can't all be right: " + "; ".join(v[0].text for v in values)


def _grew(case: Case, values: Values) -> str:
    """A toll that only grows, by when each number was first told."""
    told = {r.report.id: _moment(r.report.published) for r in case.readings}
    firsts = [min((m for f in v if (m := told[f.saying.report])), default=None) for v in values]
    if not _is_toll(values) or not all(firsts):
        return ""
    ordered = sorted(zip(firsts, values, strict=True), key=lambda pair: (pair[0] or _NEVER, pair[1][0].key))
    later = [(a, b) for (x, a), (y, b) in combinations(ordered, 2) if x != y]
    if not later or not all(a[0].measures[0].value < b[0].measures[0].value for a, b in later):
        return ""
    ordered.sort(key=lambda pair: pair[1][0].measures[0].value)
    return "it grew as time went on: " + ", then ".join(v[0].text for _, v in ordered)


def _moment(published: Published | None) -> datetime | None:
    """When a report came out, in universal time; a day without an hour counts from its beginning."""
    try:
        told = datetime.fromisoformat(published.value) if published else None
    except ValueError:
        return None
    return told and (told.astimezone(UTC) if told.tzinfo else told.replace(tzinfo=UTC))


def _is_toll(values: Values) -> bool:
    tolls = frozenset(load(DEFAULT, "accord")["tolls"])
    about = {w for v in values for f in v for w in (*words_of(f.of), f.fate)}
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
