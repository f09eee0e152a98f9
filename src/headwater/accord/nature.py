"""What kind of difference it is: the first law that speaks decides, and says why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations, pairwise

from headwater.accord.claims import compatible, rounded
from headwater.accord.figure import Figure
from headwater.languages import DEFAULT, load
from headwater.nouns import Case, Quantity, Time
from headwater.nouns.story import Nature
from headwater.text.words import words

Values = Sequence[Sequence[Figure]]
_Law = Callable[[Case, Values], str]


def nature_of(case: Case, values: Values) -> tuple[Nature, str]:
    """The nature of a dispute between these values, and the reason in words."""
    laws: tuple[tuple[Nature, _Law], ...] = (("update", _grew), ("precision", _fit), ("speaker", _voices))
    for nature, law in laws:
        if because := law(case, values):
            return nature, because
    return "conflict", "they can't all be right: " + "; ".join(v[0].shown for v in values)


def _grew(case: Case, values: Values) -> str:
    """A toll that only grows, by when each number was first told."""
    moment = {r.report.id: (r.report.published.value if r.report.published else "") for r in case.readings}
    ordered = sorted(values, key=lambda v: min(moment[f.saying.report] for f in v))
    firsts = [min(moment[f.saying.report] for f in v) for v in ordered]
    numbers = [f.value.value for f, *_ in ordered if isinstance(f.value, Quantity) and f.value.value is not None]
    grows = len(numbers) == len(values) and all(a < b for a, b in pairwise(numbers))
    if grows and all(firsts) and all(a < b for a, b in pairwise(firsts)) and _is_toll(values[0][0].value):
        return "it grew as time went on: " + ", then ".join(v[0].shown for v in ordered)
    return ""


def _is_toll(value: Quantity | Time) -> bool:
    tolls = frozenset(load(DEFAULT, "accord")["tolls"])
    return isinstance(value, Quantity) and any(w.form in tolls for w in words(value.of))


def _fit(case: Case, values: Values) -> str:
    """Each pair of values fits together: bounds overlap, one is the other rounded, a day lies in the month."""
    if all(_compatible(a[0].value, b[0].value) for a, b in combinations(values, 2)):
        return "they fit together; some tell it more exactly than others"
    return ""


def _compatible(a: Quantity | Time, b: Quantity | Time) -> bool:
    if isinstance(a, Time) and isinstance(b, Time):
        return a.value.startswith(b.value) or b.value.startswith(a.value)
    return isinstance(a, Quantity) and isinstance(b, Quantity) and (compatible(a, b) or rounded(a, b))


def _voices(case: Case, values: Values) -> str:
    """Each value is given as a voice's own, and no voice gives two."""
    voices = [{f.saying.statement.chain[-1].name for f in v if f.saying.statement.chain} - {""} for v in values]
    if all(voices) and not any(a & b for a, b in combinations(voices, 2)):
        told = (f"{v[0].shown} says {min(n)}" for v, n in zip(values, voices, strict=True))
        return "different voices: " + "; ".join(told)
    return ""
