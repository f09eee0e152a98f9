"""Where reports differ: the values of each dispute side by side, each with its passage."""

from __future__ import annotations

from headwater.nouns import Dispute, Evidence, Value
from headwater.views.html.desk import Desk
from headwater.views.html.markup import Html, el
from headwater.views.terms import NATURES


def dispute(desk: Desk, number: int, found: Dispute) -> Html:
    """One dispute."""
    title = desk.heading(2, el("span", f"≠{number}", class_="number"), " ", found.about)
    nature = el("p", NATURES.get(found.nature, found.nature), class_=f"nature {found.nature}")
    values = el("div", *(_value(desk, v) for v in found.values), class_="values")
    because = el("p", found.because, class_="because")
    return el("article", title, nature, values, because, id=desk.place("d", number), class_="dispute")


def _value(desk: Desk, value: Value) -> Html:
    spots = _spots(desk, value)
    quote = desk.quote(*spots) if spots else desk.named(value.reports)
    return el("div", el("p", value.value, class_="value", dir="auto"), quote)


def _spots(desk: Desk, value: Value) -> list[Evidence]:
    """Where the value itself stands; the whole statement in reports for which that isn't told."""
    exact = {e.report: e for e in reversed(value.evidence) if e.report in desk.numbers}
    whole = desk.spots(value.statements)
    return sorted({**whole, **exact}.values(), key=lambda e: desk.numbers[e.report])
