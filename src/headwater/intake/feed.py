"""A feed (RSS, RDF, Atom) → Drafts: each entry a report, its full text where the feed has it, else its summary."""

from __future__ import annotations

import hashlib
import io
import re
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from headwater import press
from headwater.errors import InputError
from headwater.intake import bylines, when
from headwater.intake.draft import Draft, Raw
from headwater.intake.html import links, page, prose
from headwater.intake.problems import guarded
from headwater.nouns import Hyperlink, Problem, Published

_STATED = 0.95  # a feed's date is the outlet's own word, as a page's metadata are
_ENTRY = re.compile(rb"<(?:\w+:)?(?:item|entry)\b")
_MANY_ENTRIES = 20_000
_UTC = "%Y-%m-%dT%H:%M:%SZ"
_SPLIT = re.compile(r"\s+(?:[-–—|>»·:]|::)\s+")


def read(raw: Raw) -> Iterator[Draft | Problem]:
    """The feed's entries in its order. Raises InputError: `no-entries` where it has none, `too-large` at too many."""
    import feedparser

    if len(_ENTRY.findall(raw.data)) > _MANY_ENTRIES:
        raise InputError("too-large", f"the feed has more than {_MANY_ENTRIES:,} entries; split it")
    # A stream, since feedparser takes bytes for the name of a file; XML's own media type, since text/xml means ASCII.
    charset = page.charset(raw.media)
    headers = {"content-type": f"application/xml; charset={charset}" if charset else "application/xml"}
    found = feedparser.parse(io.BytesIO(raw.data), response_headers=headers | {"content-location": raw.url})
    if not found.entries:
        raise InputError("no-entries", "the feed has no entries; look at it again later")
    for number, entry in enumerate(found.entries, 1):
        yield from guarded(raw.input, (_draft(raw, found.feed, part) for part in (entry,)), f"entry {number}")


def _draft(raw: Raw, feed: Any, entry: Any) -> Draft:
    headline, letters = _text(entry.get("title", ""))[0], _body(entry)
    url = urljoin(raw.url, entry.get("link", ""))
    text, hyperlinks = _text(letters, url)
    if not (text or headline):
        raise InputError("no-article", "it has neither title nor text; look at its page instead")
    authors = [author.get("name", "") for author in entry.get("authors", ())]
    return Draft(
        input=raw.input,
        text=text,
        sha256=_digest(entry.get("id", ""), url, headline, letters),
        url=url,
        headline=headline,
        outlet=_outlet(entry.get("source", {}).get("title", "") or feed.get("title", ""), url or feed.get("link", "")),
        bylines=bylines.names(authors),
        published=_published(entry),
        language=entry.get("language", "") or feed.get("language", ""),
        credits=tuple(line for line in (*authors, feed.get("rights", ""), feed.get("publisher", "")) if line),
        hyperlinks=hyperlinks,
    )


def _body(entry: Any) -> str:
    """The longest of the entry's contents, else its summary, as HTML."""
    contents = [content.get("value", "") for content in entry.get("content", ())]
    return max(contents, key=len, default="") or str(entry.get("summary", ""))


def _text(letters: str, base: str = "") -> tuple[str, tuple[Hyperlink, ...]]:
    """A fragment of HTML as lines of text, and its links; all of it, since a feed has no furniture around it."""
    tree = page.parse(f"<div>{letters}</div>") if letters.strip() else None
    if tree is None:
        return "", ()
    text = "\n".join(prose.lines(tree))
    return text, links.located(tree, text, base)


def _published(entry: Any) -> Published | None:
    """The entry's date in its own time zone, if it is one that is read so, else in UTC."""
    for field in ("published", "updated"):
        moment = dict.get(entry, f"{field}_parsed")  # a plain look-up: feedparser's own falls back, and warns
        if value := when.iso(dict.get(entry, field, "")) or (time.strftime(_UTC, moment) if moment else ""):
            return Published(value, "metadata", _STATED)
    return None


def _outlet(title: str, url: str) -> str:
    """The outlet's name in a feed's title: "World news | The Harbour Gazette" at harbourgazette.example."""
    parts = [part for part in _SPLIT.split(_text(title)[0]) if part]
    host = press.domain_of(url).replace("-", "")
    known = (part for part in parts if press.canonical(part) or _bare(part) in host)
    return next(known, parts[0] if parts else "")


def _bare(name: str) -> str:
    """A name as hosts write it: "The Harbour Gazette" is "harbourgazette"."""
    return "".join(letter for letter in name.lower() if letter.isalnum()).removeprefix("the")


def _digest(*parts: str) -> str:
    """Of an entry itself: the feed around it changes from hour to hour."""
    return hashlib.sha256("\n".join(parts).encode("utf8", "replace")).hexdigest()
