"""Why a story's reports are together: what they share, field by field, with the places where it shows.

A story of three reports may say "Names in common: Tarn (3 of 3), Orrin (2 of 3).", "Published within 2 days."
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from headwater.nouns import Evidence, Reason, Report
from headwater.stories.copies import Copy
from headwater.stories.profile import Profile, Profiler, day
from headwater.stories.rules import Rules
from headwater.stories.terms import FIELDS, Sheet, sheet
from headwater.text.words import Word

Weights = Mapping[str, float]
"""The terms of one field of one report, each with its weight."""

_SHOWN = 3  # terms or reports that a reason tells
_HALF_LIFE = 7  # days
_OPENINGS: Mapping[str, str] = {
    "names": "Names in common",
    "numbers": "Figures in common",
    "dates": "Dates in common",
    "lead": "Headlines and first lines share",
    "wording": "Words in common",
}


def because(
    reports: Sequence[Report], profiles: Sequence[Profile], profiler: Profiler, rules: Rules
) -> tuple[Reason, ...]:
    """The reasons for a story of two or more reports, with their profiles; none for a single one."""
    if len(reports) < 2:
        return ()
    sheets = [sheet(report, rules.lead_words) for report in reports]
    weights = [profiler.fields(profile) for profile in profiles]
    told: set[str] = set()
    reasons = []
    for field in _OPENINGS:
        rows = [fields[field] for fields in weights]
        if terms := [term for term in _common(rows) if term not in told][:_SHOWN]:
            told.update(terms)
            reasons.append(_reason(field, terms, sheets, _odds(rows, rules.fields[field], rules.odds[field])))
    return (*reasons, *_days(reports), *_later(reports, reasons, rules))


def copied(sheaves: Sequence[Sequence[Copy]]) -> Iterator[Reason]:
    """Which reports came in as near-duplicates of which, and how alike they are in letters; no reason if none did.

    Its text tells a few, the least alike first; its evidence holds them all, with those that they are copies of.
    """
    pairs = [(sheaf[0].reading.report, copy) for sheaf in sheaves for copy in sheaf[1:]]
    if pairs:
        doubtful = sorted(pairs, key=lambda pair: pair[1].alike)
        told = _few([f"{copy.reading.report.id} of {first.id} ({copy.alike:.0%})" for first, copy in doubtful])
        reports = dict.fromkeys(report for first, copy in pairs for report in (first, copy.reading.report))
        score = round(doubtful[0][1].alike, 3)
        yield Reason("copies", score, f"Near-duplicates: {told}.", tuple(map(_whole, reports)))


def _common(rows: Sequence[Weights]) -> list[str]:
    """The terms that at least half of the reports hold, and no fewer than two; the heaviest first."""
    holders = Counter(term for row in rows for term in row)
    least = max(2, math.ceil(len(rows) / 2))
    weights = {term: math.fsum(row.get(term, 0.0) for row in rows) for term, n in holders.items() if n >= least}
    return sorted(weights, key=lambda term: (-weights[term], term))


def _odds(rows: Sequence[Weights], share: float, curve: tuple[float, float]) -> float:
    """The probability that two reports as alike in this field as these are, on average, tell one story."""
    total: dict[str, float] = {}
    for row in rows:
        for term, weight in row.items():
            total[term] = total.get(term, 0.0) + weight
    own = math.fsum(weight * weight for row in rows for weight in row.values())
    cosine = (math.fsum(weight * weight for weight in total.values()) - own) / (len(rows) * (len(rows) - 1) * share)
    return round(1 / (1 + math.exp(-(curve[0] * cosine + curve[1]))), 3)


def _reason(field: str, terms: Sequence[str], sheets: Sequence[Sheet], score: float) -> Reason:
    """The field's reason: each term as most reports spell it, how many reports have it, and where they first do."""
    places = [_places(field, terms, sheet) for sheet in sheets]
    told = [
        f"{_spelled(field, term, sheets, places)} ({sum(term in row for row in places)} of {len(sheets)})"
        for term in terms
    ]
    evidence = tuple(
        Evidence(sheet.report.id, word.start, word.end)
        for sheet, row in zip(sheets, places, strict=True)
        for word in row.values()
        if word
    )
    return Reason(field, score, f"{_OPENINGS[field]}: {', '.join(told)}.", evidence)


def _places(field: str, terms: Sequence[str], sheet: Sheet) -> dict[str, Word | None]:
    """Where each of the terms first stands in a report's text; None where only its headline has it."""
    found: dict[str, Word | None] = {}
    for term, word in FIELDS[field](sheet):
        if term in terms and found.get(term) is None:
            found[term] = word
    return found


def _spelled(field: str, term: str, sheets: Sequence[Sheet], places: Sequence[Mapping[str, Word | None]]) -> str:
    """The term as most reports write it; a date in figures."""
    if field == "dates":
        return term
    found = ((sheet.report.text, row.get(term)) for sheet, row in zip(sheets, places, strict=True))
    forms = Counter(text[word.start : word.end] for text, word in found if word)
    return min(forms, key=lambda form: (-forms[form], form)) if forms else term


def _days(reports: Sequence[Report]) -> Iterator[Reason]:
    """How close the reports came out."""
    if len(dated := _dated(reports)) > 1:
        days = dated[-1][0] - dated[0][0]
        within = "on one day" if days == 0 else f"within {_plural(days, 'day')}"
        yield Reason("days", round(0.5 ** (days / _HALF_LIFE), 3), f"Published {within}.")


def _later(reports: Sequence[Report], reasons: Sequence[Reason], rules: Rules) -> Iterator[Reason]:
    """Which are follow-ups, long after the first report, and where each shows what ties it to the story."""
    dated = _dated(reports)
    later = {name: at - dated[0][0] for at, name in dated if at - dated[0][0] > rules.later_days}
    if later:
        told = _few([f"{name} ({days} days)" for name, days in later.items()])
        ties = [place for reason in reasons for place in reason.evidence if place.report in later]
        tied = {place.report for place in ties}
        loose = [_whole(report) for report in reports if report.id in later and report.id not in tied]
        text = f"Follow-ups, published long after the first report: {told}."
        yield Reason("later", 1.0, text, (*ties, *loose))


def _whole(report: Report) -> Evidence:
    return Evidence(report.id, 0, len(report.text))


def _few(rows: Sequence[str]) -> str:
    """The first few, and how many more there are."""
    more = len(rows) - _SHOWN
    return ", ".join(rows[:_SHOWN]) + (f" and {more} more" if more > 0 else "")


def _dated(reports: Sequence[Report]) -> list[tuple[int, str]]:
    return sorted((at, report.id) for report in reports if (at := day(report)) is not None)


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
