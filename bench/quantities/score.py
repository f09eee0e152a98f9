"""Scores the reading of quantities on the project's own marked passages (`gold.jsonl`).

    python bench/quantities/score.py [--part a|b|unseen|all] [--errors]

A found quantity is right in *value* where it overlaps a marked one and value, low and high agree; in *of* where it has
all the words that the mark has and at most three more. F1 over all quantities of the part; that of `of` over those
whose mark or finding names something. Part `seen` is a and b, which the rules were improved on; `unseen` they were not.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from headwater.nouns import Quantity, Report
from headwater.reading import quantities, times

GOLD = Path(__file__).parent / "gold.jsonl"
MOST_EXTRA = 3

Mark = dict[str, Any]


def passages(part: str) -> Iterator[dict[str, Any]]:
    """The passages of a part."""
    for line in GOLD.read_text(encoding="utf8").splitlines():
        passage = json.loads(line)
        if part in ("all", passage["part"]) or (part == "seen" and passage["part"] != "unseen"):
            yield passage


def found(text: str) -> tuple[Quantity, ...]:
    """What the program finds in a text."""
    report = Report("gold", "gold", text, "")
    return quantities.find(replace(report, times=times.find(report)))


def pairs(marks: list[Mark], mine: tuple[Quantity, ...]) -> list[tuple[Mark, Quantity]]:
    """Each mark with the first finding left that overlaps it."""
    left, together = list(mine), []
    for mark in marks:
        hit = next((q for q in left if q.start < mark["end"] and mark["start"] < q.end), None)
        if hit:
            left.remove(hit)
            together.append((mark, hit))
    return together


def same(a: float | None, b: float | None) -> bool:
    """Whether two bounds agree, to a part in a thousand."""
    return a is b is None or (a is not None and b is not None and abs(a - b) <= 1e-3 * max(abs(a), abs(b)))


def value_right(mark: Mark, q: Quantity) -> bool:
    """Whether value and both bounds agree."""
    return same(mark["value"], q.value) and same(mark["low"], q.low) and same(mark["high"], q.high)


def of_right(mark: Mark, q: Quantity) -> bool:
    """Whether the finding names what the mark names."""
    want, have = set(mark["of"].lower().split()), set(q.of.lower().split())
    return bool(want) and want <= have and len(have - want) <= MOST_EXTRA


def f1(hit: int, mine: int, gold: int) -> float:
    """As a percentage."""
    return round(200 * hit / (mine + gold), 1) if mine + gold else 0.0


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", default="all")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    gold = mine = value = unit = of = of_gold = of_mine = 0
    for passage in passages(options.part):
        marks, got = passage["quantities"], found(passage["text"])
        both = pairs(marks, got)
        gold, mine = gold + len(marks), mine + len(got)
        value += sum(value_right(m, q) for m, q in both)
        unit += sum(value_right(m, q) and m["unit"] == q.unit for m, q in both)
        of += sum(of_right(m, q) for m, q in both)
        of_gold += sum(bool(m["of"]) for m in marks)
        of_mine += sum(bool(q.of) for q in got)
        if options.errors:
            report(passage, both, got)
    figures = {
        "value_f1": f1(value, mine, gold),
        "value_and_unit_f1": f1(unit, mine, gold),
        "of_f1": f1(of, of_mine, of_gold),
    }
    print(json.dumps(figures | {"marked": gold, "found": mine}))


def report(passage: dict[str, Any], both: list[tuple[Mark, Quantity]], got: tuple[Quantity, ...]) -> None:
    """Print what went wrong in a passage."""
    text = passage["text"]
    taken = [id(q) for _, q in both]
    for mark in passage["quantities"]:
        hit = next((q for m, q in both if m is mark), None)
        words = text[mark["start"] : mark["end"]]
        if not hit:
            print(passage["id"], "MISSED", repr(words))
        elif not value_right(mark, hit):
            print(passage["id"], "VALUE", repr(words), "→", hit.text, hit.value, hit.low, hit.high)
        elif mark["unit"] != hit.unit:
            print(passage["id"], "UNIT", repr(words), "→", hit.text, hit.unit)
        elif mark["of"] != hit.of and not of_right(mark, hit):
            print(passage["id"], "OF", repr(words), repr(mark["of"]), "→", repr(hit.of))
    for q in got:
        if id(q) not in taken:
            print(passage["id"], "EXTRA", repr(text[max(0, q.start - 15) : q.end + 15]))


if __name__ == "__main__":
    main()
