"""Who made the page: writers, suppliers, and the outlet, where a line says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from headwater.intake.dump.days import days
from headwater.intake.dump.frame import Frame
from headwater.intake.dump.lexicon import fold, one_of
from headwater.intake.dump.lines import Line
from headwater.intake.dump.signature import LONGEST, TITLE, is_credit, itself, named, signed

__all__ = ["bylines", "is_credit", "outlet", "supplied"]

REACH = 60
TOP = 3
MOST_LETTERS = 20_000

_APART = re.compile(r" [|/·•–\-] ")


def supplied(lines: Sequence[Line], kept: Sequence[bool], frame: Frame) -> tuple[str, ...]:
    """The lines by the report that may name a supplier, in order, each once."""
    around = range(max(0, frame.head - TOP), min(len(lines), frame.end + REACH))
    found = (lines[at].text for at in around if is_credit(lines[at]) or _is_loose(lines[at], at, kept[at], frame))
    return tuple(dict.fromkeys(found))


def _is_loose(line: Line, at: int, kept: bool, frame: Frame) -> bool:
    """Whether a line outside the report claims rights, or stands where writers and suppliers do: below the headline."""
    if kept and at >= frame.start:
        return False
    below_headline = frame.head < at < frame.start and line.words <= 12 and line.furniture < 0.5
    return ("rights" in line.kinds and line.words <= 40) or (below_headline and not days(line.text))


def bylines(lines: Sequence[Line], frame: Frame) -> tuple[str, ...]:
    """The writers named between headline and report: "By Ada Vole, Science Editor" gives "Ada Vole".

    A name without "By" counts only where no line has one, since a place or a section looks like a name, too.
    """
    between = lines[max(frame.head + 1, frame.start - REACH) : frame.start]
    near = [line for line in between if line.words <= LONGEST and not is_credit(line)]
    found = [name for line in near for name in signed(line)] or [name for line in near for name in named(line)]
    return tuple(dict.fromkeys(name.title() if name.isupper() else name for name in found))


def outlet(lines: Sequence[Line], frame: Frame) -> str:
    """The name that the page gives itself: in a closing line, at its top, or in an appeal; "" where in none."""
    foot = [*lines[frame.end : frame.end + REACH], *lines[max(frame.end + REACH, len(lines) - REACH) :]]
    closing = (name for line in (*foot, *lines[-1:]) if (name := itself(line)))
    rules = (closing, _on_top(lines, foot, frame), _followed(foot))
    return next((name for rule in rules for name in rule), "")


def _on_top(lines: Sequence[Line], foot: Sequence[Line], frame: Frame) -> Iterator[str]:
    """A title above everything else that is plainly the page's: see `_is_own`."""
    report = "\n".join(line.text for line in lines[frame.start : frame.end][:200])[:MOST_LETTERS]
    for at, line in enumerate(lines[: min(TOP, frame.head)]):
        for name in sorted(_APART.split(line.text), key=len, reverse=True):
            heads_date = at == 0 and bool(days(lines[1].text))
            if _is_title(line, name) and (heads_date or _is_own(name, line, foot, report)):
                yield name.title() if name.isupper() else name


def _is_title(line: Line, name: str) -> bool:
    plain = line.words <= 9 and line.furniture < 1 and not line.digits and not line.ends and not line.glued
    return plain and len(name) >= 4 and re.fullmatch(TITLE, name) is not None


def _is_own(name: str, line: Line, foot: Sequence[Line], report: str) -> bool:
    """Whether the foot says the name in a sentence or a claim of rights, or the report does by its last word."""
    whole = fold(name)
    said = any(whole in fold(low.text) and ("rights" in low.kinds or low.words >= 8) for low in foot)
    return said or (" " in name and not line.furniture and _calls_itself(name.split()[-1], report))


def _calls_itself(last: str, report: str) -> bool:
    """Whether the report goes by the last word of its outlet's name: "he told the Lantern"."""
    return re.search(rf"[a-z] (?:\w+ )?{re.escape(last)}\b", report, re.IGNORECASE) is not None


def _followed(foot: Sequence[Line]) -> Iterator[str]:
    """The name in "Follow The Evening Bugle on Chirper"."""
    return (hit["name"] for line in foot if (hit := _follow().match(line.text[:200])))


@cache
def _follow() -> re.Pattern[str]:
    return re.compile(rf"(?i:{one_of('follow')}) (?P<name>{TITLE}) (?i:on|auf|sur|en|su|op|no|na)\b")
