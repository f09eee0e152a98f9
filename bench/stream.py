"""A stream of reports through the whole reading: how many a second, and whether memory grows.

    stream.py [--reports N] [--workers N] [--record]      # default: 10000 reports, two processes

The reports are those of the made-up press (`pressroom/`), read as they come and let go at once, as `headwater read`
does. Prints, each time a tenth is read, how many words a second were read and the resident memory of the processes
together; nothing is asserted, machines differ. `--record` keeps the last line in `stream.json`.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import count, islice
from pathlib import Path

from headwater.engine import local
from headwater.nouns import Reading, Report
from press import report
from pressroom import chronicle
from speed import resident

HERE = Path(__file__).resolve().parent
PASSAGE = 500  # words of the report that speed is told in


def main(arguments: Sequence[str]) -> int:
    """Read the stream and print."""
    options = _options(arguments)
    start, words, memory = time.perf_counter(), 0, []
    for number, item in enumerate(local.stream(reports(options.reports), options.workers), 1):
        words += len(item.report.text.split()) if isinstance(item, Reading) else 0
        if number % max(1, options.reports // 10) == 0:
            memory.append(resident(os.getpid()) / 1024)
            pace = words / (time.perf_counter() - start)
            print(
                f"{number:7} reports {pace / PASSAGE:6.1f} of {PASSAGE} words a second {memory[-1]:7.0f} MB", flush=True
            )
    if options.record:
        row = {
            "reports": options.reports,
            "workers": options.workers,
            "of_500_words_a_second": round(pace / PASSAGE, 1),
        }
        row["words"], row["megabytes"] = words, [round(m) for m in memory]
        (HERE / "stream.json").write_text(json.dumps(row, indent=1) + "\n", encoding="utf8")
    return 0


def reports(number: int) -> Iterator[Report]:
    """So many reports, story after story."""
    return islice((report(p) for n in count() for p in chronicle.story(n, seed=1)[2]), number)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--record", action="store_true")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
