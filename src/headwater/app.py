"""The only place that joins real parts: settings, intake, engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from headwater import engine, intake
from headwater.engine.local import Tell
from headwater.nouns import Collection, Problem, Reading, Report
from headwater.settings import Settings


@dataclass(frozen=True, slots=True)
class Options:
    """What a caller may say about the inputs; see `headwater.read`."""

    as_is: bool = False
    outlet: str = ""
    published: str = ""


def read(
    inputs: Iterable[str],
    options: Options = Options(),
    settings: Settings | None = None,
    tell: Tell = lambda step, count: None,
) -> Collection:
    """Read every input and trace the stories."""
    settings = settings or Settings.from_environment()
    return engine.run(_reports(inputs, options, settings), settings.workers, tell)


def stream(
    inputs: Iterable[str], options: Options = Options(), settings: Settings | None = None
) -> Iterator[Reading | Problem]:
    """Read every input, each by itself, as it comes; no stories."""
    settings = settings or Settings.from_environment()
    return engine.stream(_reports(inputs, options, settings), settings.workers)


def _reports(inputs: Iterable[str], options: Options, settings: Settings) -> Iterator[Report | Problem]:
    return intake.reports(
        tuple(inputs),
        settings.limits,
        as_is=options.as_is,
        outlet=options.outlet,
        published=options.published,
    )
