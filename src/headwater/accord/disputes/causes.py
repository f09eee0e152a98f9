"""Why it happened: "the fire was caused by a gas leak" here, "the fire was blamed on faulty wiring" there.

A cause is what stands behind a closed list of words, its effect what stands before them. Two reports differ where the
effects are told in like words, and the causes share no telling word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from headwater.accord.disputes.answers import Answer, Question, dispute
from headwater.accord.page import Page, alike
from headwater.accord.saying import Saying
from headwater.languages import DEFAULT, load
from headwater.nouns import Case, Dispute, Span
from headwater.text.stem import stem

_EFFECT = 7  # words before that tell what it is the cause of
_CAUSE = 7  # words that tell a cause
_LONGEST = 3  # words of what stands between
_TELLS = 1.5  # rarity of a word that tells
_CROWD = 400  # causes of a story that are compared
_ALIKE = 0.4  # likeness of two effects that are one


@dataclass(frozen=True, slots=True, eq=False)
class Cause:
    """What a report gives as the cause of what: stems of the effect by how rare they are, stems of the cause."""

    report: str
    span: Span
    text: str
    effect: dict[str, float]
    stems: frozenset[str]


def causes(case: Case, said: Sequence[Saying], pages: Sequence[Page]) -> tuple[Dispute, ...]:
    """What reports of a story give other causes for."""
    found = [c for page in pages for c in _told(page)][:_CROWD]
    left, made = list(found), []
    for one, other in combinations(found, 2):
        if one in left and other in left and _differ(one, other):
            answers = [_answer(c, one, other) for c in left if c in (one, other) or _same(c, one) or _same(c, other)]
            left = [c for c in left if not _same(c, one) and not _same(c, other) and c not in (one, other)]
            made.append(dispute(case, said, Question("cause", f"cause: “{one.text}”", "cause"), answers))
    return tuple(d for d in made if d)


def _answer(cause: Cause, one: Cause, other: Cause) -> Answer:
    first = cause is one or (cause is not other and bool(cause.stems & one.stems))
    return Answer(cause.report, cause.span, "one" if first else "other", cause.text)


def _differ(a: Cause, b: Cause) -> bool:
    """Whether two reports give one effect two causes."""
    return a.report != b.report and not a.stems & b.stems and alike(a.effect, b.effect) >= _ALIKE


def _same(a: Cause, b: Cause) -> bool:
    """Whether one effect is given one cause twice."""
    return bool(a.stems & b.stems) and alike(a.effect, b.effect) >= _ALIKE


def _told(page: Page) -> Iterator[Cause]:
    """The causes that a report gives."""
    row = page.words
    at = 0
    while at < len(row):
        size = next((n for n in range(_LONGEST, 1, -1) if _joins(page, at, n)), 0)
        cause = _cause(page, at, at + size) if size else None
        if cause:
            yield cause
        at += max(1, size)


def _joins(page: Page, at: int, size: int) -> bool:
    return " ".join(w.form for w in page.words[at : at + size]) in _list("follows")


def _cause(page: Page, first: int, at: int) -> Cause | None:
    """The cause that begins at a word, of what stands before another; None where either tells nothing."""
    row, start, end = page.words, page.start_of(first), page.end_of(first)
    last = at
    while (
        last < min(end, at + _CAUSE)
        and row[last].form not in _list("barriers")
        and (last == at or page.gap(last) == " ")
    ):
        last += 1
    effect = {stem(w.form): r for w in row[max(start, first - _EFFECT) : first] if (r := page.rarity(w.form)) >= _TELLS}
    stems = frozenset(
        _sense(w.form) for w in row[at:last] if page.rarity(w.form) >= _TELLS and w.form not in _list("empty")
    )
    if not effect or not stems or last == at:
        return None
    span = Span(row[at].start, row[last - 1].end)
    return Cause(page.reading.report.id, span, " ".join(span.of(page.text).split()), effect, stems)


def _sense(form: str) -> str:
    """A word of a cause, those that tell one cause as one: "warming" and "climate"."""
    return next((row[0] for row in load(DEFAULT, "causes")["alike"] if form in row), stem(form))


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(load(DEFAULT, "causes")[name])
