"""What the caller names → what there is to read: files, the files of folders, addresses, and `-` for standard input.

>>> list(named(["pages/ferry.html", "pages/ferry.html", "https://harbourgazette.example/ferry#top"]))
['pages/ferry.html', 'https://harbourgazette.example/ferry#top']
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from headwater.errors import InputError
from headwater.intake.draft import Raw
from headwater.intake.stream import GZIP, Stream, pieces, unpacked, whole
from headwater.nouns import Problem

STDIN = "-"
Fetch = Callable[[str], Raw]

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_PAGES = (".html", ".htm")


@dataclass(frozen=True, slots=True)
class Opened:
    """An input, open: `name` as printed, the final address and declared media type if it has any, and its bytes."""

    name: str
    stream: Stream
    url: str = ""
    media: str = ""

    def raw(self, limit: int) -> Raw:
        """All of it, at most `limit` bytes; raises InputError `too-large` or what broke the stream."""
        return Raw(self.name, whole(self.stream, limit), self.url, self.media)


def named(inputs: Iterable[str]) -> Iterator[str | Problem]:
    """Each file, address and `-`, once, in the order named, folders in the order of their files' names."""
    seen: set[str] = set()
    for given in inputs:
        for name in _expanded(given):
            if isinstance(name, Problem):
                yield name
            elif (key := _key(name)) not in seen:
                seen.add(key)
                yield name


def opened(name: str, fetch: Fetch) -> AbstractContextManager[Opened]:
    """An input's bytes, unpacked where they are gzip data; raises InputError where there is nothing to open."""
    if is_address(name):
        return _fetched(name, fetch)
    return _stdin() if name == STDIN else _file(name)


def is_address(name: str) -> bool:
    """Whether a name has the form of an address ("https://…"), rather than of a path."""
    return bool(_ADDRESS.match(name))


def shown(name: str) -> str:
    """A name as it can be printed: file names needn't be UTF-8."""
    return name.encode("utf8", "surrogateescape").decode("utf8", "replace")


@contextmanager
def _fetched(address: str, fetch: Fetch) -> Iterator[Opened]:
    raw = fetch(address)
    yield _unwrapped(Opened(shown(raw.input), Stream([raw.data]), raw.url, raw.media))


@contextmanager
def _stdin() -> Iterator[Opened]:
    yield _unwrapped(Opened(STDIN, Stream(pieces(sys.stdin.buffer))))


@contextmanager
def _file(name: str) -> Iterator[Opened]:
    with _opened_file(name) as file:
        yield _unwrapped(Opened(shown(name), Stream(pieces(file))))


def _unwrapped(packed: Opened) -> Opened:
    if not packed.stream.head(2).startswith(GZIP):
        return packed
    return Opened(packed.name, Stream(unpacked(pieces(packed.stream))), packed.url)


def _opened_file(name: str) -> BinaryIO:
    try:
        return Path(name).open("rb")
    except (FileNotFoundError, NotADirectoryError) as trouble:
        raise InputError("not-found", "there is no such file; check the path") from trouble
    except PermissionError as trouble:
        raise InputError("unreadable", "no permission to read it; change its permissions") from trouble
    except (OSError, ValueError) as trouble:  # ValueError: a NUL in the name
        reason = getattr(trouble, "strerror", None) or trouble
        raise InputError("unreadable", f"it can't be opened: {reason}") from trouble


def _key(name: str) -> str:
    if name == STDIN:
        return name
    return name.partition("#")[0] if is_address(name) else os.path.realpath(name.replace("\0", "\ufffd"))


def _expanded(name: str) -> Iterator[str | Problem]:
    if not name:
        yield Problem(name, "not-found", "an input's name is empty; name a file, a folder, an address or -")
    elif name == STDIN or is_address(name) or not Path(name).is_dir():
        yield name
    else:
        yield from _walked(Path(name))


def _walked(top: Path) -> Iterator[str | Problem]:
    """The files under a folder in order of name; links are followed, though into no folder twice."""
    found = False
    seen: set[str] = set()
    waiting = [top]
    while waiting:
        path = waiting.pop()
        if not path.is_dir():
            found = True
            yield str(path)
        elif (real := os.path.realpath(path)) not in seen:
            seen.add(real)
            try:
                waiting.extend(reversed(_listed(path)))
            except OSError as trouble:
                found = True
                yield Problem(shown(str(path)), "unreadable", f"the folder can't be listed: {trouble.strerror}")
    if not found:
        yield Problem(shown(str(top)), "empty", "the folder holds no files to read")


def _listed(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if _wanted(path))


def _wanted(path: Path) -> bool:
    """Neither hidden nor a page's furniture; pipes and devices are read only where they are named themselves."""
    if path.name.startswith(".") or _furniture(path):
        return False
    return path.is_dir() or path.is_file() or not path.exists()  # a link to nothing is wanted, to be told of


def _furniture(path: Path) -> bool:
    """A browser saves the page's pictures and scripts in "Page_files" beside "Page.html"."""
    stem = path.name.removesuffix("_files")
    return stem != path.name and any(path.with_name(stem + ending).is_file() for ending in _PAGES)
