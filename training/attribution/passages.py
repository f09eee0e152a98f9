"""Our own passages: marks given by the words they cover, found again in the text."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from marked import Mark, Marked

Span = tuple[int, int]


def passages(path: Path) -> Iterator[Marked]:
    """The passages of a file, each with its marks."""
    for p in json.loads(path.read_text(encoding="utf8"))["passages"]:
        yield Marked(p["id"], p["text"], tuple(_placed(p["text"], a) for a in p["attributions"]))


def _placed(text: str, a: Mark) -> Mark:
    """A mark with the spans of its words: a source near its cue, each content near what goes before."""
    context = _only(text, a["context"])
    cue = nearest(text, a["cue"], lambda s: (not _within(s, context), s[0]))
    source = nearest(text, a["source"], lambda s: _apart(s, cue)) if a["source"] else None
    content: list[Span] = []
    for piece in a["content"]:
        beside = content[-1] if content else cue
        content.append(nearest(text, piece, lambda s, beside=beside: _apart(s, beside)))
    return {**a, "cue": cue, "source": source, "content": content}


def _only(text: str, words: str) -> Span:
    return nearest(text, words, lambda s: s[0])


def nearest(text: str, words: str, by: Callable[[Span], object]) -> Span:
    """The occurrence of words that comes first by a measure; of a long piece only its ends are given, with " ... "."""
    head, _, tail = words.partition(" ... ")
    found = []
    for m in re.finditer(_pattern(head), text):
        end = re.compile(_pattern(tail)).search(text, m.end()) if tail else m
        found += [(m.start(), end.end())] if end else []
    return min(found, key=by)


def _pattern(words: str) -> str:
    """The words with any white space between them, not inside longer ones."""
    body = r"\s+".join(map(re.escape, words.split()))
    return (r"(?<!\w)" if re.match(r"\w", words) else "") + body + (r"(?!\w)" if re.search(r"\w\s*$", words) else "")


def _within(span: Span, other: Span) -> bool:
    return other[0] <= span[0] and span[1] <= other[1]


def _apart(span: Span, other: Span) -> int:
    """Characters between two spans; what overlaps comes last."""
    gap = max(span[0] - other[1], other[0] - span[1])
    return gap if gap >= 0 else 1_000_000 - gap
