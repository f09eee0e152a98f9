"""What one report tells to have happened and another not, or not yet.

"The palace has yet to confirm the visit to Tarn" here, "the palace confirmed the visit" there: of one subject, in the
same verb, with the same words behind it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from headwater.accord.disputes.answers import Answer, Question, dispute
from headwater.accord.disputes.clauses import Clause, clauses
from headwater.accord.page import Page
from headwater.accord.saying import Saying
from headwater.languages import DEFAULT, load
from headwater.nouns import Case, Dispute
from headwater.text.stem import stem

_OBJECT = 9  # words behind a verb that say what is done
_TELLS = 2.0  # rarity from which one of them tells
_FEW = 2  # telling words that two clauses must share where both have more
_CROWD = 200  # clauses of one subject and verb that are compared
_SHOWN = 6  # words that are shown from the verb on


def pending(case: Case, said: Sequence[Saying], pages: Sequence[Page]) -> tuple[Dispute, ...]:
    """What some reports of a story tell of a subject, and others deny."""
    told: dict[tuple[str, str], list[Clause]] = defaultdict(list)
    for page in pages:
        for clause in clauses(page):
            told[clause.whose, _verb(page.words[clause.at].form)].append(clause)
    return tuple(d for _, row in sorted(told.items()) for d in _disputes(case, said, row[:_CROWD]))


def _disputes(case: Case, said: Sequence[Saying], row: Sequence[Clause]) -> Iterator[Dispute]:
    """One for each thing of a subject and a verb that is denied."""
    left = [c for c in row if not _list("weak") & {c.page.words[c.at].form}]
    while denied := next((c for c in left if c.denied and not _turned(c)), None):
        alike = [c for c in left if c is denied or _same(denied, c)]
        left = [c for c in left if c not in alike]
        about = f"whether it is so: “{_shown(denied)}”"
        asked = Question("pending", about, "status", changes=True, later="done")
        if found := dispute(case, said, asked, map(_answer, alike)):
            yield found


def _verb(form: str) -> str:
    """What the forms of a regular verb have in common: "sign", "signed"; "release", "released"."""
    return stem(form.removesuffix("ed").removesuffix("e"))


def _answer(clause: Clause) -> Answer:
    return Answer(clause.report, clause.span(_last(clause)), "not" if clause.denied else "done", _shown(clause))


def _same(one: Clause, other: Clause) -> bool:
    """Whether two clauses tell one thing of their subject, a "not" apart: by most of what the shorter tells."""
    ours, theirs = _object(one), _object(other)
    least = min(len(ours), len(theirs))
    common = len(ours & theirs)
    return one.copular == other.copular and least > 0 and common >= min(_FEW, least) and 2 * common >= least


def _object(clause: Clause) -> frozenset[str]:
    """The telling stems behind a clause's verb."""
    page = clause.page
    behind = page.words[clause.at + 1 : min(clause.end, clause.at + 1 + _OBJECT)]
    return frozenset(stem(w.form) for w in behind if page.rarity(w.form) >= _TELLS)


def _turned(clause: Clause) -> bool:
    """Whether a "not" denies but a part of what follows: "not until Friday", "not only"."""
    behind = clause.page.words[clause.at - 1 : min(clause.end, clause.at + _OBJECT)]
    return any(w.form in _list("turns") for w in behind)


def _shown(clause: Clause) -> str:
    return " ".join(clause.span(_last(clause)).of(clause.page.text).split())


def _last(clause: Clause) -> int:
    """The number of the last word shown, before the next comma."""
    row = range(clause.at, min(clause.end, clause.at + _SHOWN) - 1)
    return next((n for n in row if clause.page.gap(n + 1) != " "), min(clause.end, clause.at + _SHOWN) - 1)


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(load(DEFAULT, "opposites")["clauses"][name])
