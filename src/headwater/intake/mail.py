"""An e-mail (RFC 5322, MIME) → Draft: a newsletter's page, or its text; and a mailbox of them.

A page that a browser saved as one file (`.mhtml`) has the form of a mail, too; it is read as the page it is.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from itertools import count, islice

from headwater.errors import InputError
from headwater.intake import formats, stream, when
from headwater.intake.draft import Draft, Raw
from headwater.intake.inputs import Opened
from headwater.intake.limits import Limits
from headwater.intake.problems import one, told
from headwater.nouns import Problem, Published

_STATED = 0.9  # when a newsletter was sent; what it tells may be older
_WORK = 10_000_000  # lines held against the parts that they may be in; a mail of 20 MB in lines of 76 letters has less
_LINE = 10  # what a line costs by itself, counted in parts
_NESTED = 50
_PARTS = 5_000
_FIELDS = 50_000  # of the headers of all parts
_TRIED = 50  # parts of a kind that are looked at for a text
_LONG = 2_000  # letters; no header that says anything is longer
_SAVED_PAGE = "Snapshot-Content-Location"
_NEST = re.compile(rb"boundary=|message/rfc822", re.I)
_SENDER = re.compile(r'"?([^"<]*)"?\s*<([^<>\s]*)>')
_NEXT = re.compile(rb"From \S+.*\d{4}\s*$")
_REPLY = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+", re.I)


def read(raw: Raw) -> Draft:
    """The report in a mail. Raises InputError `no-article` where it has no text, `too-large` with too many parts."""
    message = _message(raw.data)
    page = _draft(message, raw)
    digest = hashlib.sha256(raw.data).hexdigest()
    if _header(message, _SAVED_PAGE):
        return replace(page, sha256=digest)
    sender, address = _sender(_header(message, "From"))
    sent = when.iso(_header(message, "Date"))
    return replace(
        page,
        sha256=digest,
        headline=_REPLY.sub("", _header(message, "Subject")) or page.headline,
        outlet=sender or page.outlet or address.partition("@")[2],
        published=Published(sent, "metadata", _STATED) if sent else page.published,
    )


def _message(data: bytes) -> Message:
    """The mail taken apart, in bounded work."""
    lines = data.count(b"\n") + data.count(b"\r") - data.count(b"\r\n")
    nested = len(_NEST.findall(data))
    if nested > _NESTED or lines * (_LINE + nested) > _WORK:
        raise _too_large(f"{lines:,} lines and {nested:,} nested parts")
    parts, fields = count(1), count(1)

    class Bounded(Message):
        """Counts what the parser makes of the mail as it makes it, and keeps no more of a field than says anything."""

        def __init__(self, policy: policy.Policy[Message] = policy.compat32) -> None:
            if next(parts) > _PARTS:
                raise _too_large(f"more than {_PARTS:,} parts")
            super().__init__(policy)

        def set_raw(self, name: str, value: str) -> None:
            if next(fields) > _FIELDS:
                raise _too_large(f"more than {_FIELDS:,} header fields")
            super().set_raw(name, value[:_LONG])

    return message_from_bytes(data, Bounded)


def _too_large(what: str) -> InputError:
    return InputError("too-large", f"the mail has {what}; save the part that you need")


def mailbox(opened: Opened, limits: Limits) -> Iterator[Draft | Problem]:
    """The mails of a mailbox (RFC 4155), one by one."""
    for number, mail in enumerate(_mails(opened, limits), 1):
        where = f"mail {number}"
        if isinstance(mail, InputError):
            yield told(opened.name, mail, where)
        else:
            yield from one(opened.name, read, Raw(opened.name, mail), where)


def _mails(opened: Opened, limits: Limits) -> Iterator[bytes | InputError]:
    mail, fits, after_blank = bytearray(), True, True
    for line in stream.lines(opened.stream, limits.max_bytes):
        if isinstance(line, bytes) and after_blank and len(line) < _LONG and _NEXT.match(line):
            if mail:
                yield bytes(mail) if fits else stream.too_large(limits.max_bytes, "the mail")
            mail, fits = bytearray(), True
        elif isinstance(line, bytes) and fits and len(mail) + len(line) <= limits.max_bytes:
            mail += line
        else:
            fits = False
        after_blank = isinstance(line, bytes) and not line.strip()
    yield bytes(mail) if fits else stream.too_large(limits.max_bytes, "the mail")


def _draft(message: Message, raw: Raw) -> Draft:
    """The first part that holds a text: pages before plain texts, since those know what a link is."""
    for reader, media in ((formats.page, "text/html"), (formats.text, "text/plain")):
        for part in islice(_parts(message, raw, media), _TRIED):
            try:
                draft = reader(part)
            except InputError:  # a part without a text; another may have one
                continue
            if draft.text:
                return draft
    raise InputError("no-article", "the mail holds no text; open it and save what it links to")


def _parts(message: Message, raw: Raw, media: str) -> Iterator[Raw]:
    url = _header(message, _SAVED_PAGE) or _header(message, "Archived-At").strip("<>")
    for part in message.walk():
        data = part.get_payload(decode=True) if part.get_content_type() == media else None
        if isinstance(data, bytes) and data.strip() and part.get_content_disposition() != "attachment":
            yield Raw(raw.input, data, url, f"{media}; charset={part.get_content_charset('')}")


def _sender(letters: str) -> tuple[str, str]:
    """The name and the address in `The Harbour Gazette <news@harbourgazette.example>`."""
    found = _SENDER.match(letters)
    return (found[1].strip(), found[2]) if found else ("", letters)


def _header(message: Message, name: str) -> str:
    """A header field on one line, its encoded words (RFC 2047) read; "" where the mail has none such."""
    value = next((value for field, value in message.raw_items() if field.lower() == name.lower()), "")
    letters = str(value).encode("ascii", "surrogateescape").decode("utf-8", "replace")
    with suppress(MessageError, LookupError, ValueError):  # an unknown charset, or bad base64: as it stands
        letters = str(make_header(decode_header(letters)))
    return " ".join(letters.split())
