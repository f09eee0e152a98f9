"""A tree of elements → lines of plain text: one a paragraph, white space folded, no marks."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

# Tags of lxml's HTML and of the extractor's own vocabulary (TEI-like) that stay within a line; all others break it.
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "cell", "cite", "code", "del", "dfn", "em", "font", "hi", "i", "ins", "kbd", "mark",
     "q", "ref", "s", "samp", "small", "span", "strong", "sub", "sup", "td", "th", "time", "tt", "u", "var", "wbr"}
)  # fmt: skip
_CELLS = frozenset({"cell", "td", "th"})
_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "select", "iframe", "textarea", "object"})
# How many of the elements that a line begins with tell what it is.
_NEAREST = 4

Anchor = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """A line that a page shows: its text, how many letters stand before it, and the elements that it stands in.

    `tags` are those that begin with the line, `names` their classes, ids and properties in one string; `anchors` the
    links in it: address as written, start and end in the line.
    """

    text: str
    start: int
    tags: frozenset[str]
    names: str
    anchors: tuple[Anchor, ...] = ()


def lines(tree: Any) -> Iterator[str]:
    """The tree's paragraphs, none of them empty."""
    return (line.text for line in _lines(tree, frozenset()))


def shown(tree: Any) -> Iterator[Line]:
    """The lines that a page shows, in order."""
    return _lines(tree, _UNSEEN)


def fold(line: str) -> str:
    """A line with white space folded to single spaces, its letters composed (Unicode NFC)."""
    return unicodedata.normalize("NFC", " ".join(line.split()))


@dataclass(slots=True)
class _Writing:
    """A line in the making."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    space: bool = False
    gaps: set[int] = field(default_factory=set)
    begun: list[Any] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)

    def add(self, letters: str) -> None:
        """Some more letters, white space folded across the seam."""
        if folded := fold(letters):
            gap = " " if self.length and (self.space or letters[0].isspace()) else ""
            self.gaps |= {self.length} if gap else set()
            self.pieces.append(gap + folded)
            self.length += len(gap + folded)
        self.space = letters[-1:].isspace() or (self.space and not folded)

    def line(self, start: int) -> Line:
        """The line, done."""
        tags = frozenset(str(element.tag) for element in self.begun)
        return Line("".join(self.pieces), start, tags, " ".join(map(_names, self.begun)), tuple(self.anchors))


def _lines(tree: Any, unseen: frozenset[str]) -> Iterator[Line]:
    from lxml import etree

    writing, start = _Writing(), 0
    opened: dict[Any, int] = {}
    walker = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walker:
        if element.tag not in _INLINE | unseen and writing.length:
            yield writing.line(start)
            start += writing.length
            writing, opened = _Writing(), dict.fromkeys(opened, 0)
        if event == "start" and element.tag in unseen:
            walker.skip_subtree()
        elif event == "start":
            _begin(writing, element, opened)
        else:
            _end(writing, element, opened)
            writing.add(element.tail or "" if element is not tree else "")
    if writing.length:
        yield writing.line(start)


def _begin(writing: _Writing, element: Any, opened: dict[Any, int]) -> None:
    if element.tag in _CELLS:
        writing.add(" ")
    writing.begun = [*writing.begun, element][-_NEAREST:]
    opened[element] = writing.length
    writing.add(element.text or "")


def _end(writing: _Writing, element: Any, opened: dict[Any, int]) -> None:
    """An element ends; a link, if it has letters, is noted where they stand, without the space before them."""
    begin = opened.pop(element, writing.length)
    if element.tag in _CELLS:
        writing.add(" ")
    if element.tag == "a" and element.get("href") and begin < writing.length:
        writing.anchors.append((element.get("href"), begin + (begin in writing.gaps), writing.length))


def _names(element: Any) -> str:
    return " ".join(filter(None, (element.get("class"), element.get("id"), element.get("itemprop"))))
