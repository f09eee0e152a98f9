"""Outlets and agencies by name and address: nytimes.com is The New York Times, which is also "NYT".

The facts are in `languages/en/outlets.toml` and `languages/en/agencies.toml`, which every room may read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from headwater import languages

_PREFIX = re.compile(r"^(?:(?:www\d?|m|mobile|amp|edition|web)\.)+(?=[^.]+\.)")

# Browsers take no longer addresses.
_LONGEST = 2_000


def domain_of(url: str) -> str:
    """The host of an address, in lower case, without "www." and the like; "" where there is none.

    >>> domain_of("https://www.harbourgazette.example/2023/ferry")
    'harbourgazette.example'
    """
    try:
        url = url[:_LONGEST]
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return ""
    return _PREFIX.sub("", host.strip(".")) if "." in host and " " not in host else ""


def name_of(domain: str) -> str:
    """The name of the well-known outlet or agency at a domain or at one above it; "" where none is known."""
    return str(_entry_at(domain).get("name", ""))


def aliases(name: str) -> tuple[str, ...]:
    """All the names that an outlet or agency goes by, given any one of them; () where it isn't known."""
    entry = _by_alias().get(_key(name))
    return (entry["name"], *entry["aliases"]) if entry else ()


def canonical(name: str) -> str:
    """The full name behind any alias ("NYT" is "The New York Times"); "" where it isn't known."""
    entry = _by_alias().get(_key(name))
    return str(entry["name"]) if entry else ""


def _entry_at(url: str) -> Mapping[str, Any]:
    return next((entry for domain in _parents(domain_of(url)) if (entry := _by_domain().get(domain))), {})


def _path_of(url: str) -> str:
    """The folders of an address, in lower case: "/wires/ap/" of "…/wires/ap/article-1.html"."""
    try:
        return urlsplit(url[:_LONGEST]).path.lower().rpartition("/")[0] + "/"
    except ValueError:
        return ""


def _parents(domain: str) -> Iterator[str]:
    labels = domain.split(".")
    return (".".join(labels[at:]) for at in range(len(labels) - 1))


def _key(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")


def _entries() -> Iterator[Mapping[str, Any]]:
    yield from languages.load("en", "agencies")["agency"]
    yield from languages.load("en", "outlets")["outlet"]


@cache
def _by_domain() -> Mapping[str, Mapping[str, Any]]:
    found: dict[str, Mapping[str, Any]] = {}
    for entry in _entries():
        for domain in entry["domains"]:
            found.setdefault(domain, entry)
    return found


@cache
def _marks() -> tuple[tuple[str, str], ...]:
    """The folders that mark an agency's copy, with its short name."""
    return tuple(
        (f"/{p}/", entry["short"]) for entry in languages.load("en", "agencies")["agency"] for p in entry["paths"]
    )


@cache
def _by_alias() -> Mapping[str, Mapping[str, Any]]:
    found: dict[str, Mapping[str, Any]] = {}
    for entry in _entries():
        for name in (entry["name"], *entry["aliases"]):
            found.setdefault(_key(name), entry)
    return found


def agencies_in(url: str) -> tuple[str, ...]:
    """Short names of the agencies whose own address it is, or whose copy its path marks ("/aponline/")."""
    if own := _entry_at(url).get("short"):
        return () if publishing_agency(url) else (own,)
    path = _path_of(url)
    return tuple(dict.fromkeys(short for mark, short in _marks() if mark in path))


def publishing_agency(url: str) -> str:
    """Short name of the agency at an address that is an outlet, too, so that it credits itself for nothing."""
    entry = _entry_at(url)
    return str(entry["short"]) if entry.get("publishes") else ""
