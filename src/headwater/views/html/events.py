"""What happened or will, in order of time: one line an event, with who says so and how surely."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from headwater.nouns import Event, Statement
from headwater.views.html.desk import Desk
from headwater.views.html.markup import Html, el
from headwater.views.html.moments import moment
from headwater.views.html.phrases import CERTAINTIES


def timeline(desk: Desk) -> Html | None:
    """The whole timeline; None where nothing is dated."""
    events = list(enumerate(desk.briefing.story.timeline, 1))
    groups = ((when, list(group)) for when, group in groupby(events, key=lambda pair: pair[1].when))
    return el("ol", *(_day(desk, when, group) for when, group in groups), class_="timeline") if events else None


def _day(desk: Desk, when: str, group: Iterable[tuple[int, Event]]) -> Html:
    last = desk.briefing.story.last
    ahead = bool(last) and when[:4].isdigit() and when[:10] > last
    date = el("p", el("span", moment(when)), class_="date")
    return el("li", date, el("ul", *(_event(desk, n, e) for n, e in group)), class_="ahead" if ahead else None)


def _event(desk: Desk, number: int, event: Event) -> Html:
    said = [desk.briefing.statements[s] for s in event.statements if s in desk.briefing.statements]
    marks = (el("span", mark, class_="mark") for mark in _marks(desk, event, said))
    words = el("span", " ".join(event.text.split()), dir="auto")
    who = el("span", _voices(said), class_="who", dir="auto")
    chips = desk.chips(desk.spots(event.statements).values())
    return el("li", words, " ", *marks, el("p", who, " ", chips), id=desk.place("t", number))


def _marks(desk: Desk, event: Event, said: Iterable[Statement]) -> Iterator[str]:
    """What keeps an event from being plainly told: it is but planned, somebody denies it, its date is disputed."""
    said = list(said)
    yield from dict.fromkeys(CERTAINTIES[s.certainty] for s in said if s.certainty in CERTAINTIES)
    if any(s.negated for s in said):
        yield "denied"
    if _disputed(desk) & set(event.statements):
        yield "date disputed"


def _disputed(desk: Desk) -> set[str]:
    dated = (d for d in desk.briefing.story.disputes if d.slot in ("date", "time"))
    return {s for d in dated for value in d.values for s in value.statements}


def _voices(said: Iterable[Statement]) -> str:
    """ "says the ministry; two officials", "in the reports' own voice"."""
    names = dict.fromkeys(s.chain[-1].name or "somebody unnamed" for s in said if s.chain)
    return f"said by {'; '.join(names)}" if names else "in the report’s own voice"
