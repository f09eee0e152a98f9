"""A report's text with everything marked that was found in it, cut where marks begin and end.

Marks overlap (a date inside a quotation inside a shared passage), so the text is cut at every border, and each piece
carries the classes of all marks that cover it. Passages that links lead to begin at an empty anchor that knows their
length; references to claims and disputes stand where what they refer to ends.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from headwater.nouns import Quantity, Report, Time
from headwater.views.html.desk import Desk
from headwater.views.html.markup import Html, clean, el, join


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


def body(desk: Desk, report: Report) -> Html:
    """The text's paragraphs."""
    borders = _borders(desk, report)
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


def _borders(desk: Desk, report: Report) -> Mapping[int, Border]:
    length = len(report.text)
    borders: dict[int, Border] = defaultdict(Border)
    for mark in _marks(desk, report):
        if 0 <= mark.start < mark.end <= length:
            borders[mark.start].opening.append(mark)
            borders[mark.end].closing.append(mark)
    for start, anchor in _anchors(desk, report):
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
    yield from (Mark(p.start, p.end, "place", ", ".join(filter(None, (p.name, p.country)))) for p in report.places)
    yield from (Mark(q.start, q.end, "quantity", _quantity(q)) for q in report.quantities)
    for s in desk.statements_of(report.id):
        if s.chain:
            names = " → ".join(link.name or "unnamed" for link in s.chain)
            yield from (Mark(p.start, p.end, "said", f"said by {names}") for p in s.pieces or (s.span,))
        for link in s.chain:
            yield from [Mark(link.source.start, link.source.end, "voice")] if link.source else []
            yield from [Mark(link.cue.start, link.cue.end, "cue")] if link.cue else []
    yield from (Mark(e.start, e.end, "shared") for e in desk.shared(report.id))


def _dated(desk: Desk, report: Report) -> Mapping[int, str]:
    """Where on the timeline a time of the report stands, by its index."""
    found: dict[int, str] = {}
    for s in desk.statements_of(report.id):
        for when, event in desk.events.get(s.id, ()):
            times = (n for n in s.times if n < len(report.times) and report.times[n].value == when)
            found.update((n, f"#{desk.place('t', event)}") for n in times)
    return found


def _anchors(desk: Desk, report: Report) -> Iterator[tuple[int, Html]]:
    for span in sorted(desk.passages[report.id]):
        letters = clean(span.of(report.text)).replace("\n", "")
        units = len(letters.encode("utf-16-le", "replace")) // 2  # what the script in the page counts in
        yield span.start, el("span", id=desk.passage_place(report.id, span), data_length=units)


def _references(desk: Desk, report: Report) -> Iterator[tuple[int, Html]]:
    for n, claim in enumerate(desk.told, 1):
        ends = (desk.briefing.statements[s] for s in claim.statements if s in desk.briefing.statements)
        yield from ((s.end, _reference(desk, "c", n, "claim")) for s in ends if s.report == report.id)
    for n, dispute in enumerate(desk.briefing.disputes, 1):
        spots = (e for value in dispute.values for e in value.evidence if e.report == report.id)
        yield from ((e.end, _reference(desk, "d", n, "dispute")) for e in spots)


def _reference(desk: Desk, kind: str, number: int, thing: str) -> Html:
    sign = "≠" if thing == "dispute" else ""
    link = el("a", f"{sign}{number}", href=f"#{desk.place(kind, number)}", aria_label=f"{thing} {number}")
    return el("sup", link, class_="reference")


def _time(time: Time) -> str:
    return f"{time.value} ({time.type.lower()})"


def _quantity(quantity: Quantity) -> str:
    low, high = (f"{n:g}" if n is not None else "" for n in (quantity.low, quantity.high))
    value = low if low == high else f"{low or '…'} to {high or '…'}"
    return " ".join(filter(None, (value, quantity.unit, quantity.of)))
