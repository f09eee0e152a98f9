"""Which of the places of a name a text means: by size, by what it is said to lie in, and by what else the text names.

Every candidate starts from a prior (its size; its country, where the outlet's home is known). Then all names vote for
the candidates near their own likely meanings, in rounds: relaxation labelling (Rosenfeld, Hummel and Zucker, 1976).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from headwater.reading.places.gazetteer import Candidate
from headwater.reading.places.geography import inside

Floats = NDArray[np.float64]

_ROUNDS = 3
_NEAR = 120.0  # km at which nearness has fallen to 1/e
_EARTH_RADIUS = 6371.0
_NEARNESS, _SAME_REGION, _SAME_COUNTRY = 2.5, 1.5, 0.6
_MOST_CANDIDATES = 16
_MOST_WITNESSES = 40  # names that vote

_BASE = {
    "country": 7.0,
    "continent": 6.0,
    "area": 7.0,
    "region": 5.5,
    "county": 3.6,
    "water": 3.2,
    "mountain": 3.0,
    "island": 3.2,
    "facility": 3.5,
}
_CAPITAL, _ALTERNATE, _HOME = 1.5, 2.0, 1.5
_HELD = 6.0
_CITY = 0.75


@dataclass(frozen=True, slots=True)
class Group:
    """A name as a text uses it: its candidates, how often it stands there, and the places said to hold it."""

    key: str
    candidates: tuple[Candidate, ...]
    count: int = 1
    holders: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidate that a group means, with the share of belief it got."""

    candidate: Candidate
    share: float


def resolve(groups: Sequence[Group], home: str = "") -> dict[str, Choice]:
    """The meaning of each name (by key), for a text from an outlet of a country (ISO code, "" where unknown)."""
    ranked = sorted(groups, key=lambda g: (-g.count, g.key))
    trimmed = [replace(g, candidates=_most_likely(g, home)) for g in ranked]
    witnesses, others = trimmed[:_MOST_WITNESSES], trimmed[_MOST_WITNESSES:]
    voting = Field.of(witnesses, home)
    for _ in range(_ROUNDS):
        voting = voting.voted()
    return voting.choices() | {g.key: voting.choice(g, home) for g in others}


def _most_likely(group: Group, home: str) -> tuple[Candidate, ...]:
    ranked = sorted(group.candidates, key=lambda c: (-prior(c, group.holders, home), c.row))
    return tuple(ranked[:_MOST_CANDIDATES])


def prior(c: Candidate, holders: Sequence[Candidate] = (), home: str = "") -> float:
    """How likely a candidate is before any other name is heard, as log weight."""
    base = _BASE.get(c.kind) or _CITY * math.log10(c.population + 50)
    held = _HELD if any(inside(c, h) for h in holders) else 0.0
    return base + held + _CAPITAL * c.capital - _ALTERNATE * c.alternate + _HOME * (c.country == home != "")


@dataclass(frozen=True, slots=True)
class Field:
    """All candidates of the voting names side by side: unit vectors, codes, belief, where each group's begin, and which
    group each is of."""

    groups: tuple[Group, ...]
    places: Columns
    priors: Floats
    belief: Floats
    starts: NDArray[np.intp]
    owners: NDArray[np.intp]
    weights: Floats
    near: Floats

    @staticmethod
    def of(groups: Sequence[Group], home: str) -> Field:
        """Before the first vote."""
        every = [c for g in groups for c in g.candidates]
        priors = np.array([prior(c, g.holders, home) for g in groups for c in g.candidates])
        sizes = [len(g.candidates) for g in groups]
        starts = np.cumsum([0, *sizes])[:-1].astype(np.intp)
        weights = np.array([min(2.0, 1 + 0.35 * math.log(g.count)) for g in groups])
        places = Columns.of(every)
        near = places.nearness(places)
        owners = np.repeat(np.arange(len(groups)), sizes)
        near[owners[:, None] == owners[None, :]] = 0.0  # no name votes for itself
        made = Field(tuple(groups), places, priors, np.zeros(0), starts, owners, weights, near)
        return replace(made, belief=made._shares(priors))

    def voted(self) -> Field:
        """After one more round."""
        if not self.groups:
            return self
        return replace(self, belief=self._shares(self.priors + _heard(self._votes(self.near))))

    def choices(self) -> dict[str, Choice]:
        """What each voting name means."""
        beliefs = np.split(self.belief, self.starts[1:])
        return {g.key: _best(g, belief) for g, belief in zip(self.groups, beliefs, strict=False)}

    def choice(self, group: Group, home: str) -> Choice:
        """What a name means by the votes of these."""
        priors = np.array([prior(c, group.holders, home) for c in group.candidates])
        return _best(group, _softmax(priors + _heard(self._votes(Columns.of(group.candidates).nearness(self.places)))))

    def _votes(self, near: Floats) -> Floats:
        """For each place (rows of `near`), what each voting name's best placed meaning gives it."""
        return np.maximum.reduceat(near * self.belief[None, :], self.starts, axis=1) * self.weights[None, :]

    def _shares(self, scores: Floats) -> Floats:
        """The softmax of each group's scores."""
        if not self.groups:
            return scores
        raised = np.exp(scores - np.maximum.reduceat(scores, self.starts)[self.owners])
        return np.asarray(raised / np.add.reduceat(raised, self.starts)[self.owners], dtype=np.float64)


def _best(group: Group, belief: Floats) -> Choice:
    at = int(np.argmax(belief))
    return Choice(group.candidates[at], float(belief[at]))


def _heard(votes: Floats) -> Floats:
    """Votes added up, the more of them the less each adds."""
    return np.asarray(2.0 * np.sqrt(votes.sum(axis=1)), dtype=np.float64)


def _softmax(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max())
    return np.asarray(raised / raised.sum(), dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Columns:
    """Places as arrays."""

    vectors: Floats
    countries: NDArray[np.str_]
    regions: NDArray[np.str_]
    points: NDArray[np.bool_] = field(default_factory=lambda: np.zeros(0, bool))

    @staticmethod
    def of(places: Sequence[Candidate]) -> Columns:
        """Arrays of a sequence of places."""
        lat = np.radians([c.lat for c in places])
        lon = np.radians([c.lon for c in places])
        vectors = np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)
        return Columns(
            vectors,
            np.array([c.country for c in places], dtype=np.str_),
            np.array([f"{c.country}-{c.region}" if c.region else "" for c in places], dtype=np.str_),
            np.array([c.kind not in {"country", "continent", "area"} for c in places], dtype=bool),
        )

    def nearness(self, others: Columns) -> Floats:
        """How much each of these (rows) speaks for each of those (columns)."""
        km = _EARTH_RADIUS * np.arccos(np.clip(self.vectors @ others.vectors.T, -1, 1))
        near = _NEARNESS * np.exp(-km / _NEAR) * (self.points[:, None] & others.points[None, :])
        country = (self.countries[:, None] == others.countries[None, :]) & (self.countries != "")[:, None]
        region = (self.regions[:, None] == others.regions[None, :]) & (self.regions != "")[:, None]
        return np.asarray(near + _SAME_COUNTRY * country + _SAME_REGION * region, dtype=np.float64)
