"""The gazetteer: where the places of a name lie. "Tarn" → every Tarn that GeoNames has with its state, size and kind.

The shipped table (`data/gazetteer.npz`, built by `training/gazetteer.py` from GeoNames, CC BY 4.0) holds no names to
look through: a name's key is hashed to 64 bits, and the rows of that hash are the name's candidates.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Literal

import numpy as np
import xxhash

from headwater.text.fold import fold

Kind = Literal["continent", "area", "country", "region", "county", "city", "water", "mountain", "island", "facility"]
KINDS: tuple[Kind, ...] = (
    "continent",
    "area",
    "country",
    "region",
    "county",
    "city",
    "water",
    "mountain",
    "island",
    "facility",
)

_SHORT = re.compile(r"^(st|ste|mt|ft)(?=[. ])")
_LONG = {"st": "saint", "ste": "saint", "mt": "mount", "ft": "fort"}
_DROPPED = re.compile(r"[.'`]")
_GAP = re.compile(r"[\s\-/]+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place that a name may mean: Paris, a city of Texas (`US`, `TX`) with 24,171 people, at 33.7 N, 95.6 W.

    `capital` says that it is its country's capital, `alternate` that the name is not its usual one.
    """

    row: int
    name: str
    kind: Kind
    lat: float
    lon: float
    population: int
    geonameid: int | None
    country: str
    region: str
    capital: bool = False
    alternate: bool = False


@lru_cache(maxsize=16384)
def key(name: str) -> str:
    """The form under which two spellings of a place meet: "St. Paul" and "Saint-Paul" are "saint paul"."""
    bare = _SHORT.sub(lambda m: _LONG[m[1]], fold(name))
    return " ".join(_GAP.split(_DROPPED.sub("", bare))).strip()


def hashed(form: str) -> int:
    """A key's 64-bit hash."""
    return xxhash.xxh3_64_intdigest(form.encode())


class Gazetteer:
    """The shipped table, as parallel arrays."""

    def __init__(self, data: bytes) -> None:
        with np.load(io.BytesIO(data), allow_pickle=False) as table:
            self._table = {name: table[name] for name in table.files}
        self._names: bytes = self._table["names"].tobytes()
        self._countries: list[str] = bytes(self._table["countries"]).decode().split("\n")
        self._known = frozenset(self._table["keys"].tolist())
        self._regions: list[str] = bytes(self._table["regions"]).decode().split("\n")

    def find(self, name: str) -> tuple[Candidate, ...]:
        """Every place of that name, the most populous first; () where there is none."""
        return self.find_key(key(name))

    @lru_cache(maxsize=32768)  # noqa: B019 - the one gazetteer lives as long as the process
    def find_key(self, form: str) -> tuple[Candidate, ...]:
        """As `find`, of a name that already is a key."""
        if not form:
            return ()
        keys = self._table["keys"]
        digest = hashed(form)
        if digest not in self._known:
            return ()
        wanted = np.uint64(digest)
        first, last = int(np.searchsorted(keys, wanted, "left")), int(np.searchsorted(keys, wanted, "right"))
        rows = self._table["rows"][first:last].tolist()
        return tuple(sorted((self._candidate(r) for r in rows), key=lambda c: (-c.population, c.row)))

    def country(self, code: str) -> tuple[Candidate, ...]:
        """The country of an ISO 3166 code, as a sequence of one; () where there is none."""
        t = self._table
        if code not in self._countries:
            return ()
        ours = (t["country"] == self._countries.index(code)) & ((t["kinds"] & 15) == KINDS.index("country"))
        return tuple(self._candidate(int(r) << 1) for r in np.flatnonzero(ours)[:1])

    def _candidate(self, packed: int) -> Candidate:
        row, alternate = packed >> 1, bool(packed & 1)
        t = self._table
        first, last = int(t["ends"][row - 1]) if row else 0, int(t["ends"][row])
        kind = int(t["kinds"][row])
        return Candidate(
            row,
            self._names[first:last].decode(),
            KINDS[kind & 15],
            int(t["lats"][row]) / 100,
            int(t["lons"][row]) / 100,
            int(t["populations"][row]),
            int(t["geonameids"][row]) or None,
            self._countries[int(t["country"][row])],
            self._regions[int(t["region"][row])],
            bool(kind & 16),
            alternate,
        )

    def __len__(self) -> int:
        return len(self._table["kinds"])


@cache
def shipped() -> Gazetteer:
    """The gazetteer that comes with the package, read once."""
    return Gazetteer((resources.files(__package__) / "data" / "gazetteer.npz").read_bytes())
