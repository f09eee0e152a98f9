"""Grouping at scale: synthetic reports with planted stories, grouped in batches; speed, memory and B³ by size.

    python bench/stories.py [SIZE …]        # default: 1000 10000; 100000 takes ten minutes and 3 GB

Every story has names, figures, words and a day of its own, drawn from pools that all stories share; one in five looks
like an earlier one (two of its names and most of its words, another day, other people and figures). A report tells
part of its story's facts among common words, a few days around its day. Seeded: a size always gives the same reports.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from headwater import stories
from headwater.languages import load
from headwater.nouns import Published, Reading, Report
from headwater.text.frequencies import shares

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

    def reports(self, size: int) -> Iterator[tuple[Reading, int]]:
        """So many reports, each with the number of its story; a story has 1 to about 40 reports, 8 on average."""
        made = 0
        while made < size:
            self._planted.append(self._story())
            for _ in range(min(size - made, 1 + int(self._dice.expovariate(1 / 7)))):
                yield self._report(f"r{made}", self._planted[-1]), len(self._planted)
                made += 1

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

    def _report(self, name: str, of: Planted) -> Reading:
        dice = self._dice
        known = dice.sample(of.words, 35), dice.sample(of.names, 4), dice.sample(of.figures, 3)
        pools = (known[0] * 2, known[1] * 4, known[2] * 2, dice.choices(self._common, self._weights, k=110))
        text = [word for pool in pools for word in pool]
        dice.shuffle(text)
        headline = " ".join([*dice.sample(known[1], 2), *dice.sample(known[0], 3)])
        day = (of.day + timedelta(days=min(20, int(dice.expovariate(0.7))))).isoformat()
        body = ". ".join(" ".join(text[at : at + 16]) for at in range(0, len(text), 16))
        return Reading(Report(name, name, body, "", headline=headline, published=Published(day, "given", 1.0)))


def b_cubed(gold: Sequence[int], found: Sequence[str]) -> float:
    """F1 of precision and recall averaged over reports (Bagga & Baldwin 1998)."""
    both, true, told = Counter(zip(gold, found, strict=True)), Counter(gold), Counter(found)
    precision = sum(n * n / told[story] for (_, story), n in both.items()) / len(gold)
    recall = sum(n * n / true[story] for (story, _), n in both.items()) / len(gold)
    return 2 * precision * recall / (precision + recall)


def measure(size: int, batch: int = 100) -> str:
    """One line: grouping so many that arrive in batches; cost a report at the end and overall, memory, and B³."""
    rows = list(Generator().reports(size))
    random.Random(1).shuffle(rows)
    desk, costs = stories.desk(), []
    for at in range(0, size, batch):
        start = time.process_time()
        desk.add([reading for reading, _ in rows[at : at + batch]])
        costs.append(time.process_time() - start)
    start = time.process_time()
    cases = desk.cases()
    told = time.process_time() - start
    story_of = {report: case.story.id for case in cases for report in case.story.reports}
    score = b_cubed([story for _, story in rows], [story_of[reading.report.id] for reading, _ in rows])
    tail = costs[-max(1, len(costs) // 10) :]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / 1024
    return (
        f"{size:>7,} reports  {sum(costs):6.1f} s + {told:5.1f} s to tell why  "
        f"{1000 * sum(costs) / size:5.2f} ms a report, {1000 * sum(tail) / len(tail) / batch:5.2f} ms in the end  "
        f"{memory:4.1f} GB  B³ {100 * score:.1f}  ({len(cases):,} stories)"
    )


if __name__ == "__main__":
    for argument in sys.argv[1:] or ["1000", "10000"]:
        print(measure(int(argument)), flush=True)
