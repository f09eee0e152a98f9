"""The paragraph between headline and body that sums the report up, which extractors take for a caption."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from headwater.intake.dump.lines import Line, lines
from headwater.intake.dump.worth import worth
from headwater.intake.html.prose import Line as Shown

_WORDS, _WORTH, _MOST, _START = 10, 1.0, 3, 50


def before(text: Sequence[str], shown: Sequence[Shown], heading: int, descriptions: Sequence[str]) -> list[str]:
    """The lines shown between the heading and the first of the text that are the report's; [] where there are none.

    Such a line is what the page gives as its description, or else reads like prose.
    """
    first = _place_of(text[0], shown, heading) if text else None
    if first is None:
        return []
    between = lines("\n".join(line.text for line in shown[heading + 1 : first]))
    found = list(_prose(between, {line[:_START] for line in text}, {said[:_START] for said in descriptions}))
    return found if len(found) <= _MOST else []


def _prose(between: list[Line], had: set[str], descriptions: set[str]) -> Iterator[str]:
    for line, value in zip(between, worth(between), strict=True):
        start = line.text[:_START]
        reads_well = line.words >= _WORDS and line.ends and value > _WORTH
        if start not in had and (start in descriptions or reads_well):
            yield line.text


def _place_of(paragraph: str, shown: Sequence[Shown], heading: int) -> int | None:
    """Which of the lines below the heading is, holds or begins the paragraph."""
    places = range(heading + 1, len(shown))
    start = paragraph[:_START]
    exact = (at for at in places if shown[at].text.startswith(start))
    part = (at for at in places if start in shown[at].text)
    return next(exact, next(part, None))
