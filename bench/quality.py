"""Quality on the benchmark's visible part, held against the floors in `floors.toml`.

    quality.py [TASK…] [--record]

Runs the scorer beside the checkout (`../shared/bench/score.py`) where there is one; a figure below its floor fails.
`--record` keeps the figures in `figures.json`, which docs/BENCHMARK.md quotes. Lowering a floor is a decision: give its
reason in the commit.
"""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCORER = HERE.parent.parent / "shared" / "bench" / "score.py"
HEADWATER = Path(sys.executable).with_name("headwater")
FIGURES = HERE / "figures.json"


def main(arguments: list[str]) -> int:
    """Score the tasks named (all where none is); 1 where a figure fell below its floor."""
    if not SCORER.exists():
        print(f"no benchmark beside the checkout ({SCORER.name} is missing); nothing measured")
        return 0
    floors = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf8"))
    tasks = [a for a in arguments if not a.startswith("-")] or list(floors)
    fallen: list[str] = []
    for task in tasks:
        figures = score(task)
        fallen += report(task, figures, floors[task])
        if "--record" in arguments:
            record(task, figures)
    print("\n".join(["", *(f"BELOW ITS FLOOR  {line}" for line in fallen)]) if fallen else "\nevery floor holds")
    return 1 if fallen else 0


def score(task: str) -> dict[str, float]:
    """The scorer's figures for one task; "text-dump" is `text --dump`."""
    name, *options = task.split("-")
    command = [sys.executable, str(SCORER), name, *(f"--{o}" for o in options), "--json"]
    run = subprocess.run(
        [*command, "--headwater", shlex.quote(str(HEADWATER))], capture_output=True, text=True, check=False
    )
    if run.returncode:
        raise SystemExit(f"{task}: the scorer failed\n{run.stderr}{run.stdout}")
    figures: dict[str, float] = json.loads(run.stdout)
    return figures


def report(task: str, figures: dict[str, float], floors: dict[str, float]) -> list[str]:
    """Print the figures; give a line for each that is on the wrong side of its floor (errors are ceilings)."""
    fallen = []
    print(task)
    for name, value in figures.items():
        floor = floors.get(name)
        wrong = floor is not None and (value > floor if "error" in name else value < floor)
        print(f"  {name:24}{value if value is not None else '-':>10}{'' if floor is None else f'   floor {floor}'}")
        if wrong:
            fallen.append(f"{task} {name}: {value}, floor {floor}")
    return fallen


def record(task: str, figures: dict[str, float]) -> None:
    """Keep one task's figures."""
    known = json.loads(FIGURES.read_text(encoding="utf8")) if FIGURES.exists() else {}
    known[task] = figures
    FIGURES.write_text(json.dumps(dict(sorted(known.items())), indent=1) + "\n", encoding="utf8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
