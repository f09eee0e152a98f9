"""A report in the making: what it says, in which words and as whose; and how that is printed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from pressroom.phrases import Picks, filled
from pressroom.world import Event, Outlet, Voice

Hand = Literal["first", "copy", "cut", "light", "heavy", "brief", "update"]

OWN, _JOINED = "{C}.", "{c}."
_SAID = (
    "{C}, {v} [said|told reporters|stated].",
    "{V} [said|told reporters|explained|stated] [that |]{c}.",
    "According to {v}, {c}.",
    "{V} [confirmed|added] that {c}.",
)
_SHOWS = ("{C}, according to {v}.", "{V} [shows|says|states] that {c}.", "According to {v}, {c}.")
_TOLD = ("{V} told {outlet} that {c}.", "{C}, {v} told {outlet}.", "{V} said in an interview with {outlet} that {c}.")
CITED = ("{C}, {o} [reported|wrote|said].", "{O} [reported|wrote] that {c}.", "According to {o}, {c}.")
CITING = ("{O}, citing {v}, [reported|wrote] that {c}.", "{C}, {o} [reported|said], citing {v}.")
QUOTED = (
    "“{q},” {v} [said|told reporters].{r}",
    "{V} [said|told a news conference]: “{q}{s}”",
    "“{q},” [said|added] {v}.{r}",
    "As {v} put it: “{q}{s}”",
)
QUOTED_TO = ("“{q},” {v} told {outlet}.{r}", "“{q},” {v} said to {outlet}.{r}")
JOINS = (", and ", ", while ", "; ")


@dataclass(frozen=True)
class Say:
    """One statement of a report: what, in which words, as whose; with the values that differ from the truth.

    `sentences` are those of a quotation that are kept; `via` is an outlet named as where it comes from; `to` the
    outlet that the voice spoke to; `join` fastens it to the sentence before.
    """

    fact: str
    core: bool
    template: str
    picks: Picks
    voice: Voice | None
    form: str
    form_picks: Picks
    frame: str
    frame_picks: Picks
    values: tuple[tuple[str, str], ...] = ()
    quote: tuple[str, ...] = ()
    via: str = ""
    to: str = ""
    join: str = ""
    breaks: bool = True


@dataclass(frozen=True)
class Draft:
    """A report in the making."""

    id: str
    outlet: Outlet
    hand: Hand
    headline: str
    headline_picks: Picks
    says: tuple[Say, ...]
    claimed: Mapping[str, str]  # the template that this report's family has for a fact


def text(draft: Draft, event: Event) -> str:
    """The report's text, a line a paragraph."""
    paragraphs: list[str] = []
    for say in draft.says:
        sentence = _sentence(say, event)
        if say.join and paragraphs:
            paragraphs[-1] = paragraphs[-1].rstrip(".") + say.join + sentence
        elif say.breaks or not paragraphs:
            paragraphs.append(sentence)
        else:
            paragraphs[-1] += " " + sentence
    return "\n".join(paragraphs)


def headline(draft: Draft, event: Event) -> str:
    """The report's headline."""
    wrong = {k: v for s in draft.says for k, v in s.values}
    return filled(draft.headline, draft.headline_picks, {**event.values, **wrong})


def frames(voice: Voice | None, to: bool, via: str, quote: bool) -> tuple[str, ...]:
    """The ways to say whose a statement is."""
    if voice is None:
        return (OWN,)
    if quote:
        return QUOTED_TO if to else QUOTED
    if via:
        return CITING
    if to:
        return _TOLD
    return _SHOWS if voice.key.split("@")[0] in ("log", "report", "memo", "letters") else _SAID


def plain(say: Say) -> bool:
    """Whether it is told as nobody's."""
    return say.voice is None and not say.via


def mended(says: Sequence[Say]) -> tuple[Say, ...]:
    """No statement is fastened to one that can't hold it."""
    return tuple(replace(s, join="") if s.join and (not i or not plain(says[i - 1])) else s for i, s in enumerate(says))


def _sentence(say: Say, event: Event) -> str:
    """A whole sentence; one that is fastened to another begins small."""
    values = {**event.values, **dict(say.values)}
    clause = _clean(filled(say.template, say.picks, values))
    voice = filled(say.form, say.form_picks, values)
    words = {
        "c": clause, "C": _capital(clause), "v": voice, "V": _capital(voice), "o": f"the {say.via}",
        "O": f"The {say.via}", "outlet": f"the {say.to}", **_quotation(say),
    }  # fmt: skip
    return _clean(filled(_JOINED if say.join else say.frame, say.frame_picks, words))


def _quotation(say: Say) -> dict[str, str]:
    if not say.quote:
        return {"q": "", "r": "", "s": ""}
    first, *rest = say.quote
    if say.frame.startswith("“"):
        return {"q": first.rstrip("."), "r": "".join(f" “{s}”" for s in rest), "s": ""}
    return {"q": first, "r": "", "s": "".join(f" {s}" for s in rest)}


def _clean(words: str) -> str:
    words = re.sub(r",\s*,", ",", " ".join(words.split()))
    return re.sub(r",\s*([.;:])", r"\1", words)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
