"""Feeds the tagger of times random and mutated texts: no exception, no bad offset or value, no run-away time.

    python bench/fuzz_times.py [COUNT] [SEED]

Half of the texts are words of the grammar in random order, some with letters changed; the others are random characters.
Prints how many texts and times there were and the slowest text's microseconds per character.
"""

from __future__ import annotations

import random
import sys
from datetime import date, timedelta
from time import process_time

from headwater.nouns import Published, Report
from headwater.reading import times
from headwater.reading.times.lexicon import lexicon

GLUE = (" ", " ", " ", " ", ", ", "-", "–", ". ", "\n", "\n\n", " the ", " of ", "/", ":", "'", "’s ", " in ", " to ")
FIGURES = ("1", "07", "12", "31", "99", "1989", "2023", "10:30", "24:60", "5 1/2", "0", "1,000", "3.5", "18th", "1990s")
CHARACTERS = "aAbBmMtT019 .,:;-–—'’\"$%/()\n\t\u00a0\u200bßéİıΣ٣Ⅷ中\U0001f600\ud800"


def text(rng: random.Random, words: list[str]) -> str:
    """One text to try."""
    if rng.random() < 0.5:
        return "".join(rng.choice(CHARACTERS) for _ in range(rng.randrange(200)))
    parts = [rng.choice(words if rng.random() < 0.8 else FIGURES) + rng.choice(GLUE) for _ in range(rng.randrange(40))]
    made = "".join(p.capitalize() if rng.random() < 0.4 else p for p in parts)
    if made and rng.random() < 0.5:
        at = rng.randrange(len(made))
        made = made[:at] + rng.choice(CHARACTERS) + made[at + rng.randrange(3) :]
    return made


def report(rng: random.Random, words: list[str]) -> Report:
    """A report of that text, published on any day or none."""
    day = (date(1, 1, 1) + timedelta(rng.randrange(3_650_000))).isoformat() if rng.random() < 0.5 else "2023-09-04"
    published = Published(day, "given", 1.0) if rng.random() < 0.9 else None
    return Report(id="f", input="f", text=text(rng, words), sha256="", published=published)


def main(count: int = 100_000, seed: int = 1) -> None:
    """Try so many texts."""
    rng, words = random.Random(seed), sorted(lexicon("en").words)
    found, slowest = len(times.find(report(rng, words))), 0.0
    for _ in range(count):
        made = report(rng, words)
        began = process_time()
        got = times.find(made)
        slowest = max(slowest, (process_time() - began) / (len(made.text) + 100))
        end = 0
        for t in got:
            assert end <= t.start < t.end <= len(made.text) and made.text[t.start : t.end] == t.text, (made, t)
            assert times.is_value(t.value), (made, t)
            end = t.end
        found += len(got)
    print(f"{count} texts, {found} times, slowest {1e6 * slowest:.1f} µs a character")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
