"""What a newsroom does with a text: writes a first report, copies, cuts, rewrites, cites, adds, slips, merges."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pressroom import world
from pressroom.draft import CITED, CITING, JOINS, OWN, QUOTED, QUOTED_TO, Draft, Hand, Say, frames, mended, plain
from pressroom.phrases import rolled, slots
from pressroom.world import Event, Fact, Outlet, Voice


@dataclass(frozen=True)
class Desk:
    """A newsroom at work on an event.

    `taken` are the wordings that first reports of others have, by fact; `used` counts those that anybody chose anew.
    """

    event: Event
    outlet: Outlet
    dice: random.Random
    taken: Mapping[str, frozenset[str]]
    used: Counter[tuple[str, str]]

    # -- a first report ----------------------------------------------------------------------------------------------

    def first(self, name: str) -> Draft:
        """A report from own sources: two to four voices, most of the facts, a quotation or two."""
        voices = self._own_voices(name)
        facts = [f for f in self.event.facts if f.core or self.dice.random() < 0.8]
        core, rest = [f for f in facts if f.core], [f for f in facts if not f.core]
        self.dice.shuffle(rest)
        told = [s for f in [*core, *rest] if (s := self._fact(f, voices))]
        said = [self._quote(by, text, voices[by]) for by, text in self.event.quotes if by in voices]
        for quote in self.dice.sample(said, min(len(said), self.dice.choice((1, 2, 2, 3)))):
            told.insert(self.dice.randrange(2, len(told) + 1), quote)
        says = self._laid_out(told[: self.dice.randint(9, 13)])
        headline = self._headline(self.taken.get("headline", frozenset()))
        return Draft(
            name, self.outlet, "first", headline, rolled(headline, self.dice), says, {s.fact: s.template for s in says}
        )

    def _own_voices(self, name: str) -> dict[str, Voice]:
        """Some of the event's voices, one at least that can speak to what happened; unnamed ones are one's own."""
        able = [v for v in self.event.voices.values() if v.core]
        chosen = {self.dice.choice(able).key}
        chosen |= set(self.dice.sample(sorted(self.event.voices), self.dice.randint(1, 3)))
        known = self.event.voices
        return {k: replace(known[k], key=f"{k}@{name}" if known[k].private else k) for k in sorted(chosen)}

    def _fact(self, fact: Fact, voices: Mapping[str, Voice]) -> Say | None:
        able = [k for k in fact.by if k in voices or not k]
        if not able:
            return None
        named = [k for k in able if k]
        voice = voices[self.dice.choice(named)] if named and (fact.core or self.dice.random() < 0.75) else None
        if voice is None and "" not in able:
            voice = voices[self.dice.choice(named)]
        return self._framed(fact.id, fact.core, self._template(fact), voice)

    def _template(self, fact: Fact) -> str:
        """A wording that no other first report has, while there are any."""
        free = [t for t in fact.say if t not in self.taken.get(fact.id, ())]
        return self._fresh(fact.id, free or fact.say)

    def _framed(self, fact: str, core: bool, template: str, voice: Voice | None, *, to: str = "") -> Say:
        form = self.dice.choice(list(voice.forms)) if voice else ""
        frame = self.dice.choice(frames(voice, bool(to), "", False))
        return Say(
            fact, core, template, rolled(template, self.dice), voice, form, rolled(form, self.dice), frame,
            rolled(frame, self.dice), (("outlet", f"the {self.outlet.name}"),), to=to,
        )  # fmt: skip

    def _quote(self, by: str, text: Sequence[str], voice: Voice, to: str = "") -> Say:
        made = self._framed(f"quote:{text[0][:24]}", False, "", voice, to=to)
        frame = self.dice.choice(QUOTED_TO if to else QUOTED)
        return replace(made, quote=self._kept(text), frame=frame, frame_picks=rolled(frame, self.dice))

    def _kept(self, text: Sequence[str]) -> tuple[str, ...]:
        """What is kept of a quotation: all, the first sentence, or half of it."""
        way = self.dice.random()
        if way < 0.4 or (len(text) == 1 and way < 0.7):
            return tuple(text)
        if way < 0.75:
            return tuple(text[:1])
        return (re.split(r",? (?:and|but|because) ", text[0])[0].rstrip(".,") + ".",)

    def _headline(self, avoided: frozenset[str]) -> str:
        free = [h for h in self.event.headlines if h not in avoided]
        return self.dice.choice(free or list(self.event.headlines))

    def _laid_out(self, says: Sequence[Say]) -> tuple[Say, ...]:
        """Into paragraphs; now and then two plain statements become one sentence; a voice is named in full once."""
        done: list[Say] = []
        met: set[str] = set()
        for say in says:
            join = ""
            if done and plain(say) and plain(done[-1]) and not done[-1].join and self.dice.random() < 0.35:
                join = self.dice.choice(JOINS)
            if say.voice and say.voice.key in met and say.voice.short and self.dice.random() < 0.8:
                form = self.dice.choice(list(say.voice.short))
                say = replace(say, form=form, form_picks=rolled(form, self.dice))
            met |= {say.voice.key} if say.voice else set()
            done.append(replace(say, join=join, breaks=self.dice.random() < 0.6))
        return tuple(done)

    # -- what is made of another's -----------------------------------------------------------------------------------

    def derived(self, name: str, parent: Draft, hand: Hand) -> Draft:
        """A report that draws on another in that manner."""
        says = {
            "copy": self._copied, "cut": self._cut, "light": self._light, "heavy": self._heavy, "brief": self._brief,
            "update": self._copied,
        }[hand](parent)  # fmt: skip
        same = self.dice.random() < {"copy": 0.7, "cut": 0.5, "light": 0.4, "update": 1.0}.get(hand, 0.0)
        headline = parent.headline if same else self._headline(frozenset({parent.headline}))
        picks = parent.headline_picks if same else rolled(headline, self.dice)
        return Draft(name, self.outlet, hand, headline, picks, says, parent.claimed)

    def _copied(self, parent: Draft) -> tuple[Say, ...]:
        return parent.says

    def _cut(self, parent: Draft) -> tuple[Say, ...]:
        """The lead and more or less of the rest, the end oftener gone."""
        keep = self.dice.uniform(0.4, 0.8)
        size = len(parent.says)
        says = [s for i, s in enumerate(parent.says) if i < 2 or self.dice.random() < keep * (1.5 - i / size)]
        return mended(says)

    def _light(self, parent: Draft) -> tuple[Say, ...]:
        """Words changed here and there, a sentence left out, two swapped."""
        says = [self._touched(s, 0.3, 0.25) for i, s in enumerate(parent.says) if not i or self.dice.random() < 0.87]
        for i in range(1, len(says) - 1):
            if self.dice.random() < 0.08:
                says[i], says[i + 1] = says[i + 1], says[i]
        return mended(says)

    def _touched(self, say: Say, words: float, frame: float) -> Say:
        say = replace(say, picks=rolled(say.template, self.dice, say.picks, words))
        say = replace(say, frame_picks=rolled(say.frame, self.dice, say.frame_picks, words))
        return self._reframed(say) if self.dice.random() < frame else say

    def _reframed(self, say: Say) -> Say:
        """Another way to say whose it is; of those who spoke to a paper that is now and then dropped."""
        if say.voice is None:
            return say
        to = say.to if self.dice.random() < 0.7 else ""
        frame = self.dice.choice(frames(say.voice, bool(to), say.via, bool(say.quote)))
        form = self.dice.choice([*say.voice.forms, *say.voice.short])
        return replace(
            say, to=to, frame=frame, frame_picks=rolled(frame, self.dice), form=form, form_picks=rolled(form, self.dice)
        )

    def _heavy(self, parent: Draft, keep: float = 0.72) -> tuple[Say, ...]:
        """Told anew: other sentences, another order, some of it; the same facts and the same cut of quotations."""
        kept = [(i, s) for i, s in enumerate(parent.says) if i == 0 or self.dice.random() < keep]
        kept.sort(key=lambda item: item[0] and max(0.5, item[0] + self.dice.gauss(0, 1.5)))
        return self._laid_out([self._retold(s) for _, s in kept])

    def _retold(self, say: Say) -> Say:
        if say.quote:
            shorter = replace(say, quote=self._kept(say.quote)) if self.dice.random() < 0.25 else say
            return self._reframed(shorter)
        ways = self._ways(say)
        if ways and self.dice.random() < 0.6:
            template = self._fresh(say.fact, ways)
            say = replace(say, template=template, picks=rolled(template, self.dice))
        say = self._reframed(self._touched(say, 0.75, 0))
        lost = say.voice is not None and not say.core and self.dice.random() < 0.15
        return replace(say, voice=None, frame=OWN, frame_picks=(), to="", via="") if lost else say

    def _ways(self, say: Say) -> list[str]:
        """Other wordings of a fact that no first report has."""
        fact = next((f for f in self.event.facts if f.id == say.fact), None)
        taken = self.taken.get(say.fact, frozenset())
        return [t for t in fact.say if t != say.template and t not in taken] if fact else []

    def _fresh(self, fact: str, ways: Sequence[str]) -> str:
        """One of the wordings least used so far: two who write by themselves seldom find the same words."""
        self.dice.shuffle(order := list(ways))
        chosen = min(order, key=lambda t: self.used[fact, t])
        self.used[fact, chosen] += 1
        return chosen

    def _brief(self, parent: Draft) -> tuple[Say, ...]:
        """A few lines, told anew."""
        return self._heavy(parent, 0.4)[: self.dice.randint(3, 6)]

    # -- what any report may have besides ----------------------------------------------------------------------------

    def citing(self, draft: Draft, cited: str) -> Draft:
        """The same with an outlet named as where it comes from: in the first statement, or twice further on."""
        says = list(draft.says)
        spots = [i for i, s in enumerate(says) if not s.quote and not s.to]
        for at in spots[:1] if self.dice.random() < 0.7 else spots[1:3]:
            frame = self.dice.choice(CITING if says[at].voice and self.dice.random() < 0.6 else CITED)
            says[at] = replace(says[at], via=cited, join="", frame=frame, frame_picks=rolled(frame, self.dice))
        return replace(draft, says=mended(says))

    def adding(self, draft: Draft, count: int) -> Draft:
        """The same with what own sources say of other things."""
        says = list(draft.says)
        for extra in self.dice.sample(list(self.event.extras), min(count, len(self.event.extras))):
            name = world.person(self.dice)
            mine = (("e1", name), ("e1l", name.split(" ", 1)[1]))
            key = f"extra:{name}" if any("{e1}" in v for v in extra["voices"]) else f"extra:{extra['voices'][0]}"
            voice = Voice(key, extra["voices"], ("{e1l}",) if "{e1}" in extra["voices"][0] else ())
            to = self.outlet.name if self.dice.random() < 0.6 else ""
            told = self._framed(key, False, self.dice.choice(extra["say"]), voice, to=to)
            said = self._quote("", [self.dice.choice(extra["quote"])], voice)
            form = self.dice.choice(voice.short or voice.forms)
            made = [told, replace(said, form=form)]
            at = self.dice.randrange(min(2, len(says)), len(says) + 1)
            says[at:at] = [replace(m, values=(*m.values, *mine), form_picks=rolled(m.form, self.dice)) for m in made]
        return replace(draft, says=mended(says))

    def slipping(self, draft: Draft) -> Draft:
        """The same with one value wrong wherever it stands."""
        used = sorted({s for say in draft.says for s in slots(say.template)} & world.slippery(self.event))
        if not used:
            return draft
        wrong = world.slipped(self.dice.choice(used), self.event, self.dice)
        return replace(draft, says=tuple(replace(s, values=(*s.values, *wrong.items())) for s in draft.says))

    def merged(self, draft: Draft, other: Sequence[Say]) -> Draft:
        """The same with statements of another report that it lacks."""
        known = {s.fact for s in draft.says}
        fresh = [s for s in other if s.fact not in known][: self.dice.randint(2, 4)]
        at = self.dice.randrange(min(2, len(draft.says)), len(draft.says) + 1)
        return replace(draft, says=mended([*draft.says[:at], *fresh, *draft.says[at:]]))
