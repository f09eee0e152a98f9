"""Where reports differ on one matter: numbers of the same things, and days of the same event.

Precision comes first: reporters skim past false alarms once and then never look again. Two figures are on one matter
only where what is counted and the sentences around it are alike, and where no report gives both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from headwater.accord.claims import compatible, rounded
from headwater.accord.saying import Saying
from headwater.languages import DEFAULT, load
from headwater.nouns import Case, Dispute, Evidence, Quantity, Span, Time, Value
from headwater.nouns.story import Nature, Slot
from headwater.text.stem import stem
from headwater.text.words import words

_STEMS = 4  # telling stems that a sentence must have to be on any matter
_CLOSE = 0.35  # weight in common from which two sentences can be on one matter


@dataclass(frozen=True)
class _Figure:
    """A number or day that a saying gives, and the key under which it may be compared with others."""

    saying: Saying
    span: Span
    shown: str
    value: Quantity | Time
    matter: Hashable


def disputes(case: Case, said: Sequence[Saying]) -> tuple[Dispute, ...]:
    """The disputes of a story, conflicts first."""
    figures = [f for s in said if not s.statement.chain or s.statement.mode != "own" for f in _figures(s)]
    matters = _matters(figures)
    found = [d for group in matters if (d := _dispute(case, group))]
    return tuple(sorted(found, key=lambda d: (d.nature != "conflict", d.id)))


def _figures(saying: Saying) -> Iterable[_Figure]:
    if len(saying.weights) < _STEMS:
        return
    for q in saying.quantities:
        if q.of and q.value is not None:
            yield _Figure(saying, q.span, q.text, q, ("number", q.unit, _head(q.of)))
    for t in saying.times:
        if t.type in ("DATE", "TIME") and t.value[:4].isdigit() and len(t.value) >= 7:
            yield _Figure(saying, t.span, t.text, t, ("date",))


def _head(of: str) -> str:
    forms = [w.form for w in words(of)]
    return stem(forms[0]) if forms else ""


def _matters(figures: Sequence[_Figure]) -> list[list[_Figure]]:
    """Groups of figures on one matter: linked in chains of pairs that are."""
    by_key: dict[Hashable, list[_Figure]] = defaultdict(list)
    for figure in figures:
        by_key[figure.matter].append(figure)
    group_of = {id(f): [f] for f in figures}
    for group in by_key.values():
        for a, b in combinations(group, 2):
            if a.saying.report != b.saying.report and _close(a, b) and group_of[id(a)] is not group_of[id(b)]:
                one, other = group_of[id(a)], group_of[id(b)]
                one.extend(other)
                for f in other:
                    group_of[id(f)] = one
    return [g for g in {id(g): g for g in group_of.values()}.values() if len(g) > 1]


def _close(a: _Figure, b: _Figure) -> bool:
    least = _CLOSE if isinstance(a.value, Quantity) else _CLOSE + 0.1
    return a.saying.alike(b.saying) >= least


def _dispute(case: Case, group: Sequence[_Figure]) -> Dispute | None:
    """The group as a dispute, if its values differ and no report gives two of them."""
    values: list[list[_Figure]] = []
    for figure in sorted(group, key=lambda f: (case.story.reports.index(f.saying.report), f.span)):
        home = next((v for v in values if _equal(v[0].value, figure.value)), None)
        values.append([figure]) if home is None else home.append(figure)
    givers = [{f.saying.report for f in v} for v in values]
    if len(values) < 2 or any(a & b for a, b in combinations(givers, 2)):
        return None
    first = values[0][0]
    slot: Slot = "number" if isinstance(first.value, Quantity) else "date"
    if isinstance(first.value, Quantity) and first.value.unit == "year":
        slot = "age"
    nature, because = _nature(case, values)
    shown = tuple(_value(v) for v in values)
    return Dispute(f"dispute:{first.saying.id}:{first.span.start}", _about(first), slot, shown, nature, because)


def _equal(a: Quantity | Time, b: Quantity | Time) -> bool:
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return a.value == b.value and (a.low, a.high) == (b.low, b.high)
    return isinstance(a, Time) and isinstance(b, Time) and a.value[:10] == b.value[:10]


def _value(figures: Sequence[_Figure]) -> Value:
    return Value(
        figures[0].shown,
        tuple(dict.fromkeys(f.saying.id for f in figures)),
        tuple(dict.fromkeys(f.saying.report for f in figures)),
        tuple(Evidence(f.saying.report, f.span.start, f.span.end) for f in figures),
    )


def _about(figure: _Figure) -> str:
    """What the matter is, in the report's own words."""
    if isinstance(figure.value, Quantity):
        return f"number of {figure.value.of}" if not figure.value.unit else f"{figure.value.of} ({figure.value.unit})"
    before = figure.saying.text[: max(0, figure.span.start - figure.saying.statement.start)]
    return "day: " + " ".join(before.split()[-6:]) + " …"


_Law = Callable[[Case, Sequence[Sequence[_Figure]]], str]


def _nature(case: Case, values: Sequence[Sequence[_Figure]]) -> tuple[Nature, str]:
    """The first law that speaks decides."""
    laws: tuple[tuple[Nature, _Law], ...] = (("update", _update), ("precision", _precision), ("speaker", _speakers))
    for nature, law in laws:
        if because := law(case, values):
            return nature, because
    return "conflict", "they can't all be right: " + "; ".join(v[0].shown for v in values)


def _precision(case: Case, values: Sequence[Sequence[_Figure]]) -> str:
    """Each pair of values fits together: bounds overlap, one is the other rounded, a day lies in the month."""
    if all(_compatible(a[0].value, b[0].value) for a, b in combinations(values, 2)):
        return "they fit together; some tell it more exactly than others"
    return ""


def _compatible(a: Quantity | Time, b: Quantity | Time) -> bool:
    if isinstance(a, Time) and isinstance(b, Time):
        return a.value.startswith(b.value) or b.value.startswith(a.value)
    return isinstance(a, Quantity) and isinstance(b, Quantity) and (compatible(a, b) or rounded(a, b))


def _speakers(case: Case, values: Sequence[Sequence[_Figure]]) -> str:
    """Each value is given as a voice's own, and no voice gives two."""
    voices = [{f.saying.statement.chain[-1].name for f in v if f.saying.statement.chain} for v in values]
    if all(voices) and not any(a & b for a, b in combinations(voices, 2)):
        return "different voices: " + "; ".join(
            f"{v[0].shown} says {min(n)}" for v, n in zip(values, voices, strict=True)
        )
    return ""


def _update(case: Case, values: Sequence[Sequence[_Figure]]) -> str:
    """A toll that only grows, by when each number was first told."""
    moment = {r.report.id: (r.report.published.value if r.report.published else "") for r in case.readings}
    ordered = sorted(values, key=lambda v: min(moment[f.saying.report] for f in v))
    firsts = [min(moment[f.saying.report] for f in v) for v in ordered]
    numbers = [f.value.value for f, *_ in ordered if isinstance(f.value, Quantity) and f.value.value is not None]
    grows = len(numbers) == len(values) and all(a < b for a, b in pairwise(numbers))
    apart = all(a < b for a, b in pairwise(firsts))
    if grows and apart and _is_toll(values[0][0].value):
        return "it grew as time went on: " + ", then ".join(v[0].shown for v in ordered)
    return ""


def _is_toll(value: Quantity | Time) -> bool:
    tolls = frozenset(load(DEFAULT, "accord")["tolls"])
    return isinstance(value, Quantity) and any(w.form in tolls for w in words(value.of))
