"""What people call a report → the report that is meant: by its id, file, address, outlet, or words of its headline."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice, product
from pathlib import PurePath

from headwater import press
from headwater.errors import UsageError
from headwater.nouns import Collection, Report

_SHOWN = 8  # choices that a message lists


def pair(found: Collection, a: str, b: str) -> tuple[Report, Report]:
    """The two reports that are meant; where names fit several, those two that are in one story, if only two are.

    Raises UsageError where a name fits none or too many, or both fit the same.
    """
    ours, theirs = _meant(found, a), _meant(found, b)
    story_of = {report: at for at, story in enumerate(found.stories) for report in story.reports}
    choices = [*islice(_pairs(ours, theirs), 2)]  # two are too many already
    together = [*islice(((x, y) for x, y in _pairs(ours, theirs) if _one(story_of, x, y)), 2)]
    for left in (choices, together):
        if len(left) == 1:
            return left[0]
    if not choices:
        raise UsageError(f"{a!r} and {b!r} are the same report, {_called(ours[0])}; name two")
    name, several = (a, ours) if len(ours) > 1 else (b, theirs)
    raise UsageError(f"{name!r} fits {len(several)} reports; name one by its id: {_listed(several)}")


def _pairs(ours: Sequence[Report], theirs: Sequence[Report]) -> Iterator[tuple[Report, Report]]:
    return ((x, y) for x, y in product(ours, theirs) if x.id != y.id)


def _one(story_of: Mapping[str, int], x: Report, y: Report) -> bool:
    """Whether two reports are in one story."""
    return x.id in story_of and story_of[x.id] == story_of.get(y.id)


def _meant(found: Collection, name: str) -> Sequence[Report]:
    """The reports that a name fits, by the strictest rule that any fits."""
    for rule in _RULES:
        if fitting := [r for r in found.reports if rule(r, name.strip())]:
            return fitting
    raise UsageError(f"no report is called {name!r}; there are: {_listed(found.reports) or 'none'}")


def _by_id(report: Report, name: str) -> bool:
    return bool(name) and name in (report.id, report.input, report.url)


def _by_file(report: Report, name: str) -> bool:
    """harbour-gazette.html, or without the ending; pages/harbour-gazette.html as seen from another folder."""
    path, given = PurePath(report.input), PurePath(name)
    return bool(given.parts) and (path.parts[-len(given.parts) :] == given.parts or path.stem == name)


def _by_outlet(report: Report, name: str) -> bool:
    names = (report.outlet.name, report.masthead, *press.aliases(report.outlet.name))
    return _key(name) in {_key(n) for n in names if n} or press.domain_of(name) == report.outlet.domain != ""


def _by_part(report: Report, name: str) -> bool:
    """ "gazette" of the Harbour Gazette."""
    return set(_key(name).split()) <= set(_key(report.masthead).split()) and bool(_key(name))


def _by_beginning(report: Report, name: str) -> bool:
    return bool(name) and any(
        x.casefold().startswith(name.casefold()) for x in (report.id, PurePath(report.input).name)
    )


def _by_headline(report: Report, name: str) -> bool:
    return bool(_key(name)) and _key(name) in _key(report.headline)


_RULES: tuple[Callable[[Report, str], bool], ...] = (
    _by_id, _by_file, _by_outlet, _by_part, _by_beginning, _by_headline,
)  # fmt: skip


def _key(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")


def _listed(reports: Iterable[Report]) -> str:
    names = [_called(r) for r in reports]
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more


def _called(report: Report) -> str:
    return f"{report.id} ({report.masthead})" if report.masthead != report.id else report.id
