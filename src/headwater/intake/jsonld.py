"""What a page tells search engines of itself (JSON-LD, schema.org), as far as it concerns its article.

>>> article(['{"@graph": [{"@type": "NewsArticle", "headline": "Ferry runs aground"}]}'])["headline"]
'Ferry runs aground'
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_ARTICLE = re.compile(r"(?:article|posting|report)$", re.I)
_PAGE = re.compile(r"(?:page|recipe|videoobject|podcastepisode|review|creativework|faqpage)$", re.I)
# What wraps JSON in old pages, from the outside in.
_OPENERS = ("<!--", "//", "/*", "<![CDATA[", "*/", "]]>")
_CLOSERS = (";", "-->", "*/", "]]>", "/*", "//")
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
# One member of broken JSON whose value is plain: "headline": "Ferry runs aground".
_MEMBER = re.compile(
    r'"(headline|datePublished|dateCreated|dateModified|inLanguage|articleSection|url)"\s*:\s*"((?:[^"\\\n]|\\.)*)"'
)
_DEEP = 12


def article(scripts: Iterable[str]) -> Mapping[str, Any]:
    """The page's article: the first of an article's type, else of a page's, else {}."""
    found = [node for script in scripts for node in _nodes(_parsed(script))]
    return next((n for kind in (_ARTICLE, _PAGE) for n in found if _is(n, kind)), {})


def strings(value: Any, key: str = "name") -> Iterator[str]:
    """The strings of a value that may be a string, an object that has it under `key`, or a list of either."""
    for item in value if isinstance(value, list) else [value]:
        inner = item.get(key) if isinstance(item, Mapping) else item
        for text in inner if isinstance(inner, list) else [inner]:
            if isinstance(text, str) and text.strip():
                yield text.strip()


def first(value: Any, key: str = "name") -> str:
    """The first of `strings`, or ""."""
    return next(strings(value, key), "")


def _is(node: Mapping[str, Any], kind: re.Pattern[str]) -> bool:
    return any(kind.search(name) for name in strings(node.get("@type")))


def _parsed(script: str) -> Any:
    """The JSON of a script; of a broken one its plain members, as one article."""
    bare = _unwrapped(script)
    for attempt in (bare, _TRAILING_COMMA.sub("", bare)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    members: dict[str, Any] = {}
    for key, value in _MEMBER.findall(script):
        members.setdefault(key, value)
    return {"@type": "Article", **members} if _ARTICLE.search(_type_in(script)) else None


def _unwrapped(script: str) -> str:
    """The script without comment marks and semicolons around it."""
    bare = script.strip()
    for mark in _OPENERS:
        bare = bare.removeprefix(mark).lstrip()
    for mark in _CLOSERS:
        bare = bare.removesuffix(mark).rstrip()
    return bare


def _type_in(script: str) -> str:
    """The first article's type named in broken JSON."""
    types = re.findall(r'"@type"\s*:\s*"(\w{1,40})"', script)
    return next((name for name in types if _ARTICLE.search(name)), "")


def _nodes(value: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """Every object of a JSON value, outermost first."""
    if depth > _DEEP:
        return
    if isinstance(value, Mapping):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth + 1)
