"""Speed and memory of what people run: starting, two pages cold, a pile of reports.

speed.py [--record]      # prints seconds and peak memory; nothing is asserted, machines differ
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from headwater.nouns import Outlet, Published, Report
from headwater.reading import times

HERE = Path(__file__).resolve().parent
HEADWATER = Path(sys.executable).with_name("headwater")
CLUSTER = HERE.parent.parent / "shared" / "bench" / "news-cluster" / "reports.jsonl"
EXAMPLES = HERE.parent / "examples"

PAUSE = 0.1  # seconds between looks at memory; a look costs time on the other core


def main(arguments: list[str]) -> int:
    """Run each measurement once and print it."""
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
    while True:
        peak = max(peak, resident(process.pid))
        with suppress(subprocess.TimeoutExpired):
            process.wait(PAUSE)
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
