"""What a story is about, and how near to that some words of it are."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from headwater.stemma.sheet import Sheet
from headwater.text.stem import stem
from headwater.text.telling import Telling
from headwater.text.words import words

_LEAD = 60  # words of a report that say what it is about


def main_terms(sheets: Sequence[Sheet], telling: Telling) -> Mapping[str, float]:
    """What the story is about: stems of headlines and leads, by how much they tell and how many reports have them."""
    spread: Counter[str] = Counter()
    tells: dict[str, float] = {}
    for sheet in sheets:
        forms = [w.form for w in (*words(sheet.reading.report.headline), *sheet.words[:_LEAD])]
        tells |= {stem(f): telling.rarity(f) for f in forms}
        spread.update({stem(f) for f in forms})
    least = 2 if len(sheets) > 1 else 1
    return {s: tells[s] * n / len(sheets) for s, n in spread.items() if n >= least and tells[s] > 1}


def nearness(said: str, core: Mapping[str, float]) -> float:
    """The share of the main terms' weight that some words hold, 0..1."""
    stems = {stem(w.form) for w in words(said)}
    return math.fsum(core[s] for s in stems if s in core) / max(1e-9, math.fsum(core.values()))
