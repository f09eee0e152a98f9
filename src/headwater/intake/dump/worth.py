"""How much each line looks like the report's own: a sheet of small rules, each with its weight, set by hand.

Above nothing speaks for the report ("Two people were hurt."), below for the page round it ("Home | News").
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from headwater.intake.dump.asides import interrupts
from headwater.intake.dump.lines import Line

HEADING_WORDS = 8
SEEN = 6.0
PASSING = -0.5


def length(line: Line) -> float:
    """Reports come in paragraphs, page furniture in words."""
    return 0.09 * line.words - 1.2


def sentence(line: Line) -> float:
    """A sentence ends in a full stop or a closing quotation mark; a link doesn't."""
    return 1.0 if line.ends and line.words >= 4 else 0.0


def sentences(line: Line) -> float:
    """Two sentences in a line are a paragraph."""
    return 0.5 * min(2, line.pauses)


def prose(line: Line) -> float:
    """Sentences need small words; lists of names and links hardly do."""
    return 4 * (line.small - 0.15) if line.words >= 6 else 0.0


def clauses(line: Line) -> float:
    """A comma joins clauses; a menu has none."""
    return 0.5 if line.comma and line.words >= 6 else 0.0


def continued(line: Line) -> float:
    """Menus and headings begin with a capital; a piece of a sentence needn't."""
    return 0.5 if line.text[0].islower() else 0.0


def furniture(line: Line) -> float:
    """The words that pages put round a report."""
    return -4 * line.furniture


def rights(line: Line) -> float:
    """Whoever claims a copyright speaks for the page."""
    return -3.0 if line.lead == "rights" else 0.0


def repeated(line: Line) -> float:
    """What the page says twice is a menu, and rarely a paragraph."""
    return -1.0 if line.repeated else 0.0


def echoed(line: Line) -> float:
    """What it says twice in a row is the headline."""
    return -3.0 if line.echoed else 0.0


def figures(line: Line) -> float:
    """Dates, counters, telephone numbers."""
    return -0.5 if line.digits > 0.2 else 0.0


def glued(line: Line) -> float:
    """Links in a row lose the space between them: "HelpAppsCoins"."""
    return -3 * line.glued / max(1, line.words)


def menu(line: Line) -> float:
    """Links in a row, with a mark between them."""
    return -1.0 if line.parts >= 2 else 0.0


def teaser(line: Line) -> float:
    """What breaks off goes on elsewhere."""
    return -1.0 if line.cut_off else 0.0


Rule = Callable[[Line], float]
RULES: tuple[Rule, ...] = (
    length, sentence, sentences, prose, clauses, continued,
    furniture, rights, repeated, echoed, figures, glued, menu, teaser,
)  # fmt: skip


def worth(lines: Sequence[Line]) -> list[float]:
    """Every line's score.

    Below a heading "Comments", once there was something to comment on, it is half as good; what interrupts a report as
    often as not is held against nobody.
    """
    found, seen, below = [], 0.0, False
    for line in lines:
        value = sum(rule(line) for rule in RULES)
        if interrupts(line):
            value = max(value, PASSING)
        below = below or (seen >= SEEN and heads(line, "comments"))
        if below and value > 0:
            value = value / 2 - 0.5
        seen += max(0.0, value - 1)
        found.append(value)
    return found


def heads(line: Line, kind: str) -> bool:
    """Whether the line is a heading of that kind: "12 Comments", "Read also", and little besides."""
    short = line.words <= HEADING_WORDS and line.furniture >= 0.5 and kind in line.kinds
    return short and (line.furniture == 1 or ":" not in line.text[:-1])
