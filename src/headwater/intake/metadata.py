"""What a page says of itself: headline, authors, date, outlet, language, section, address.

Four voices, the first that speaks wins: JSON-LD (schema.org), Open Graph, other `<meta>` tags, the visible page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

from headwater.intake import bylines, jsonld
from headwater.intake.dump.days import days

# Between a headline and the outlet's name in a title.
_SEPARATOR = re.compile(r" (?:[|–—»·•-]|::?) ")
_TELLING = 4
_AUTHORS = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl",
)  # fmt: skip
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date", "pubdate", "publishdate", "date",
)  # fmt: skip
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Metadata:
    """A page's word on itself; empty where it says nothing.

    `published` is ISO 8601, a day or a moment; `url` the canonical address, absolute; `shared` the one that it
    gives to be shared, which may be another; `credits` lines that may name an agency (publisher, source, copyright);
    `descriptions` what it says that it is about; `body` the text that its
    JSON-LD gives.
    """

    headline: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    outlet: str = ""
    language: str = ""
    section: str = ""
    url: str = ""
    shared: str = ""
    credits: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    body: str = ""


def read(page: Any, url: str = "") -> Metadata:
    """The metadata of a page: its lxml tree, or its HTML as a string."""
    if isinstance(page, str):
        from headwater.intake.html import page as pages

        page = pages.parse(page)
    return Metadata() if page is None else _read(page, url)


def _read(tree: Any, url: str) -> Metadata:
    article = jsonld.article(script.text or "" for script in tree.iterfind(".//script[@type='application/ld+json']"))
    meta = _meta(tree)
    outlet = _outlet(article, meta)
    return Metadata(
        headline=_headline(article, meta, tree, outlet),
        authors=_authors(article, meta, tree),
        published=_published(article, meta, tree),
        outlet=outlet,
        language=_language(article, meta, tree),
        section=_first(jsonld.first(article.get("articleSection")), *_of(meta, "article:section", "section")),
        url=_absolute(_canonical(tree, meta), url),
        shared=_absolute(_first(*_of(meta, "og:url")), url),
        credits=_credits(article, meta),
        descriptions=_descriptions(article, meta),
        body=jsonld.first(article.get("articleBody")),
    )


def _meta(tree: Any) -> Mapping[str, list[str]]:
    """The contents of the `<meta>` tags by lower-case name or property."""
    found: dict[str, list[str]] = {}
    for tag in tree.iter("meta"):
        content = " ".join((tag.get("content") or "").split())
        for key in ("property", "name", "itemprop"):
            if content and (name := (tag.get(key) or "").strip().lower()):
                found.setdefault(name, []).append(content)
    return found


def _of(meta: Mapping[str, list[str]], *names: str) -> Iterator[str]:
    """The contents under these names, in the order of the names."""
    return (content for name in names for content in meta.get(name, ()))


def _first(*candidates: str) -> str:
    return next((c.strip() for c in candidates if c and c.strip()), "")


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _headline(article: Mapping[str, Any], meta: Mapping[str, list[str]], tree: Any, outlet: str) -> str:
    """As the page states it, without the outlet's name: where the first heading begins it, the heading."""
    stated = _first(jsonld.first(article.get("headline")), *_of(meta, "og:title", "twitter:title", "dc.title", "title"))
    heading = next((_text(h) for h in tree.iter("h1") if _text(h)), "")
    title = next((_text(t) for t in tree.iter("title")), "")
    chosen = " ".join(_first(stated, heading, title).split())
    return heading if _SEPARATOR.match(chosen.removeprefix(heading or chosen)) else _without(outlet, chosen)


def _without(outlet: str, title: str) -> str:
    """A title without the outlet's name that many pages put after it."""
    name = _key(outlet)
    ends = (match.start() for match in _SEPARATOR.finditer(title) if _same(_key(title[match.end() :]), name))
    return title[: next(ends, len(title))]


def _same(one: str, other: str) -> bool:
    """Whether two names are one, or one begins the other: "Gazette", "gazette.example"."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= _TELLING and long.startswith(short))


def _key(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold())).removeprefix("the")


def _authors(article: Mapping[str, Any], meta: Mapping[str, list[str]], tree: Any) -> tuple[str, ...]:
    """Who signs: the first voice that names somebody."""
    marked = (tree.xpath(f"//*[{mark}]") for mark in ("@rel='author'", "@itemprop='author'", "@class='byline'"))
    voices: Iterable[Iterable[str]] = (
        jsonld.strings(article.get("author")),
        _of(meta, *_AUTHORS),
        *(map(_text, elements) for elements in marked),
    )
    return next((names for voice in voices if (names := bylines.names(voice))), ())


def _published(article: Mapping[str, Any], meta: Mapping[str, list[str]], tree: Any) -> str:
    marked = tree.xpath("//*[@itemprop='datePublished']")
    stated = (
        jsonld.first(article.get("datePublished")),
        *_of(meta, *_PUBLISHED),
        *(element.get("content") or element.get("datetime") or "" for element in marked),
    )
    return next((moment for value in stated if (moment := _moment(value))), "")


def _moment(stated: str) -> str:
    """A stated date in ISO 8601, with its time and zone where it has them; "" for what is no date."""
    for form in _ISO.finditer(stated):
        for part in (form[0], form[0][:10]):
            with suppress(ValueError):
                moment = datetime.fromisoformat(part).replace(microsecond=0).isoformat()
                return moment if len(part) > len("2023-09-04") else moment[:10]
    return next((day.value for day in days(stated) if day.sure), "")


def _outlet(article: Mapping[str, Any], meta: Mapping[str, list[str]]) -> str:
    return _first(
        *_of(meta, "og:site_name"),
        jsonld.first(article.get("publisher")),
        *_of(meta, "application-name", "publisher", "dc.publisher"),
    )


def _descriptions(article: Mapping[str, Any], meta: Mapping[str, list[str]]) -> tuple[str, ...]:
    tags = _of(meta, "og:description", "description", "twitter:description")
    return tuple(dict.fromkeys([*jsonld.strings(article.get("description")), *tags]))


def _absolute(address: str, base: str) -> str:
    """An address on the web, or ""."""
    try:
        url = urljoin(base, address)
        return url if urlsplit(url).scheme in ("http", "https") else ""
    except ValueError:
        return ""


def _language(article: Mapping[str, Any], meta: Mapping[str, list[str]], tree: Any) -> str:
    """The stated language's ISO 639-1 code."""
    stated = (tree.get("lang"), jsonld.first(article.get("inLanguage")), *_of(meta, "og:locale", "language"))
    return next((c[:2].lower() for c in stated if c and re.match(r"[a-zA-Z]{2}(?![a-zA-Z])", c)), "")


def _canonical(tree: Any, meta: Mapping[str, list[str]]) -> str:
    links = (link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    return _first(*(link or "" for link in links), *_of(meta, "og:url"))


def _credits(article: Mapping[str, Any], meta: Mapping[str, list[str]]) -> tuple[str, ...]:
    """The lines outside the text that may name an agency."""
    keys = ("sourceOrganization", "provider", "publisher", "copyrightHolder", "creditText", "isBasedOn")
    stated = [text for key in keys for text in jsonld.strings(article.get(key))]
    tags = _of(meta, "source", "dc.source", "copyright", "dc.rights", "original-source", "syndication-source")
    return tuple(dict.fromkeys([*stated, *tags, *jsonld.strings(article.get("author")), *_of(meta, "author")]))
