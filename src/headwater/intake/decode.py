"""Bytes → letters: which encoding a page is in, and its text in it.

>>> text("Überfahrt".encode("cp1252"), declared="iso-8859-1")
'Überfahrt'

In order: a byte-order mark; bytes that are valid UTF-8, whatever they say of themselves; the declared encoding; the
page's own `<meta charset>`; UTF-8 with a few broken places; a guess.
"""

from __future__ import annotations

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,30})""", re.I)
_HEAD, _SAMPLE = 4_096, 100_000
# What browsers read in place of what the page says (WHATWG Encoding Standard, section 4.2).
_BROWSERS_READ = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
# Encodings whose bytes are all below 0x80, so that they pass for UTF-8.
_SEVEN_BIT = frozenset({"iso2022_jp", "iso2022_kr", "hz"})
_LOST = re.compile("[\ufffd\x00-\x08\x0e-\x1f]")
_HOPELESS = 0.1


def text(data: bytes, declared: str = "") -> str:
    """The letters of a page or file; `declared` is the transport's charset, if it gave one. Never raises."""
    return data.decode(encoding(data, declared), "replace").removeprefix("\ufeff")


def encoding(data: bytes, declared: str = "") -> str:
    """The name of the Python codec that fits best."""
    for bom, name in _BOMS:
        if data.startswith(bom):
            return name
    claims = [name for name in (_codec(declared), _codec(_in_head(data))) if name]
    if claims and claims[0] in _SEVEN_BIT:
        return claims[0]
    return next((name for name in ("utf-8", *claims) if _fits(data, name)), "") or _guess(data)


def hopeless(letters: str) -> bool:
    """Whether so many letters are lost or control codes that no encoding seems to fit."""
    sample = letters[:_SAMPLE]
    return len(_LOST.findall(sample)) > _HOPELESS * len(sample)


def _codec(name: str) -> str:
    """Python's name for a codec of text, as browsers read the label; "" for an unknown one."""
    try:
        found = codecs.lookup(name.strip("\"' ")).name if name else ""
        "".encode(found or "utf-8")
    except (LookupError, ValueError, UnicodeError):
        return ""
    return _BROWSERS_READ.get(found, found)


def _in_head(data: bytes) -> str:
    """The charset that the page itself names near its beginning."""
    match = _META.search(data[:_HEAD])
    return match[1].decode("ascii") if match else ""


def _fits(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except (UnicodeError, ValueError):
        return False
    return True


def _guess(data: bytes) -> str:
    """UTF-8 where only few places are broken (cut or mixed pages), else what the statistics of the bytes say."""
    sample = data[:_SAMPLE].decode("utf-8", "replace")
    broken = sample.count("\ufffd")
    if broken <= sum(letter > "\x7f" for letter in sample) // 4:
        return "utf-8"
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best else "cp1252"
