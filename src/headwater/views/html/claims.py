"""What the reports say: a matrix of claims and reports, each dot a link to the passage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from headwater.nouns import Claim, Evidence
from headwater.views.html.desk import Desk
from headwater.views.html.markup import Html, el, join
from headwater.views.terms import STATUSES
from headwater.views.wording import many, short

_MOST = 15  # claims that a report alone has that are listed, those that tell most
_ALONE = 200  # code points of what only one report has that are shown; its text has it whole


def matrix(desk: Desk) -> Html | None:
    """The claims of several reports, and those that are disputed; None without any."""
    if not desk.told:
        return None
    head = el("thead", el("tr", *_heads(desk), role="row"), role="rowgroup")
    rows = (_row(desk, n, claim) for n, claim in enumerate(desk.told, 1))
    table = el("table", head, el("tbody", *rows, role="rowgroup"), class_="matrix", role="table")
    label = f"Claims and reports, story {desk.key[1:]}"
    region = el("div", table, class_="scroll", tabindex=0, role="region", aria_label=label)
    return join([_filter(desk), region])


def alone(desk: Desk) -> Html | None:
    """What only one report says, folded: a list for each report."""
    groups: dict[str, list[Claim]] = {}
    for claim in desk.briefing.story.claims:
        if len(claim.reports) == 1 and claim.status == "single" and claim.reports[0] in desk.numbers:
            groups.setdefault(claim.reports[0], []).append(claim)
    lists = (_only(desk, report, groups[report]) for report in desk.numbers if report in groups)
    count = sum(map(len, groups.values()))
    summary = el("summary", f"What only one report has ({count})")
    return el("details", summary, *lists, class_="alone") if count else None


def _only(desk: Desk, report: str, claims: Sequence[Claim]) -> Html:
    items = [
        el("li", el("a", short(desk.briefing.told(c), _ALONE), href=_first(desk, c)), dir="auto")
        for c in claims[:_MOST]
    ]
    if len(claims) > _MOST:
        items.append(el("li", f"and {len(claims) - _MOST} more in its text", class_="kind"))
    return join([el("p", desk.named([report])), el("ul", *items)])


def _first(desk: Desk, claim: Claim) -> str | None:
    return next((desk.href(e) for e in desk.spots(claim.statements).values()), None)


def _filter(desk: Desk) -> Html:
    """Radio buttons; the style sheet does the rest."""
    present = [s for s in STATUSES if any(c.status == s for c in desk.told)]
    if len(present) < 2:
        return Html()
    return el("fieldset", el("legend", "Show"), *(_choice(desk, s) for s in ["all", *present]), class_="filter")


def _choice(desk: Desk, status: str) -> Html:
    button = el("input", type="radio", name=desk.place("show", 0), class_=f"show-{status}", checked=status == "all")
    sign = f"{STATUSES[status][0]} {STATUSES[status][1]}" if status in STATUSES else "all"
    return el("label", button, " ", sign)


def _heads(desk: Desk) -> Sequence[Html]:
    columns = [_head(desk, report) for report in desk.numbers]
    return [el("th", "Claim", scope="col", role="columnheader"), *columns, _corner()]


def _corner() -> Html:
    return el("th", "Origins", scope="col", role="columnheader", class_="behind")


def _head(desk: Desk, report: str) -> Html:
    name = el("span", desk.briefing.reports[report].masthead, class_="masthead")
    link = el("a", el("b", str(desk.numbers[report])), " ", name, href=f"#{desk.report_place(report)}")
    return el("th", link, scope="col", role="columnheader", class_="report")


def _row(desk: Desk, number: int, claim: Claim) -> Html:
    spots = desk.spots(claim.statements)
    cells = (_cell(desk, report, spots) for report in desk.numbers)
    return el(
        "tr", _what(desk, number, claim), *cells, _behind(desk, claim),
        id=desk.place("c", number), class_=claim.status, role="row",
    )  # fmt: skip


def _what(desk: Desk, number: int, claim: Claim) -> Html:
    sign, status, meaning = STATUSES.get(claim.status, ("·", claim.status, ""))
    mark = el("span", sign, class_="sign", title=f"{status}: {meaning}", aria_label=status, role="img")
    against = (_against(desk, c) for c in desk.briefing.against(claim))
    words = el("span", el("span", desk.briefing.told(claim), dir="auto"), *against)
    inner = el("div", el("span", str(number), class_="number"), mark, words, class_="what")
    return el("th", inner, scope="row", role="rowheader")


def _against(desk: Desk, claim: Claim) -> Html:
    """A claim that denies it, or that it denies, with a link to where it is told."""
    link = el("a", short(desk.briefing.told(claim), _ALONE), href=_first(desk, claim), dir="auto")
    return el("span", " — against: ", link, class_="kind")


def _cell(desk: Desk, report: str, spots: Mapping[str, Evidence]) -> Html:
    if report not in spots:
        return el("td", role="cell")
    number, masthead = str(desk.numbers[report]), desk.briefing.reports[report].masthead
    signs = (el("span", "●", class_="dot"), el("b", number))
    label = f"{number}, passage in {masthead}"
    return el(
        "td",
        el("a", *signs, href=desk.href(spots[report]), aria_label=label, title=masthead),
        role="cell",
        class_="has",
    )


def _behind(desk: Desk, claim: Claim) -> Html:
    links = [_origin(desk, o) for o in claim.origins if o in desk.origins]
    label = el("span", f"{many(len(links), 'origin')}: ", class_="narrow") if links else ""
    return el("td", label, join(links, ", "), role="cell", class_="behind")


def _origin(desk: Desk, origin: str) -> Html:
    name, letter = desk.origins[origin].name, desk.letters.get(origin)
    label = el("b", letter, aria_label=name, title=name, role="img") if letter else el("span", name)
    return el("a", label, href=f"#{desk.origin_place(origin)}")
