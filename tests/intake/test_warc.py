"""A web archive's records → Drafts."""

from __future__ import annotations

import gzip
import random

import pytest

from headwater.errors import InputError
from headwater.intake import warc
from headwater.intake.draft import Draft
from headwater.intake.inputs import Opened
from headwater.intake.limits import Limits
from headwater.intake.stream import Stream, unpacked
from headwater.nouns import Problem

PAGE = b"""<!DOCTYPE html><html><head><title>Ferry aground</title></head><body><article><h1>Ferry aground</h1>
<p>The ferry Sea Lark ran aground off Tarn Island on Monday morning, the coastguard at Tarn Harbour said.</p>
<p>All 214 passengers were taken off by lifeboat within two hours, and nobody was hurt, it said in a statement.</p>
</article></body></html>"""


def record(body: bytes, *fields: str, status: str = "200 OK", media: str = "text/html; charset=utf-8") -> bytes:
    head = "\r\n".join([f"HTTP/1.1 {status}", f"Content-Type: {media}", *fields]).encode() + b"\r\n\r\n"
    return block(head + body, "response", "application/http; msgtype=response")


def block(data: bytes, kind: str, media: str) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://harbourgazette.example/ferry\r\n"
        f"WARC-Date: 2024-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: {media}\r\n"
        f"Content-Length: {len(data)}\r\n\r\n"
    )
    return head.encode() + data + b"\r\n\r\n"


def read(data: bytes, limit: int = 1_000_000, packed: bool = False) -> list[Draft | Problem]:
    stream = Stream(unpacked([data]) if packed else [data])
    return list(warc.read(Opened("a.warc", stream), Limits(max_bytes=limit)))


def texts(items: list[Draft | Problem]) -> list[str]:
    return [item.text for item in items if isinstance(item, Draft)]


def kinds(items: list[Draft | Problem]) -> list[str]:
    return [item.kind for item in items if isinstance(item, Problem)]


def test_a_page_keeps_its_address_and_not_the_day_of_its_crawl() -> None:
    (draft,) = read(block(b"software: x", "warcinfo", "application/warc-fields") + record(PAGE))
    assert isinstance(draft, Draft)
    assert "214 passengers" in draft.text
    assert (draft.url, draft.input) == ("https://harbourgazette.example/ferry", "a.warc")
    assert draft.published is None


def test_only_pages_and_texts_that_were_answered_with_success_are_read() -> None:
    others = (
        record(PAGE, status="404 Not Found")
        + record(b"\x89PNG", media="image/png")
        + record(b"", status="301 Moved", media="text/html")
        + block(b"GET / HTTP/1.1\r\n\r\n", "request", "application/http; msgtype=request")
        + block(b"no http at all", "response", "application/http; msgtype=response")
    )
    assert len(read(others + record(PAGE))) == 1
    with pytest.raises(InputError) as caught:
        read(others)
    assert caught.value.kind == "no-entries"


def test_texts_and_bare_pages_are_read() -> None:
    line = b"The ferry Sea Lark ran aground off Tarn Island on Monday, the coastguard said.\n"
    found = texts(read(block(PAGE, "resource", "text/html") + block(line * 3, "conversion", "text/plain")))
    assert len(found) == 2


def test_packed_and_chunked_answers_are_undone() -> None:
    packed = gzip.compress(PAGE)
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE)
    found = texts(
        read(
            record(packed, "Content-Encoding: gzip")
            + record(chunked, "Transfer-Encoding: chunked")
            + record(PAGE, "Transfer-Encoding: chunked")  # undone by the archiver, who left the header
        )
    )
    assert len(found) == 3
    assert all("214 passengers" in text and text.endswith("statement.") for text in found)


def test_a_packed_archive_is_streamed_and_its_missing_end_told() -> None:
    members = gzip.compress(record(PAGE)) + gzip.compress(record(PAGE))
    stream = Stream(unpacked([members[:-60]]))
    found = list(warc.read(Opened("a.warc.gz", stream), Limits()))
    assert len(texts(found)) == 2
    assert stream.trouble
    assert stream.trouble.kind == "truncated"


def test_a_missing_end_is_told_after_what_is_there() -> None:
    found = read(record(PAGE) + record(PAGE)[:-120])
    assert len(texts(found)) == 2
    assert kinds(found) == ["truncated"]


def test_a_record_over_the_limit_costs_itself_alone() -> None:
    found = read(record(PAGE + b"x" * 5000) + record(PAGE), limit=4000)
    assert (len(texts(found)), kinds(found)) == (1, ["too-large"])


def test_a_packed_bomb_costs_itself_alone() -> None:
    bomb = record(gzip.compress(bytes(30_000_000)), "Content-Encoding: gzip")
    found = read(bomb + record(PAGE), limit=100_000)
    assert (len(texts(found)), kinds(found)) == (1, ["too-large"])


def test_damage_is_told_after_what_came_before() -> None:
    found = []
    data = record(PAGE) + b"no header at all\r\n\r\n"
    with pytest.raises(InputError) as caught:
        found.extend(warc.read(Opened("a.warc", Stream([data])), Limits()))
    assert caught.value.kind == "unreadable"


def test_no_damage_raises_anything_else() -> None:
    dice = random.Random(7)
    whole = record(PAGE, "Transfer-Encoding: chunked") + record(gzip.compress(PAGE), "Content-Encoding: gzip")
    for _ in range(60):
        broken = bytearray(whole)
        for _ in range(dice.randint(1, 5)):
            at = dice.randrange(len(broken))
            broken[at : at + dice.choice((0, 1, 20))] = dice.randbytes(dice.choice((0, 1, 5)))
        try:
            read(bytes(broken))
        except InputError as trouble:
            assert trouble.kind in {"unreadable", "no-entries"}
