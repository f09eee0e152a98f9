"""The hyperlinks inside the main text: where they lead, and the words that they stand on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import urljoin

from headwater import press
from headwater.intake.html import prose
from headwater.nouns import Hyperlink


def located(tree: Any, text: str, base: str) -> tuple[Hyperlink, ...]:
    """The links of a page whose line is one of the text's, in order, with absolute addresses."""
    return of_lines(prose.shown(tree), text, base)


def of_lines(shown: Iterable[prose.Line], text: str, base: str) -> tuple[Hyperlink, ...]:
    """As `located`, from the lines that the page shows."""
    places = _places(text)
    return tuple(
        Hyperlink(url, places[line.text] + begin, places[line.text] + end)
        for line in shown
        if line.anchors and line.text in places
        for href, begin, end in line.anchors
        if (url := _absolute(href, base))
    )


def elsewhere(canonical: str, own: str) -> tuple[Hyperlink, ...]:
    """The canonical address as a link, where it is at another site than the page's own; an outlet may have several.

    >>> elsewhere("https://gazette.example/ferry", "https://courier.example/ferry")
    (Hyperlink(url='https://gazette.example/ferry', start=None, end=None, rel='canonical'),)
    """
    there, here = press.domain_of(canonical), press.domain_of(own)
    if not there or not here or _one_site(there, here) or (press.name_of(there) or there) == press.name_of(here):
        return ()
    return (Hyperlink(canonical, rel="canonical"),)


def _one_site(one: str, other: str) -> bool:
    return f".{one}".endswith(f".{other}") or f".{other}".endswith(f".{one}")


def _places(text: str) -> dict[str, int]:
    """Where in the text each of its lines first begins."""
    places: dict[str, int] = {}
    at = 0
    for line in text.split("\n"):
        places.setdefault(line, at)
        at += len(line) + 1
    return places


def _absolute(href: str, base: str) -> str:
    """The address that a link leads to on the web, "" where it leads nowhere or stays on the page."""
    try:
        url = urljoin(base, href.strip())
    except ValueError:
        return ""
    return url if url.startswith(("http://", "https://")) and not href.lstrip().startswith("#") else ""
