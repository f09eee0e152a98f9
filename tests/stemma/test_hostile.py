"""What long and odd texts cost: time that grows with their length, not with its square."""

import time

import pytest

from headwater import stemma
from headwater.nouns import Case, Link, Outlet, Published, Reading, Report, Span, Statement, Story

WORDS = [f"{a}{b}{c}" for a in "bdfgklmnprst" for b in ("ala", "ebe", "ixi", "oro", "utu") for c in "bcdfghklmnprstvz"]
MANY = [f"{one}{other}" for one in WORDS[:120] for other in WORDS[:100]]


def report(id: str, text: str, outlet: str) -> Report:  # noqa: A002
    return Report(id, id, text, "0" * 64, Outlet(outlet), published=Published("2031-03-04", "given", 1))


def line_and_its_words() -> tuple[Reading, ...]:
    """One line of 12,000 words, and 2,000 sentences of six of them each."""
    mixed = [MANY[i * 7001 % len(MANY)] for i in range(len(MANY))]
    short = " ".join(" ".join(mixed[i : i + 6]).capitalize() + "." for i in range(0, len(mixed), 6))
    return Reading(report("a", " ".join(MANY) + ".", "Gazette")), Reading(report("b", short, "Courier"))


def posts_and_quotations() -> tuple[Reading, ...]:
    """10,000 lines in the first person, each after a quotation."""
    line = "“The reef is lit,” he said\nI saw no light\n"
    said = (Statement(f"a:{i}", "a", i * len(line) + 1, i * len(line) + 16, "direct") for i in range(10_000))
    return (Reading(report("a", line * 10_000, "Gazette"), tuple(said)),)


def citations_by_the_thousand() -> tuple[Reading, ...]:
    """2,000 citations of a report of 2,000 sentences."""
    rows = [" ".join(MANY[i : i + 6]) for i in range(0, len(MANY), 6)]
    text, said = "", []
    for i, row in enumerate(reversed(rows)):
        at = len(text)
        text += f"Gazette said {row}. "
        link = Link("e", "Gazette", "outlet", source=Span(at, at + 7))
        said.append(Statement(f"b:{i}", "b", at + 13, len(text) - 2, "indirect", chain=(link,)))
    cited = ". ".join(row.capitalize() for row in rows) + "."
    return Reading(report("a", cited, "Gazette")), Reading(report("b", text, "Courier"), tuple(said))


@pytest.mark.parametrize("make", [line_and_its_words, posts_and_quotations, citations_by_the_thousand])
def test_long_texts_take_seconds(make) -> None:
    readings = make()
    start = time.process_time()
    stemma.trace(Case(Story("s", "", tuple(r.report.id for r in readings)), readings))
    assert time.process_time() - start < 6
