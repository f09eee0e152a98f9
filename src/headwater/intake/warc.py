"""A web archive (WARC, ISO 28500) → Drafts, record by record: the pages and texts that were answered with success.

A record's date is when it was crawled, which says nothing of when the report came out, so it is let be.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from typing import Any

from headwater.errors import InputError
from headwater.intake import content, formats
from headwater.intake.draft import Draft, Raw
from headwater.intake.inputs import Opened
from headwater.intake.limits import Limits
from headwater.intake.problems import guarded, told
from headwater.intake.stream import PIECE, too_large
from headwater.nouns import Problem

Drafts = Iterator[Draft | Problem]

_READERS: dict[str, Callable[[Raw], Draft]] = {
    "text/html": formats.page,
    "application/xhtml+xml": formats.page,
    "text/plain": formats.text,
}
_SUCCESS = re.compile(rb"HTTP/[\d.]+ 2\d\d")
_CHUNK = re.compile(rb"([0-9a-fA-F]{1,8})[ \t]*(?:;.*)?\r?\n", re.S)


def read(opened: Opened, limits: Limits) -> Drafts:
    """The reports in an archive. Raises InputError: `no-entries` where it holds none, `unreadable` at damage."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    found = False
    try:
        for record in ArchiveIterator(io.BufferedReader(opened.stream, PIECE), record_types=kinds, parse_http=False):
            for item in _read(opened.name, record, limits):
                found = True
                yield item
    except OSError as damage:
        raise InputError("unreadable", f"the archive is damaged ({damage}); what came before was read") from damage
    if not found and not opened.stream.trouble:
        raise InputError("no-entries", "the archive holds no page that was answered with success")


def _read(name: str, record: Any, limits: Limits) -> Drafts:
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>")
    declared = record.content_length
    block = record.reader.read(limits.max_bytes + 1)
    if len(block) > limits.max_bytes:
        yield told(name, too_large(limits.max_bytes, "the record"), url)
        return
    raw = Raw(name, block, url, record.headers.get("Content-Type") or "")
    yield from guarded(name, _drafts(raw, limits), url)
    if len(block) < declared:
        missing = InputError("truncated", f"its last {declared - len(block):,} bytes are missing; get it again")
        yield told(name, missing, url)


def _drafts(raw: Raw, limits: Limits) -> Drafts:
    """The report in a record, if it holds a page or a text, as such or as a server's answer."""
    page = _answer(raw, limits) if raw.media.startswith("application/http") else raw
    reader = _READERS.get(page.media.partition(";")[0].strip().lower()) if page else None
    if page and reader and page.data.strip():
        yield from formats.one(reader, page)


def _answer(raw: Raw, limits: Limits) -> Raw | None:
    """What a server answered (RFC 9112); None unless it is a success."""
    head, _, body = raw.data.partition(b"\r\n\r\n")
    status, *lines = head.split(b"\r\n")
    if not _SUCCESS.match(status):
        return None
    headers = [(name.strip().lower(), value.strip()) for name, _, value in (line.partition(b":") for line in lines)]
    fields = dict(headers)
    if b"chunked" in fields.get(b"transfer-encoding", b"").lower():
        body = _dechunked(body)
    data = content.decoded(headers, [body], limits.max_bytes)
    return Raw(raw.input, data, raw.url, fields.get(b"content-type", b"").decode("latin-1"))


def _dechunked(body: bytes) -> bytes:
    """A chunked body in one; left as it is where it has no chunks: some archivers undo them and keep the header."""
    chunks: list[bytes] = []
    file = io.BytesIO(body)
    while line := file.readline():
        size = _CHUNK.match(line)
        if size is None:
            return body
        if not int(size[1], 16):
            break
        chunks.append(file.read(int(size[1], 16)))
        file.readline()
    return b"".join(chunks)
