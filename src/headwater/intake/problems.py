"""Trouble with one input → a Problem in its place; the rest goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from headwater.errors import InputError
from headwater.intake.draft import Draft, Raw
from headwater.nouns import Problem


def guarded(name: str, drafts: Iterable[Draft | Problem], where: str = "") -> Iterator[Draft | Problem]:
    """The drafts, and where they break off, a Problem that says why. `where` ("line 3") opens its message.

    This is the one place that catches whatever the parsers of others let slip: their bug must cost one input, not all.
    """
    try:
        yield from drafts
    except InputError as trouble:
        yield told(name, trouble, where)
    except Exception as slip:  # the boundary to third-party parsers
        reason = " ".join(f"{type(slip).__name__} {slip}".split())[:200]
        yield told(name, InputError("unreadable", f"its parser failed ({reason}); please report this"), where)


def one(name: str, read: Callable[[Raw], Draft], raw: Raw, where: str = "") -> Iterator[Draft | Problem]:
    """What one reader makes of some bytes, or the Problem with them."""
    return guarded(name, (read(part) for part in (raw,)), where)


def told(name: str, trouble: InputError, where: str = "") -> Problem:
    """A trouble as a Problem: one line, without the input's name, which a Problem has beside it."""
    message = " ".join(str(trouble).removeprefix(f"{name}: ").split())
    return Problem(name, trouble.kind, f"{where}: {message}" if where else message)
