"""What happened or will, in order of time: one line an event, with who says so and how surely."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from headwater.nouns import Event
from headwater.views.briefing import marks
from headwater.views.html.desk import Desk
from headwater.views.html.markup import Html, el, join
from headwater.views.moments import moment
from headwater.views.wording import short

_LONGEST = 360  # code points of an event that are shown; its passages have it whole


def timeline(desk: Desk) -> Html | None:
    """The whole timeline; None where nothing is dated."""
    events = list(enumerate(desk.briefing.story.timeline, 1))
    groups = ((when, list(group)) for when, group in groupby(events, key=lambda pair: pair[1].when))
    return el("ol", *(_day(desk, when, group) for when, group in groups), class_="timeline") if events else None


def _day(desk: Desk, when: str, group: Sequence[tuple[int, Event]]) -> Html:
    ahead = all(event.tense == "ahead" for _, event in group)
    date = el("p", el("span", moment(when)), class_="date")
    return el("li", date, el("ul", *(_event(desk, n, e) for n, e in group)), class_="ahead" if ahead else None)


def _event(desk: Desk, number: int, event: Event) -> Html:
    noted = (el("span", mark, class_="mark") for mark in marks(event) if mark != "ahead")
    words = el("span", short(event.text, _LONGEST), dir="auto")
    said = f"said by {'; '.join(event.voices)}" if event.voices else "in the report’s own voice"
    who = el("span", said, class_="who", dir="auto")
    disputed = join((_dispute(desk, d) for d in event.disputes if d in desk.disputed), " ")
    chips = desk.chips(desk.spots(event.statements).values())
    return el("li", words, " ", join(noted, " "), " ", disputed, el("p", who, " ", chips), id=desk.place("t", number))


def _dispute(desk: Desk, dispute: str) -> Html:
    number = desk.disputed[dispute]
    return el("a", f"≠{number}", href=f"#{desk.place('d', number)}", aria_label=f"≠{number}, dispute")
