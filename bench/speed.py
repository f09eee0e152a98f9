"""Speed and memory of what people run: starting, two pages cold, a pile of reports; and the reading's lesser rooms.

speed.py [--record] [--rooms]    prints seconds and peak memory; nothing is asserted, machines differ
                                 --rooms: only what times, places and quantities cost of a report's reading
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from headwater import reading
from headwater.nouns import Outlet, Published, Report
from headwater.reading import places, quantities, times

HERE = Path(__file__).resolve().parent
HEADWATER = Path(sys.executable).with_name("headwater")
CLUSTER = HERE.parent.parent / "shared" / "bench" / "news-cluster" / "reports.jsonl"
EXAMPLES = HERE.parent / "examples"
ROOMS: dict[str, Callable[[Report], object]] = {
    "times": times.find,
    "places": places.find,
    "quantities": quantities.find,
    "reading": reading.read,
}
SAMPLE = 40  # reports
PASSAGE = 500  # words


def main(arguments: list[str]) -> int:
    """Run each measurement once and print it."""
    costs = rooms() if CLUSTER.exists() else {}
    for name, milliseconds in costs.items():
        print(
            f"{name:16}{milliseconds:8.1f} ms for {PASSAGE} words {milliseconds / costs['reading']:8.1%} of the reading"
        )
    if "--rooms" in arguments:
        return 0
    figures = {"help": timed("--help"), "two_pages": timed("read", *map(str, two_pages()), "--quiet")}
    if CLUSTER.exists():
        with tempfile.TemporaryDirectory() as folder:
            pile = Path(folder, "reports.jsonl")
            pile.write_text("".join(records()), encoding="utf8")
            figures["pile_of_191"] = timed("read", str(pile), "--quiet", "--format", "json")
    for name, (seconds, megabytes) in figures.items():
        print(f"{name:16}{seconds:8.2f} s {megabytes:8.0f} MB at most")
    if "--record" in arguments:
        rows = {name: {"seconds": round(s, 2), "megabytes": round(m)} for name, (s, m) in figures.items()}
        (HERE / "speed.json").write_text(json.dumps(rows, indent=1) + "\n", encoding="utf8")
    return 0


def rooms() -> dict[str, float]:
    """Milliseconds of the processor's time that each room takes for so many words, over a sample of the reports."""
    sample = list(reports())[:: max(1, len(records()) // SAMPLE)]
    words = sum(len(report.text.split()) for report in sample)
    for find in ROOMS.values():
        find(sample[0])  # loads what it needs
    return {name: 1000 * spent(find, sample) * PASSAGE / words for name, find in ROOMS.items()}


def spent(find: Callable[[Report], object], sample: Sequence[Report]) -> float:
    """Seconds of the processor's time for a room over a sample."""
    start = time.process_time()
    for report in sample:
        find(report)
    return time.process_time() - start


def reports() -> list[Report]:
    """The benchmark's reports as the rooms get them, their times found."""
    rows = map(json.loads, records())
    made = (
        Report(
            r["id"],
            r["id"],
            r["text"],
            "",
            outlet=Outlet(domain=r["outlet"]),
            published=Published(r["published"], "given", 1.0),
        )
        for r in rows
    )
    return [replace(report, times=times.find(report)) for report in made]


def timed(*arguments: str) -> tuple[float, float]:
    """Wall-clock seconds and peak memory in MB of one run: the command's own, plus its children's at their largest."""
    start = time.perf_counter()
    process = subprocess.Popen([str(HEADWATER), *arguments], stdout=subprocess.DEVNULL)
    peak = 0.0
    while process.poll() is None:
        peak = max(peak, resident(process.pid))
        time.sleep(0.02)
    return time.perf_counter() - start, peak / 1024


def resident(pid: int) -> float:
    """Resident memory in KB of a process and its children, where the system tells (Linux); else 0."""
    total = 0.0
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            status = (folder / "status").read_text(encoding="utf8")
        except OSError:
            continue
        fields = dict(line.split(":", 1) for line in status.splitlines() if ":" in line)
        if int(fields["Pid"]) == pid or int(fields["PPid"]) == pid:
            total += float(fields.get("VmRSS", "0 kB").split()[0])
    return total


def two_pages() -> list[Path]:
    """Two pages of the first example."""
    return sorted((EXAMPLES / "visit" / "pages").glob("*.html"))[:2]


def records() -> list[str]:
    """The benchmark's reports as JSON lines."""
    rows = map(json.loads, CLUSTER.read_text(encoding="utf8").splitlines())
    names = {"id": "dId", "url": "url", "outlet": "source_domain", "title": "title", "byline": "authors"}
    names |= {"published": "date_publish", "text": "text"}
    return [json.dumps({ours: row[theirs] for ours, theirs in names.items()}) + os.linesep for row in rows]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
