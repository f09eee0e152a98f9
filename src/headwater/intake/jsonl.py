"""JSON lines → Drafts: one record a line, as CONTRACT.md gives its fields; or one JSON document of records.

    {"id": "r1", "outlet": "The Harbour Gazette", "published": "2023-09-04", "text": "A ferry ran aground."}

A record's `text` is taken as is: every offset counts in it. A record with `html` instead is read as a page, and what
the record says of itself goes before what the page says. A field of a wrong type is named and left out.
"""

from __future__ import annotations

import codecs
import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from headwater.errors import InputError
from headwater.intake import bylines, stream, when
from headwater.intake.draft import Draft, Raw
from headwater.intake.inputs import Opened
from headwater.intake.limits import Limits
from headwater.intake.problems import guarded, told
from headwater.nouns import Problem, Published

Drafts = Iterator[Draft | Problem]

_OUR_OWN = frozenset({"headwater", "stories"}), frozenset({"sha256", "statements"})
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SURROGATE = re.compile("[\ud800-\udfff]")  # half a character: legal in JSON, in no encoding


def lines(opened: Opened, limits: Limits) -> Drafts:
    """The records of JSON lines, one by one; a bad line is a Problem and the next is read.

    Raises InputError `too-large` where a line goes on and on.
    """
    file = opened.stream
    if file.head(2) in _UTF16:  # a line's end can't be told by its byte: all of it at once
        file = stream.Stream([_letters(opened.raw(limits.max_bytes).data).encode()])
    for number, line in enumerate(stream.lines(file, limits.max_bytes), 1):
        if file.trouble and isinstance(line, bytes) and not line.endswith(b"\n"):
            return  # the last line broke off, which is told of once
        for item in _line(opened.name, line, f"line {number}"):
            yield item
            if isinstance(item, Problem) and item.kind == "unsupported":
                return  # so are all the others


def document(raw: Raw) -> Drafts:
    """The records of one JSON document: a list of records, or one record.

    Raises InputError `not-json`, `bad-record`, `encoding`, `unsupported`.
    """
    value = _parsed(_letters(raw.data))
    if not isinstance(value, list):
        yield from _record(raw.input, value, hashlib.sha256(raw.data).hexdigest(), "the record")
        return
    if not value:
        raise InputError("no-entries", "its list of records is empty")
    for number, entry in enumerate(value, 1):
        where = f"record {number}"
        digest = hashlib.sha256(json.dumps(entry, sort_keys=True).encode()).hexdigest()
        yield from guarded(raw.input, _record(raw.input, entry, digest, where), where)


def _line(name: str, line: bytes | InputError, where: str) -> Drafts:
    if isinstance(line, InputError):
        yield told(name, line, where)
    elif bare := line.removeprefix(codecs.BOM_UTF8).strip():
        yield from guarded(name, _parsed_line(name, bare, where), where)


def _parsed_line(name: str, line: bytes, where: str) -> Drafts:
    yield from _record(name, _parsed(_letters(line)), hashlib.sha256(line).hexdigest(), where)


def _letters(data: bytes) -> str:
    try:
        return data.decode("utf-16" if data.startswith(_UTF16) else "utf-8-sig")
    except UnicodeDecodeError as broken:
        message = f"it isn't UTF-8 (byte {broken.start:,}), as JSON must be; save it as UTF-8"
        raise InputError("encoding", message) from broken


def _parsed(letters: str) -> Any:
    try:
        return json.loads(letters)
    except json.JSONDecodeError as trouble:
        message = f"it isn't JSON ({trouble.msg}, column {trouble.colno}); give one JSON object a line"
        raise InputError("not-json", message) from trouble
    except (ValueError, RecursionError) as trouble:  # a number of thousands of digits; thousands of brackets
        raise InputError("not-json", "its JSON is too deep or its numbers too long to be read") from trouble


def _record(name: str, value: object, digest: str, where: str) -> Drafts:
    if not isinstance(value, Mapping):
        raise InputError("bad-record", "it is no JSON object; give one object a report")
    if any(keys <= value.keys() for keys in _OUR_OWN):
        raise InputError("unsupported", "it was printed by Headwater; give what that was made from")
    if value.get("text") is None and value.get("html") is None:
        raise InputError("bad-record", "it has neither text nor html; give one of them")
    fields, troubles = _fields(value)
    yield from (told(name, trouble, where) for trouble in troubles)
    if "text" in fields and not (fields["text"].strip() or fields.get("title")):
        raise InputError("bad-record", "its text is blank and it has no title; give one of them")
    if "text" in fields:
        yield _with(Draft(name, fields["text"], digest, as_is=True), fields)
    elif "html" in fields:
        yield _with(replace(_page(name, fields), sha256=digest), fields)


def _fields(value: Mapping[str, object]) -> tuple[dict[str, Any], list[InputError]]:
    """The fields that can be used, and the trouble with the others."""
    fields: dict[str, Any] = {}
    troubles: list[InputError] = []
    for field, read in _READ.items():
        try:
            if value.get(field) is not None:
                fields[field] = read(value[field])
        except ValueError as trouble:
            troubles.append(InputError("bad-record", f"its {field} {trouble}; it was left out"))
    return fields, troubles


def _with(draft: Draft, fields: Mapping[str, Any]) -> Draft:
    """The draft with what the record says in place of what the page says."""
    says = {name: fields[field] for field, name in _NAMES.items() if fields.get(field)}
    lines = fields.get("byline", ())
    if lines:
        says["bylines"] = bylines.names(lines)
    return replace(draft, **says, credits=(*draft.credits, *lines))


def _page(name: str, fields: Mapping[str, Any]) -> Draft:
    from headwater.intake import formats

    return formats.page(Raw(name, fields["html"].encode(), fields.get("url", ""), "text/html; charset=utf-8"))


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"is of type {type(value).__name__}, not a string")
    return _SURROGATE.sub("\ufffd", value)


def _id(value: object) -> str:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if whole else _string(value)


def _strings(value: object) -> tuple[str, ...]:
    return tuple(_string(item) for item in (value if isinstance(value, list) else [value]))


def _published(value: object) -> Published | None:
    stated = _string(value)
    day = when.iso(stated)
    if stated.strip() and not day:
        raise ValueError(f"{stated[:40]!r} is no date as ISO 8601 has it (2023-09-04)")
    return Published(day, "given", 1.0) if day else None


_READ: dict[str, Callable[[object], Any]] = {
    "id": _id,
    "url": _string,
    "outlet": _string,
    "title": _string,
    "byline": _strings,
    "published": _published,
    "language": _string,
    "text": _string,
    "html": _string,
}
_NAMES = {"id": "id", "url": "url", "outlet": "outlet", "title": "headline", "published": "published",
          "language": "language"}  # fmt: skip
