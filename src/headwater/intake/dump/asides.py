"""Page furniture in the midst of a report: "Advertisement", "Read also: …", "Photo: Agency", "Win two tickets"."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.intake.dump.lexicon import phrases, words
from headwater.intake.dump.lines import Line
from headwater.intake.dump.signature import is_dated, is_picture

LEADS = frozenset({"related", "advert", "appeal"})
PARAGRAPH = 10


def aside(lines: Sequence[Line], at: int) -> bool:
    """Whether the line at `at`, inside a report, is not of it."""
    line = lines[at]
    return (
        _nothing_else(line)
        or leads_away(line)
        or is_picture(line)
        or is_dated(line)
        or (_speaks_to_reader(line) and _follows_paragraph(lines, at))
    )


def _nothing_else(line: Line) -> bool:
    return line.words <= 8 and line.furniture >= 0.6


def interrupts(line: Line) -> bool:
    """Whether reports go on after such a line: "Advertisement:", "Photo: Agency", "Read also: Palace cat missing"."""
    return line.lead == "advert" or is_picture(line) or (":" in line.text and leads_away(line))


def leads_away(line: Line) -> bool:
    """Whether the line sends the reader elsewhere: "Read also: Palace cat missing"."""
    return line.lead in LEADS and line.words <= 20 and (not line.ends or line.text.endswith(("?", "!")))


def _speaks_to_reader(line: Line) -> bool:
    """An invitation or a word to "you", in a line that is no sentence of the report's."""
    if line.words > 20 or line.text.endswith((".", ":", '."', ".”", "»", '"', "”")):
        return False
    spoken = words(line.text)
    return bool(spoken) and (spoken[0] in phrases("invites") or not set(phrases("reader")).isdisjoint(spoken))


def _follows_paragraph(lines: Sequence[Line], at: int) -> bool:
    """Whether a paragraph goes before, and no list is under way."""
    before = lines[at - 1] if at else None
    return before is not None and before.ends and before.words >= PARAGRAPH and not before.text.endswith(":")
