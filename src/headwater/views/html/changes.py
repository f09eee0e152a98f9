"""What changed on the way along an edge, both passages side by side; and what was left out."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.nouns import Change, Evidence, Omission
from headwater.views.briefing import Passed
from headwater.views.html.desk import Desk
from headwater.views.html.markup import Html, el, join
from headwater.views.terms import CHANGES, OMISSIONS
from headwater.views.wording import many

_SHOWN = 8  # that stand open; the others unfold


def changes(desk: Desk) -> Html | None:
    """All changes of a story, the gravest kinds first; None without any."""
    rows = [_change(desk, n, passed) for n, passed in enumerate(desk.briefing.changes, 1)]
    return _folded(rows, "more change") if rows else None


def omissions(desk: Desk) -> Html | None:
    """What reports have and those that draw on them leave out; None where nothing."""
    rows = [_omission(desk, n, omission) for n, omission in enumerate(desk.briefing.omissions, 1)]
    return (
        el("div", desk.heading(2, "What was left out", class_="minor"), _folded(rows, "more passage")) if rows else None
    )


def brief(desk: Desk, edge: int) -> Html | None:
    """The changes along one edge in a line each, which lead to their passages; None without any."""
    mine = [(n, p.change) for n, p in enumerate(desk.briefing.changes, 1) if p.edge == edge]
    return el("ul", *(el("li", _line(desk, n, change)) for n, change in mine), class_="altered") if mine else None


def _line(desk: Desk, number: int, change: Change) -> Html:
    return el("a", _kind(change), " ", change.because, href=f"#{desk.place('g', number)}")


def _kind(change: Change) -> Html:
    return el("span", CHANGES[change.kind], class_="mark")


def _folded(rows: Sequence[Html], thing: str) -> Html:
    more = rows[_SHOWN:]
    rest = el("details", el("summary", many(len(more), thing)), *more, class_="more") if more else None
    return join([*rows[:_SHOWN], rest])


def _change(desk: Desk, number: int, passed: Passed) -> Html:
    change = passed.change
    sign = el("span", f"Δ{number}", class_="number")
    title = desk.heading(2, sign, " ", el("bdi", change.because))
    way = el("a", f"{passed.child}, from {passed.parent}", href=f"#{desk.place('e', passed.edge + 1)}")
    passages = (_passage(desk, change.parent, change.before), _passage(desk, change.child, change.after))
    return el(
        "article", title, el("p", _kind(change), " ", way, class_="nature"), el("div", *passages, class_="pair"),
        id=desk.place("g", number), class_="change",
    )  # fmt: skip


def _passage(desk: Desk, evidence: Evidence, words: str) -> Html:
    """The sentence with the words in it; the words with what stands around where that is all."""
    whole = evidence.end - evidence.start > len(words)
    return desk.quote_with(evidence, words) if whole else desk.quote(evidence)


def _omission(desk: Desk, number: int, omission: Omission) -> Html:
    kind = el("span", OMISSIONS[omission.kind], class_="mark")
    without = desk.named(omission.reports)
    body = (desk.quote(omission.evidence), el("p", kind, " left out by ", without, class_="nature"))
    return el("article", *body, id=desk.place("x", number), class_="omission")


def spots(desk: Desk) -> Sequence[tuple[Evidence, str, int]]:
    """Where changes and omissions stand in the texts, with the letter and number of their entries."""
    altered = [(e, "g", n) for n, p in enumerate(desk.briefing.changes, 1) for e in (p.change.parent, p.change.child)]
    return [*altered, *((o.evidence, "x", n) for n, o in enumerate(desk.briefing.omissions, 1))]
