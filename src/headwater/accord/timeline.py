"""What the reports say happened or will, in order of time: one line an event and day."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from headwater.accord.saying import Saying
from headwater.nouns import Case, Event

_DAY = re.compile(r"\d{4}-\d{2}(-\d{2})?(T[\d:]+)?$")
_SAME = 0.4  # weight in common from which two sayings of one day tell one event
_STEMS = 3


def timeline(case: Case, said: Sequence[Saying]) -> tuple[Event, ...]:
    """The events that several words and a month or day pin down; told by more statements first within a day."""
    days: dict[str, list[Saying]] = defaultdict(list)
    for saying in said:
        for when in dict.fromkeys(t.value for t in saying.times if t.type in ("DATE", "TIME")):
            if _DAY.match(when) and len(saying.weights) >= _STEMS:
                days[when].append(saying)
    return tuple(event for when in sorted(days) for event in _events(when, days[when]))


def _events(when: str, said: Sequence[Saying]) -> list[Event]:
    groups: list[list[Saying]] = []
    for saying in said:
        home = next((g for g in groups if g[0].alike(saying) >= _SAME), None)
        groups.append([saying]) if home is None else home.append(saying)
    groups.sort(key=lambda g: (-len(g), g[0].id))
    return [Event(when, _told(group), tuple(sorted(s.id for s in group))) for group in groups]


def _told(group: Sequence[Saying]) -> str:
    """The shortest of its wordings, in one line."""
    return " ".join(min((s.text for s in group), key=lambda t: (len(t), t)).split())
