"""HTTP content codings (gzip, deflate, br: RFC 9110, section 8.4) undone piece by piece, within a bound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import httpx2

from headwater.errors import InputError
from headwater.intake.stream import too_large

Headers = Sequence[tuple[bytes, bytes]]


class _Body(httpx2.SyncByteStream):
    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = pieces

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._pieces)


def decoded(headers: Headers, pieces: Iterable[bytes], limit: int) -> bytes:
    """A body without its codings. Raises InputError: `too-large` once it is over `limit` bytes, `unreadable`."""
    codings = [header for header in headers if header[0].lower() == b"content-encoding"]
    body = bytearray()
    try:
        for piece in httpx2.Response(200, headers=codings, stream=_Body(pieces)).iter_bytes():
            body += piece
            if len(body) > limit:
                raise too_large(limit)
    except httpx2.DecodingError as damage:
        raise InputError("unreadable", f"its packed content is damaged ({damage}); get it again") from damage
    return bytes(body)
