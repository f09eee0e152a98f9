"""What the command line does around `app`: progress and problems on standard error, the result where it was asked."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import nullcontext
from typing import TextIO

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from headwater import app
from headwater.engine.local import Tell
from headwater.nouns import Collection, Problem
from headwater.settings import Settings
from headwater.views import asked, brief, html, json, markdown
from headwater.views import why as explained
from headwater.views.explaining import Explanation


def read(inputs: Sequence[str], options: app.Options, settings: Settings, form: str, out: TextIO, quiet: bool) -> bool:
    """Read, and write in the form asked for; False where nothing could be read."""
    if form == "jsonl":
        return _stream(inputs, options, settings, out, quiet)
    found = _read(inputs, options, settings, quiet)
    _write(found, form, out)
    return bool(found.reports)


def why(
    a: str, b: str, inputs: Sequence[str], options: app.Options, settings: Settings, form: str, out: TextIO, quiet: bool
) -> None:
    """Read, and explain what lies between the two reports that are named."""
    found = _read(inputs, options, settings, quiet)
    explanation = Explanation(found, *asked.pair(found, a, b))
    if form == "json":
        out.write(explained.text(explanation))
    else:
        explained.show(explanation, Console(file=out, highlight=False))


def _read(inputs: Sequence[str], options: app.Options, settings: Settings, quiet: bool) -> Collection:
    progress = _progress(quiet)
    with progress or nullcontext():
        found = app.read(inputs, options, settings, _teller(progress))
    if not quiet:
        tell_problems(found.problems)
    return found


def tell_problems(problems: Sequence[Problem]) -> None:
    """One line each, on standard error; a name of a file must not steer the terminal."""
    for problem in problems:
        line = f"headwater: {problem.input}: {problem.message}"
        sys.stderr.write("".join(c if c.isprintable() else "�" for c in line) + "\n")


def _stream(inputs: Sequence[str], options: app.Options, settings: Settings, out: TextIO, quiet: bool) -> bool:
    read_any = False
    for item in app.stream(inputs, options, settings):
        if not isinstance(item, Problem):
            out.write(json.line(item))
            read_any = True
        elif not quiet:
            tell_problems([item])
    return read_any


def _write(found: Collection, form: str, out: TextIO) -> None:
    if form == "json":
        out.write(json.collection(found))
    elif form == "markdown":
        out.write(markdown.text(found))
    elif form == "html":
        out.write(html.page(found))
    else:
        brief.show(found, Console(file=out, highlight=False))


def _progress(quiet: bool) -> Progress | None:
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        return None
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TextColumn("{task.completed}"), TimeElapsedColumn())
    return Progress(*columns, console=console, transient=True)


def _teller(progress: Progress | None) -> Tell:
    if progress is None:
        return lambda step, count: None
    task = progress.add_task("reading", total=None)

    def tell(step: str, count: int) -> None:
        progress.update(task, description=step, completed=count)

    return tell
