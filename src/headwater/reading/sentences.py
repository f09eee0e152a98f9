"""A text's sentences.

`sentencex` segments; what it splits after a title or an initial ("Ms. | Brandt") is put together again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import sentencex

from headwater.languages import load
from headwater.nouns import Span

_LONGEST = 4000
_SURROGATE = re.compile("[\ud800-\udfff]")  # half a character, which no encoding holds


@lru_cache(maxsize=8)
def sentences(text: str, language: str = "en") -> tuple[Span, ...]:
    """The sentences of a text, in order, without the white space around them; a line break always ends one."""
    found: list[Span] = []
    at = 0
    for line in text.split("\n"):
        for start, stretch in _stretches(line):
            found.extend(_whole(text, _in_line(stretch, at + start, language), language))
        at += len(line) + 1
    return tuple(found)


def _stretches(line: str) -> Iterator[tuple[int, str]]:
    """A line in stretches, cut where a sentence seems to end: `sentencex` costs the square of a line."""
    start = 0
    while len(line) - start > _LONGEST:
        window = line[start : start + _LONGEST]
        cut = max(window.rfind(stop) + len(stop) for stop in (". ", "? ", "! ", ".” ", '." '))
        cut = cut if cut > _LONGEST // 4 else window.rfind(" ") + 1 or _LONGEST
        yield start, line[start : start + cut]
        start += cut
    yield start, line[start:]


def _in_line(line: str, offset: int, language: str) -> list[Span]:
    spans: list[Span] = []
    at = 0
    line = _SURROGATE.sub("\ufffd", line)
    for sentence in sentencex.segment(language, line):
        bare = sentence.strip()
        start = line.find(bare, at)
        if bare and start >= 0:
            spans.append(Span(offset + start, offset + start + len(bare)))
            at = start + len(bare)
    return spans


def _whole(text: str, spans: list[Span], language: str) -> Iterator[Span]:
    """The sentences of a line, those that end in a title or an initial joined to the next."""
    held: Span | None = None
    for span in spans:
        held = Span(held.start, span.end) if held else span
        if not _goes_on(text, held, language):
            yield held
            held = None
    if held:
        yield held


def _goes_on(text: str, span: Span, language: str) -> bool:
    last = text[max(span.start, span.end - 12) : span.end].rsplit(None, 1)[-1]
    if len(last) == 2 and last[0].isupper() and last[1] == ".":
        return True
    return last.rsplit("-", 1)[-1] in _titles(language) and span.end < len(text)


@cache
def _titles(language: str) -> frozenset[str]:
    """The abbreviations that a name always follows, full stop included."""
    return frozenset(f"{a}." for a in load(language, "grammar")["before_names"])
