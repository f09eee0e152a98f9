"""The numbers that decide, read from `data/weights.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Rules:
    """What `data/weights.toml` holds, one name a figure; that file says what each means."""

    lead_words: int
    background_size: int
    fields: Mapping[str, float]
    odds: Mapping[str, tuple[float, float]]
    candidate_terms: int
    candidate_holders: int
    candidate_entries: int
    candidate_reports: int
    candidate_least: float
    candidate_share: float
    kin_count: int
    kin_least: float
    kin_pull: float
    own: float
    kin_matters: float
    near_days: int
    near_factor: float
    far_days: tuple[int, int]
    contrast: float
    other_period: float
    join: float
    loose_size: int
    loose_growth: float
    later_days: int
    copies_alike: float
    copies_days: int
    copies_words: int


@cache
def pinned() -> Rules:
    """The rules as shipped."""
    table = tomllib.loads((resources.files(__package__) / "data" / "weights.toml").read_text(encoding="utf8"))
    candidates, kin, days, join = table["candidates"], table["kin"], table["days"], table["join"]
    copies = table["copies"]
    return Rules(
        lead_words=table["lead_words"],
        background_size=table["background_size"],
        fields=table["fields"],
        odds={field: (curve[0], curve[1]) for field, curve in table["odds"].items()},
        candidate_terms=candidates["terms"],
        candidate_holders=candidates["holders"],
        candidate_entries=candidates["entries"],
        candidate_reports=candidates["reports"],
        candidate_least=candidates["least"],
        candidate_share=candidates["share"],
        kin_count=kin["count"],
        kin_least=kin["least"],
        kin_pull=kin["pull"],
        own=kin["own"],
        kin_matters=kin["matters"],
        near_days=days["near"],
        near_factor=days["near_factor"],
        far_days=(days["far"][0], days["far"][1]),
        contrast=days["contrast"],
        other_period=days["other_period"],
        join=join["least"],
        loose_size=join["loose_size"],
        loose_growth=join["loose_growth"],
        later_days=join["later"],
        copies_alike=copies["alike"],
        copies_days=copies["days"],
        copies_words=copies["words"],
    )
