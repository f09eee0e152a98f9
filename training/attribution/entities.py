"""Names of entities, from openly licensed parts of GUM and from UNER: texts with the spans of their names.

GUM marks every mention; of those headed by a proper noun the name itself is taken, without title or article. Only its
documents from Wikinews (CC BY), Wikipedia, Wikivoyage (CC BY-SA), PLOS and OpenStax (CC BY) are used. UNER's
development part (CC BY-SA) is halved by document: one half teaches, the other measures.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from headwater.reading.tagger.entities import KINDS

Name = tuple[int, int, str]  # start, end, kind
OPEN = re.compile(r"sourceURL = https?://(?:\w+\.)*(?:wikinews|wikipedia|wikivoyage|plos|openstax)\.org/")
_UNER = {"PER": "person", "ORG": "organization", "LOC": "place"}
_BRACKET = re.compile(r"\((?P<number>\d+)-(?P<kind>\w+)-[^()]*(?P<alone>\)?)|(?P<closed>\d+)\)")
_WITHIN = frozenset(("of", "the", "for", "&", "-", "’s", "'s", "de", "la", "du"))
_WITHIN_PERSON = frozenset(("-", "de", "la", "von", "van", "der", "al", "bin", "the"))
_TITLES = frozenset(("Mr.", "Mrs.", "Ms.", "Dr.", "President", "Senator", "Minister", "Professor", "King", "Queen"))


@dataclass(frozen=True)
class Named:
    """A text and the names in it."""

    name: str
    text: str
    names: tuple[Name, ...]


@dataclass(frozen=True)
class Word:
    """A line of CoNLL: its cells, and where its form stands in the running text."""

    cells: list[str]
    start: int
    end: int
    sentence: int  # the index of its sentence's first word

    @property
    def proper(self) -> bool:
        """Whether it is part of a name and no title."""
        return self.cells[4] in ("NNP", "NNPS") and self.cells[7] != "nmod:desc"

    @property
    def governor(self) -> int:
        """The index of the word that it depends on; -1 for a sentence's root."""
        return self.sentence + int(self.cells[6]) - 1 if self.cells[6] != "0" else -1


def gum(folder: Path) -> Iterator[Named]:
    """The openly licensed documents, in order of name."""
    for path in sorted((folder / "sources").glob("*.conllu")):
        source = path.read_text(encoding="utf8")
        if OPEN.search(source):
            text, words = running(source)
            yield Named(path.stem, text, tuple(_names(words)))


def uner(path: Path, measured: bool, treebank: Path | None = None) -> Iterator[Named]:
    """The documents of one half or the other, in order: words apart, a sentence a line, as UNER has them; or, given the
    English Web Treebank, as they were written ("didn't", a paragraph a line).
    """
    written = _written(treebank) if treebank else {}
    for source in path.read_text(encoding="utf8").split("# newdoc id = ")[1:]:
        name = source.partition("\n")[0]
        if measured == (hashlib.sha256(name.encode()).digest()[0] % 2 == 0):
            text, words = running(source)
            tags = [w.cells[2] for w in words]
            if len(written.get(name, ("", ()))[1]) == len(words):
                text, words = written[name]
            yield Named(name, text, tuple(_tagged(words, tags)))


def _written(treebank: Path) -> dict[str, tuple[str, list[Word]]]:
    """The development documents' texts and words, by name."""
    names = (treebank / "file-lists/files.dev").read_text(encoding="utf8").split()
    sources = ((treebank / "sources" / name).read_text(encoding="utf8") for name in names)
    return {s.partition("# newdoc id = ")[2].partition("\n")[0]: running(s) for s in sources}


def running(source: str) -> tuple[str, list[Word]]:
    """The text of CoNLL sentences, a paragraph a line (where none is marked, a sentence), and their words."""
    text, at, words = "", 0, []
    gap = " " if "# newpar" in source else "\n"
    sentence = 0
    for line in source.splitlines():
        cells = line.split("\t")
        if line.startswith("# newpar") and text:
            text = text.rstrip() + "\n"
        elif line.startswith("# text = "):
            at, sentence = len(text), len(words)
            text += line[9:] + gap
        elif cells[0].isdigit() and len(cells) > 1:
            start = max(at, text.find(cells[1], at))
            at = min(start + len(cells[1]), len(text) - 1)
            words.append(Word(cells, start, at, sentence))
    return text.rstrip(), words


def _tagged(words: list[Word], tags: list[str]) -> Iterator[Name]:
    """The names that B- and I- tags tell."""
    tags = [*tags, "O"]
    for i, tag in enumerate(tags):
        if tag.startswith("B-"):
            end = next(j for j in range(i + 1, len(tags)) if not tags[j].startswith("I-"))
            yield words[i].start, words[end - 1].end, _UNER.get(tag[2:], "other")


def _names(words: list[Word]) -> Iterator[Name]:
    """The outermost names among the mentions."""
    taken: set[int] = set()
    for first, last, kind in sorted(_mentions(words), key=lambda m: (m[0] - m[1], m)):
        head = next((i for i in range(first, last + 1) if not first <= words[i].governor <= last), first)
        if kind == "time" or not words[head].proper:
            continue
        a, b = _name(words, first, last, head, kind)
        if not taken & {*range(a, b + 1)} and not (kind == "person" and words[b].cells[1] in _TITLES):
            taken |= {*range(a, b + 1)}
            yield words[a].start, words[b].end, _kind(kind, words[a : b + 1])


def _mentions(words: list[Word]) -> Iterator[tuple[int, int, str]]:
    """Each mention's first and last word, and its kind."""
    opened: dict[str, list[tuple[int, str]]] = {}
    for i, word in enumerate(words):
        entity = next((f[7:] for f in word.cells[9].split("|") if f.startswith("Entity=")), "")
        for m in _BRACKET.finditer(entity):
            if m["number"]:
                opened.setdefault(m["number"], []).append((i, m["kind"]))
            closed = m["closed"] or (m["number"] if m["alone"] else "")
            if opened.get(closed):
                start, kind = opened[closed].pop()
                yield start, i, kind


def _name(words: list[Word], first: int, last: int, head: int, kind: str) -> tuple[int, int]:
    """The proper nouns around a head, with what stands between two of them."""
    between = _WITHIN_PERSON if kind == "person" else _WITHIN
    a = b = head
    while (step := _next(words, a, -1, between)) is not None and step >= first:
        a = step
    while (step := _next(words, b, 1, between)) is not None and step <= last:
        b = step
    return a, b


def _next(words: list[Word], at: int, way: int, between: frozenset[str]) -> int | None:
    """The proper noun beside a word, or beyond one or two small words."""
    for i in (at + way, at + 2 * way, at + 3 * way):
        if not 0 <= i < len(words):
            return None
        if words[i].proper:
            return i
        if words[i].cells[1].lower() not in between:
            return None
    return None


def _kind(kind: str, words: list[Word]) -> str:
    if kind in KINDS:
        return kind
    return "work" if any("italic" in w.cells[9] for w in words) else "other"
