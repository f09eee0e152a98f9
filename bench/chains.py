"""Chains on the project's own passages: whether each reported chain has the voices that it should, one by one.

    chains.py [--held-out] [--misses N]

A passage's mark inside another's content, or with an outlet whose sources speak, is a chain of two or more voices.
Right is a chain of as many voices, nearest the report first, each by the passage's fullest name or by where it stands;
a voice in its own words counts once. `--held-out` takes only what the reading model wasn't trained on: passages held
out of its training, and the articles that were written to measure (`held-out-*`), which nothing was ever fitted to.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from headwater import reading
from headwater.nouns import Link, Reading, Report, Span, Statement
from headwater.text.fold import fold

HERE = Path(__file__).resolve().parent
TRAINING = HERE.parent / "training"
sys.path.insert(0, str(TRAINING / "attribution"))

from inline import articles  # noqa: E402
from marked import Marked, held_out  # noqa: E402
from passages import passages  # noqa: E402

SMALL = frozenset(("the", "a", "an", "of", "mr", "ms", "mrs", "dr", "his", "her", "their", "its"))
OWN = "this "  # "this newspaper's sources": the report's own outlet is no voice of its chains
LEAST_SHARED = 0.45
MEASURING = "held-out-"
Mark = Mapping[str, Any]


@dataclass(frozen=True)
class Voice:
    """A voice as the passage's marks give it: its fullest name, where it stands; both empty where nobody is named."""

    name: str
    span: Span | None


@dataclass(frozen=True)
class Expected:
    """A chain that should be found: its voices, the mark at its end, and the cues of all marks that lead to it.

    An outlet that was told ("told the Gazette") is part of a cue in the marks: it may be a voice of the chain or not.
    """

    voices: tuple[Voice, ...]
    mark: Mark
    cues: tuple[Span, ...]

    @property
    def content(self) -> set[int]:
        """The offsets of what is said."""
        return {i for start, end in self.mark["content"] for i in range(start, end)}


def main(arguments: Sequence[str]) -> int:
    """Measure and print."""
    asked = _asked(arguments)
    counts: Counter[str] = Counter()
    measured: Counter[str] = Counter()
    shown = 0
    for given in every(asked.held_out):
        read = reading.read(Report(given.name, "", given.text, ""))
        for chain in expected(given):
            verdict, found = judged(read, chain)
            kinds = (verdict, f"{verdict} {len(chain.voices)}")
            (measured if given.name.startswith(MEASURING) else counts).update(kinds)
            if verdict != "exact" and shown < asked.misses:
                shown += 1
                print(told(given, chain, verdict, found))
    for name, kept in (("passages", counts), ("articles that only measure", measured)):
        print(name)
        print_figures(kept)
    return 0


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="chains on the project's own passages")
    parser.add_argument("--held-out", action="store_true", help="only what the reading model wasn't trained on")
    parser.add_argument("--misses", type=int, default=0, help="print so many misses")
    return parser.parse_args(arguments)


def every(only_held_out: bool = False) -> Iterator[Marked]:
    """The passages, in order of name, then the articles that only measure."""
    for path in sorted((TRAINING / "passages").glob("*.json")):
        yield from (p for p in passages(path) if held_out(p.name) or not only_held_out)
    for path in sorted((TRAINING / "passages").glob("held-out-*.txt")):
        yield from articles(path.read_text(encoding="utf8"))


def expected(given: Marked) -> Iterator[Expected]:
    """The passage's chains of two and more voices."""
    by_id = {m["id"]: m for m in given.marks}
    for mark in given.marks:
        voices: list[Voice] = []
        for m in _path(mark, by_id):
            voices += [Voice(m["via"], None)] if m["via"] and not m["via"].startswith(OWN) else []
            voices.append(_voice(given.text, m))
        once = [v for i, v in enumerate(voices) if i == 0 or v.name != voices[i - 1].name]
        if len(once) > 1:
            yield Expected(tuple(once), mark, tuple(Span(*m["cue"]) for m in _path(mark, by_id)))


def _path(mark: Mark, by_id: Mapping[int, Mark]) -> list[Mark]:
    """The marks that hold a mark, outermost first, then itself."""
    path = [mark]
    while path[-1]["parent"] is not None:
        path.append(by_id[path[-1]["parent"]])
    return path[::-1]


def _voice(text: str, mark: Mark) -> Voice:
    if not mark["source"]:
        return Voice("", None)
    span = Span(*mark["source"])
    return Voice(mark["who"] or span.of(text), span)


def judged(read: Reading, chain: Expected) -> tuple[str, tuple[Link, ...]]:
    """`exact`, `wrong` or `unfound`, and the links of the statement that tells the same."""
    best = max(read.statements, key=lambda s: _nearness(s, chain), default=None)
    if best is None or not _nearness(best, chain)[0]:
        return "unfound", ()
    links = [k for k in best.chain if not (k.source and any(cue.covers(k.source) for cue in chain.cues))]
    right = len(links) == len(chain.voices) and all(map(_is, chain.voices, links))
    return ("exact" if right else "wrong"), best.chain


def _nearness(s: Statement, chain: Expected) -> tuple[bool, bool, float, int]:
    """Whether at least half of both contents is shared; then whether the cues meet, how much, how long the chain."""
    mine = {i for piece in s.pieces or (s.span,) for i in range(piece.start, piece.end)}
    cue = Span(*chain.mark["cue"])
    at_cue = bool(s.chain) and s.chain[-1].cue is not None and s.chain[-1].cue.touches(cue)
    shared = len(mine & chain.content) / len(mine | chain.content)
    return shared >= LEAST_SHARED, at_cue, round(shared, 1), len(s.chain)


def _is(voice: Voice, link: Link) -> bool:
    """Whether the link is that voice: none is none, else the same place or a like name."""
    if not voice.name or not link.name:
        return not voice.name and not link.name
    if voice.span and link.source and voice.span.touches(link.source):
        return True
    mine, theirs = (set(fold(n).replace("'s", "").replace(",", "").split()) - SMALL for n in (link.name, voice.name))
    return bool(mine) and bool(theirs) and (mine <= theirs or theirs <= mine)


def told(given: Marked, chain: Expected, verdict: str, found: tuple[Link, ...]) -> str:
    """A miss, to read."""
    content = " … ".join(given.text[start:end] for start, end in chain.mark["content"])
    voices = " < ".join(v.name or "(nobody)" for v in chain.voices)
    mine = " < ".join(link.name or "(nobody)" for link in found)
    return f"{given.name}  {verdict}: {content}\n    is    {voices}\n    found {mine}"


def print_figures(counts: Counter[str]) -> None:
    """The shares, over all chains and by how many voices they have."""
    for size in ("", " 2", " 3", " 4"):
        exact, wrong, unfound = (counts[f"{v}{size}"] for v in ("exact", "wrong", "unfound"))
        total = exact + wrong + unfound
        if total:
            label = f"chains of{size}" if size else "chains"
            of_found = exact / max(1, exact + wrong)
            print(f"{label:12} {total:4}  exact {exact / total:6.1%}  of those found {of_found:6.1%}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
