"""Redraws what the docs quote, so that they can't drift from the program: `make docs`; a test checks that it is done.

docs/brief.svg          the picture of the brief in the README
docs/USAGE.md           the help texts of the commands
docs/BENCHMARK.md       the figures of bench/figures.json, speed.json and pace.json
docs/STEMMA.md          the figures of bench/press.json and bench/reliability.json
"""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from rich.console import Console

import headwater
from headwater.views import brief

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = ("", "read", "why", "schema", "flow")
TASKS = {
    "text": ("Main text of HTML pages", ("f1", "date_accuracy")),
    "text-dump": ("Main text of text dumps", ("f1",)),
    "attribution": (
        "Who said what",
        ("relation_f1", "content_overlap_f1", "source_overlap_f1", "cue_overlap_f1", "triple_exact_f1"),
    ),
    "chains": ("Nested sources", ("link_f1", "nested_exact")),
    "times": ("Times", ("value_f1", "relaxed_f1")),
    "places": ("Places", ("accuracy_161km", "toponym_f1")),
    "stories": ("Stories", ("b3_f1",)),
    "events": ("Look-alike events", ("b3_f1",)),
    "stemma": (
        "Stemma",
        (
            "derivation_f1", "direction_accuracy", "wire_f1", "sources_recall", "origins_exact", "origins_in_range",
            "origins_mean_error", "dispute_f1", "dispute_p",
        ),
    ),
}  # fmt: skip


def main() -> int:
    """Write every generated part."""
    (ROOT / "docs" / "brief.svg").write_text(picture(), encoding="utf8")
    for name, parts in GENERATED.items():
        path = ROOT / "docs" / name
        text = path.read_text(encoding="utf8")
        for marker, make in parts.items():
            text = filled(text, marker, make())
        path.write_text(text, encoding="utf8")
    return 0


def picture() -> str:
    """The brief of the first example as SVG."""
    console = Console(record=True, width=100, file=io.StringIO(), highlight=False, force_terminal=True)
    brief.show(headwater.read([str(ROOT / "examples" / "visit" / "pages")]), console)
    drawn = console.export_svg(title="headwater read examples/visit/pages", unique_id="brief")
    return re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL)  # no font is fetched from anywhere


def helps() -> str:
    """The help of every command."""
    return "\n\n".join(f"```\n$ headwater {c + ' ' if c else ''}--help\n{help_of(c)}```" for c in COMMANDS)


def help_of(command: str) -> str:
    """One help text, eighty columns wide."""
    environment = {"COLUMNS": "80", "TERM": "dumb", "NO_COLOR": "1", "PATH": str(Path(sys.executable).parent)}
    arguments = [str(Path(sys.executable).with_name("headwater")), *command.split(), "--help"]
    run = subprocess.run(arguments, capture_output=True, text=True, check=True, env=environment)
    return "\n".join(line.rstrip() for line in run.stdout.strip().splitlines()) + "\n"


def figures() -> str:
    """The table of the benchmark's figures."""
    known = json.loads((ROOT / "bench" / "figures.json").read_text(encoding="utf8"))
    rows = ["| what | figure | today |", "|---|---|---:|"]
    for task, (what, names) in TASKS.items():
        rows += [f"| {what} | {name.replace('_', ' ')} | {known[task][name]} |" for name in names if task in known]
    return "\n".join(rows)


def speeds() -> str:
    """The table of speed and memory."""
    known = json.loads((ROOT / "bench" / "speed.json").read_text(encoding="utf8"))
    rows = ["| what | seconds | MB at most |", "|---|---:|---:|"]
    return "\n".join(
        rows + [f"| {n.replace('_', ' ')} | {v['seconds']} | {v['megabytes']} |" for n, v in known.items()]
    )


def paces() -> str:
    """The table of what reading costs."""
    known = json.loads((ROOT / "bench" / "pace.json").read_text(encoding="utf8"))
    rows = [f"| {name} | {figure} |" for name, figure in known.items()]
    return "\n".join(["| part of the reading | milliseconds |", "|---|---:|", *rows])


PARTS = {
    "all": "all", "light": "light rewriting", "mixed": "mixed", "heavy": "heavy rewriting", "5-10": "5 to 10 reports",
    "11-20": "11 to 20", "21-40": "21 to 40", "200": "200",
}  # fmt: skip
PRESS = (
    "edges_f1", "edges_moot", "direction", "pairs_f1", "absent_f1", "hypothetical_precision", "hypothetical_recall",
    "origins_exact", "origins_in_range", "origins_mean_error",
)  # fmt: skip
RIVALS = {
    "headwater": "Headwater",
    "earliest": "the earliest is everybody's parent",
    "overlap": "the earlier one with most in common is the parent",
    "mastheads": "every masthead is an origin",
}


def press() -> str:
    """The tables of the made-up press: Headwater by part of the stories, and beside simple rivals."""
    known = json.loads((ROOT / "bench" / "press.json").read_text(encoding="utf8"))["parts"]
    names = " | ".join(name.replace("_", " ") for name in PRESS)
    rows = [f"| stories | number | {names} |", "|---|---:" + "|---:" * len(PRESS) + "|"]
    for part, what in PARTS.items():
        found = known.get(part, {}).get("headwater")
        if found:
            rows.append(f"| {what} | {found['stories']} | " + " | ".join(str(found[name]) for name in PRESS) + " |")
    return "\n".join([*rows, "", *_rivals(known)])


def _rivals(known: Mapping[str, Mapping[str, Mapping[str, float]]]) -> Iterator[str]:
    yield "| who | edges f1, all | light | heavy | origins exact | origins mean error |"
    yield "|---|---:|---:|---:|---:|---:|"
    for rival, what in RIVALS.items():
        edges = " | ".join(f"{known[part][rival]['edges_f1']}" for part in ("all", "light", "heavy"))
        row = known["all"][rival]
        yield f"| {what} | {edges} | {row['origins_exact']} | {row['origins_mean_error']} |"


def reliability() -> str:
    """The table of what is given so much probability, and how often it is so."""
    known = json.loads((ROOT / "bench" / "reliability.json").read_text(encoding="utf8"))
    rows = ["| | number | probability given, on average | share that is so |", "|---|---:|---:|---:|"]
    for name, row in known.items():
        rows += [f"| {name} | {n} | {said:.2f} | {right:.2f} |" for n, said, right in row["bins"]]
    errors = "; ".join(f"{name} {row['error']} ({row['count']})" for name, row in known.items())
    return "\n".join([*rows, "", f"Expected calibration error: {errors}."])


def filled(text: str, marker: str, body: str) -> str:
    """The text with what stands between the marker's two comments replaced."""
    start, end = f"<!-- {marker} -->", f"<!-- /{marker} -->"
    before, rest = text.split(start, 1)
    return f"{before}{start}\n{body}\n{end}{rest.split(end, 1)[1]}"


GENERATED: dict[str, dict[str, Callable[[], str]]] = {
    "USAGE.md": {"help": helps},
    "BENCHMARK.md": {"figures": figures, "speed": speeds, "pace": paces},
    "STEMMA.md": {"press": press, "reliability": reliability},
}

if __name__ == "__main__":
    sys.exit(main())
