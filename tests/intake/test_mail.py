"""Mails and mailboxes → Drafts."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.errors import InputError
from headwater.intake import mail
from headwater.intake.draft import Draft, Raw
from headwater.intake.inputs import Opened
from headwater.intake.limits import Limits
from headwater.intake.stream import Stream
from headwater.nouns import Problem, Published

TEXT = """The ferry Sea Lark ran aground off Tarn Island on Monday morning, the coastguard at Tarn Harbour said.

All 214 passengers were taken off by lifeboat within two hours, and nobody was hurt, it said. “Überall Nebel.”
"""
PAGE = (
    f"<html><body><table><tr><td><p>{TEXT.strip().replace(chr(10) * 2, '</p><p>')}</p></td></tr></table></body></html>"
)


def letter(text: str = "", page: str = "", coding: str = "quoted-printable", **fields: str) -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"] = fields.pop("sender", "The Harbour Gazette <news@harbourgazette.example>")
    message["Subject"] = fields.pop("subject", "Fähre auf Grund – the morning’s news")
    message["Date"] = "Mon, 04 Sep 2023 08:30:00 +0200"
    for name, value in fields.items():
        message[name.replace("_", "-")] = value
    if text:
        message.set_content(text, cte=coding)
    if page:
        add = message.add_alternative if text else message.set_content
        add(page, subtype="html", cte=coding)
    return message.as_bytes()


def read(data: bytes) -> Draft:
    return mail.read(Raw("news.eml", data))


@pytest.mark.parametrize("coding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("kind", ["text", "page"])
def test_a_newsletter_is_a_report(coding: str, kind: str) -> None:
    draft = read(letter(**{kind: TEXT if kind == "text" else PAGE}, coding=coding))
    assert "Sea Lark" in draft.text
    assert "“Überall Nebel.”" in draft.text
    assert "<p>" not in draft.text
    assert draft.headline == "Fähre auf Grund – the morning’s news"
    assert draft.outlet == "The Harbour Gazette"
    assert draft.published == Published("2023-09-04T08:30:00+02:00", "metadata", 0.9)


def test_the_text_is_read_where_the_page_holds_none() -> None:
    assert "Sea Lark" in read(letter(text=TEXT, page="<html><body><img src='x.png'></body></html>")).text


def test_a_sender_without_a_name_is_known_by_the_domain() -> None:
    assert read(letter(text=TEXT, sender="news@harbourgazette.example")).outlet == "harbourgazette.example"


def test_headers_in_bare_utf_8_are_read() -> None:
    data = letter(text=TEXT, subject="SUBJECT").replace(b"SUBJECT", "Fähre auf Grund".encode())
    assert read(data).headline == "Fähre auf Grund"


def test_a_page_that_a_browser_saved_is_the_page_alone() -> None:
    saved = letter(page=PAGE, sender="<Saved by Blink>", Snapshot_Content_Location="https://a.example/ferry")
    draft = read(saved)
    assert (draft.url, draft.published) == ("https://a.example/ferry", None)
    assert "Saved" not in draft.outlet


def test_attachments_are_not_read() -> None:
    message = EmailMessage(policy=SMTP)
    message["From"] = "a@b.example"
    message.set_content(" ")
    message.add_attachment(TEXT, filename="x.txt")
    with pytest.raises(InputError) as caught:
        read(message.as_bytes())
    assert caught.value.kind == "no-article"


def nested(depth: int) -> bytes:
    return b"".join(b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (n, n) for n in range(depth))


@pytest.mark.parametrize(
    ("kind", "bomb"),
    [
        ("parts within parts", nested(5000)),
        ("parts beside parts", nested(1) + b"\r\n--0\r\n" * 20_000),
        ("lines held against parts", nested(40) + b"x\r\n" * 300_000),
        ("lines", b"\n" * 1_100_000),
        ("old lines", b"\r" * 1_100_000),
        ("fields", b"X-Ferry: Sea Lark\r\n" * 60_000),
        ("fields of parts", nested(1) + (b"--0\r\n" + b"X: y\r\n" * 100) * 600),
    ],
)
def test_a_mail_that_takes_long_to_take_apart_is_refused(kind: str, bomb: bytes) -> None:
    with pytest.raises(InputError) as caught:
        read(b"From: a@b.example\r\nSubject: x\r\n" + bomb)
    assert caught.value.kind == "too-large"


def test_parts_without_a_text_are_tried_a_few_times(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = []

    def page(raw: Raw) -> Draft:
        tried.append(raw)
        raise InputError("no-article", "nothing")

    monkeypatch.setattr(mail.formats, "page", page)
    with pytest.raises(InputError):
        read(nested(1) + b"Content-Type: text/html\r\n\r\n<p>\r\n--0\r\n" * 1000)
    assert 1 < len(tried) <= 100


def test_a_field_of_many_letters_is_cut() -> None:
    """Its parameters are told apart in more than linear time."""
    told = b"Content-Type: text/plain; charset=utf-8; " + b"x=y; " * 100_000
    assert "Sea Lark" in read(b"Subject: x\r\n" + told + b"\r\n\r\n" + TEXT.encode()).text
    assert len(read(b"Subject: " + b"word " * 100_000 + b"\r\n\r\n" + TEXT.encode()).headline) <= 2000


@pytest.mark.parametrize(
    "field",
    [
        b"Subject: =?klingon?q?x?=",
        b"Subject: =?utf-8?b?!!!?=",
        b"Date: never",
        b'From: <<>>,"',
        b"Subject: \xff\xfe",
        b"From: " + b"(" * 100_000,
    ],
)
def test_a_broken_header_costs_no_report(field: bytes) -> None:
    name = field.partition(b":")[0]
    lines = [line for line in letter(text=TEXT).split(b"\r\n") if not line.startswith(name + b":")]
    assert "Sea Lark" in read(b"\r\n".join([field, *lines])).text


def test_a_charset_that_nobody_knows_costs_no_report() -> None:
    data = letter(text=TEXT, coding="8bit").replace(b'charset="utf-8"', b'charset="klingon"')
    assert "Sea Lark" in read(data).text


def mailbox(*mails: bytes, limit: int = 1_000_000) -> list[Draft | Problem]:
    data = b"".join(b"From news@a.example Mon Sep  4 08:30:00 2023\n" + mail + b"\n\n" for mail in mails)
    return list(mail.mailbox(Opened("news.mbox", Stream([data])), Limits(max_bytes=limit)))


def test_a_mailbox_is_read_mail_by_mail() -> None:
    first, second, third = mailbox(letter(text=TEXT), b"Subject: nothing\n\n", letter(page=PAGE))
    assert isinstance(first, Draft)
    assert isinstance(second, Problem)
    assert second.message.startswith("mail 2: ")
    assert isinstance(third, Draft)


def test_a_mail_over_the_limit_costs_itself_alone() -> None:
    found = mailbox(letter(text=TEXT * 50), letter(text=TEXT), limit=5000)
    assert [type(item) for item in found] == [Problem, Draft]


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_a_mail_or_an_input_error(data: bytes) -> None:
    try:
        read(b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/html\n" + data)
    except InputError as trouble:
        assert trouble.kind in {"no-article", "encoding"}
