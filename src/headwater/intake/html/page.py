"""Letters → the tree of a page, whatever the letters are: broken, hostile, or no HTML at all."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.I)
# What XML forbids, which lxml refuses to hold: control codes, surrogates, non-characters.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
# A tag with its attributes; a quotation mark opens a value only after "=". Possessive, so linear on any input.
_TAG = re.compile(r"""<([a-zA-Z][\w:-]{0,30}+)((?:[^>=]|=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))?+)*+)(?:>|\Z)""")
_LONG, _MANY_ATTRIBUTES = 5_000, 500
# Beyond these, extractors take minutes and gigabytes; no page of a newspaper comes near.
_MANY_ELEMENTS, _MANY_LETTERS = 40_000, 4_000_000


def charset(media: str) -> str:
    """The charset of a media type: "text/html; charset=koi8-r" has koi8-r; "" if none."""
    match = _CHARSET.search(media)
    return match[1] if match else ""


def parse(letters: str) -> Any | None:
    """The lxml tree of a page, or None where there is nothing to parse. Comments are left out."""
    from lxml import etree, html

    clean = _TAG.sub(_with_few_attributes, _FORBIDDEN.sub("", letters))
    if not clean.strip():
        return None
    try:
        return html.document_fromstring(clean.encode("utf-8"), parser=_parser())
    except (etree.LxmlError, ValueError):
        return None


def too_large(tree: Any) -> bool:
    """Whether a page has so many elements or letters that it can only be looked at roughly."""
    letters = 0
    for count, element in enumerate(tree.iter()):
        letters += len(element.text or "") + len(element.tail or "")
        if count > _MANY_ELEMENTS or letters > _MANY_LETTERS:
            return True
    return False


@cache
def _parser() -> Any:
    from lxml.html import HTMLParser

    return HTMLParser(collect_ids=False, encoding="utf-8", remove_comments=True, remove_pis=True)


def _with_few_attributes(tag: re.Match[str]) -> str:
    """A tag without its attributes where they are so many that parsing them takes quadratic time."""
    many = len(tag[2]) > _LONG and len(tag[2].split()) > _MANY_ATTRIBUTES
    return f"<{tag[1]}>" if many else tag[0]
