"""Grouping at scale: synthetic reports with planted stories, grouped as they come; cost, memory and B³ by size.

    python bench/stories.py [SIZE …] [--shuffled]       # default: 1000 10000; 100000 takes ten minutes

Every story has names, figures, words and a day of its own, drawn from pools that all stories share; one in five looks
like an earlier one (two of its names and most of its words, another day, other people and figures). A report tells
part of its story's facts among common words, a few days around its day; one in ten is a near-duplicate of an earlier
one; one story in ten has a follow-up weeks later; one report in a hundred rounds up five stories and belongs to none.
Reports come in order of publication, in batches of a hundred, or shuffled. Seeded: a size always gives the same ones.

Beside milliseconds, which other work on the machine stretches, stands the cost in units of what splitting the same
reports into words takes, measured in the same second.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from headwater import stories
from headwater.languages import load
from headwater.nouns import Published, Reading, Report
from headwater.text.frequencies import shares
from headwater.text.words import words

MARKS = (1_000, 10_000, 30_000, 60_000, 100_000)
FIRST_DAY = date(2031, 1, 1)
SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "el", "or")]


@dataclass(frozen=True)
class Planted:
    """A story as it happened: what its reports can tell."""

    names: Sequence[str]
    words: Sequence[str]
    figures: Sequence[str]
    day: date


class Generator:
    """Draws stories and reports from pools of made-up words and names."""

    def __init__(self, seed: int = 5) -> None:
        self._dice = random.Random(seed)
        common = shares(load("en", "frequencies")["shares"])
        self._common, self._weights = list(common), list(common.values())
        self._words = [self._word(2, 4) for _ in range(20_000)]
        self._names = [self._word(2, 3).capitalize() for _ in range(20_000)]
        self._planted: list[Planted] = []

    def reports(self, size: int) -> list[tuple[Reading, int]]:
        """So many reports, each with the number of its story; a story has 1 to about 40 reports, 8 on average."""
        rows: list[tuple[Reading, int]] = []
        while len(rows) < size:
            self._planted.append(self._story())
            rows += [(reading, len(self._planted)) for reading in self._told(self._planted[-1])]
            if self._dice.random() < 0.08:
                self._planted.append(self._roundup())
                rows.append((self._report(self._planted[-1], 0), len(self._planted)))
        return [(self._named(reading, f"r{n}"), story) for n, (reading, story) in enumerate(rows[:size])]

    def _told(self, of: Planted) -> Iterator[Reading]:
        """A story's reports: fresh ones, near-duplicates of those, and follow-ups."""
        dice, fresh = self._dice, list[Reading]()
        for _ in range(1 + int(dice.expovariate(1 / 7))):
            if fresh and dice.random() < 0.1:
                yield self._copy(dice.choice(fresh))
            else:
                fresh.append(self._report(of, min(20, int(dice.expovariate(0.7)))))
                yield fresh[-1]
        if dice.random() < 0.1:
            yield self._report(of, dice.randint(21, 60))

    def _copy(self, of: Reading) -> Reading:
        """The same text but for a few words, under another headline."""
        dice, row = self._dice, of.report.text.split(" ")
        for at in dice.sample(range(len(row)), 4):
            row[at] = dice.choice(self._common)
        headline = " ".join(dice.sample(of.report.headline.split(), 4))
        return Reading(replace(of.report, text=" ".join(row), headline=headline))

    def _roundup(self) -> Planted:
        """A little of each of five stories."""
        five = [self._dice.choice(self._planted[-200:]) for _ in range(5)]
        names, told, figures = ([x for one in five for x in row(one)] for row in (_names, _words, _figures))
        return Planted(names, told, figures, five[0].day)

    def _named(self, reading: Reading, name: str) -> Reading:
        return Reading(replace(reading.report, id=name, input=name))

    def _word(self, least: int, most: int) -> str:
        return "".join(self._dice.choice(SYLLABLES) for _ in range(self._dice.randint(least, most)))

    def _story(self) -> Planted:
        dice = self._dice
        day = FIRST_DAY + timedelta(days=dice.randrange(365))
        figures = [str(dice.randint(2, 9_999)) for _ in range(4)]
        if self._planted and dice.random() < 0.2:
            like = dice.choice(self._planted[-500:])
            words = [word if dice.random() < 0.6 else dice.choice(self._words) for word in like.words]
            return Planted([*like.names[:2], *dice.sample(self._names, 3)], words, figures, day)
        return Planted(dice.sample(self._names, 5), dice.sample(self._words, 60), figures, day)

    def _report(self, of: Planted, late: int) -> Reading:
        """Part of what there is to tell, so many days after."""
        dice = self._dice
        known = dice.sample(of.words, 35), dice.sample(of.names, 4), dice.sample(of.figures, 3)
        pools = (known[0] * 2, known[1] * 4, known[2] * 2, dice.choices(self._common, self._weights, k=110))
        text = [word for pool in pools for word in pool]
        dice.shuffle(text)
        headline = " ".join([*dice.sample(known[1], 2), *dice.sample(known[0], 3)])
        day = (of.day + timedelta(days=late)).isoformat()
        body = ". ".join(" ".join(text[at : at + 16]) for at in range(0, len(text), 16))
        return Reading(Report("", "", body, "", headline=headline, published=Published(day, "given", 1.0)))


def _names(of: Planted) -> Sequence[str]:
    return of.names[:1]


def _words(of: Planted) -> Sequence[str]:
    return of.words[:12]


def _figures(of: Planted) -> Sequence[str]:
    return of.figures[:1]


def b_cubed(gold: Sequence[int], found: Sequence[str]) -> float:
    """F1 of precision and recall averaged over reports (Bagga & Baldwin 1998)."""
    both, true, told = Counter(zip(gold, found, strict=True)), Counter(gold), Counter(found)
    precision = sum(n * n / told[story] for (_, story), n in both.items()) / len(gold)
    recall = sum(n * n / true[story] for (story, _), n in both.items()) / len(gold)
    return 2 * precision * recall / (precision + recall)


@dataclass(frozen=True)
class Cost:
    """What some reports took: seconds in all, seconds to split them into words, and how many they were."""

    seconds: float
    words: float
    reports: int

    def __str__(self) -> str:
        return f"{1000 * self.seconds / self.reports:5.2f} ms a report ({self.seconds / self.words:4.1f} × words)"


def grown(rows: Sequence[tuple[Reading, int]], desk: stories.Desk, batch: int = 100) -> Iterator[Cost]:
    """Lets all come to the desk; what each batch took."""
    for at in range(0, len(rows), batch):
        readings = [reading for reading, _ in rows[at : at + batch]]
        start = time.process_time()
        desk.add(readings)
        middle = time.process_time()
        for reading in readings:
            words(reading.report.text)
        yield Cost(middle - start, time.process_time() - middle, len(readings))


def total(costs: Sequence[Cost]) -> Cost:
    """All together."""
    return Cost(sum(c.seconds for c in costs), sum(c.words for c in costs), sum(c.reports for c in costs))


def measure(size: int, shuffled: bool) -> Iterator[str]:
    """A line for the thousand reports before each of some sizes, as they are reached, and two for the whole."""
    rows = Generator().reports(size)
    random.Random(1).shuffle(rows)
    if not shuffled:
        rows.sort(key=lambda row: row[0].report.day)
    desk, costs, done = stories.desk(), list[Cost](), 0
    for cost in grown(rows, desk):
        costs.append(cost)
        done += cost.reports
        if done in MARKS:
            yield f"{'':15}the thousand up to the {done:,}th: {total(costs[-10:])}"
    start = time.process_time()
    cases = desk.cases()
    told = time.process_time() - start
    story_of = {report: case.story.id for case in cases for report in case.story.reports}
    score = b_cubed([story for _, story in rows], [story_of[reading.report.id] for reading, _ in rows])
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / 1024
    whole = total(costs)
    yield f"{size:>7,} reports  {whole}  {whole.seconds:.0f} s + {told:.0f} s to tell why  {memory:.1f} GB"
    yield f"{'':15}B³ {100 * score:.1f}  ({len(cases):,} stories found, {len({s for _, s in rows}):,} planted)"


if __name__ == "__main__":
    for argument in [a for a in sys.argv[1:] if a.isdigit()] or ["1000", "10000"]:
        for line in measure(int(argument), "--shuffled" in sys.argv):
            print(line, flush=True)
