"""One published article, as one page carried it, and what was found in its text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from headwater.nouns.span import Span

Basis = Literal["metadata", "masthead", "url", "text", "given", "story"]
Anchor = Literal["published", "origin", "text"]
Rel = Literal["", "canonical"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who published it: "The Harbour Gazette", at "harbourgazette.example". Either may be unknown (empty)."""

    name: str = ""
    domain: str = ""


@dataclass(frozen=True, slots=True)
class Published:
    """When a report came out: an ISO 8601 date or date and time, and what that rests on.

    `basis`: `metadata` (the page's own machine-readable date), `masthead` (a date line near the headline), `url`,
    `text`, `given` (by whoever called), `story` (worked out from the story's other reports; `note` says why).
    """

    value: str
    basis: Basis
    confidence: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class Time:
    """A time that the text names: "on Monday" is the DATE 2023-09-04, counted from the day of publication."""

    start: int
    end: int
    text: str
    value: str
    type: TimexType
    anchor: Anchor

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Place:
    """A place that the text names, tied to the world: degrees north and east, GeoNames id, ISO country code."""

    start: int
    end: int
    text: str
    name: str
    lat: float | None
    lon: float | None
    geonameid: int | None
    country: str | None
    confidence: float

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that the text gives: "at least 27 people were injured" is 27 up, of "people injured".

    `value` is the number as said (None for "dozens"), `low` and `high` its bounds (None: open), `unit` a currency
    code or unit ("USD", "%", "km", "" for a plain count), `of` what is counted.
    """

    start: int
    end: int
    text: str
    value: float | None
    low: float | None
    high: float | None
    unit: str
    of: str

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that names an entity: "Mayor Ilse Brandt", "she"."""

    start: int
    end: int
    text: str
    entity: str

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Credit:
    """Where the text itself credits an agency for the whole: "(AP)" after the place, "Reporting by … for Reuters"."""

    start: int
    end: int
    agency: str


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """An address that the page's main text links to; `start`, `end` are the linked words (None: not located).

    With `rel` "canonical" it is another site's page, which the page itself names as the place where its text belongs.
    """

    url: str
    start: int | None = None
    end: int | None = None
    rel: Rel = ""


@dataclass(frozen=True, slots=True)
class Report:
    """One published article: "The Harbour Gazette, 4 September 2023: Ferry runs aground off Tarn Island".

    `input` is the path or address it came from, `sha256` the digest of the raw bytes, `wire` the agencies credited
    for the whole ("AP"), `credits` where the text does so, `language` an ISO 639-1 code. Every offset anywhere counts
    in `text`.
    """

    id: str
    input: str
    text: str
    sha256: str
    outlet: Outlet = Outlet()
    headline: str = ""
    url: str = ""
    bylines: tuple[str, ...] = ()
    wire: tuple[str, ...] = ()
    language: str = "en"
    published: Published | None = None
    title_only: bool = False
    hyperlinks: tuple[Hyperlink, ...] = ()
    credits: tuple[Credit, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    mentions: tuple[Mention, ...] = ()

    @property
    def day(self) -> str:
        """The day of publication, `YYYY-MM-DD`, or "" where none is known."""
        return self.published.value[:10] if self.published else ""

    @property
    def masthead(self) -> str:
        """The name to show for who published it: the outlet's, else its domain, else the last part of the input's."""
        return self.outlet.name or self.outlet.domain or self.input.rstrip("/").rsplit("/", 1)[-1]
