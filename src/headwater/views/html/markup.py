"""Elements of a page, safe by construction: `el("p", "1 < 2", class_="lead")` is `<p class="lead">1 &lt; 2</p>`.

Whatever is not `Html` already is text, and is escaped. So no letter that a page held can ever become markup of ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

# C0 but for the tab and the line break, C1, the marks that turn the direction of text around, halves of pairs
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_VOID = frozenset({"br", "hr", "input", "link", "meta"})
_WEB = re.compile(r"https?://[^\s/]", re.I)


class Html(str):
    """Markup that may stand in a page as it is."""

    __slots__ = ()


Content = str | None
Attribute = str | int | float | bool | None


def clean(text: str) -> str:
    """The text without what can't be seen but can mislead: control characters and changes of direction."""
    return _UNSEEN.sub("", text)


def safe(content: Content) -> Html:
    """Markup as it stands; text escaped; nothing for None."""
    if isinstance(content, Html):
        return content
    return Html(escape(clean(content))) if content else Html()


def join(parts: Iterable[Content], between: Content = "") -> Html:
    """The parts one after the other."""
    return Html(safe(between).join(map(safe, parts)))


def el(name: str, /, *content: Content, **attributes: Attribute) -> Html:
    """One element. `class_` is the attribute `class`, `aria_label` is `aria-label`; None and False leave one out."""
    given = "".join(_attribute(key, value) for key, value in attributes.items())
    return Html(f"<{name}{given}>" if name in _VOID else f"<{name}{given}>{join(content)}</{name}>")


def web(url: str) -> str | None:
    """The address if following it can only open a page; None for `javascript:` and all the rest."""
    return clean(url) if _WEB.match(url) else None


def _attribute(key: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(clean(str(value)))}"'
