"""A report as one sparse vector of all its fields, so that the dot product of two is how alike the reports are."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

import numpy as np
import numpy.typing as npt

from headwater.languages import DEFAULT, load
from headwater.nouns import Report
from headwater.stories.rules import Rules
from headwater.text.frequencies import Frequencies, shares
from headwater.text.vectors import tfidf

_PERIOD = re.compile(r"\d{4}-[QH]\d")

Counts = Mapping[str, Counter[str]]
Key = tuple[str, str]
"""A field and a term of it: ("names", "tarn")."""


@dataclass(frozen=True, slots=True)
class When:
    """The day of publication, counted from year 1, and the quarter or half year that a report first names: 2031-Q1."""

    day: int | None
    period: str


@dataclass(frozen=True, slots=True)
class Profile:
    """`keys` are numbers of a vocabulary, `weights` what each weighs; length at most 1. `when` it came out, of what."""

    keys: npt.NDArray[np.int32]
    weights: npt.NDArray[np.float64]
    when: When


class Profiler:
    """Makes profiles of reports; knows how rare each term is, and gives each field's terms their numbers."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._seen = Frequencies(shares(load(DEFAULT, "frequencies")["shares"]), rules.background_size)
        self._numbers: dict[Key, int] = {}
        self._keys: list[Key] = []

    def note(self, counts: Counts) -> None:
        """Counts the terms of one more report among those seen."""
        self._seen.add({_apart(field, term) for field, row in counts.items() for term in row})

    def profile(self, report: Report, counts: Counts) -> Profile:
        """Each field at length 1, weighed by its share of the decision."""
        keys: list[int] = []
        weights: list[float] = []
        for field, row in counts.items():
            root = math.sqrt(self._rules.fields[field])
            for term, weight in tfidf(row, partial(self._weight, field)).items():
                keys.append(self._number((field, term)))
                weights.append(root * weight)
        return Profile(np.array(keys, np.int32), np.array(weights, np.float64), When(day(report), _period(report)))

    def fields(self, profile: Profile) -> dict[str, dict[str, float]]:
        """The terms of each field of a profile, with their weights."""
        found: dict[str, dict[str, float]] = {field: {} for field in self._rules.fields}
        for number, weight in zip(profile.keys.tolist(), profile.weights.tolist(), strict=True):
            field, term = self._keys[number]
            found[field][term] = weight
        return found

    def _weight(self, field: str, term: str) -> float:
        return self._seen.weight(_apart(field, term))

    def _number(self, key: Key) -> int:
        if key not in self._numbers:
            self._numbers[key] = len(self._keys)
            self._keys.append(key)
        return self._numbers[key]


def day(report: Report) -> int | None:
    """The day of publication as a number."""
    try:
        return date.fromisoformat(report.day).toordinal()
    except ValueError:
        return None


def _period(report: Report) -> str:
    return next((time.value for time in report.times if _PERIOD.fullmatch(time.value)), "")


def _apart(field: str, term: str) -> str:
    """The term as the frequencies know it: a number or a date is no word, even where it is spelled like one."""
    return f"{field}:{term}" if field in ("numbers", "dates") else term
