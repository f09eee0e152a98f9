"""Whether two figures answer one question: each kind of evidence a number, their weights data, one probability.

The weights in `data/weights.toml` come from training/accord.py: logistic regression on pairs of figures judged by hand.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from headwater.accord.disputes.figure import Figure, counts_people, owned, part, words_of
from headwater.accord.page import alike
from headwater.accord.weights import probability, tables
from headwater.text.stem import stem

_ANY = 0.05  # likeness of the nearest words below which two figures are no pair
_CROWD = 80  # figures that one word brings together at most
_EACH = 6  # of a crowd, figures of one value
_NONE = 0.02  # likeness that is as good as none
_TELLS = 1.0  # how much a word must tell in the story, or beside the figure, to bring figures together
_FAR = 4.1  # logarithm of the times that one value may be the other
_OTHER = 0.15  # likeness of the nearest words below which unlike things are not of one matter
_DONE = ("count", "length", "duration")  # kinds of measure that tell what somebody did or had
_OWNER = 4  # words before what is somebody's own, in which his name may stand
_GRAIN = 0.5  # logarithm of the times by which two days' spans may differ and be of one grain
_APART = 4  # days by which a weekday may be misreckoned, and the hours of one event with it
_LONG = 21  # days between two reports, from which on they hardly tell one event


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures of two reports that may be on one matter, and how far each is the other's counterpart.

    `near` is how alike the nearest words are, 0..1; `best` for how many of the two no figure of the other's report is
    nearer; `short` by how much the nearest of them beats this one. `told` are how many reports give either value,
    `absent` for how many of the two values the other's report gives nowhere.
    """

    a: Figure
    b: Figure
    near: float
    best: int
    short: float
    gap: float
    told: tuple[int, int]
    absent: int

    def features(self) -> Mapping[str, float]:
        """What the decision weighs."""
        a, b = self.a, self.b
        return {
            "near": math.log(_NONE + self.near),
            "sentence": alike(a.setting.sentence, b.setting.sentence),
            "counted": _counted(a, b),
            "fate": float(bool(a.fate) and a.fate == b.fate),
            "times": min((x.times(y) for x, y in a.pairs(b)), default=_FAR),
            "best": float(self.best),
            "short": self.short,
            "gap": 0.0 if self._both_years else self.gap,
            "fits": float(a.fits(b) and a.kind != "day"),
            "within": float(a.fits(b) and a.kind == "day"),
            "day": float(a.kind == "day"),
            "grain": float(a.kind == "day" and abs(_days(a) - _days(b)) < _GRAIN),
            "apart": _days_apart(a, b) if a.kind == "day" else 0.0,
            "measured": float(a.kind not in ("day", "count", "clock", "duration")),
            "length": float(a.kind == "duration"),
            "head": math.sqrt(a.head * b.head),
            "told": math.log(self.told[0] * self.told[1]),
            "large": _large(a, b),
            "last": float(bool(a.setting.before) and a.setting.before[:1] == b.setting.before[:1]),
            "trailing": alike(a.setting.trailing, b.setting.trailing),
            "names": _names(a, b) * (a.kind == "day"),
            "absent": float(self.absent * (a.kind == "day")),
        }

    @property
    def _both_years(self) -> bool:
        """Whether both are years, which two reports tell alike however far apart they came out."""
        return all(len(f.measures[0].day) == len("2031") for f in (self.a, self.b))

    @property
    def probability(self) -> float:
        """The probability, 0..1, that both answer one question; 0 where it can't be."""
        if any(rule(self.a, self.b) for rule in NEVER):
            return 0.0
        return probability(tables("weights")["matter"], self.features())


def _two_fates(a: Figure, b: Figure) -> bool:
    """Counts of what met different fates."""
    return bool(a.fate and b.fate) and a.fate != b.fate


def _two_persons(a: Figure, b: Figure) -> bool:
    """Ages of two who are named, by names that share no word."""
    named = a.kind == b.kind == "age" and a.of and b.of
    return bool(named) and not set(words_of(a.of)) & set(words_of(b.of))


def _two_families(a: Figure, b: Figure) -> bool:
    """Somebody's own, told behind names that are not the same: "Holm and their two children"."""
    ours, theirs = (f.setting.names & set(f.setting.before[:_OWNER]) for f in (a, b))
    return owned(a) and owned(b) and not ours & theirs


def _part_and_whole(a: Figure, b: Figure) -> bool:
    """A number that is told as a part of another ("118 aboard, 104 of them passengers"), and one that is not."""
    return part(a) != part(b)


def _two_days(a: Figure, b: Figure) -> bool:
    """Hours of days that lie far apart, however either was reckoned."""
    return any(x.on and y.on and abs(_ordinal(x.on) - _ordinal(y.on)) > _APART for x, y in a.pairs(b))


def _ordinal(day: str) -> int:
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:  # 30 February
        return 0


def _two_things(a: Figure, b: Figure) -> bool:
    """Counts of unlike things among other words."""
    return _counted(a, b) < 0 and alike(a.setting.near, b.setting.near) < _OTHER


def _two_subjects(a: Figure, b: Figure) -> bool:
    """What two persons did or had ("Holm ran 60 metres", "Vik served seven years"), where it is no toll."""
    return a.kind in _DONE and bool(a.who and b.who) and a.who != b.who and not (a.fate or b.fate)


NEVER: tuple[Callable[[Figure, Figure], bool], ...] = (
    _two_fates,
    _two_persons,
    _two_families,
    _part_and_whole,
    _two_days,
    _two_things,
    _two_subjects,
)
"""What two figures on one matter never are."""


def _counted(a: Figure, b: Figure) -> float:
    """Whether the same is counted: 1 by the same noun, less by kindred words, -1 by others; 0 where one doesn't say."""
    ours, theirs = ({stem(w) for w in words_of(f.of)} for f in (a, b))
    if not ours or not theirs:
        return 0.0
    if ours <= theirs or theirs <= ours:
        return 1.0
    if ours & theirs or (counts_people(a) and counts_people(b)):
        return 0.5
    return -1.0


def _large(a: Figure, b: Figure) -> float:
    """How many digits the smaller of two counts has: large ones are of one thing more often than small ones are."""
    return math.log10(1 + max(0.0, min(f.measures[0].value for f in (a, b)))) if a.kind == "count" else 0.0


def _days(f: Figure) -> float:
    """The logarithm of how many days it spans."""
    return math.log(1 + f.measures[0].high - f.measures[0].low)


def _days_apart(a: Figure, b: Figure) -> float:
    """The logarithm of how many days lie between two: what is said of one event lies near."""
    x, y = a.measures[0], b.measures[0]
    return math.log1p(max(0.0, x.low - y.high, y.low - x.high))


def _names(a: Figure, b: Figure) -> float:
    """The share of names that two sentences have in common, of those in the one that has fewer."""
    ours, theirs = a.setting.names, b.setting.names
    return len(ours & theirs) / max(1, min(len(ours), len(theirs)))


def pairs(found: Sequence[Figure], days: Mapping[str, int]) -> tuple[Pair, ...]:
    """The pairs that may be on one matter. `days` are the reports' days of publication, by ordinal."""
    near = {(a.key, b.key): (a, b, score) for a, b in _candidates(found) if (score := _near(a, b)) >= _ANY}
    top: dict[tuple[tuple[str, int], str], float] = defaultdict(float)
    for a, b, score in near.values():
        top[a.key, b.key[0]] = max(top[a.key, b.key[0]], score)
        top[b.key, a.key[0]] = max(top[b.key, a.key[0]], score)
    givers = _givers(found)
    made = []
    for _, (a, b, score) in sorted(near.items()):
        tops = top[a.key, b.key[0]], top[b.key, a.key[0]]
        ours, theirs = givers(a), givers(b)
        absent = (b.key[0] not in ours) + (a.key[0] not in theirs)
        best, short = sum(score >= t for t in tops), max(tops) - score
        made.append(Pair(a, b, score, best, short, _gap(days, a, b), (len(ours), len(theirs)), absent))
    return tuple(made)


def _gap(days: Mapping[str, int], a: Figure, b: Figure) -> float:
    """How far apart two reports came out, 0..1 of the longest that tells."""
    ours, theirs = days.get(a.key[0]), days.get(b.key[0])
    return min(_LONG, abs(ours - theirs)) / _LONG if ours is not None and theirs is not None else 0.0


def _givers(found: Sequence[Figure]) -> Callable[[Figure], frozenset[str]]:
    """Which reports give a figure's value, of whatever."""
    held: dict[object, set[str]] = defaultdict(set)
    for figure in found:
        for m in figure.measures:
            held[m.kind, m.value, m.low if m.day else 0.0, m.high if m.day else 0.0].add(figure.key[0])
    return lambda f: frozenset().union(
        *(held[m.kind, m.value, m.low if m.day else 0.0, m.high if m.day else 0.0] for m in f.measures)
    )


def _near(a: Figure, b: Figure) -> float:
    """How alike the nearest words are; 0 where one value is too many times the other."""
    if min((x.times(y) for x, y in a.pairs(b)), default=_FAR) >= _FAR:
        return 0.0
    return alike(a.setting.near, b.setting.near)


def _candidates(found: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of two reports that share a kind of measure and a rare word."""
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, figure in enumerate(found):
        for kind in {m.kind for m in figure.measures}:
            for key, weight in figure.setting.near.items():
                if weight >= _TELLS:
                    holders[kind, key].append(at)
    met = {pair for row in holders.values() for pair in combinations(_thinned(found, row), 2)}
    return ((found[i], found[j]) for i, j in sorted(met) if found[i].key[0] != found[j].key[0])


def _thinned(found: Sequence[Figure], row: Sequence[int]) -> Sequence[int]:
    """What a common word brings together: of a crowd, a few for each value."""
    if len(row) <= _CROWD:
        return row
    kept: dict[object, list[int]] = defaultdict(list)
    for at in row:
        kept[found[at].measures[0]].append(at)
    return sorted(at for places in kept.values() for at in places[:_EACH])[:_CROWD]
