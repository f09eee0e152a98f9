"""A report's text with everything marked that was found in it, cut where marks begin and end.

Marks overlap (a date inside a quotation inside a shared passage), so the text is cut at every border, and each piece
carries the classes of all marks that cover it. Passages that links lead to begin at an empty anchor that knows their
length; references to claims and disputes stand where what they refer to ends.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from itertools import pairwise

from headwater.nouns import Evidence, Place, Quantity, Report, Time
from headwater.views.html.changes import spots as spots_of_changes
from headwater.views.html.desk import Desk
from headwater.views.html.markup import Html, clean, el, join

_SIGNS = {"d": "≠", "g": "Δ", "x": "∅"}


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch to show as something: `kind` is the class, `note` what to tell when the pointer rests on it.

    `href` is the address in the page of what it is part of.
    """

    start: int
    end: int
    kind: str
    note: str = ""
    href: str = ""


@dataclass(slots=True)
class Border:
    """What happens at one place of the text."""

    opening: list[Mark] = field(default_factory=list)
    closing: list[Mark] = field(default_factory=list)
    anchors: list[Html] = field(default_factory=list)
    references: dict[Html, None] = field(default_factory=dict)


def body(desk: Desk, report: Report, linked: Set[str]) -> Html:
    """The text's paragraphs; `linked` are the addresses in the page that something leads to."""
    borders = _borders(desk, report, linked)
    text, open_, pieces, paragraphs = report.text, Counter[Mark](), list[Html](), list[Html]()
    for at, end in pairwise(sorted({0, len(text), *borders, *_breaks(text)})):
        if here := borders.get(at):
            pieces += [*here.references, *here.anchors]
            open_.update(here.opening)
            open_ -= Counter(here.closing)
        if text[at:end] == "\n":
            paragraphs.append(join(pieces))
            pieces = []
        else:
            pieces.append(_piece(text[at:end], open_))
    if last := borders.get(len(text)):
        pieces += last.references
    return join(el("p", p, dir="auto") for p in (*paragraphs, join(pieces)) if p)


def _piece(text: str, open_: Iterable[Mark]) -> Html:
    covering = sorted(open_, key=lambda m: (m.kind, m.start))
    if not covering or not text:
        return join([text])
    notes = "; ".join(dict.fromkeys(m.note for m in covering if m.note))
    href = next((m.href for m in covering if m.href), None)
    classes = " ".join(dict.fromkeys(m.kind for m in covering))
    return el("a" if href else "span", text, href=href, class_=classes, title=notes or None)


def _borders(desk: Desk, report: Report, linked: Set[str]) -> Mapping[int, Border]:
    length = len(report.text)
    borders: dict[int, Border] = defaultdict(Border)
    for mark in _marks(desk, report):
        if 0 <= mark.start < mark.end <= length:
            borders[mark.start].opening.append(mark)
            borders[mark.end].closing.append(mark)
    for start, anchor in _anchors(desk, report, linked):
        borders[start].anchors.append(anchor)
    for end, reference in _references(desk, report):
        borders[min(end, length)].references[reference] = None
    return borders


def _breaks(text: str) -> Iterator[int]:
    """Where lines end and where the next begin."""
    at = text.find("\n")
    while at >= 0:
        yield from (at, at + 1)
        at = text.find("\n", at + 1)


def _marks(desk: Desk, report: Report) -> Iterator[Mark]:
    dated = _dated(desk, report)
    yield from (Mark(t.start, t.end, "time", _time(t), dated.get(n, "")) for n, t in enumerate(report.times))
    for p in report.places:
        name = ", ".join(filter(None, (p.name, p.country))) if p.name != p.text else ""
        yield Mark(p.start, p.end, "place", name, _on_map(desk, report, p))
    yield from (Mark(q.start, q.end, "quantity", _quantity(q)) for q in report.quantities)
    for s in desk.statements_of(report.id):
        if s.chain:
            names = " → ".join(link.name or "unnamed" for link in s.chain)
            how = "spoken of" if s.topic else "said"
            yield from (Mark(p.start, p.end, "said", f"{how} by {names}") for p in s.pieces or (s.span,))
        for link in s.chain:
            yield from [Mark(link.source.start, link.source.end, "voice")] if link.source else []
            yield from [Mark(link.cue.start, link.cue.end, "cue")] if link.cue else []
    yield from (Mark(e.start, e.end, "shared") for e in desk.shared(report.id))


def _on_map(desk: Desk, report: Report, place: Place) -> str:
    """The address of a place's entry under the map."""
    number = desk.mapped.get(Evidence(report.id, place.start, place.end))
    return f"#{desk.place('p', number)}" if number else ""


def _dated(desk: Desk, report: Report) -> Mapping[int, str]:
    """Where on the timeline a time of the report stands, by its index."""
    found: dict[int, str] = {}
    for s in desk.statements_of(report.id):
        for when, event in desk.events.get(s.id, ()):
            times = (n for n in s.times if n < len(report.times) and report.times[n].value == when)
            found.update((n, f"#{desk.place('t', event)}") for n in times)
    return found


def _anchors(desk: Desk, report: Report, linked: Set[str]) -> Iterator[tuple[int, Html]]:
    for span in sorted(desk.passages[report.id]):
        place = desk.passage_place(report.id, span)
        if place not in linked:
            continue
        letters = clean(span.of(report.text)).replace("\n", "")
        units = len(letters.encode("utf-16-le", "replace")) // 2  # what the script in the page counts in
        yield span.start, el("span", id=place, data_length=units)


def _references(desk: Desk, report: Report) -> Iterator[tuple[int, Html]]:
    for n, claim in enumerate(desk.told, 1):
        ends = (desk.briefing.statements[s] for s in claim.statements if s in desk.briefing.statements)
        yield from ((s.end, _reference(desk, "c", n, "claim")) for s in ends if s.report == report.id)
    for n, dispute in enumerate(desk.briefing.disputes, 1):
        spots = (e for value in dispute.values for e in value.evidence if e.report == report.id)
        yield from ((e.end, _reference(desk, "d", n, "dispute")) for e in spots)
    for spot, kind, n in spots_of_changes(desk):
        if spot.report == report.id:
            yield spot.end, _reference(desk, kind, n, "change" if kind == "g" else "omission")


def _reference(desk: Desk, kind: str, number: int, thing: str) -> Html:
    sign = _SIGNS.get(kind, "")
    link = el("a", f"{sign}{number}", href=f"#{desk.place(kind, number)}", aria_label=f"{sign}{number}, {thing}")
    return el("sup", link, class_="reference")


def _time(time: Time) -> str:
    return f"{time.value} ({time.type.lower()})"


def _quantity(quantity: Quantity) -> str:
    low, high = (f"{n:g}" if n is not None else "" for n in (quantity.low, quantity.high))
    value = low if low == high else f"{low or '…'} to {high or '…'}"
    return " ".join(filter(None, (value, quantity.unit, quantity.of)))
