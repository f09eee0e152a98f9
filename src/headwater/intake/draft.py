"""What a format's reader hands on: a report before outlet, date, wire and language are settled."""

from __future__ import annotations

from dataclasses import dataclass, field

from headwater.nouns import Hyperlink, Published


@dataclass(frozen=True, slots=True)
class Raw:
    """Bytes and where they came from: a file's path, an address, or "-"; `media` is a declared media type, if any."""

    input: str
    data: bytes
    url: str = ""
    media: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A report as its format tells it. Empty strings mean "the format does not say".

    `credits` are lines outside the text that may name an agency (byline, footer, source field, page address).
    `as_is`: `text` is final, nothing may be removed from it.
    """

    input: str
    text: str
    sha256: str
    id: str = ""
    url: str = ""
    headline: str = ""
    outlet: str = ""
    bylines: tuple[str, ...] = ()
    published: Published | None = None
    language: str = ""
    credits: tuple[str, ...] = ()
    hyperlinks: tuple[Hyperlink, ...] = field(default=())
    as_is: bool = False
