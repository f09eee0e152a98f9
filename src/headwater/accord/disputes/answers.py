"""What reports answer to one question in words, and the dispute that is made of answers that differ."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from headwater.accord.disputes.nature import Told, apart
from headwater.accord.saying import Saying
from headwater.nouns import Case, Dispute, Evidence, Span, Value
from headwater.nouns.story import Slot


@dataclass(frozen=True, slots=True)
class Answer:
    """A report's answer: `sense` is the same for all that answer alike, `text` the words that are shown."""

    report: str
    span: Span
    sense: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, as readers are told: the kind that names the dispute's id, the words, the slot.

    Its answer may change as time goes on if it `changes`; to the `later` sense alone, where one is given.
    """

    kind: str
    about: str
    slot: Slot
    changes: bool = False
    later: str = ""


def dispute(case: Case, said: Sequence[Saying], asked: Question, given: Iterable[Answer]) -> Dispute | None:
    """The dispute between reports that answer a question in different senses; None where there is none.

    A report that gives two answers tells itself how they fit, and stands behind neither.
    """
    by: dict[str, set[str]] = defaultdict(set)
    for answer in (given := list(given)):
        by[answer.report].add(answer.sense)
    order = {report: n for n, report in enumerate(case.story.reports)}
    kept = sorted((a for a in given if len(by[a.report]) == 1), key=lambda a: (order[a.report], a.span))
    sides: dict[str, list[Answer]] = defaultdict(list)
    for answer in kept:
        sides[answer.sense].append(answer)
    if len(sides) < 2:
        return None
    values = tuple(_value(said, row) for row in sides.values())
    told = [Told(v, _voices(said, v), s == asked.later) for s, v in zip(sides, values, strict=True)]
    nature, because = apart(case, told, changes=asked.changes)
    first = kept[0]
    return Dispute(
        f"dispute:{first.report}:{first.span.start}:{asked.kind}", asked.about, asked.slot, values, nature, because
    )


def _value(said: Sequence[Saying], row: Sequence[Answer]) -> Value:
    """One answer, in the words that are used most, the shortest of such."""
    worded = Counter(a.text for a in row)
    shown = min(worded, key=lambda t: (-worded[t], len(t), t))
    held = {s.id for s in said for a in row if s.report == a.report and s.statement.span.touches(a.span)}
    places = tuple(dict.fromkeys(Evidence(a.report, a.span.start, a.span.end) for a in row))
    return Value(shown, tuple(sorted(held)), tuple(dict.fromkeys(a.report for a in row)), places)


def _voices(said: Sequence[Saying], value: Value) -> frozenset[str]:
    """The voices that give an answer; none where a report gives it as its own."""
    chains = [s.statement.chain for s in said if s.id in value.statements]
    return frozenset(chain[-1].name for chain in chains if chain) if all(chains) else frozenset()


Teller = Callable[[Case, Sequence[Saying]], Iterable[Dispute]]
