"""Headwater reads many news reports and traces each story to its source.

    intake    bytes → Report             pages, text dumps, feeds, archives, mail, records
    reading   Report → Reading           times, places, quantities, names; who said what, through whom
    stories   Readings → Cases           which reports tell the same event
    stemma    Case → Case                who draws on whom; the origins, and how many are independent
    accord    Case → Case                claims, disputes, timeline
    views     Collection → what you see  the brief, Markdown, JSON, the page

The public face is one function and the nouns:

>>> import headwater
>>> collection = headwater.read(["examples/visit/pages"])        # doctest: +SKIP
>>> collection.stories[0].independent.count                      # doctest: +SKIP
2
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from headwater.version import __version__

if TYPE_CHECKING:
    from headwater.nouns import Collection


__all__ = ["__version__", "read"]


def read(inputs: Iterable[str], *, as_is: bool = False, outlet: str = "", published: str = "") -> Collection:
    """Read every input (file, folder, URL, or "-") and trace its stories; problems are told, never raised.

    `as_is`: inputs already are the reports' texts. `outlet`, `published` (ISO 8601): for reports that don't say.
    """
    from headwater import app  # here, so that importing the package stays cheap

    return app.read(inputs, app.Options(as_is=as_is, outlet=outlet, published=published))
