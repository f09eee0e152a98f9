"""Claims: which sentences of several reports the program takes to say the same, against 25 stories marked by hand.

    python bench/claims.py TEXTS [--each]

TEXTS is the folder of the openly licensed texts (ECB+ as plain text); the project's own examples are read from
`examples/`. A story in `claims/*.json` gives its reports with the digest of their text, every sentence as offsets
(`told`: report, start, end) and groups of those that say the same (`same`). Figures are over pairs of the statements
that these stand for.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from headwater import accord, intake, reading
from headwater.nouns import Case, Problem, Reading, Report, Span, Story
from headwater.settings import Settings

HERE = Path(__file__).resolve().parent
Pairs = set[tuple[str, str]]


def main(arguments: list[str]) -> int:
    """Print precision, recall and F1 over all pairs of statements of all stories."""
    texts = Path(arguments[0])
    hit = found = gold = stories = 0
    for path in sorted((HERE / "claims").glob("*.json")):
        marked = json.loads(path.read_text(encoding="utf8"))
        reports = reports_of(marked, texts)
        if len(reports) < len(marked["reports"]):
            print(f"{path.stem}: a report is missing or was changed; left out")
            continue
        readings = reading.unite([reading.read(report) for report in reports])
        same, grouped = compared(marked, readings)
        hit, found, gold, stories = hit + len(same & grouped), found + len(grouped), gold + len(same), stories + 1
        if "--each" in arguments:
            print(f"{path.stem:24} right {len(same & grouped):3} found {len(grouped):3} marked {len(same):3}")
    precision, recall = hit / max(1, found), hit / max(1, gold)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(f"{stories} stories, {gold} pairs: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}")
    return 0


def reports_of(marked: Mapping[str, Any], texts: Path) -> list[Report]:
    """The reports of a marked story whose text still is what was marked, in its order."""
    entries = marked["reports"]
    example = entries[0]["path"].startswith("examples/")
    paths = [str((HERE.parent if example else texts) / e["path"]) for e in entries]
    read = intake.reports(tuple(paths), Settings.from_environment().limits, as_is=not example)
    known = {digest(r.text): r for r in read if not isinstance(r, Problem)}
    return [known[e["sha256"]] for e in entries if e["sha256"] in known]


def digest(text: str) -> str:
    """Tells whether a text is the one that was marked."""
    return hashlib.sha256(text.encode()).hexdigest()


def compared(marked: Mapping[str, Any], readings: Sequence[Reading]) -> tuple[Pairs, Pairs]:
    """Pairs of statements that are marked as saying the same, and those that are of one claim.

    A sentence stands for the statement that it overlaps most; what one statement holds is never compared with itself.
    """
    case = Case(Story("s", "", tuple(r.report.id for r in readings)), tuple(readings)).in_order()
    claims = {s: c.id for c in accord.compare(case).story.claims for s in c.statements}
    held = [statement_of(readings[report], Span(start, end)) for report, start, end in marked["told"]]
    same = {pair for group in marked["same"] for pair in pairs(held[n] for n in group)}
    return same, {(a, b) for a, b in pairs(held) if a in claims and claims[a] == claims.get(b)}


def statement_of(read: Reading, span: Span) -> str:
    """The statement that a sentence overlaps most; "" where none does."""
    alike, name = max(((overlap(span, s.span), s.id) for s in read.statements), default=(0.0, ""))
    return name if alike else ""


def overlap(a: Span, b: Span) -> float:
    """Intersection over union."""
    common = max(0, min(a.end, b.end) - max(a.start, b.start))
    return common / (len(a) + len(b) - common)


def pairs(names: Iterable[str]) -> Pairs:
    """All pairs of different names."""
    return set(combinations(sorted(set(names) - {""}), 2))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
