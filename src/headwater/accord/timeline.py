"""What the reports say happened or will, in order of time: one line an event, however many statements tell it.

A time belongs to the narrowest statement that holds it. Statements are one event if they tell much the same and their
times fit together: "next month" and "on 10 October" do, the 10th and the 12th don't.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from headwater.accord.happening import happens
from headwater.accord.saying import Saying
from headwater.nouns import Case, Dispute, Event, Time
from headwater.nouns.statement import Certainty
from headwater.nouns.story import Grain, Tense
from headwater.text.stem import stem
from headwater.text.telling import Telling
from headwater.text.words import words

_SAME = 0.36  # weight in common, on average, from which two sayings tell one event
_TELLS = 1.0  # a stem that weighs less tells nothing
_ROUGH = 0.14  # so much more must be in common where one time is rougher than the other
_NAMED, _NAMES = 0.05, 3  # what a name in common adds, and as many as count
_STEMS = 4  # telling stems that an event takes
_TRIED = 6  # groups that a saying is compared with, those that share most stems
_MEMBERS = 6  # members of a group that a saying is compared with
_COMMON = 40  # a stem of more groups than this brings none together
_GRAINS: tuple[tuple[Grain, re.Pattern[str]], ...] = (
    ("minute", re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")),
    ("part", re.compile(r"\d{4}-(\d\d-\d\d|W\d\d-\d)T[A-Z]{2}$")),
    ("day", re.compile(r"\d{4}-\d\d-\d\d(TEV|TNI)?$")),
    ("week", re.compile(r"\d{4}-W\d\d(-WE)?$")),
    ("month", re.compile(r"\d{4}-\d\d$")),
    ("quarter", re.compile(r"\d{4}-Q[1-4]$")),
    ("season", re.compile(r"\d{4}-(SP|SU|FA|WI)$")),
    ("year", re.compile(r"\d{4}$")),
)
_LENGTHS: Mapping[Grain, int] = {"month": 7, "quarter": 7, "season": 7, "year": 4}  # letters of a day that tell it
_WEEKS = 52
_FINE = ("minute", "part", "day", "week", "month")
_SURENESS: tuple[Certainty, ...] = ("certain", "likely", "planned", "possible", "unknown")
_OPEN = ("planned", "possible", "likely")
_THAT = re.compile(r"^(that|which|who) ", re.I)


@dataclass(frozen=True, slots=True, eq=False)
class _Dated:
    """A saying at one of its times; `weights` are its other stems that tell, by how rare they are in the language."""

    saying: Saying
    time: Time
    weights: Mapping[str, float]

    @property
    def entities(self) -> frozenset[str]:
        """Whom it names."""
        mentions = self.saying.reading.report.mentions
        return frozenset(mentions[n].entity for n in self.saying.statement.mentions)

    @property
    def order(self) -> tuple[int, str, int]:
        """The finest times first."""
        return (-len(self.time.value), self.saying.id, self.time.start)

    def alike(self, other: _Dated) -> float:
        """The share of their weight that two have in common (Dice); 0 between a denial and what it denies."""
        if self.saying.statement.negated != other.saying.statement.negated:
            return 0.0
        common = math.fsum(w for s, w in self.weights.items() if s in other.weights)
        words = 2 * common / max(1e-9, math.fsum(self.weights.values()) + math.fsum(other.weights.values()))
        return words + _NAMED * min(_NAMES, len(self.entities & other.entities))


@dataclass(slots=True, eq=False)
class _Group:
    """What tells one event; its first member has the finest time."""

    members: list[_Dated] = field(default_factory=list)

    @property
    def when(self) -> str:
        return self.members[0].time.value

    def likeness(self, dated: _Dated) -> float:
        """How alike a saying is to the group's on average; 0 where their times don't fit."""
        if not fit(self.when, dated.time.value):
            return 0.0
        some = self.members[:_MEMBERS]
        likeness = math.fsum(m.alike(dated) for m in some) / len(some)
        return likeness if self.when[:10] == dated.time.value[:10] else likeness - _ROUGH


def timeline(case: Case, said: Sequence[Saying], tells: Telling, disputes: Sequence[Dispute] = ()) -> tuple[Event, ...]:
    """The events that several words and a time pin down, in order of time; those that most reports tell first."""
    newest = case.story.last or max((r.report.day for r in case.readings), default="")
    dated = [d for d in _dated(said, tells) if grain(d.time.value) in _FINE or d.time.value > newest[:4]]
    events = [(group, _event(group, newest, disputes)) for group in _groups(sorted(dated, key=lambda d: d.order))]
    events.sort(
        key=lambda e: (begins(e[1].when), e[1].when, -len({m.saying.report for m in e[0].members}), e[1].statements)
    )
    return tuple(event for _, event in events)


def grain(value: str) -> Grain:
    """How exactly a TIMEX3 value tells when; "" for what is no point in time."""
    return next((name for name, form in _GRAINS if form.match(value)), "")


def tense(value: str, certainty: Certainty, newest: str) -> Tense:
    """Whether something lay behind or ahead on the day of the newest report; "" where nothing tells."""
    if not newest or not grain(value):
        return ""
    begin = begins(value)
    if begin > newest or (newest.startswith(begin[: _LENGTHS.get(grain(value), 10)]) and certainty in _OPEN):
        return "ahead"
    return "past"


def begins(value: str) -> str:
    """The first day of a time, YYYY-MM-DD; of a month, quarter, season or year too."""
    week = re.match(r"(\d{4})-W(\d\d)", value)
    if week and 1 <= int(week[2]) <= _WEEKS and int(week[1]):
        return date.fromisocalendar(int(week[1]), int(week[2]), 1).isoformat()
    months = {"Q1": "01", "Q2": "04", "Q3": "07", "Q4": "10", "SP": "03", "SU": "06", "FA": "09", "WI": "12"}
    month = months.get(value[5:7], value[5:7] or "01")
    return f"{value[:4]}-{month}-{value[8:10] or '01'}"


def fit(fine: str, rough: str) -> bool:
    """Whether two times may be one: the rougher holds the finer, as "2031-03" does "2031-03-04T18:00"."""
    day, clock = _halves(fine)
    other, part = _halves(rough)
    if not clock or not part:
        return day.startswith(other)
    return day == other and (clock == part or clock.isalpha() != part.isalpha())


def _halves(value: str) -> tuple[str, str]:
    """The day of a time and what it tells of the hour: "06:20" or "MO", "" where nothing."""
    day, _, clock = value.partition("T")
    return day, clock if clock.isalpha() else clock[:5]


def _dated(said: Sequence[Saying], tells: Telling) -> Iterator[_Dated]:
    """Each saying that tells enough at the finest of the times that no narrower saying holds."""
    homes: dict[tuple[str, Time], Saying] = {}
    for saying in sorted(said, key=lambda s: (-(s.statement.end - s.statement.start), s.id)):
        homes.update({(saying.report, t): saying for t in saying.times if grain(t.value)})
    homes = {key: saying for key, saying in homes.items() if happens(saying)}
    finest: dict[str, tuple[Saying, Time]] = {}
    for (_, time), saying in sorted(homes.items(), key=lambda item: (-len(item[0][1].value), item[0][1].start)):
        finest.setdefault(saying.id, (saying, time))
    for saying, time in finest.values():
        weights = _weights(saying, tells)
        if len(weights) >= _STEMS:
            yield _Dated(saying, time, weights)


def _weights(saying: Saying, tells: Telling) -> Mapping[str, float]:
    """The stems that tell in a saying, its times aside."""
    start = saying.statement.start
    row = words(saying.text)
    told = [w.form for w in row if not any(t.start <= start + w.start < t.end for t in saying.times)]
    weights = {stem(form): tells.rarity(form) for form in told}
    return {key: weight for key, weight in weights.items() if weight >= _TELLS}


def _groups(dated: Sequence[_Dated]) -> list[_Group]:
    """Each saying joins the group that it is most like, or begins one."""
    groups: list[_Group] = []
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for one in dated:
        keys = [(one.time.value[:4], key) for key in sorted(one.weights)]
        shared = Counter(n for key in keys if len(holders[key]) <= _COMMON for n in holders[key])
        near = [groups[n] for n, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_TRIED]]
        best = max(near, key=lambda g: g.likeness(one), default=None)
        if best is None or best.likeness(one) < _SAME:
            groups.append(best := _Group())
            for key in keys:
                holders[key].append(len(groups) - 1)
        best.members.append(one)
    return groups


def _event(group: _Group, newest: str, disputes: Sequence[Dispute]) -> Event:
    statements = [m.saying.statement for m in group.members]
    certainty = min((s.certainty for s in statements), key=_SURENESS.index)
    return Event(
        group.when,
        _told(group.members),
        tuple(sorted(s.id for s in statements)),
        grain(group.when),
        tense(group.when, certainty, newest),
        certainty,
        tuple(dict.fromkeys(s.chain[-1].name for s in statements if s.chain and s.chain[-1].name)),
        any(s.negated for s in statements),
        tuple(d.id for d in disputes if d.slot in ("date", "time") and _touches(d, group.members)),
    )


def _touches(dispute: Dispute, members: Sequence[_Dated]) -> bool:
    """Whether a value of the dispute is one of the times."""
    spots = [e for value in dispute.values for e in value.evidence]
    return any(e.report == m.saying.report and e.span.touches(m.time.span) for e in spots for m in members)


def _told(members: Sequence[_Dated]) -> str:
    """The wording nearest to all others, in one line; the shortest of such."""
    some = members[:_MEMBERS]
    near = {m: round(math.fsum(m.alike(o) for o in some), 6) for m in some}
    heart = min(some, key=lambda m: (-near[m], len(m.saying.text), m.saying.id))
    return _THAT.sub("", " ".join(heart.saying.text.split()), count=1)
