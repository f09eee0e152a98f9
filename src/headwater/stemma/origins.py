"""The origins of a story's main claim, and how many of them are independent.

The heads of the chains that speak to the main claim, one for each body. `count` takes those near to the claim or
carried by many reports; `low` and `high` draw the line more and less strictly, and unnamed voices, which may be
somebody already counted, widen the range.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources

from headwater.nouns import Independent, Origin, Stemma
from headwater.stemma.heads import Head, heads
from headwater.stemma.names import key
from headwater.stemma.sheet import Sheet
from headwater.text.telling import Telling


def origins(sheets: Sequence[Sheet], stemma: Stemma, telling: Telling) -> tuple[tuple[Origin, ...], Independent]:
    """The heads of all chains, those of the main claim first, and how many of these are independent."""
    found = heads(sheets, telling, families(stemma))
    strong = [h for h in found if not h.weak]
    counted = _counted(found, strong, len(sheets))
    low = len([h for h in chosen(strong, len(sheets), _rules()["low"]) if h in counted])
    doubtful = [h for h in chosen(found, len(sheets), _rules()["doubtful"]) if h.weak]
    likely = [h for h in chosen(found, len(sheets), _rules()["high"]) if h in strong]
    high = len({*counted, *likely}) + min(2, len([h for h in doubtful if h not in counted]))
    ranked = sorted(found, key=lambda h: (h not in counted, -len(h.reports), h.name))
    listed = [_origin(h, h in counted) for h in ranked] or [*_unsourced(sheets)]
    count = sum(o.main for o in listed)
    because = tuple(_because(sheets, stemma, counted))
    return tuple(listed), Independent(count, min(max(1, low), count), max(high, count), because)


def _counted(found: Sequence[Head], strong: Sequence[Head], reports: int) -> list[Head]:
    """The heads that count: those with names, or an unnamed voice that most reports rest on and those beside it."""
    lead = [h for h in found[:1] if h.anonymous and 2 * len(h.reports) >= reports]
    if lead:
        beside = (h for h in chosen(found, reports, _rules()["beside"]) if h in strong)
        return [*lead, *beside]
    return chosen(strong, reports, _rules()["count"]) or list(found[:1])


def chosen(found: Sequence[Head], reports: int, rule: Mapping[str, float]) -> list[Head]:
    """The heads that a rule of `data/origins.toml` counts."""
    nearest = max((h.about for h in found), default=0.0)
    many = max(2, rule["carried"] * reports)
    near, half_way = rule["near"] * nearest, rule["carried_near"] * nearest
    return [h for h in found if h.about and (h.about >= near or (len(h.reports) >= many and h.about >= half_way))]


def families(stemma: Stemma) -> Mapping[str, int]:
    """Each report's part of the stemma, as a number: what hangs together through texts and citations of reports."""
    parent = {n.id: n.id for n in stemma.nodes}

    def root(node: str) -> str:
        while parent[node] != node:
            node = parent[node]
        return node

    for edge in stemma.edges:
        parent[root(edge.child)] = root(edge.parent)
    numbers = {r: i for i, r in enumerate(sorted({root(n) for n in parent}))}
    return {n.ref: numbers[root(n.id)] for n in stemma.nodes if n.kind == "report"}


def _origin(head: Head, main: bool) -> Origin:
    kind = "anonymous" if head.anonymous else head.kind
    also = [n for n in head.names if key(n) != key(head.name)]
    because = f"heard in {_many(len(head.reports), 'report')}" + (f", also as {', '.join(also[:3])}" if also else "")
    mark = f"{'-'.join(key(head.name))}:{head.reports[0]}" if head.anonymous else "-".join(key(head.name))
    return Origin(f"origin:{mark}", head.name, kind, head.reports, (), head.entities, main, because)


def _unsourced(sheets: Sequence[Sheet]) -> Iterator[Origin]:
    """Nobody is named anywhere: the earliest report stands for itself."""
    for sheet in sorted(sheets, key=lambda s: s.moment)[:1]:
        name = sheet.reading.report.masthead
        reports = tuple(s.id for s in sheets)
        because = "no report names a source for it"
        yield Origin(f"origin:{sheet.id}", name, "own_reporting", reports, main=True, because=because)


def _because(sheets: Sequence[Sheet], stemma: Stemma, counted: Sequence[Head]) -> Iterator[str]:
    """What a reporter can check: who draws on whom, and who speaks where."""
    yield from _drawn_on(len(sheets), stemma)
    for head in sorted(counted, key=lambda h: (-len(h.reports), h.name)):
        unnamed = " (unnamed)" if head.anonymous else ""
        rest = "rests" if len(head.reports) == 1 else "rest"
        yield f"{len(head.reports)} of {_many(len(sheets), 'report')} {rest} on {head.name}{unnamed}"


def _drawn_on(reports: int, stemma: Stemma) -> Iterator[str]:
    names = {n.id: n.name for n in stemma.nodes}
    below: dict[str, set[str]] = {}
    for edge in stemma.edges:
        below.setdefault(names[edge.parent], set()).add(edge.child)
    for parent in sorted(below, key=lambda p: (-len(below[p]), p))[:3]:
        if len(below[parent]) > 1:
            yield f"{len(below[parent])} of {_many(reports, 'report')} draw on {parent}"


def _many(n: int, thing: str) -> str:
    return f"{n} {thing}" + ("" if n == 1 else "s")


@cache
def _rules() -> Mapping[str, Mapping[str, float]]:
    file = resources.files("headwater.stemma").joinpath("data/origins.toml")
    return tomllib.loads(file.read_text(encoding="utf8"))
