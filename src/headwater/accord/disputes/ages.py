"""How old one named person is: "Ole Holm, 34," here, "35-year-old Ole Holm" there.

Ages are told of the entity that stands right beside them. Where the sentence names another year, the age may be of
that year.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from headwater.accord.disputes.answers import Answer, Question, dispute
from headwater.accord.disputes.clauses import closed
from headwater.accord.measure import of_quantity
from headwater.accord.page import Page
from headwater.accord.saying import Saying
from headwater.nouns import Case, Dispute, Mention, Quantity

_BETWEEN = 4  # words between an age and the name behind it: "35-year-old harbour pilot Ole Holm"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def ages(case: Case, said: Sequence[Saying], pages: Sequence[Page]) -> tuple[Dispute, ...]:
    """The named persons of a story to whom reports give different ages."""
    told: dict[str, list[Answer]] = defaultdict(list)
    names: dict[str, str] = {}
    for page in pages:
        names |= {e.id: e.name for e in page.reading.entities}
        for entity, answer in _told(page):
            told[entity].append(answer)
    made = (dispute(case, said, Question("age", f"age of {names[e]}", "age"), row) for e, row in sorted(told.items()))
    return tuple(d for d in made if d)


def _told(page: Page) -> Iterator[tuple[str, Answer]]:
    """The ages of a report that stand right behind or before a name."""
    report = page.reading.report
    people = {e.id for e in page.reading.entities if e.kind == "person" and not e.anonymous}
    mentions = [m for m in report.mentions if m.entity in people and m.text[:1].isupper()]
    ends, starts = {m.end: m for m in mentions}, {page.at(m.start): m for m in mentions}
    for q in report.quantities:
        measure = of_quantity(q)
        if not measure or measure.kind != "age" or measure.low != measure.high or _of_another_year(page, q):
            continue
        apposed = page.text.startswith(", ", q.start - len(", "))
        near = (ends.get(q.start - len(", ")) if apposed else None) or _behind(page, q, starts)
        if near:
            yield near.entity, Answer(report.id, q.span, f"{measure.value:g}", q.text)


def _behind(page: Page, q: Quantity, starts: Mapping[int, Mention]) -> Mention | None:
    """The name behind an age, in the same phrase."""
    at = page.at(q.end)
    for n in range(at, min(page.end_of(at), at + _BETWEEN)):
        if page.gap(n) != " " or page.words[n].form in closed():
            return None
        if n in starts:
            return starts[n]
    return None


def _of_another_year(page: Page, q: Quantity) -> bool:
    """Whether the sentence names a year, of which the age may be."""
    sentence = page.sentence(q.start)
    return bool(_YEAR.search(page.text, sentence.start, sentence.end))
