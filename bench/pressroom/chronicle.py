"""A whole story: who reports first, who draws on whom, which report is lost; and the truth about all of it."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Literal

from pressroom import draft as drafts
from pressroom import world
from pressroom.desk import Desk
from pressroom.draft import Draft, Hand
from pressroom.world import Event, Outlet

Manner = Literal["light", "mixed", "heavy"]

HANDS: Mapping[Manner, Mapping[Hand, float]] = {
    "light": {"copy": 0.25, "cut": 0.25, "light": 0.5},
    "mixed": {"copy": 0.15, "cut": 0.15, "light": 0.25, "heavy": 0.35, "brief": 0.1},
    "heavy": {"heavy": 0.85, "brief": 0.15},
}
CITES: Mapping[Hand, float] = {"copy": 0.1, "cut": 0.1, "light": 0.25, "heavy": 0.45, "brief": 1.0}
START = datetime(2031, 3, 3, 5, 30, tzinfo=UTC)  # a Monday
DEEPEST = 4


@dataclass(frozen=True)
class Printed:
    """One report of the story as a reader finds it."""

    id: str
    outlet: Outlet
    headline: str
    text: str
    published: str
    byline: str
    link: str  # an address that its text links to, or ""

    @property
    def slug(self) -> str:
        """The last part of its address."""
        return _slug(self.headline)


@dataclass(frozen=True)
class Truth:
    """What is true of the story: parents (lost ones too), the lost reports, whether any text names them, origins.

    `texts` are the words of each report, lost ones too, without credits.
    """

    parents: Mapping[str, Sequence[str]]
    hands: Mapping[str, Hand]
    lost: Mapping[str, bool]
    origins: int
    texts: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Chronicle:
    """A story being told, report by report."""

    size: int
    manner: Manner
    dice: random.Random
    event: Event = field(init=False)
    drafts: list[Draft] = field(default_factory=list, init=False)
    parents: dict[str, list[str]] = field(default_factory=dict, init=False)
    hours: dict[str, float] = field(default_factory=dict, init=False)
    lost: dict[str, bool] = field(default_factory=dict, init=False)
    credits: dict[str, tuple[str, str]] = field(default_factory=dict, init=False)
    links: dict[str, Draft] = field(default_factory=dict, init=False)
    used: Counter[tuple[str, str]] = field(default_factory=Counter, init=False)
    taken: dict[str, frozenset[str]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        self.event = world.event(self.dice, START.weekday())
        self._outlets = world.outlets(self.dice, self.size + 12)
        self._agencies = world.agencies()
        self.dice.shuffle(self._agencies)

    def told(self) -> tuple[list[Printed], Truth]:
        """The story's reports in no order, and the truth about them."""
        firsts = 1 + sum(self.dice.random() < 0.5 for _ in range(1 + self.size // 12))
        for number in range(min(firsts, 5, self.size)):
            self._first(number)
        while len(self.drafts) - len(self.lost) < self.size:
            self._next()
        printed = [self._printed(d) for d in self.drafts if d.id not in self.lost]
        self.dice.shuffle(printed)
        return printed, self._truth()

    # -- reports -----------------------------------------------------------------------------------------------------

    def _first(self, number: int) -> None:
        """A report from own sources: an agency's or a paper's; some are lost."""
        wire = bool(self._agencies) and self.dice.random() < 0.4
        outlet = self._agencies.pop() if wire else self._outlets.pop()
        name = f"n{len(self.drafts):03}"
        draft = Desk(self.event, outlet, self.dice, self.taken, self.used).first(name)
        for fact, template in {**draft.claimed, "headline": draft.headline}.items():
            self.taken[fact] = self.taken.get(fact, frozenset()) | {template}
        self._keep(draft, [], self.dice.uniform(0, 8) if number else 0.0)
        if self.size > 4 and self.dice.random() < (0.55 if wire else 0.15):
            self.lost[name] = False

    def _next(self) -> None:
        parent = self._parent()
        name = f"n{len(self.drafts):03}"
        if parent.outlet.credit and parent.id not in self.lost and self.dice.random() < 0.15:
            self._update(name, parent)
            return
        hand = self._hand()
        office = Desk(self.event, self._outlets.pop(), self.dice, self.taken, self.used)
        draft = office.derived(name, parent, hand)
        above = [parent.id]
        if hand != "brief" and self.dice.random() < 0.25:
            draft = office.adding(draft, self.dice.choice((1, 1, 2)))
        if self.dice.random() < 0.2:
            draft = office.slipping(draft)
        if len(self.drafts) > 2 and self.dice.random() < 0.08:
            draft, above = self._merged(office, draft, above, hand)
        draft = self._sourced(office, draft, parent, hand)
        self._keep(draft, above, max(self.hours[p] for p in above) + 0.2 + self.dice.expovariate(1 / 5))

    def _update(self, name: str, parent: Draft) -> None:
        """The agency's next version: the same with more."""
        office = Desk(self.event, parent.outlet, self.dice, self.taken, self.used)
        draft = office.adding(office.derived(name, parent, "update"), 1)
        self._keep(draft, [parent.id], self.hours[parent.id] + 0.5 + self.dice.expovariate(1 / 2))

    def _merged(self, office: Desk, draft: Draft, above: list[str], hand: Hand) -> tuple[Draft, list[str]]:
        """Some statements of a second parent, retold as the first parent's were."""
        other = self.dice.choice([d for d in self.drafts if d.id not in above and d.id not in self.lost] or [draft])
        derived = office.derived(draft.id, other, "heavy" if hand in ("heavy", "brief") else "light")
        known = {s.fact for s in draft.says}
        if sum(s.fact not in known for s in derived.says) < 2:
            return draft, above
        merged = office.merged(draft, derived.says)
        if self.dice.random() < 0.4:
            tail = replace(merged, says=tuple(s for s in merged.says if s.fact not in known))
            cited = {s.fact: s for s in office.citing(tail, other.outlet.name).says}
            merged = replace(merged, says=tuple(cited.get(s.fact, s) for s in merged.says))
        return merged, [*above, other.id]

    def _sourced(self, office: Desk, draft: Draft, parent: Draft, hand: Hand) -> Draft:
        """With a wire credit or a citation, or with no word of where it comes from."""
        named = False
        if parent.outlet.credit and hand in ("copy", "cut", "light") and self.dice.random() < 0.75:
            self.credits[draft.id] = (self.dice.choice(("dateline", "byline", "tail")), parent.outlet.credit)
            named = True
        elif self.dice.random() < CITES[hand]:
            draft = office.citing(draft, parent.outlet.name)
            named = True
            if self.dice.random() < 0.4 and parent.id not in self.lost:
                self.links[draft.id] = parent
        if parent.id in self.lost:
            self.lost[parent.id] |= named
        return draft

    def _parent(self) -> Draft:
        """Whom to draw on: first reports mostly, else whoever has something of their own; rather the new."""
        able = [d for d in self.drafts if self._depth(d.id) < DEEPEST]
        sources = [d for d in able if d.hand in ("first", "update")]
        others = [d for d in able if d.hand not in ("first", "update")]
        pool = others if others and self.dice.random() < 0.3 else sources
        newest = max(self.hours.values())
        return self.dice.choices(pool, [_draw(d) / (1 + (newest - self.hours[d.id]) / 24) for d in pool])[0]

    def _depth(self, name: str) -> int:
        return 1 + max((self._depth(p) for p in self.parents[name]), default=-1)

    def _hand(self) -> Hand:
        table = HANDS[self.manner]
        return self.dice.choices(list(table), list(table.values()))[0]

    def _keep(self, draft: Draft, above: list[str], hour: float) -> None:
        self.drafts.append(draft)
        self.parents[draft.id] = above
        self.hours[draft.id] = hour

    # -- as printed --------------------------------------------------------------------------------------------------

    def _printed(self, draft: Draft) -> Printed:
        text, line = drafts.text(draft, self.event), drafts.headline(draft, self.event)
        style, agency = self.credits.get(draft.id, ("", ""))
        place = self.event.values["town"].upper()
        if style == "dateline" or (draft.outlet.credit and draft.hand in ("first", "update")):
            text = f"{place} ({agency or draft.outlet.credit}) — {text}"
        if style == "tail":
            text = f"{text}\n({agency})"
        if draft.hand == "update":
            line = f"UPDATE {1 + self._depth(draft.id)}-{line}"
        byline = agency if style == "byline" else ""
        linked = self.links.get(draft.id)
        link = f"https://{linked.outlet.domain}/2031/{_slug(drafts.headline(linked, self.event))}" if linked else ""
        return Printed(draft.id, draft.outlet, line, text, self._published(draft), byline, link)

    def _published(self, draft: Draft) -> str:
        """By the clock, or the day alone; now and then the page's time is that of a later change."""
        when = START + timedelta(hours=self.hours[draft.id])
        chance = self.dice.random()
        if chance < 0.04:
            when += timedelta(hours=self.dice.expovariate(1 / 20))
        if chance > 0.97:
            return ""
        return when.date().isoformat() if self.dice.random() < 0.3 else when.isoformat(timespec="minutes")

    def _truth(self) -> Truth:
        children: dict[str, list[str]] = {}
        for child, above in self.parents.items():
            for p in above:
                children.setdefault(p, []).append(child)
        lost = {n: named for n, named in self.lost.items() if len(children.get(n, ())) > 1 or (named and n in children)}
        kept = [d for d in self.drafts if d.id not in self.lost]
        voices = {s.voice.key for d in kept for s in d.says if s.core and s.voice}
        texts = {d.id: drafts.text(d, self.event) for d in self.drafts}
        return Truth(self.parents, {d.id: d.hand for d in kept}, lost, max(1, len(voices)), texts)


def _draw(draft: Draft) -> float:
    """How much a report draws others: an agency's most, a bare copy little."""
    return 2.0 if draft.outlet.credit else 0.2 if draft.hand in ("copy", "cut") else 1.0


def _slug(headline: str) -> str:
    return re.sub(r"\W+", "-", headline.lower()).strip("-")


def story(number: int, seed: int = 1, size: int = 0) -> tuple[int, Manner, list[Printed], Truth]:
    """The story of that number: its size, how much its outlets rewrite, its reports in no order, and the truth.

    It has 5 to 40 reports unless told, every fiftieth 200; light, mixed and heavy rewriting take turns.
    """
    dice = random.Random(seed * 1_000_003 + number)
    drawn = round(5 * 8 ** dice.random())
    size = size or (200 if number % 50 == 49 else drawn)
    manner: Manner = ("light", "mixed", "heavy")[number % 3]
    return size, manner, *Chronicle(size, manner, dice).told()
