"""What can go wrong, as one small tree.

    HeadwaterError          anything that Headwater itself raises
    ├── UsageError          the caller asked for what can't be (exit status 2)
    └── InputError          one input can't be read; the others go on (becomes a Problem)

Edges translate: the command line turns a UsageError into exit status 2, intake turns an InputError into a
`Problem`. Nothing below the edges prints or exits.
"""

from __future__ import annotations


class HeadwaterError(Exception):
    """Anything that Headwater itself raises."""


class UsageError(HeadwaterError):
    """The caller asked for what can't be; the message says what to do instead."""


class InputError(HeadwaterError):
    """One input can't be read.

    `kind` is one short word from `KINDS`, for programs; the message is one line for people: what, where, what to do.
    """

    KINDS = (
        "not-found", "unreadable", "empty", "binary", "truncated", "too-large", "encoding", "no-article",
        "no-entries", "not-json", "bad-record", "bad-address", "refused", "robots", "unreachable", "http-status",
        "time-out", "unsupported", "duplicate",
    )  # fmt: skip

    def __init__(self, kind: str, message: str) -> None:
        if kind not in self.KINDS:
            raise ValueError(f"{kind!r} is no kind of InputError; there are: {', '.join(self.KINDS)}")
        super().__init__(message)
        self.kind = kind
