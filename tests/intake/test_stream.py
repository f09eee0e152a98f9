"""Bytes as they come."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.errors import InputError
from headwater.intake.stream import Stream, lines, pieces, unpacked, whole


@settings(max_examples=100, deadline=None)
@given(st.lists(st.binary(max_size=40)), st.integers(1, 50))
def test_however_bytes_are_cut_they_are_the_same(parts: list[bytes], size: int) -> None:
    data = b"".join(parts)
    stream = Stream(parts)
    assert stream.head(size) == data[:size]
    assert b"".join(pieces(stream)) == data
    assert stream.tell() == len(data)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.binary(max_size=300), min_size=1, max_size=3), st.integers(1, 40), st.binary(max_size=5))
def test_members_of_any_number_unpack_however_they_are_cut(members: list[bytes], size: int, after: bytes) -> None:
    packed = b"".join(map(gzip.compress, members)) + b"\0" + after
    cut = [packed[at : at + size] for at in range(0, len(packed), size)]
    assert b"".join(unpacked(cut)) == b"".join(members)


@settings(max_examples=50, deadline=None)
@given(st.binary(min_size=1, max_size=2000), st.data())
def test_what_came_before_a_missing_end_is_a_beginning(data: bytes, draw: st.DataObject) -> None:
    packed = gzip.compress(data)
    stream = Stream(unpacked([packed[: draw.draw(st.integers(1, len(packed) - 1))]]))
    assert data.startswith(b"".join(pieces(stream)))
    assert stream.trouble
    assert stream.trouble.kind == "truncated"


def test_a_file_that_fails_ends_and_says_why() -> None:
    def failing() -> Iterator[bytes]:
        yield b"A ferry"
        raise OSError(5, "Input/output error")

    stream = Stream(failing())
    assert whole(stream, 100) == b"A ferry"
    assert stream.trouble
    assert (stream.trouble.kind, stream.read()) == ("unreadable", b"")


def test_lines_keep_their_ends_and_the_last_needs_none() -> None:
    assert list(lines(Stream([b"a\r", b"\nb\n\nc"]), 10)) == [b"a\r\n", b"b\n", b"\n", b"c"]


def test_exactly_the_limit_is_not_too_large() -> None:
    assert whole(Stream([b"12345"]), 5) == b"12345"
    with pytest.raises(InputError):
        whole(Stream([b"123456"]), 5)
    assert list(lines(Stream(io.BytesIO(b"12345\n1\n")), 5)) == [b"12345\n", b"1\n"]
