"""What an input is, by its content first and its name or declared media type second.

>>> kind_of(b"<!DOCTYPE html><title>Ferry runs aground</title>")
'page'
>>> kind_of(b'{"id": "r1", "text": "A ferry ran aground."}')
'lines'
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from typing import Literal

from headwater.errors import InputError

Kind = Literal["page", "text", "feed", "archive", "mail", "mailbox", "lines", "json"]

# The first bytes of what is no text (file signatures, as their specifications give them), and what to do instead.
_SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF", "save its text or the page that it came from"),
    (b"PK\x03\x04", "a zip or office file", "unpack it, or save it as text or HTML"),
    (b"\xd0\xcf\x11\xe0", "an office file", "save it as text or HTML"),
    (b"{\\rtf", "an RTF file", "save it as text or HTML"),
    (b"\x89PNG", "a picture", "save the page that it came from"),
    (b"GIF8", "a picture", "save the page that it came from"),
    (b"\xff\xd8\xff", "a picture", "save the page that it came from"),
    (b"RIFF", "a picture or a recording", "save the page that it came from"),
    (b"ID3", "a recording", "give its transcript"),
    (b"OggS", "a recording", "give its transcript"),
    (b"BZh", "a bzip2 file", "unpack it"),
    (b"\xfd7zXZ", "an xz file", "unpack it"),
    (b"\x28\xb5\x2f\xfd", "a zstandard file", "unpack it"),
    (b"7z\xbc\xaf", "a 7z file", "unpack it"),
    (b"Rar!", "a RAR file", "unpack it"),
    (b"\x1f\x8b", "gzip within gzip", "unpack it once"),
    (b"SQLite format 3", "a database", "export its records as JSON lines"),
)
_UNICODE = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BY_NAME: dict[str, Kind] = {
    ".html": "page", ".htm": "page", ".xhtml": "page", ".shtml": "page", ".jsonl": "lines", ".ndjson": "lines",
    ".json": "json", ".eml": "mail", ".mbox": "mailbox", ".warc": "archive",
}  # fmt: skip
_BY_MEDIA: dict[str, Kind] = {
    "text/html": "page", "application/xhtml+xml": "page", "application/json": "json", "application/jsonl": "lines",
    "application/x-ndjson": "lines", "message/rfc822": "mail", "application/mbox": "mailbox",
    "application/warc": "archive",
}  # fmt: skip
_NO_REPORTS = (".css", ".js", ".csv", ".tsv", ".svg", ".xml", ".py", ".toml", ".yaml", ".yml", ".ini", ".log")
_FEED_ROOTS = frozenset({"rss", "feed", "rdf:rdf"})
_PAGE_ROOTS = frozenset(
    {"html", "head", "body", "title", "meta", "link", "base", "script", "style", "noscript", "article", "main",
     "section", "header", "nav", "aside", "footer", "div", "p", "span", "a", "img", "figure", "picture", "h1", "h2",
     "h3", "h4", "b", "i", "em", "strong", "font", "center", "table", "ul", "ol", "br", "blockquote", "iframe", "form",
     "hr"}
)  # fmt: skip
_ROOT = re.compile(r"<([A-Za-z][\w:.-]*)")
_SKIPPED = (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"))
_DOCTYPE = re.compile(r"<!doctype\s+([\w:-]{1,40})", re.I)
_CLOSING = re.compile(r"</(?:p|div|a|span|li|td|h[1-6])>|<br\b", re.I)
_MANY_CLOSING, _CLOSING_EVERY = 5, 300  # so many at least, and one in so many letters
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BINARY_SHARE = 0.02
_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]*):[ \t]?\S?|[ \t]+\S|$")
_MAIL_MARKS = frozenset({"message-id", "mime-version", "received", "return-path", "delivered-to", "content-type"})
_LONG_LINE = 300
_MBOX = re.compile(r"From \S+ .*\d{4}\s*$")


def kind_of(head: bytes, name: str = "", media: str = "") -> Kind:
    """The kind of an input whose first bytes (64 KiB will do) these are; `name` and `media` decide where they can't.

    Raises InputError: `empty`, `binary`, `unsupported`.
    """
    _refuse_signatures(head)
    letters = _letters(head)
    if not letters:
        raise InputError("empty", "it is empty; get the file again")
    _refuse_binary(letters)
    found = next((kind for kind, fits in _BY_CONTENT if fits(letters)), None)
    return found or _by_name(letters, name.lower(), media.partition(";")[0].strip().lower())


def _refuse_signatures(head: bytes) -> None:
    for signature, what, instead in _SIGNATURES:
        if head.startswith(signature):
            raise InputError("binary", f"it is {what}, which can't be read; {instead}")


def _refuse_binary(letters: str) -> None:
    if len(_CONTROL.findall(letters)) > _BINARY_SHARE * len(letters):
        raise InputError("binary", "it holds no text; give a page, a text, a feed, a mail, a WARC or JSON lines")


def _letters(head: bytes) -> str:
    """The opening as letters, well enough to know marks by."""
    codec = next((codec for mark, codec in _UNICODE if head.startswith(mark)), "utf-8")
    return head.decode(codec, "replace").lstrip("\ufeff \t\r\n\f\v\u00a0")


def _by_name(letters: str, name: str, media: str) -> Kind:
    ending = name[name.rfind(".") :] if "." in name else ""
    kind = _BY_MEDIA.get(media) or _BY_NAME.get(ending, "text")
    if kind == "page" and "<" not in letters:
        return "text"
    if kind == "text" and (ending in _NO_REPORTS or letters.startswith("<?xml")):
        what = ending or "XML"
        raise InputError("unsupported", f"{what} files hold no reports; give pages, texts, feeds, mail or JSON lines")
    return kind


def _root(letters: str) -> str:
    """The name of the first element, in lower case, after any comments and declarations; "" if it isn't markup."""
    rest = letters
    while rest.startswith("<"):
        if _DOCTYPE.match(rest):
            rest = _after_doctype(rest).lstrip()
        elif pair := next((pair for pair in _SKIPPED if rest.startswith(pair[0])), None):
            rest = rest.partition(pair[1])[2].lstrip()
        else:
            break
    root = _ROOT.match(rest)
    return root[1].lower() if root else ""


def _after_doctype(letters: str) -> str:
    """What follows a document type declaration, which may hold another in brackets."""
    declaration, end, rest = letters.partition(">")
    if "[" in declaration:
        rest = letters.partition("]")[2].partition(">")[2]
    return rest if end else ""


def _is_archive(letters: str) -> bool:
    return letters.startswith(("WARC/0.", "WARC/1."))


def _is_feed(letters: str) -> bool:
    return _root(letters) in _FEED_ROOTS


def _is_page(letters: str) -> bool:
    doctype = _DOCTYPE.match(letters)
    if doctype and doctype[1].lower() == "html":
        return True
    return _root(letters) in _PAGE_ROOTS


def _is_mailbox(letters: str) -> bool:
    first, _, rest = letters.partition("\n")
    return bool(_MBOX.match(first[:_LONG_LINE])) and bool(_header_names(rest))


def _is_mail(letters: str) -> bool:
    names = _header_names(letters)
    return bool(names & _MAIL_MARKS) and bool(names & {"from", "subject", "date"}) and len(names) > 2


def _header_names(letters: str) -> set[str]:
    """The names of the header fields (RFC 5322, section 2.2) that a text opens with; none if it opens otherwise."""
    names = set()
    for line in letters.splitlines():
        field = _HEADER.match(line)
        if field is None:
            return set()
        if not line:
            break
        if field[1]:
            names.add(field[1].lower())
    return names


def _is_lines(letters: str) -> bool:
    """One record a line: the first line, or else one soon after, is a whole object."""
    first, newline, rest = letters.partition("\n")
    if _OBJECT.match(first) and (not newline or first.rstrip().endswith("}")):
        return True
    soon = (line.strip() for line in rest.splitlines()[:20])
    return any(line.startswith('{"') and line.endswith("}") and _RECORD.search(line) for line in soon)


def _is_json(letters: str) -> bool:
    return bool(re.match(r'\{\s*"|\[\s*[\[{"\]]', letters))


def _is_markup(letters: str) -> bool:
    """A page that begins with other things: a warning from its server, a byte-order mark gone astray."""
    closing = sum(1 for _ in _CLOSING.finditer(letters))
    return closing >= _MANY_CLOSING and closing * _CLOSING_EVERY >= len(letters)


_OBJECT = re.compile(r'\{\s*["}]')
_RECORD = re.compile(r'"(?:text|html)"\s*:\s*"')
_BY_CONTENT: tuple[tuple[Kind, Callable[[str], bool]], ...] = (
    ("archive", _is_archive),
    ("feed", _is_feed),
    ("page", _is_page),
    ("lines", _is_lines),
    ("json", _is_json),
    ("mailbox", _is_mailbox),
    ("mail", _is_mail),
    ("page", _is_markup),
)
