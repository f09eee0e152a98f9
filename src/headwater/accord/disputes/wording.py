"""What a dispute is about, in plain words: "number of people killed", "weight (truck)", "time: “it sank at …”"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from headwater.accord.disputes.figure import Figure, fates_of, words_of
from headwater.languages import DEFAULT, load

_LEAD, _SHOWN, _LEAST = 80, 7, 3  # code points looked back; words shown before a value; fewer want some from behind


def about(figure: Figure) -> str:
    """What the matter is, as far as the report's own words tell."""
    if figure.kind == "count":
        return _counted(figure)
    label = _labels().get(figure.kind, f"amount in {figure.kind}")
    return f"{label} ({figure.of})" if figure.of else f"{label}: {_quoted(figure)}"


def _counted(figure: Figure) -> str:
    """ "number of girls freed"; whom a fate met are people where nothing else is said; verbs give way to the fate."""
    whom = [w for w in figure.of.split() if not fates_of(w.lower())]
    if figure.fate:
        return f"number of {' '.join(whom) if _several(whom) else 'people'} {_labels()[figure.fate]}"
    return f"number of {figure.of}" if _several(whom) else f"number: {_quoted(figure)}"


def _several(whom: list[str]) -> bool:
    """Whether a noun phrase can follow "number of"."""
    plurals = load(DEFAULT, "accord")["people"]
    return any(form in plurals or (form.endswith("s") and not form.endswith("ss")) for form in words_of(" ".join(whom)))


def _quoted(figure: Figure) -> str:
    """The report's words around the value, which itself is left out."""
    text, start = figure.saying.reading.report.text, figure.span.start
    before = text[max(0, start - _LEAD) : start].split("\n")[-1].rsplit(". ", 1)[-1].split()[-_SHOWN:]
    behind = text[figure.span.end : figure.span.end + _LEAD].split("\n")[0].split(". ", 1)[0].split()
    shown = [*before, "…", *behind[: _SHOWN - 2 if len(before) < _LEAST else 0]]
    return f"“{' '.join(shown)}”"


@cache
def _labels() -> Mapping[str, str]:
    labels: Mapping[str, str] = load(DEFAULT, "accord")["labels"]
    return labels
