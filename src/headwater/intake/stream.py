"""Bytes as they come: an iterator of pieces, unpacked on the way, behind a file that never raises.

A `Stream` that breaks off simply ends, and keeps why in `trouble`; so whatever was read before is never lost.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Protocol

from headwater.errors import InputError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

PIECE = 1 << 16
GZIP = b"\x1f\x8b"
_WBITS = 31  # zlib's word for "with a gzip header"
_PATIENCE = 10  # how many times the limit a line may be and still be skipped
_BOMB_RATIO = 200  # text seldom packs better than 1 : 50
_BOMB_LEAST = 10 * PIECE


class Readable(Protocol):
    """Whatever gives bytes, b"" at its end."""

    def read(self, size: int, /) -> bytes | None:
        """At most so many bytes."""


class Stream(io.RawIOBase):
    """A file over pieces of bytes. It ends where they fail; `trouble` then says why."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        super().__init__()
        self._pieces = iter(pieces)
        self._ahead = b""
        self._at = 0
        self.trouble: InputError | None = None

    def head(self, size: int = PIECE) -> bytes:
        """The first bytes, at most `size`, without taking them off the stream."""
        parts = [self._ahead]
        have = len(self._ahead)
        while have < size and (piece := self._next()):
            parts.append(piece)
            have += len(piece)
        self._ahead = b"".join(parts)
        return self._ahead[:size]

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It only tells where it is; archive readers refuse a file that can't even do that."""
        return True

    def tell(self) -> int:
        """How many bytes were taken off."""
        return self._at

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fill the buffer with what comes next; 0 at the end."""
        view = memoryview(buffer).cast("B")
        piece = self._ahead or self._next()
        size = min(len(view), len(piece))
        view[:size] = piece[:size]
        self._ahead = piece[size:]
        self._at += size
        return size

    def _next(self) -> bytes:
        try:
            return next(filter(None, self._pieces), b"")  # an empty piece is no end
        except InputError as trouble:
            self.trouble = trouble
        except OSError as trouble:
            self.trouble = InputError("unreadable", f"reading broke off: {trouble.strerror or trouble}; try again")
        self._pieces = iter(())
        return b""


def pieces(file: Readable) -> Iterator[bytes]:
    """What a file holds, piece by piece."""
    while piece := file.read(PIECE):
        yield piece


def unpacked(packed: Iterable[bytes]) -> Iterator[bytes]:
    """What gzip data hold (RFC 1952, any number of members); other bytes after the last member are let be.

    Raises InputError: `truncated` at a missing end, `unreadable` at damage, `too-large` at a gzip bomb.
    """
    member = zlib.decompressobj(_WBITS)
    begun = False
    taken = given = 0
    for piece in packed:
        taken += len(piece)
        rest = piece
        while rest:
            if not begun and not rest.startswith(GZIP[:1]):
                return
            out, begun = _inflated(member, rest), True
            given += len(out)
            _mind_bombs(taken, given)
            yield out
            rest = member.unconsumed_tail
            if member.eof:
                rest, member, begun = member.unused_data, zlib.decompressobj(_WBITS), False
    if begun:
        yield member.flush()
        raise InputError("truncated", "its gzip data end too early; what came before was read, get the file again")


def lines(stream: Stream, limit: int) -> Iterator[bytes | InputError]:
    """Line after line with its end; in place of one over `limit` bytes, the InputError on it.

    Raises InputError where such a line goes on and on, since that may never end.
    """
    file = io.BufferedReader(stream, PIECE)
    while line := file.readline(limit + 1):
        if len(line) <= limit or line.endswith(b"\n"):
            yield line
        else:
            yield too_large(limit, "the line")
            _skip_line(file, _PATIENCE * limit)


def whole(stream: Stream, limit: int) -> bytes:
    """All that is left, if it is at most `limit` bytes; raises InputError `too-large` otherwise, having read no more.

    What came before a break is given; where nothing came, or what came is a bomb's, the break is raised.
    """
    data = io.BufferedReader(stream, PIECE).read(limit + 1)
    if len(data) > limit:
        raise too_large(limit)
    if stream.trouble and (not data or stream.trouble.kind == "too-large"):
        trouble, stream.trouble = stream.trouble, None  # it is told once
        raise trouble
    return data


def too_large(limit: int, what: str = "it") -> InputError:
    """The InputError for more bytes than the limit allows."""
    return InputError("too-large", f"{what} is larger than {limit:,} bytes; set HEADWATER_MAX_BYTES to read it")


def _skip_line(file: io.BufferedReader[Stream], patience: int) -> None:
    while not (part := file.readline(PIECE)).endswith(b"\n") and part:
        patience -= len(part)
        if patience < 0:
            raise InputError("too-large", "a line goes on and on; the rest of the input was not read")


def _inflated(member: zlib._Decompress, packed: bytes) -> bytes:
    try:
        return member.decompress(packed, PIECE)
    except zlib.error as damage:
        raise InputError("unreadable", f"its gzip data are damaged ({damage}); get the file again") from damage


def _mind_bombs(taken: int, given: int) -> None:
    if given > _BOMB_LEAST and given > _BOMB_RATIO * taken:
        raise InputError(
            "too-large", f"it unpacks to more than {_BOMB_RATIO} times its size; unpack it yourself if you trust it"
        )
