"""The command line: one short function a command. Heavy imports wait until a command needs them."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TextIO

import typer

from headwater.errors import HeadwaterError, UsageError
from headwater.version import __version__

app = typer.Typer(
    help="Traces news stories to their sources: who rests on whom, and how many independent origins there are.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


class Format(StrEnum):
    """What `read` prints."""

    brief = "brief"
    json = "json"
    jsonl = "jsonl"
    markdown = "markdown"
    html = "html"


class WhyFormat(StrEnum):
    """What `why` prints."""

    brief = "brief"
    json = "json"


def main() -> None:
    """The `headwater` command; wrong usage ends with exit status 2 and one line that says what to do."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a file or pipe gets UTF-8 whatever the locale; no letter stops us
            stream.reconfigure(encoding=stream.encoding if stream.isatty() else "utf8", errors="replace")
    try:
        app()
    except HeadwaterError as trouble:
        typer.echo(f"headwater: {trouble}", err=True)
        sys.exit(2 if isinstance(trouble, UsageError) else 1)


@app.callback(invoke_without_command=True)
def _root(
    version: Annotated[bool, typer.Option("--version", help="Print the version and leave.")] = False,
) -> None:
    if version:
        typer.echo(f"headwater {__version__}")
        raise typer.Exit


@app.command()
def read(
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT…", help="Files, folders, web addresses, or -.")],
    as_is: Annotated[bool, typer.Option("--as-is", help="Inputs already are the reports' texts.")] = False,
    format: Annotated[Format, typer.Option("--format", "-f", help="What to print.")] = Format.brief,  # noqa: A002
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write there instead.")] = None,
    outlet: Annotated[str, typer.Option(help="Outlet of reports that don't name theirs.")] = "",
    published: Annotated[str, typer.Option(help="Date (ISO 8601) of reports that don't give theirs.")] = "",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress; problems are told in JSON only.")] = False,
) -> None:
    """Read reports and trace their stories."""
    from headwater import console
    from headwater.app import Options
    from headwater.settings import Settings

    options = Options(as_is=as_is, outlet=outlet, published=published)
    with _opened(output, inputs) as out:
        done = console.read(inputs, options, Settings.from_environment(workers=_cores()), format.value, out, quiet)
    raise typer.Exit(0 if done else 1)


@app.command()
def why(
    a: Annotated[str, typer.Argument(metavar="A", help="A report: its id, file, address, outlet or headline.")],
    b: Annotated[str, typer.Argument(metavar="B", help="Another.")],
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT…", help="What to read both from, as for `read`.")],
    as_is: Annotated[bool, typer.Option("--as-is", help="Inputs already are the reports' texts.")] = False,
    format: Annotated[WhyFormat, typer.Option("--format", "-f", help="What to print.")] = WhyFormat.brief,  # noqa: A002
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write there instead.")] = None,
    outlet: Annotated[str, typer.Option(help="Outlet of reports that don't name theirs.")] = "",
    published: Annotated[str, typer.Option(help="Date (ISO 8601) of reports that don't give theirs.")] = "",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no problems.")] = False,
) -> None:
    """Explain whether one of two reports draws on the other: reasons, passages, rivals."""
    from headwater import console
    from headwater.app import Options
    from headwater.settings import Settings

    options = Options(as_is=as_is, outlet=outlet, published=published)
    with _opened(output, inputs) as out:
        console.why(a, b, inputs, options, Settings.from_environment(workers=_cores()), format.value, out, quiet)


@app.command()
def schema() -> None:
    """Print the JSON Schema of what `read --format json` prints."""
    from headwater.views import schema as view

    typer.echo(view.text(), nl=False)


@app.command()
def flow() -> None:
    """Print the flow: the ordered steps, what each takes and gives."""
    from headwater.flow import STEPS

    for step in STEPS:
        typer.echo(f"{step.name:8} {step.shape:6} {step.takes:>10} → {step.gives:10}  {step.does}")


def _cores() -> int:
    return min(8, os.cpu_count() or 1)


@contextmanager
def _opened(output: Path | None, inputs: Sequence[str]) -> Iterator[TextIO]:
    """Where the result goes; what can't be written, for want of a folder or of room, is one line of trouble."""
    if output is None:
        with _told_if_full("the result"):
            yield sys.stdout
            sys.stdout.flush()
        return
    if output.is_file() and any(Path(i).exists() and output.samefile(i) for i in inputs):
        raise UsageError(f"{output} is an input, which would be lost; name another file to write to")
    replaced = output.is_file() or not output.exists()  # nothing takes the place of a device or a pipe
    try:
        opened = _whole(output.resolve()) if replaced else _written(output)
    except OSError as trouble:
        raise UsageError(f"can't write {output}: {trouble.strerror}; name a file in a folder that exists") from trouble
    with _told_if_full(str(output)), opened as file:
        yield file


def _whole(output: Path) -> AbstractContextManager[TextIO]:
    """A file beside the one that is asked for, which takes its place once it is whole: no run leaves half a result."""
    beside = output.with_name(f".{output.name[:100]}.{os.getpid()}.part")
    return _moved(_written(beside), beside, output)


def _written(path: Path) -> TextIO:
    return path.open("w", encoding="utf8")


@contextmanager
def _moved(file: TextIO, beside: Path, output: Path) -> Iterator[TextIO]:
    try:
        with file:
            yield file
        if output.exists():
            beside.chmod(output.stat().st_mode)
        beside.replace(output)
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def _told_if_full(what: str) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:  # whoever read it has seen enough
        raise
    except OSError as trouble:
        raise HeadwaterError(f"can't write {what}: {trouble.strerror}") from trouble
