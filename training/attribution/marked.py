"""A text and its marks, wherever they come from: attributions with spans of characters.

texts      openly licensed news, marks beside it by offset, corrected by `patches.json`
passages   our own short passages, marks by the words they cover
inline     our own articles, marks in braces within the text
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Mark = dict[str, Any]  # id, source, cue, content (spans), parent, via, kind, anonymous, mode, certainty, negated
HERE = Path(__file__).parent
OWN = HERE.parent / "passages"
PATCHES = HERE / "patches.json"


@dataclass(frozen=True)
class Marked:
    """A text with its marks; an early one was marked before the guidelines were settled."""

    name: str
    text: str
    marks: tuple[Mark, ...]
    early: bool = False


def every(folder: Path) -> Iterator[Marked]:
    """All that there is to learn from, in order of name: the open texts of a folder, then our own."""
    from inline import articles
    from passages import passages

    yield from open_texts(folder)
    for path in sorted(OWN.glob("*.json")):
        yield from passages(path)
    for path in learnt():
        yield from articles(path.read_text(encoding="utf8"))


def learnt() -> list[Path]:
    """The files of our own articles, in order of name, but those that only measure (`held-out-*`)."""
    return sorted(path for path in OWN.glob("*.txt") if not path.name.startswith("held-out"))


def open_texts(folder: Path, patched: bool = True) -> Iterator[Marked]:
    """The openly licensed texts, in order of name, with what a second reader corrected."""
    early = set((folder / "batch-1.txt").read_text(encoding="utf8").split())
    patches = corrections(PATCHES) if patched else {}
    for path in sorted((folder / "aligned").glob("*.json")):
        text = (folder / "texts" / f"{path.stem}.txt").read_text(encoding="utf8")
        marks = json.loads(path.read_text(encoding="utf8"))["attributions"]
        yield Marked(path.stem, text, corrected(marks, patches.get(_sha256(text), [])), path.stem in early)


def corrections(path: Path) -> dict[str, list[Mark]]:
    """The patches for each text, by its SHA-256."""
    if not path.exists():
        return {}
    return {entry["sha256"]: entry["patches"] for entry in json.loads(path.read_text(encoding="utf8"))}


def corrected(marks: list[Mark], patches: list[Mark]) -> tuple[Mark, ...]:
    """Marks after patches, in order of their cues; what lay in a mark now dropped lies in what that lay in."""
    held = {m["id"]: dict(m) for m in marks}
    for patch in patches:
        if patch["do"] == "add":
            held[patch["id"]] = {"id": patch["id"], **patch["mark"]}
        elif patch["do"] == "change":
            held[patch["id"]] |= patch["set"]
    for patch in patches:
        if patch["do"] == "drop" and (gone := held.pop(patch["id"], None)):
            for mark in held.values():
                if mark["parent"] == gone["id"]:
                    mark["parent"] = gone["parent"]
    return tuple(sorted(held.values(), key=lambda m: m["cue"][0]))


def held_out(name: str) -> bool:
    """Whether a text is kept from training: about one in ten, texts of one event together."""
    group = name if name.startswith("wikinews") else name.split("_")[0]
    return hashlib.sha256(group.encode()).digest()[0] < 26


def digest(folder: Path) -> str:
    """SHA-256 over all marks and texts, in order of name."""
    found = hashlib.sha256()
    theirs = [*folder.glob("aligned/*.json"), *folder.glob("texts/*.txt"), folder / "batch-1.txt"]
    ours = [*OWN.glob("*.json"), *learnt(), PATCHES, HERE / "names.tsv"]
    for path in (*sorted(theirs), *sorted(ours)):
        found.update(path.name.encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
