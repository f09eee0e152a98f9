"""Opposed states of one person or thing: "Holm was arrested" here, "Holm is still at large" there.

The states are a closed list (`opposites.toml`). Two reports speak of one subject where they name the same entity, or
tell it by noun phrases of which one holds the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from headwater.accord.disputes.answers import Answer, Question, dispute
from headwater.accord.disputes.clauses import Clause, clauses
from headwater.accord.page import Page
from headwater.accord.saying import Saying
from headwater.languages import DEFAULT, load
from headwater.nouns import Case, Dispute

_LONGEST = 5  # words of a state
_Held = tuple[Clause, str, str, int]
"""A clause, the question that it answers, the answer, and the number of its last word."""


def states(case: Case, said: Sequence[Saying], pages: Sequence[Page]) -> tuple[Dispute, ...]:
    """The persons and things of a story that reports tell to be in opposed states."""
    told: dict[tuple[str, str], list[_Held]] = defaultdict(list)
    for page in pages:
        for clause in clauses(page):
            for question, answer, last in _answers(clause):
                told[question, clause.whose].append((clause, question, answer, last))
    made = (_dispute(case, said, held) for _, held in sorted(told.items()))
    return tuple(d for d in made if d)


def _answers(clause: Clause) -> Iterator[tuple[str, str, int]]:
    """The questions that a clause answers, how, and the number of the last word that does: the longest phrase each."""
    forms = [w.form for w in clause.page.words[clause.at : min(clause.end, clause.at + _LONGEST)]]
    found: dict[str, tuple[str, int]] = {}
    for size in range(1, len(forms) + 1):
        phrase = ("not " if clause.denied else "") + " ".join(forms[:size])
        for question, answer in _phrases().get(phrase if clause.copular else "+" + phrase, ()):
            if _tables()[question].get("of", _kind(clause)) == _kind(clause):
                found[question] = answer, clause.at + size - 1
    yield from ((question, answer, last) for question, (answer, last) in found.items())


def _kind(clause: Clause) -> str:
    """Whether a clause is of a person or of a thing."""
    entities = {e.id: e.kind for e in clause.page.reading.entities}
    last = clause.page.words[clause.page.at(clause.subject.end) - 1].form
    told = entities.get(clause.entity) == "person" if clause.entity else last in _tables()["clauses"]["persons"]
    return "person" if told else "thing"


def _dispute(case: Case, said: Sequence[Saying], held: Sequence[_Held]) -> Dispute | None:
    question = _tables()[held[0][1]]
    answers = [Answer(c.report, c.span(last), answer, c.span(last).of(c.page.text)) for c, _, answer, last in held]
    clause = held[0][0]
    entity = next((e.name for e in clause.page.reading.entities if e.id == clause.entity), "")
    about = question["about"].format(entity or clause.subject.of(clause.page.text))
    return dispute(
        case, said, Question("state", about, "status", changes=True, later=question.get("later", "")), answers
    )


@cache
def _tables() -> Mapping[str, Any]:
    tables: Mapping[str, Any] = load(DEFAULT, "opposites")
    return tables


@cache
def _phrases() -> Mapping[str, Sequence[tuple[str, str]]]:
    """The questions and answers that each phrase tells; with a "+" those that stand without "be"."""
    held: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for question, table in _tables().items():
        for answer, phrases in table.get("sides", {}).items():
            for phrase in phrases:
                held[phrase].append((question, answer))
    return held
