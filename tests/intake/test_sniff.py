"""What an input is, by content first and name second."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.errors import InputError
from headwater.intake.sniff import kind_of

MAIL = b"From: The Harbour Gazette <news@a.example>\r\nSubject: Morning\r\nMIME-Version: 1.0\r\n\r\nGood morning."


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"<!DOCTYPE html><html>", "page"),
        (b"  \r\n<!-- saved -->\n<HTML lang=en>", "page"),
        (b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html>', "page"),
        (b"<p>A ferry", "page"),
        (b"\xef\xbb\xbf<html>", "page"),
        ("<html>".encode("utf-16"), "page"),
        (b"Warning: cache is stale\n<html><p>a</p><p>b</p><div>c</div><span>d</span><p>e</p>", "page"),
        (b'<?xml version="1.0"?><!-- x --><rss version="2.0">', "feed"),
        (b'<feed xmlns="http://www.w3.org/2005/Atom">', "feed"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE rdf:RDF [<!ENTITY x "y">]>\n<rdf:RDF>', "feed"),
        (b"WARC/1.0\r\nWARC-Type: warcinfo", "archive"),
        (MAIL, "mail"),
        (b"From news@a.example Mon Sep  4 08:00:00 2023\n" + MAIL, "mailbox"),
        (b'{"text": "A ferry"}\n{"text": "Another"}\n', "lines"),
        (b'{"text": "A ferry"}', "lines"),
        (b'\xef\xbb\xbf\n{"text": "A ferry"}\r\n', "lines"),
        (b'not json\n{"id": "r1", "text": "A ferry"}\n', "lines"),
        (b'{\n "text": "A ferry"\n}', "json"),
        (b'[{"text": "A ferry"}]', "json"),
        (b"A ferry ran aground off Tarn Island.", "text"),
        ("Eine Fähre lief auf Grund.".encode("latin-1"), "text"),
        (b"{whatever} is not a record", "text"),
        (b"[Photo] A ferry ran aground", "text"),
        (b"From: the harbour\nA ferry ran aground", "text"),
        (b"<3 this ferry", "text"),
        (b"How to write pages: " + b"a paragraph ends with </p>, always. " * 5 + b"word " * 1000, "text"),
    ],
)
def test_the_content_tells(head: bytes, kind: str) -> None:
    assert kind_of(head, "anything.txt") == kind


@pytest.mark.parametrize(
    ("head", "name", "media", "kind"),
    [
        (b"A ferry <b>ran</b> aground", "a.html", "", "page"),
        (b"A ferry <b>ran</b> aground", "", "text/html; charset=utf-8", "page"),
        (b"A ferry ran aground", "a.html", "text/html", "text"),
        (b"nonsense", "a.jsonl", "", "lines"),
        (b"<html>", "a.txt", "text/plain", "page"),
        (b"Subject: Ferry\n\nA ferry ran aground.", "a.EML", "", "mail"),
    ],
)
def test_the_name_and_the_media_type_decide_where_the_content_cannot(
    head: bytes, name: str, media: str, kind: str
) -> None:
    assert kind_of(head, name, media) == kind


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n\t", "empty"),
        (b"%PDF-1.7 text", "binary"),
        (b"PK\x03\x04word/document.xml", "binary"),
        (b"\x89PNG\r\n\x1a\n", "binary"),
        (b"\x1f\x8b\x08", "binary"),
        (bytes(range(256)) * 10, "binary"),
        (b'<?xml version="1.0"?><urlset><url/></urlset>', "unsupported"),
    ],
)
def test_what_holds_no_report_is_refused_with_what_to_do(head: bytes, kind: str) -> None:
    with pytest.raises(InputError) as caught:
        kind_of(head, "a")
    assert caught.value.kind == kind
    assert len(str(caught.value)) > 20 or kind == "empty"


def test_tables_and_scripts_are_refused_by_name() -> None:
    with pytest.raises(InputError, match="csv"):
        kind_of(b"a,b\n1,2", "a.csv")


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["", "a.html", "a.jsonl", "a.xml"]))
def test_any_bytes_have_a_kind_or_are_refused(head: bytes, name: str) -> None:
    try:
        kind_of(head, name)
    except InputError as trouble:
        assert trouble.kind in {"empty", "binary", "unsupported"}


@pytest.mark.parametrize("piece", [b"<!--", b"<!doctype ", b"<?", b"</p", b"a: b\n", b'{"', b"<![CDATA["])
def test_hostile_heads_cost_little(piece: bytes) -> None:
    assert kind_of(piece * (65536 // len(piece)), "a.txt")


@pytest.mark.parametrize(
    "start", [b"<!doctype ", b"From ", b"From a 2023", b"<", b"{", b"WARC/", b"a:", b"<!doctype a["]
)
@pytest.mark.parametrize("letter", [b"a", b" ", b"1", b"[", b"]", b"<"])
def test_hostile_lines_cost_little(start: bytes, letter: bytes) -> None:
    begun = time.monotonic()
    kind_of(start + letter * 65000, "a.txt")
    assert time.monotonic() - begun < 1
