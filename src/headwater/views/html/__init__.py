"""Collection → the story page: one file that holds everything, opens from disk and asks nobody for anything."""

from __future__ import annotations

import base64
import hashlib
from importlib import resources

from headwater.nouns import Collection, Problem
from headwater.version import __version__
from headwater.views.briefing import briefings
from headwater.views.html.desk import Desk
from headwater.views.html.markup import Html, el
from headwater.views.html.story import days, figure, story

__all__ = ["page"]


def page(found: Collection) -> str:
    """The page of everything found: stories of several reports first, an index above them where there are several."""
    level = 1 if len(found.stories) == 1 else 2
    desks = [Desk(briefing, f"s{n}", level) for n, briefing in enumerate(briefings(found), 1)]
    main = el("main", _index(desks), *map(story, desks), _problems(found.problems), id="main", tabindex=-1)
    title = desks[0].briefing.title if len(desks) == 1 else f"{len(desks)} stories"
    return "<!doctype html>\n" + el("html", _head(title), _body(main), lang="en") + "\n"


def _head(title: str) -> Html:
    style, script = _asset("page.css"), _asset("page.js")
    policy = (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    return el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=policy),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="referrer", content="no-referrer"),
        el("meta", name="color-scheme", content="light dark"),
        el("meta", name="generator", content=f"Headwater {__version__}"),
        el("title", f"{title or 'A story'} · Headwater"),
        el("style", style),
        el("script", script, type="module"),
    )


def _body(main: Html) -> Html:
    skip = el("a", "Skip to the story", href="#main", class_="skip")
    top = el("header", el("p", "Headwater"), class_="top")
    foot = el("p", "What rests on what, by evidence that you can check; never who is right.")
    return el("body", skip, top, main, el("footer", foot, class_="foot"))


def _index(desks: list[Desk]) -> Html | None:
    if len(desks) == 1:
        return None
    heading = el("h1", f"{len(desks)} stories" if desks else "Nothing could be read")
    rows = (_row(desk) for desk in desks)
    return el("nav", heading, el("ol", *rows), class_="index", aria_label="Stories")


def _row(desk: Desk) -> Html:
    link = el("a", desk.briefing.title, href=f"#{desk.key}", dir="auto")
    return el("li", link, el("p", figure(desk), " ", el("span", days(desk), class_="kind")))


def _problems(problems: tuple[Problem, ...]) -> Html | None:
    if not problems:
        return None
    rows = (el("li", el("strong", p.input), " ", p.message) for p in problems)
    return el("section", el("h2", "What could not be read"), el("ul", *rows), class_="problems")


def _asset(name: str) -> Html:
    return Html(resources.files("headwater.views.html").joinpath("data", name).read_text(encoding="utf8"))


def _digest(asset: str) -> str:
    """The asset's hash as a content security policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(asset.encode()).digest()).decode()}'"
