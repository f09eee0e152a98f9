"""Our own articles: marks in braces within the text.

    === c-01-01 | manner: campaign report
    {1s The mayor} {1c says} {1p {2s the governor} {2c promised} {2p to pay}}.
    ---
    2 certainty=planned

`{1s …}` is the source of attribution 1, `{1c …}` its cue, `{1p …}` a piece of its content; braces nest and never
cross. After the dashes stands what differs from a named person's certain, unnegated statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from marked import Mark, Marked

Span = tuple[int, int]
_BRACE = re.compile(r"\{(\d+)([scp]) |\}")
_HEAD = re.compile(r"^=== (\S+).*\n", re.MULTILINE)
_PART = {"s": "source", "c": "cue", "p": "content"}
_NOTE = re.compile(r'(\w+)(?:=("[^"]*"|\S+))?')
_FLAGS = {"anon": "anonymous", "neg": "negated"}
_DEFAULT = {"via": None, "kind": "person", "anonymous": False, "certainty": "certain", "negated": False}


def articles(file: str) -> Iterator[Marked]:
    """The articles of a file, each with its marks."""
    pieces = _HEAD.split(file)[1:]
    for name, body in zip(pieces[::2], pieces[1::2], strict=True):
        written, _, notes = body.partition("\n---")
        text, spans = unbraced(written.strip())
        yield Marked(name, text, tuple(_marks(text, spans, notes.strip().splitlines())))


def unbraced(written: str) -> tuple[str, dict[int, dict[str, list[Span]]]]:
    """The text without its braces, and the spans of each attribution's parts."""
    text, at, spans = "", 0, {}
    opened: list[tuple[int, str, int]] = []
    for m in _BRACE.finditer(written):
        text += written[at : m.start()]
        at = m.end()
        if m[1]:
            opened.append((int(m[1]), _PART[m[2]], len(text)))
        else:
            number, part, start = opened.pop()
            spans.setdefault(number, {"source": [], "cue": [], "content": []})[part].append((start, len(text)))
    return text + written[at:], spans


def _marks(text: str, spans: dict[int, dict[str, list[Span]]], notes: list[str]) -> Iterator[Mark]:
    said = {int(number): rest for number, _, rest in (line.strip().partition(" ") for line in notes if line.strip())}
    for number, parts in sorted(spans.items()):
        if len(parts["cue"]) != 1 or not parts["content"]:
            raise ValueError(f"attribution {number} has {len(parts['cue'])} cues, {len(parts['content'])} contents")
        (cue,), source, content = parts["cue"], next(iter(parts["source"]), None), sorted(parts["content"])
        mark = {"id": number, "source": source, "cue": cue, "content": content, "parent": parent(number, spans)}
        given = _given(said.get(number, ""))
        mark |= {**_DEFAULT, "kind": "person" if source else "none", "mode": _mode(text, content), "who": None}
        yield mark | given


def _given(note: str) -> Mark:
    """The traits that a line after the dashes gives."""
    given: Mark = {}
    for key, value in _NOTE.findall(note):
        if key in _FLAGS:
            given[_FLAGS[key]] = True
        else:
            given[key] = int(value) if key == "parent" else value.strip('"')
    return given


def parent(number: int, spans: dict[int, dict[str, list[Span]]]) -> int | None:
    """The attribution in the shortest of whose contents this one's cue and source stand."""
    own = [*spans[number]["cue"], *spans[number]["source"]]
    around = [
        (end - start, other)
        for other, parts in spans.items()
        for start, end in parts["content"]
        if other != number and all(start <= a and b <= end for a, b in own)
    ]
    return min(around)[1] if around else None


def _mode(text: str, content: list[Span]) -> str:
    """Whether all of a content stands in quotation marks, some, or none."""
    pieces = [text[a:b] for a, b in content]
    if all(p[:1] in '"“' and p[-1:] in '"”' for p in pieces):
        return "direct"
    return "mixed" if any(set(p) & set('"“”') for p in pieces) else "indirect"
