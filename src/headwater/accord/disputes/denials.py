"""What one report has denied and another has told: "the ministry denied that the ferry had been late", "it was late".

Only denials by word of mouth count ("denied", "rejects"): a "not" stands in too many sentences that oppose nothing.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from headwater.accord.saying import Saying
from headwater.languages import DEFAULT, load
from headwater.nouns import Case, Dispute, Evidence, Value
from headwater.text.words import words

_ALIKE = 0.42  # share of their weight that a denial and what it denies have in common
_HELD = 0.6  # share of a denial's weight that what it denies must have
_STEMS = 3  # telling stems that they have in common
_THAT = "that "
_CROWD = 300  # statements that one stem brings up at most, and earlier denials that one is compared with
_SHOWN = 100  # code points of a statement that are shown


def denials(case: Case, said: Sequence[Saying]) -> tuple[Dispute, ...]:
    """The denials of a story that stand against what other reports tell."""
    denied = sorted((s for s in said if _denies(s)), key=lambda s: s.id)
    holders = _holders(denied, said)
    found: list[tuple[list[Saying], list[Saying]]] = []
    for denial in denied:
        near = {id(s): s for stem in denial.rarity for s in holders[stem][:_CROWD]}
        against = [s for s in near.values() if s.report != denial.report and _opposed(denial, s)]
        home = next((one for one, _ in found[-_CROWD:] if _meet(denial, one[0])), None)
        if against and home is None:
            found.append(([denial], against))
        elif against and home is not None:
            home.append(denial)
    order = {report: n for n, report in enumerate(case.story.reports)}
    return tuple(_dispute(one, sorted(other, key=lambda s: (order[s.report], s.id))) for one, other in found)


def _holders(denied: Sequence[Saying], said: Sequence[Saying]) -> Mapping[str, Sequence[Saying]]:
    """What tells that something is so, by each stem of a denial."""
    wanted = {stem for denial in denied for stem in denial.rarity}
    holders: dict[str, list[Saying]] = defaultdict(list)
    for saying in sorted(said, key=lambda s: s.id) if wanted else ():
        held = [stem for stem in saying.rarity if stem in wanted]
        if len(held) >= _STEMS and _tells(saying):
            for stem in held:
                holders[stem].append(saying)
    return holders


def _tells(saying: Saying) -> bool:
    """Whether it says that something is so."""
    return not saying.statement.negated and _list("negations").isdisjoint(w.form for w in words(saying.text))


def _denies(saying: Saying) -> bool:
    """Whether somebody is told to deny it, in a clause of its own."""
    cues = [link.cue.of(saying.reading.report.text) for link in saying.statement.chain if link.cue]
    denied = saying.statement.negated and any(w.form in _list("denials") for cue in cues for w in words(cue))
    return denied and saying.text.casefold().startswith(_THAT)


def _opposed(denial: Saying, other: Saying) -> bool:
    """Whether the other tells what is denied, and not only of the same people."""
    held = [w for s, w in denial.rarity.items() if s in other.rarity]
    return _meet(denial, other) and len(held) >= _STEMS and math.fsum(held) >= _HELD * math.fsum(denial.rarity.values())


def _meet(a: Saying, b: Saying) -> bool:
    """Whether two sayings are about the same (Dice over rare stems)."""
    common = math.fsum(w for s, w in a.rarity.items() if s in b.rarity)
    return 2 * common >= _ALIKE * (math.fsum(a.rarity.values()) + math.fsum(b.rarity.values()))


def _dispute(denied: Sequence[Saying], told: Sequence[Saying]) -> Dispute:
    first = denied[0]
    who = next((link.name for link in first.statement.chain if link.name), "somebody")
    return Dispute(
        f"dispute:{first.id}:denial",
        f"whether it is so: “{_short(first)}”",
        "status",
        (_value("denied: " + _short(first), denied), _value(_short(told[0]), told)),
        "speaker",
        f"denied in the name of {who}, and told by another report",
    )


def _value(text: str, row: Sequence[Saying]) -> Value:
    places = tuple(Evidence(s.report, s.statement.start, s.statement.end) for s in row)
    return Value(text, tuple(s.id for s in row), tuple(dict.fromkeys(s.report for s in row)), places)


def _short(saying: Saying) -> str:
    text = " ".join(saying.text.split()).removeprefix(_THAT)
    return text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + " …"


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(load(DEFAULT, "accord")[name])
