"""Which reader reads which kind of input. A reader, and whatever it needs, is imported when it is first used."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator

from headwater.errors import InputError
from headwater.intake.draft import Draft, Raw
from headwater.intake.inputs import Opened
from headwater.intake.limits import Limits
from headwater.intake.problems import guarded, told
from headwater.intake.sniff import Kind, kind_of
from headwater.nouns import Problem

Drafts = Iterator[Draft | Problem]

_RECORDS: tuple[Kind, ...] = ("lines", "json")  # these hold texts that are taken as is anyway


def drafts(opened: Opened, limits: Limits, as_is: bool) -> Drafts:
    """The reports in an input as their format tells them, and the problems with it, as they are come upon."""
    yield from guarded(opened.name, _read(opened, limits, as_is))
    if opened.stream.trouble:
        yield told(opened.name, opened.stream.trouble)


def page(raw: Raw) -> Draft:
    """A page."""
    from headwater.intake import html

    return html.read(raw)


def text(raw: Raw) -> Draft:
    """A text dump of a page, or a plain text."""
    from headwater.intake import decode, dump
    from headwater.intake.html.page import charset

    return dump.read(raw, decode.text(raw.data, charset(raw.media)))


def _read(opened: Opened, limits: Limits, as_is: bool) -> Drafts:
    head = opened.stream.head()
    if not head and opened.stream.trouble:
        return
    kind = kind_of(head, opened.name.removesuffix(".gz"), opened.media)
    if as_is and kind not in _RECORDS:
        yield _as_is(opened.raw(limits.max_bytes))
    else:
        yield from _READERS[kind](opened, limits)


def _as_is(raw: Raw) -> Draft:
    from headwater.intake import decode
    from headwater.intake.html.page import charset

    letters = decode.text(raw.data, charset(raw.media))
    return Draft(raw.input, letters, hashlib.sha256(raw.data).hexdigest(), url=raw.url, as_is=True)


def one(read: Callable[[Raw], Draft], raw: Raw) -> Drafts:
    """The one report that a page or a text holds, and the problem beside it where only a headline was found."""
    draft = read(raw)
    yield draft
    if not draft.text.strip():
        message = "no article was found in it, only the headline was read; copy the text into a file of its own"
        yield told(raw.input, InputError("no-article", message))


def _page(opened: Opened, limits: Limits) -> Drafts:
    return one(page, opened.raw(limits.max_bytes))


def _text(opened: Opened, limits: Limits) -> Drafts:
    return one(text, opened.raw(limits.max_bytes))


def _feed(opened: Opened, limits: Limits) -> Drafts:
    from headwater.intake import feed

    return feed.read(opened.raw(limits.max_bytes))


def _archive(opened: Opened, limits: Limits) -> Drafts:
    from headwater.intake import warc

    return warc.read(opened, limits)


def _mail(opened: Opened, limits: Limits) -> Drafts:
    from headwater.intake import mail

    yield mail.read(opened.raw(limits.max_bytes))


def _mailbox(opened: Opened, limits: Limits) -> Drafts:
    from headwater.intake import mail

    return mail.mailbox(opened, limits)


def _lines(opened: Opened, limits: Limits) -> Drafts:
    from headwater.intake import jsonl

    return jsonl.lines(opened, limits)


def _json(opened: Opened, limits: Limits) -> Drafts:
    from headwater.intake import jsonl

    return jsonl.document(opened.raw(limits.max_bytes))


_READERS: dict[Kind, Callable[[Opened, Limits], Drafts]] = {
    "page": _page,
    "text": _text,
    "feed": _feed,
    "archive": _archive,
    "mail": _mail,
    "mailbox": _mailbox,
    "lines": _lines,
    "json": _json,
}
