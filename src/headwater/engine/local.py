"""One machine: a loop, or a pool of processes for the *each* and *group* parts of the flow."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack
from itertools import islice
from typing import TypeVar

from headwater import flow
from headwater.nouns import Case, Collection, Entity, Problem, Reading, Report

T = TypeVar("T")
R = TypeVar("R")
Tell = Callable[[str, int], None]

_FEW = 12  # below so many reports, starting processes costs more than it saves


def stream(reports: Iterable[Report | Problem], workers: int = 1) -> Iterator[Reading | Problem]:
    """Readings (and problems) as they are read, in order; memory does not grow with the number of reports."""
    return _each(_read, reports, workers)


def run(reports: Iterable[Report | Problem], workers: int = 1, tell: Tell = lambda step, count: None) -> Collection:
    """The whole flow. `tell` hears the name of the step at work and how many things it has done."""
    readings: list[Reading] = []
    problems: list[Problem] = []
    for item in stream(reports, workers):
        if isinstance(item, Problem):
            problems.append(item)
        else:
            readings.append(item)
        tell("reading", len(readings))
    tell("stories", len(readings))
    cases = _told(_each(flow.trace, flow.group(readings), workers), tell)
    return _collect(cases, problems)


def _read(item: Report | Problem) -> Reading | Problem:
    return item if isinstance(item, Problem) else flow.read_one(item)


def _told(cases: Iterable[Case], tell: Tell) -> list[Case]:
    done: list[Case] = []
    for case in cases:
        done.append(case)
        tell("stemma", len(done))
    return done


def _each(work: Callable[[T], R], items: Iterable[T], workers: int) -> Iterator[R]:
    """Apply `work` to each item, in order, holding only a few items at a time."""
    source = iter(items)
    head = list(islice(source, _FEW))
    if workers < 2 or len(head) < _FEW:
        yield from map(work, head)
        yield from map(work, source)
        return
    with ExitStack() as stack:
        pool = stack.enter_context(ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")))
        stack.callback(pool.shutdown, cancel_futures=True)
        waiting: list[Future[R]] = [pool.submit(work, item) for item in head]
        while waiting:
            yield waiting.pop(0).result()
            waiting.extend(pool.submit(work, item) for item in islice(source, 1))


def _collect(cases: list[Case], problems: list[Problem]) -> Collection:
    readings = [reading for case in cases for reading in case.readings]
    entities: dict[str, Entity] = {e.id: e for reading in readings for e in reading.entities}
    return Collection(
        reports=tuple(r.report for r in readings),
        entities=tuple(entities[i] for i in sorted(entities)),
        statements=tuple(s for r in readings for s in r.statements),
        stories=tuple(case.story for case in cases),
        problems=tuple(problems),
    )
