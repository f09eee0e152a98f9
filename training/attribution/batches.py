"""Windows of the corpus as tensors, each epoch cut and disguised anew.

Disguises undo what is peculiar to the corpus: a line a sentence, spaced hyphens, one style of quotation marks. Words
hidden here and there make the model look at what stands around them, not at who was quoted in its few hundred events.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from corpus import IGNORE, Document
from torch import Tensor

from headwater.reading.tagger import near
from headwater.reading.tagger.pieces import Gap, Shape
from headwater.reading.tagger.viterbi import B_CONTENT, B_SOURCE, I_CONTENT, I_SOURCE
from headwater.reading.tagger.window import CLS, SEP

LONGEST = 382  # pieces in a window
AT_ONCE = 1160  # pieces in a batch
HIDDEN, HIDES = 103, 0.08  # the vocabulary's mark for a hidden word; what share of words it stands for
WIDTH = 384


@dataclass
class Batch:
    """Windows (B × T) with their labels, and their cues (C, C × T)."""

    ids: Tensor
    shape: Tensor
    gap: Tensor
    quoted: Tensor
    length: Tensor
    cue: Tensor
    any_source: Tensor
    any_content: Tensor
    window: Tensor
    first: Tensor
    last: Tensor
    distance: Tensor
    line: Tensor
    quote: Tensor
    tags: Tensor
    parent: Tensor
    kind: Tensor
    certainty: Tensor
    flags: Tensor
    weight: Tensor
    names: Tensor
    sentence: Tensor  # sentences × (window, first piece, last piece)
    teacher: Tensor


@dataclass
class Disguised:
    """A document's arrays as one epoch shows them."""

    document: Document
    ids: np.ndarray
    shape: np.ndarray
    gap: np.ndarray
    quoted: np.ndarray
    line: np.ndarray


def plain(document: Document) -> Disguised:
    """A document as it is."""
    p = document.pieces
    return Disguised(document, p.ids, p.shape, p.gap, p.quoted, np.cumsum(p.gap == Gap.LINE))


def disguised(document: Document, marks: dict[str, int], chance: np.random.Generator) -> Disguised:
    """A document in other clothes; `marks` gives the vocabulary's index of each quotation mark."""
    seen = plain(document)
    gap, ids, shape = seen.gap.copy(), seen.ids.copy(), seen.shape.copy()
    if chance.random() < 0.6:
        gap[(gap == Gap.LINE) & (chance.random(len(gap)) < 0.6)] = Gap.SPACE
    if chance.random() < 0.5:
        hyphen = np.flatnonzero(ids == marks["-"])
        hyphen = hyphen[(hyphen > 0) & (hyphen < len(ids) - 1)]
        gap[hyphen] = gap[hyphen + 1] = Gap.NONE
    if chance.random() < 0.5:
        ids = _requoted(ids, seen.quoted, marks, chance.random() < 0.5)
    if chance.random() < 0.5:
        ids = _hidden(ids, document, chance)
    if chance.random() < 0.15:
        shape = _recased(shape, seen.line, chance)
    gap[0] = Gap.LINE
    return Disguised(document, ids, shape, gap, seen.quoted, np.cumsum(gap == Gap.LINE))


def _requoted(ids: np.ndarray, quoted: np.ndarray, marks: dict[str, int], curly: bool) -> np.ndarray:
    ids = ids.copy()
    double = np.isin(ids, [marks['"'], marks["“"], marks["”"]])
    opens = double & (quoted != np.append(0, quoted[:-1]))
    ids[double] = np.where(opens[double], marks["“"], marks["”"]) if curly else marks['"']
    ids[np.isin(ids, [marks["'"], marks["’"]])] = marks["’"] if curly else marks["'"]
    return ids


def _hidden(ids: np.ndarray, document: Document, chance: np.random.Generator) -> np.ndarray:
    """Some words hidden, never a mark; how they are written still shows."""
    pieces = document.pieces
    word = np.cumsum(pieces.first)
    hidden = (chance.random(int(word[-1]) + 1) < HIDES)[word] & (pieces.shape != Shape.MARK)
    return np.where(hidden, HIDDEN, ids)


def _recased(shape: np.ndarray, line: np.ndarray, chance: np.random.Generator) -> np.ndarray:
    """One line in twelve shouts, as headlines do, or has each word capitalized, or none."""
    loud = chance.random(int(line[-1]) + 1) < 1 / 12
    words = np.isin(shape, [Shape.LOWER, Shape.TITLE])
    return np.where(loud[line] & words, chance.choice([Shape.UPPER, Shape.TITLE, Shape.LOWER]), shape)


def batches(seen: list[Disguised], chance: np.random.Generator | None) -> Iterator[Batch]:
    """The documents cut into windows, those of like length together; shuffled where there is chance."""
    cuts = [(d, a, b) for d in seen for a, b in cut(d.gap == Gap.LINE, chance)]
    cuts.sort(key=lambda c: c[2] - c[1] + (chance.random() * 20 if chance else 0))
    groups = list(_groups(cuts))
    order = chance.permutation(len(groups)) if chance else range(len(groups))
    for i in order:
        yield _batch(groups[i])


def cut(line: np.ndarray, chance: np.random.Generator | None, longest: int = LONGEST) -> Iterator[tuple[int, int]]:
    """Windows that share nothing, of about one length, each to the end of a line where one is near.

    `line` tells which pieces begin one. By chance the first is shorter, so that a text is cut elsewhere each epoch.
    """
    start, count = 0, len(line)
    while count - start > longest:
        even = (count - start) / -(-(count - start) // longest)
        wanted = even * (chance.uniform(0.5, 1.0) if chance and not start else 1.0)
        ends = np.flatnonzero(line[start + 1 : start + longest + 1]) + start + 1
        best = min(ends, key=lambda e: abs(e - start - wanted), default=0)
        end = int(best) if abs(best - start - wanted) < wanted / 3 else start + round(wanted)
        yield start, end
        start = end
    yield start, count


def _groups(cuts: list[tuple[Disguised, int, int]]) -> Iterator[list[tuple[Disguised, int, int]]]:
    """Windows in order, so many at once that they and what fills them up stay within a number of pieces."""
    group: list[tuple[Disguised, int, int]] = []
    for c in cuts:
        widest = max(b - a for _, a, b in (*group, c)) + 2
        if group and widest * (len(group) + 1) > AT_ONCE:
            yield group
            group = []
        group.append(c)
    if group:
        yield group


def _batch(group: list[tuple[Disguised, int, int]]) -> Batch:
    size = max(b - a for _, a, b in group) + 2
    grid = {k: np.zeros((len(group), size), dtype=np.int64) for k in ("ids", "shape", "gap", "quoted")}
    plain_tags = np.full((4, len(group), size), IGNORE, dtype=np.int64)
    rows: list[tuple] = []
    taught: list[tuple] = []
    for i, (d, a, b) in enumerate(group):
        n = b - a
        for name, edge in (("ids", 0), ("shape", Shape.EDGE), ("gap", 0)):
            grid[name][i] = edge
            grid[name][i, 1 : n + 1] = getattr(d, name)[a:b]
        grid["ids"][i, 0], grid["ids"][i, n + 1] = CLS, SEP
        grid["quoted"][i, 1 : n + 1] = d.quoted[a:b] > 0
        plain_tags[:, i, 1 : n + 1] = _plain_labels(d.document)[:, a:b]
        rows += [(i, *row) for row in _pair_rows(d, a, b, size)]
        taught += [((i, first - a + 1, last - a + 1), vector) for first, last, vector in _taught(d.document, a, b)]
    length = np.array([b - a + 2 for _, a, b in group])
    return _tensors(grid, length, plain_tags, rows, size, taught)


def _taught(document: Document, a: int, b: int) -> Iterator[tuple[int, int, np.ndarray]]:
    """The sentences that lie in a window, with their vectors."""
    for (first, last), vector in zip(document.sentences, document.teacher, strict=True):
        if a <= first and last < b:
            yield first, last, vector


@functools.cache
def _plain_labels(document: Document) -> np.ndarray:
    """B (1), I (2) or O for each piece as part of any cue, any source, any content (of nested ones the outermost); the
    tag of its name.
    """
    labels = np.zeros((4, len(document.pieces)), dtype=np.int64)
    contents = sorted((c for m in document.marks for c in m.content), key=lambda c: c[0] - c[1])
    spans = [[m.cue for m in document.marks], [m.source for m in document.marks if m.source], contents]
    for row, found in zip(labels[:3], spans, strict=True):
        for first, last in found:
            if not row[first : last + 1].all():
                row[first : last + 1] = 2
                row[first] = 1
    labels[3] = IGNORE if document.names is None else document.names
    labels[:, ~document.pieces.first] = IGNORE
    labels[0, document.unsure] = IGNORE
    if not document.attributed:
        labels[:3] = IGNORE
    return labels


def _pair_rows(d: Disguised, a: int, b: int, size: int) -> Iterator[tuple]:
    """For each cue that the window holds: where it is, its buckets and its labels."""
    line, quoted = np.zeros(size, dtype=np.int64), np.zeros(size, dtype=np.int64)
    line[1 : b - a + 1], quoted[1 : b - a + 1] = d.line[a:b], d.quoted[a:b]
    starts = {m.cue: m.cue[0] for m in d.document.marks}
    for mark in d.document.marks:
        first, last = mark.cue[0] - a + 1, mark.cue[1] - a + 1
        if first < 1 or last > b - a:
            continue
        spans = (*mark.content, *([mark.source] if mark.source else []))
        cut_off = any(start < a or end >= b for start, end in spans)
        at = np.array([first])
        tags = np.full(size, IGNORE, dtype=np.int64)
        tags[1 : b - a + 1] = _tags(mark, len(d.ids))[a:b]
        tags[1 : b - a + 1][~d.document.pieces.first[a:b]] = IGNORE
        parent = np.full(size, -1.0, dtype=np.float32)
        for other in starts.values():
            if a <= other < b and other != mark.cue[0]:
                parent[other - a + 1] = float(mark.parent is not None and other == mark.parent[0])
        near_by = (near.distance(at, size)[0], near.lines(at, line)[0], near.quotes(at, quoted)[0])
        traits = (mark.kind, mark.certainty, (float(mark.anonymous), float(mark.negated)), 0.0 if cut_off else 1.0)
        yield (first, last, *near_by, tags, parent, *traits)


def _tags(mark, count: int) -> np.ndarray:
    tags = np.zeros(count, dtype=np.int64)
    for start, end in mark.content:
        tags[start : end + 1] = I_CONTENT
        tags[start] = B_CONTENT
    if mark.source:
        tags[mark.source[0] : mark.source[1] + 1] = I_SOURCE
        tags[mark.source[0]] = B_SOURCE
    tags[mark.cue[0] : mark.cue[1] + 1] = 0
    return tags


def _tensors(
    grid: dict, length: np.ndarray, plain_tags: np.ndarray, rows: list[tuple], size: int, taught: list[tuple]
) -> Batch:
    columns = list(zip(*rows, strict=True)) if rows else [()] * 12
    whole = lambda i: torch.tensor(np.array(columns[i], dtype=np.int64))  # noqa: E731
    wide = lambda i: torch.tensor(np.array(columns[i], dtype=np.int64).reshape(-1, size))  # noqa: E731
    return Batch(
        *(torch.tensor(grid[k]) for k in ("ids", "shape", "gap", "quoted")),
        torch.tensor(length),
        *map(torch.tensor, plain_tags[:3]),
        whole(0),
        whole(1),
        whole(2),
        wide(3),
        wide(4),
        wide(5),
        wide(6),
        torch.tensor(np.array(columns[7], dtype=np.float32).reshape(-1, size)),
        whole(8),
        whole(9),
        torch.tensor(np.array(columns[10], dtype=np.float32).reshape(-1, 2)),
        torch.tensor(np.array(columns[11], dtype=np.float32)),
        torch.tensor(plain_tags[3]),
        torch.tensor(np.array([t[0] for t in taught], dtype=np.int64).reshape(-1, 3)),
        torch.tensor(np.array([t[1] for t in taught], dtype=np.float32).reshape(-1, WIDTH)),
    )
