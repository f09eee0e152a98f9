"""Where it all comes from: the origins of the story, and who is given as saying what, each with its passages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from headwater.nouns import Evidence, Origin
from headwater.views.briefing import Voice
from headwater.views.html.desk import Desk
from headwater.views.html.markup import Html, el
from headwater.views.wording import many

_CLAIMS = 3  # of what an origin stands behind, as many as its entry shows
_KINDS = {"own_reporting": "own reporting", "anonymous": "unnamed"}


def origins(desk: Desk) -> Html | None:
    """A card for each origin that counts for the main claim; the others in a list that unfolds."""
    found = desk.briefing.story.origins
    main = [o for o in found if o.main]
    others = [o for o in found if not o.main]
    more = el("summary", many(len(others), "other origin") + ", behind lesser claims")
    parts = [
        el("div", *(_card(desk, o) for o in main), class_="cards") if main else None,
        el("details", more, el("ul", *(_line(desk, o) for o in others)), class_="others") if others else None,
    ]
    return el("div", *parts) if found else None


def voices(desk: Desk) -> Html | None:
    """Who is given as saying something, the most widely quoted first."""
    found = desk.briefing.voices
    return el("div", *(_voice(desk, v) for v in found), class_="quotes") if found else None


def named(desk: Desk, origin: Origin) -> Mapping[str, Evidence]:
    """The first passage of each report that names the origin as a source."""
    found: dict[str, Evidence] = {}
    for s in desk.briefing.statements.values():
        for link in s.chain:
            if link.entity in origin.entities and link.source and s.report not in found:
                found[s.report] = Evidence(s.report, link.source.start, link.source.end)
    return found


def _card(desk: Desk, origin: Origin) -> Html:
    letter = el("span", desk.letters[origin.id], class_="letter")
    title = desk.heading(2, letter, " ", el("bdi", origin.name))
    kind = el("p", _kind(origin), class_="kind")
    heard = _heard(desk, origin)
    quote = desk.quote(*heard) if heard else None
    claims = [c for c in desk.told if origin.id in c.origins][:_CLAIMS]
    behind = el("ul", *(_behind(desk, c.id) for c in claims), class_="behind") if claims else None
    parts = (title, kind, quote, behind)
    return el("article", *parts, id=desk.origin_place(origin.id), class_="origin")


def _behind(desk: Desk, claim: str) -> Html:
    number = [c.id for c in desk.told].index(claim) + 1
    words = desk.briefing.told(desk.told[number - 1])
    return el("li", el("a", words, href=f"#{desk.place('c', number)}"), dir="auto")


def _line(desk: Desk, origin: Origin) -> Html:
    words = (el("bdi", el("strong", origin.name)), " ", el("span", _kind(origin), class_="kind"), " ")
    return el("li", *words, desk.chips(_heard(desk, origin)), id=desk.origin_place(origin.id))


def _kind(origin: Origin) -> str:
    return ", ".join(filter(None, (_KINDS.get(origin.kind, origin.kind), origin.because)))


def _heard(desk: Desk, origin: Origin) -> Sequence[Evidence]:
    """Where each report that rests on the origin names it; the report itself where it doesn't."""
    spots = named(desk, origin)
    known = (r for r in desk.numbers if r in origin.reports)
    return [spots.get(r, Evidence(r, 0, 0)) for r in known]


def _voice(desk: Desk, voice: Voice) -> Html:
    through = f"through {', '.join(voice.through)}" if voice.through else ""
    head = el(
        "p",
        el("strong", el("bdi", voice.name or "somebody unnamed")),
        " ",
        el("span", through, class_="kind", dir="auto"),
    )
    example = Evidence(voice.example.report, voice.example.start, voice.example.end)
    others = (Evidence(r, 0, 0) for r in voice.reports if r != example.report)
    return el("div", head, desk.quote(example, *others))
