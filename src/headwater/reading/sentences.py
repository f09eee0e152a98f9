"""A text's sentences."""

from __future__ import annotations

from functools import lru_cache

import sentencex

from headwater.nouns import Span


@lru_cache(maxsize=64)
def sentences(text: str, language: str = "en") -> tuple[Span, ...]:
    """The sentences of a text, in order, without the white space around them; a line break always ends one."""
    found: list[Span] = []
    at = 0
    for line in text.split("\n"):
        found.extend(_in_line(line, at, language))
        at += len(line) + 1
    return tuple(found)


def _in_line(line: str, offset: int, language: str) -> list[Span]:
    spans: list[Span] = []
    at = 0
    for sentence in sentencex.segment(language, line):
        bare = sentence.strip()
        start = line.find(bare, at)
        if bare and start >= 0:
            spans.append(Span(offset + start, offset + start + len(bare)))
            at = start + len(bare)
    return spans
