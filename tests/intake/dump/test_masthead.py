from __future__ import annotations

from headwater.intake.dump.body import body
from headwater.intake.dump.frame import frame
from headwater.intake.dump.lines import lines
from headwater.intake.dump.masthead import published
from headwater.nouns import Published

REPORT = [
    "The leaders of Varland and Kestria will meet in Tarn on 10 October, two officials said on Sunday.",
    "It would be the first meeting of the two since the border was shut, and nothing is signed, they said.",
    "A spokeswoman for the president would not comment on the matter when she was asked about it.",
]


def of(*above: str, report: list[str] = REPORT, below: tuple[str, ...] = ()) -> Published | None:
    found = lines("\n".join([*above, *report, *below]))
    return published(found, frame(found, body(found)), "\n".join(report))


TITLE = "Leaders of Varland and Kestria to meet in Tarn"


def test_a_line_that_says_so_beats_the_top_of_the_page() -> None:
    found = of("Tuesday, 23 September 2025", "Home | News", TITLE, "Published: 22 September 2025, 7:41")
    assert found
    assert (found.value, found.confidence) == ("2025-09-22T07:41", 0.9)


def test_a_revision_is_not_the_publication() -> None:
    found = of(TITLE, "22 September 2025", "Updated: 24 September 2025")
    assert found
    assert found.value == "2025-09-22"


def test_the_top_of_the_page_may_be_the_day_of_saving() -> None:
    found = of("22 September 2025", "Home | News | Sport", TITLE)
    assert found
    assert (found.confidence, "saved" in found.note) == (0.6, True)


def test_a_day_after_what_the_report_foretells_was_the_day_of_saving() -> None:
    found = of("19 November 2025", "Home | News | Sport", TITLE)
    assert found
    assert found.value == "2025-11-19"
    assert found.confidence < 0.2
    assert '"10 October"' in found.note


def test_a_day_across_the_turn_of_the_year_is_still_to_come() -> None:
    ahead = [REPORT[0].replace("10 October", "10 January"), *REPORT[1:]]
    found = of("22 December 2025", "Home | News | Sport", TITLE, report=ahead)
    assert found
    assert found.confidence == 0.6


def test_a_swapped_day_and_month_is_noted() -> None:
    found = of(TITLE, "4/3/2025")
    assert found
    assert "other way round" in found.note


def test_the_report_may_open_with_its_day() -> None:
    opened = ["Tarn, 22 September 2025 – " + REPORT[0], *REPORT[1:]]
    found = of(TITLE, report=opened)
    assert found
    assert (found.value, found.basis) == ("2025-09-22", "text")


def test_dates_far_inside_a_report_are_no_mastheads() -> None:
    assert (
        of(TITLE, report=[*REPORT, "They had last met on 3 May 2017 at the bridge of Brenna, which has been shut."])
        is None
    )


def test_no_date() -> None:
    assert of(TITLE) is None
