"""Words of a report in a line of ours: "that it sank" as "it sank", "to comment" as "declined to comment"."""

from __future__ import annotations

import re

from headwater.nouns import Span, Statement

# C0 but for the line break, C1, and the marks that turn the direction of text around
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

FEW = 5  # a content of fewer words seldom is a sentence
_THAT = re.compile("^that (?=.)", re.I)
_TO = re.compile(r"to\b", re.I)
_BESIDE = re.compile(r"[\s,:]*|\s[^\n.;:,“”\"]*\s")  # "told | the harbour board | to wait"
_HEARER = 60  # code points that whoever is told may take up between a verb and what is said
_ROLE = 60  # code points that may stand between a voice and its verb: ", the mayor of Tarn,"


def many(n: int, thing: str) -> str:
    """ "1 report", "9 reports"."""
    return f"{n} {thing}" + ("" if n == 1 else "s")


def line(text: str) -> str:
    """The text in one line, its spaces single; one at either end stays."""
    return re.sub(r"\s+", " ", text)


def plainly(text: str) -> str:
    """What is said, in one line, without the "that" by which it hung on whoever said it."""
    return _THAT.sub("", " ".join(text.split()), count=1)


def short(text: str, most: int) -> str:
    """The text in one line, cut at a word's end where it is longer than that."""
    row = " ".join(text.split())
    return row if len(row) <= most else row[:most].rsplit(" ", 1)[0] + " …"


def word_start(text: str, at: int) -> int:
    """Where the first whole word begins from there on."""
    space = text.find(" ", at)
    return space + 1 if at and space >= 0 else at


def word_end(text: str, at: int) -> int:
    """Where the last whole word ends before there."""
    space = text.rfind(" ", 0, at)
    return space if at < len(text) and space >= 0 else at


def hangs(text: str) -> bool:
    """Whether a content says nothing without the verb before it: "to comment", "the report"."""
    return bool(_TO.match(text)) or (text[:1].islower() and len(text.split()) < FEW)


def told(text: str, statement: Statement) -> str:
    """What a voice is given as saying, under its name: "declined to comment" of "the mayor declined to comment"."""
    content = _flat(text, statement.span)
    cue = _cue(text, statement) if content[:1].islower() and plainly(content) == content else None
    return _flat(text, Span(cue.start, statement.end)) if cue else plainly(content)


def told_by(text: str, statement: Statement) -> str:
    """The same with the voice, where it stands before: "The mayor of Tarn declined to comment"."""
    if not hangs(_flat(text, statement.span)) or not (cue := _cue(text, statement)):
        return plainly(statement.span.of(text))
    sources = [link.source for link in statement.chain if link.source]
    before = [s for s in sources if 0 <= cue.start - s.end <= _ROLE and "\n" not in text[s.end : cue.start]]
    return _flat(text, Span(min((s.start for s in before), default=cue.start), statement.end))


def _cue(text: str, statement: Statement) -> Span | None:
    """The verb that stands right before the content."""
    cues = (link.cue for link in statement.chain if link.cue)
    return next((c for c in cues if c.end <= statement.start and _beside(text, c.end, statement.start)), None)


def _beside(text: str, end: int, start: int) -> bool:
    return start - end <= _HEARER and bool(_BESIDE.fullmatch(text, end, start))


def _flat(text: str, span: Span) -> str:
    return " ".join(span.of(text).split())
