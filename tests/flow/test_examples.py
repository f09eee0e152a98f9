"""The whole flow on the example stories, against the truth written down beside them.

Every fact of every `truth.json` is a test of its own. What the program gets wrong today stands in `known_misses.txt`, a
line a fact: such a test must fail, so that whoever mends it strikes the line, and whoever breaks something sees it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

import headwater
from headwater.nouns import Collection, Report, Story
from headwater.text.fold import fold

EXAMPLES = Path(__file__).parents[2] / "examples"
MISSES = frozenset(Path(__file__).with_name("known_misses.txt").read_text(encoding="utf8").split("\n"))
STORIES = ("breach", "comet", "ferry", "visit")
Check = Callable[[], bool]


@cache
def truth(name: str) -> dict[str, Any]:
    return dict(json.loads((EXAMPLES / name / "truth.json").read_text(encoding="utf8")))


@cache
def found(name: str) -> Collection:
    return headwater.read([str(EXAMPLES / name / "pages")])


def report(name: str, file: str) -> Report:
    return next(r for r in found(name).reports if Path(r.input).name == file)


@cache
def file_of(name: str) -> dict[str, str]:
    return {r.id: Path(r.input).name for r in found(name).reports}


def story(name: str) -> Story:
    """The story that has most of the reports."""
    return max(found(name).stories, key=lambda s: len(s.reports))


def facts() -> Iterator[tuple[str, Check]]:
    for name in STORIES:
        yield f"{name} is one story", lambda n=name: len(found(n).stories) == 1
        yield from intake_facts(name)
        yield from stemma_facts(name)
        yield from dispute_facts(name)
        yield from chain_facts(name)


def intake_facts(name: str) -> Iterator[tuple[str, Check]]:
    for file, t in truth(name)["reports"].items():
        at = f"{name}/{file}"
        yield f"{at} headline", lambda n=name, f=file, t=t: same(report(n, f).headline, t["headline"])
        yield f"{at} outlet", lambda n=name, f=file, t=t: same(report(n, f).outlet.name, t["outlet"])
        yield f"{at} published", lambda n=name, f=file, t=t: report(n, f).day == t["published"]
        yield f"{at} wire", lambda n=name, f=file, t=t: set(report(n, f).wire) == set(t["wire"])
        for part in ("first_words", "last_words"):
            yield f"{at} {part}", lambda n=name, f=file, t=t, p=part: flat(t[p]) in flat(report(n, f).text)
        for words in t["never"]:
            yield f"{at} without: {words}", lambda n=name, f=file, w=words: flat(w) not in flat(report(n, f).text)


def stemma_facts(name: str) -> Iterator[tuple[str, Check]]:
    for p in truth(name)["pairs"]:
        pair = tuple(sorted((p["a"], p["b"])))
        if "through" not in p:
            yield f"{name} kin: {' + '.join(pair)}", lambda n=name, q=pair: q in drawn(n)
            yield (
                f"{name} direction: {' + '.join(pair)}",
                lambda n=name, p=p: directed(n, p["a"], p["b"], p["direction"]),
            )
    kin = {tuple(sorted((p["a"], p["b"]))) for p in truth(name)["pairs"]}
    for pair in combinations(sorted(truth(name)["reports"]), 2):
        if pair not in kin:
            yield f"{name} no kin: {' + '.join(pair)}", lambda n=name, q=pair: q not in drawn(n)
    t = truth(name)
    yield f"{name} origins exact", lambda n=name, t=t: story(n).independent.count == t["independent_origins"]
    yield (
        f"{name} origins in range",
        lambda n=name, t=t: story(n).independent.low <= t["independent_origins"] <= story(n).independent.high,
    )


def dispute_facts(name: str) -> Iterator[tuple[str, Check]]:
    for number, d in enumerate(truth(name)["disputes"]):
        yield f"{name} dispute {number}: {d['about']}", lambda n=name, d=d: told(n, d)
    for d in truth(name)["not_disputes"]:
        yield (
            f"{name} no dispute: {d['about']}",
            lambda n=name, d=d: not told(n, {"values": [{"value": v} for v in d["values"]]}),
        )


def chain_facts(name: str) -> Iterator[tuple[str, Check]]:
    for c in truth(name)["chains"]:
        yield f"{name}/{c['report']} chain: {c['content'][:60]}", lambda n=name, c=c: voiced(n, c)


@cache
def drawn(name: str) -> dict[tuple[str, ...], str]:
    """Pairs of files that the stemma joins: "a>b" as sorted, "b>a", or "common" (one absent text behind both)."""
    stemma = story(name).stemma
    node = {n.id: n for n in stemma.nodes}
    joined: dict[tuple[str, ...], str] = {}
    below: dict[str, list[str]] = {}
    for e in stemma.edges:
        child = file_of(name)[node[e.child].ref]
        if node[e.parent].kind == "report":
            parent = file_of(name)[node[e.parent].ref]
            joined[tuple(sorted((parent, child)))] = "a>b" if parent < child else "b>a"
        elif e.relation in ("copies", "rewrites", "wire"):
            below.setdefault(e.parent, []).append(child)
    for children in below.values():
        for pair in combinations(sorted(children), 2):
            joined.setdefault(pair, "common")
    return joined


def directed(name: str, a: str, b: str, direction: str) -> bool:
    mine = drawn(name).get(tuple(sorted((a, b))), "none")
    flipped = {"a>b": "b>a", "b>a": "a>b"}.get(direction, direction)
    return direction == "unknown" or mine == (direction if a < b else flipped)


def told(name: str, truth: dict[str, Any]) -> bool:
    """Whether some dispute sets two of the values against each other."""
    values = [flat(str(v["value"])) for v in truth["values"]]
    for d in story(name).disputes:
        mine = [flat(v.value) for v in d.values]
        homes = {next((n for n, y in enumerate(mine) if near(x, y)), None) for x in values}
        if len(homes - {None}) > 1:
            return True
    return False


def near(truth: str, mine: str) -> bool:
    """The same number, the same day of the month ("2025-10-10" and "Oct. 10"), or the same name in a longer one."""
    x, y = (re.findall(r"\d+(?:\.\d+)?", figured(t)) for t in (truth, mine))
    if re.fullmatch(r"\d{4}-\d\d-\d\d", truth):
        return [str(int(x[-1]))] == [n for n in y if len(n) < 3]
    return bool(set(x) & set(y)) if x or y else set(truth.split()) <= set(mine.split())


def figured(text: str) -> str:
    """A folded text with the number words that the stories use in figures: "at least six" is "at least 6"."""
    told = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "forty-three": 43}
    return " ".join(str(told.get(w, w)) for w in text.replace(",", "").split())


def voiced(name: str, chain: dict[str, Any]) -> bool:
    """Whether a statement that holds the passage has those voices, nearest the report first."""
    r = report(name, chain["report"])
    at = r.text.find(chain["content"])
    if at < 0:
        return False
    middle = at + len(chain["content"]) // 2
    over = [s for s in found(name).statements if s.report == r.id and s.start <= middle < s.end]
    return any(
        len(s.chain) == len(chain["voices"])
        and all(alike(link.name, v) for link, v in zip(s.chain, chain["voices"], strict=True))
        for s in over
    )


def alike(a: str, b: str) -> bool:
    small = {"the", "a", "an", "of", "one", "two"}
    x, y = (set(flat(t).replace("'s", "").split()) - small for t in (a, b))
    return bool(x and y) and (x <= y or y <= x or len(x & y) / len(x | y) >= 0.5)


def same(a: str, b: str) -> bool:
    return flat(a).removeprefix("the ") == flat(b).removeprefix("the ")


def flat(text: str) -> str:
    return " ".join(fold(text).split())


FACTS = dict(facts())


@pytest.mark.parametrize("fact", FACTS)
def test_fact(fact: str) -> None:
    right = FACTS[fact]()
    if fact in MISSES:
        assert not right, "mended: strike its line from known_misses.txt"
        pytest.xfail("a known miss")
    assert right


def test_every_known_miss_is_a_fact() -> None:
    assert {line for line in MISSES if line and not line.startswith("#")} <= set(FACTS)
