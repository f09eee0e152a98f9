"""Who is told to be or to do what: of "Ole Holm, 34, has not yet been charged with arson" the subject is "Ole Holm".

No parse: a name or a noun phrase, what may stand between it and its verb, the auxiliaries, a "not", and the word that
tells. What may or will be, and what is asked, is left out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from headwater.accord.page import Page
from headwater.languages import DEFAULT, load
from headwater.nouns import Span, Statement
from headwater.text.stem import stem
from headwater.text.words import words

_ASIDE = 16  # words that may stand between a subject and its verb, set off by commas
_PHRASE = 5  # words of a noun phrase
_ASKS = "?"


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """What a report tells of a subject.

    `entity` is the subject's id, "" where it is a noun phrase, of which `stems` are the words. `at` is the number of
    the page's word that tells what it is or does, `end` that behind its sentence. `denied`: with a "not"; `copular`:
    with a form of "be".
    """

    page: Page
    subject: Span
    entity: str
    stems: frozenset[str]
    at: int
    end: int
    denied: bool
    copular: bool

    @property
    def report(self) -> str:
        """The report's id."""
        return self.page.reading.report.id

    @property
    def whose(self) -> str:
        """Tells its subject from all others."""
        return self.entity or " ".join(sorted(self.stems))

    def span(self, last: int) -> Span:
        """From the subject to the word of that number."""
        return Span(self.subject.start, max(self.subject.end, self.page.words[last].end))


@dataclass(frozen=True, slots=True)
class _Group:
    """The auxiliaries of a verb: the number of the word behind them, and what they say."""

    at: int
    denied: bool
    copular: bool
    any: bool


def clauses(page: Page) -> Iterator[Clause]:
    """The clauses of a report that tell that something is or isn't so, by their place."""
    opens, ends = _left_open(page)
    for clause in _all(page):
        at = bisect_right(opens, clause.subject.start) - 1
        if at < 0 or ends[at] < clause.subject.end:
            yield clause


def _left_open(page: Page) -> tuple[Sequence[int], Sequence[int]]:
    """Where statements that are told to be denied, or only possible, begin and end; those that overlap as one."""
    opens: list[int] = []
    ends: list[int] = []
    for s in sorted((s for s in page.reading.told if _is_open(s, page.text)), key=lambda s: s.start):
        if ends and s.start <= ends[-1]:
            ends[-1] = max(ends[-1], s.end)
        else:
            opens.append(s.start)
            ends.append(s.end)
    return opens, ends


def _is_open(statement: Statement, text: str) -> bool:
    """Whether a statement is denied by its voice, or not told for certain."""
    denials = load(DEFAULT, "accord")["denials"]
    cues = (link.cue.of(text) for link in statement.chain if link.cue)
    denied = any(w.form in denials for cue in cues for w in words(cue))
    return denied or statement.certainty not in ("certain", "likely")


def _all(page: Page) -> Iterator[Clause]:
    """The clauses of a report, whoever tells them."""
    row, ends = page.words, set()
    for m in sorted(page.reading.report.mentions, key=lambda m: (m.start, m.end)):
        at = page.at(m.end)
        ends.add(at)
        yield from _told(page, m.span, m.entity, frozenset(), at)
    for at in range(1, len(row)):
        if at not in ends and _auxiliary(row[at].form) and (first := _phrase(page, at)) < at:
            subject = Span(row[first].start, row[at - 1].end)
            stems = frozenset(stem(w.form) for w in row[first:at]) - _closed_stems()
            if stems:
                yield from _told(page, subject, "", stems, at)


def _told(page: Page, subject: Span, entity: str, stems: frozenset[str], at: int) -> Iterator[Clause]:
    """What is told of a subject right behind it, or behind what is set off by commas."""
    end = page.end_of(at - 1)
    if at >= end or _open(page, page.at(subject.start), end):
        return
    for start in _starts(page, at, end):
        group = _group(page, start, end)
        if group and group.at < end:
            yield Clause(page, subject, entity, stems, group.at, end, group.denied, group.copular)


def _open(page: Page, at: int, end: int) -> bool:
    """Whether a subject's sentence asks, or the subject belongs to what stands before it: "the driver of the truck"."""
    before = [w.form for w in page.words[page.start_of(at) : at]]
    asks = _ASKS in page.text[page.words[end - 1].end : page.words[end - 1].end + 2]
    return asks or not _list("open").isdisjoint(before) or not _list("joins").isdisjoint(before[-1:])


def _starts(page: Page, at: int, end: int) -> Iterator[int]:
    """Where the verbs of a subject may begin: "Holm was", "Holm, who was", "Holm, 34, was"."""
    gap = page.gap(at)
    if gap == " ":
        yield at + (page.words[at].form in _list("relatives"))
    elif gap == ", " and page.words[at].form in _list("relatives"):
        yield at + 1
    elif gap == ", ":
        behind = (n for n in range(at + 1, min(end, at + _ASIDE)) if page.gap(n).startswith(","))
        yield from (n for n in list(behind)[:1] if _auxiliary(page.words[n].form) or _past(page.words[n].form))


def _group(page: Page, at: int, end: int) -> _Group | None:
    """The auxiliaries from a word on; None where something may or will be, or no verb follows."""
    denied = copular = aided = False
    n = at
    while n < end and (n == at or page.gap(n) == " "):
        form = page.words[n].form
        if form == "yet" and aided and n + 2 < end and page.words[n + 1].form == "to":
            return _Group(n + 2, True, copular, True)
        if not (_auxiliary(form) or form in _list("fillers") or (form.endswith("ly") and form not in _list("nearly"))):
            break
        denied |= form in _list("nots") or form.endswith("n't")
        copular = copular or _bare(form) in _list("be")
        aided |= _auxiliary(form)
        n += 1
    if n >= end or (page.gap(n) != " " and n > at):
        return None
    return _Group(n, denied, copular, aided) if aided or _past(page.words[n].form) else None


def _phrase(page: Page, at: int) -> int:
    """The number of the article of the noun phrase that ends before a word; `at` where there is none."""
    for first in range(at - 1, max(page.start_of(at), at - _PHRASE) - 1, -1):
        form = page.words[first].form
        if page.gap(first + 1) != " " or form in closed() or form.endswith("n't") or _past(form):
            return at
        if form in _list("articles"):
            return first
    return at


def _auxiliary(form: str) -> bool:
    return _bare(form) in _list("auxiliaries")


def _bare(form: str) -> str:
    return form.removesuffix("n't")


def _past(form: str) -> bool:
    tense = load(DEFAULT, "tense")
    ends = form.endswith("ed") and form not in tense["not_past"]
    return (ends or form in tense["past"]) and form not in closed()


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(load(DEFAULT, "opposites")["clauses"][name])


@cache
def closed() -> frozenset[str]:
    """Words that end a noun phrase: prepositions, auxiliaries, conjunctions."""
    grammar = load(DEFAULT, "grammar")
    return frozenset(
        w
        for name in ("prepositions", "auxiliaries", "coordinators", "subordinators", "relatives")
        for w in grammar[name]
    )


@cache
def _closed_stems() -> frozenset[str]:
    return frozenset(stem(w) for w in load(DEFAULT, "grammar")["determiners"])
