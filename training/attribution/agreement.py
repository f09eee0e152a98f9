"""How far two markings of the same texts agree, with `bench/score.py`'s measures of attribution.

    python training/attribution/agreement.py training/attribution/double.json FOLDER/aligned --texts FOLDER/texts

Either side is a folder of aligned marks or a stand-off file such as `double.json`; texts that both have are compared.
Two attributions match where their contents overlap (intersection over union of the letters ≥ 0.5) and their sources
do, or are both absent. Certainty and the other traits are compared over matched pairs.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Attribution = dict[str, Any]
Pair = tuple[Attribution, Attribution]
ROLES = ("source", "cue", "content")
TRAITS = ("certainty", "mode", "negated", "anonymous", "kind")


@dataclass
class Tally:
    """Counts behind an F1: what both have, what the first has, what the second has."""

    both: int = 0
    first: int = 0
    second: int = 0

    def add(self, both: int, first: int, second: int) -> None:
        """Counts one more text."""
        self.both, self.first, self.second = self.both + both, self.first + first, self.second + second

    @property
    def f1(self) -> float:
        """Percent; it doesn't matter which marking is called gold."""
        return 200 * self.both / (self.first + self.second) if self.first + self.second else 0.0


def marked(path: Path) -> dict[str, list[Attribution]]:
    """Each text's attributions, from a folder of aligned marks or a stand-off file."""
    if path.is_dir():
        return {p.stem: json.loads(p.read_text(encoding="utf8"))["attributions"] for p in sorted(path.glob("*.json"))}
    return {d["text"]: d["attributions"] for d in json.loads(path.read_text(encoding="utf8"))}


def matches(text: str, first: Sequence[Attribution], second: Sequence[Attribution]) -> Iterator[Pair]:
    """Pairs of attributions that say the same, each used once: for each of the first, the best that is left."""
    free = list(second)
    for a in first:
        scored = [(_alike(text, a, b), i) for i, b in enumerate(free) if _one_source(text, a, b)]
        score, at = max(scored, key=lambda s: (s[0], -s[1]), default=(0.0, 0))
        if score >= 0.5:
            yield a, free.pop(at)


def kappa(pairs: Iterable[tuple[object, object]]) -> float:
    """Cohen's kappa of paired labels: agreement beyond chance, 1 at most (Cohen 1960)."""
    counted = Counter(pairs)
    total = counted.total()
    if not total:
        return 0.0
    left, right = (Counter[object]() for _ in range(2))
    for (a, b), n in counted.items():
        left[a] += n
        right[b] += n
    seen = sum(n for (a, b), n in counted.items() if a == b) / total
    chance = sum(left[label] * right[label] for label in left) / total**2
    return (seen - chance) / (1 - chance) if chance < 1 else 1.0


def nesting(pairs: Sequence[Pair], first: Sequence[Attribution], second: Sequence[Attribution]) -> tuple[Tally, Tally]:
    """The nested attributions that both have (in any attribution; in the same one), of all that each has."""
    twin = {a["id"]: b["id"] for a, b in pairs}
    both = [(a["parent"], b["parent"]) for a, b in pairs if a["parent"] is not None and b["parent"] is not None]
    sides = [sum(a["parent"] is not None for a in marking) for marking in (first, second)]
    return Tally(len(both), *sides), Tally(sum(twin.get(p) == q for p, q in both), *sides)


def main() -> None:
    """Prints the figures."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("first", type=Path)
    asked.add_argument("second", type=Path)
    asked.add_argument("--texts", type=Path, required=True)
    given = asked.parse_args()
    first, second = marked(given.first), marked(given.second)
    relation, found, linked = Tally(), Tally(), Tally()
    overlap = {role: Tally() for role in ROLES}
    pairs: list[Pair] = []
    names = sorted(first.keys() & second.keys())
    for name in names:
        text = (given.texts / f"{name}.txt").read_text(encoding="utf8")
        here = list(matches(text, first[name], second[name]))
        relation.add(len(here), len(first[name]), len(second[name]))
        for role, tally in overlap.items():
            a, b = (_letters(text, [s for x in xs for s in _spans(x, role)]) for xs in (first[name], second[name]))
            tally.add(len(a & b), len(a), len(b))
        for tally, new in zip((found, linked), nesting(here, first[name], second[name]), strict=True):
            tally.add(new.both, new.first, new.second)
        pairs += here
    print(f"{'texts':22}{len(names):6}   attributions {relation.first} and {relation.second}")
    print(f"{'relation F1':22}{relation.f1:6.1f}   {relation.both} matched")
    for role, tally in overlap.items():
        print(f"{role + ' overlap F1':22}{tally.f1:6.1f}")
    print(f"{'nested F1':22}{found.f1:6.1f}   {found.first} and {found.second} nested")
    print(f"{'same parent F1':22}{linked.f1:6.1f}")
    for trait in TRAITS:
        labels = [(a[trait], b[trait]) for a, b in pairs]
        same = 100 * sum(a == b for a, b in labels) / len(labels) if labels else 0.0
        print(f"{trait:22}{same:6.1f} % alike, kappa {kappa(labels):.2f}")


def _alike(text: str, a: Attribution, b: Attribution) -> float:
    """Intersection over union of two contents' letters."""
    x, y = _letters(text, a["content"]), _letters(text, b["content"])
    return len(x & y) / len(x | y) if x | y else 0.0


def _one_source(text: str, a: Attribution, b: Attribution) -> bool:
    x, y = _letters(text, _spans(a, "source")), _letters(text, _spans(b, "source"))
    return bool(x & y) or not (x or y)


def _spans(a: Attribution, role: str) -> list[list[int]]:
    return list(a["content"]) if role == "content" else [a[role]] if a[role] else []


def _letters(text: str, spans: Iterable[Sequence[int]]) -> set[int]:
    return {i for start, end in spans for i in range(start, end) if not text[i].isspace()}


if __name__ == "__main__":
    main()
