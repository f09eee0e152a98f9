from __future__ import annotations

import pytest

from headwater.intake.dump.likeness import likeness
from headwater.intake.dump.lines import lines

PROSE = "The ferry ran aground off Tarn on Monday, the harbour office said.\n" * 1


@pytest.mark.parametrize(
    "furniture",
    [
        "Home | News | Sport",
        "Subscribe",
        "12 comments",
        "Most read in Money",
        "Read also: Palace cat missing",
        "© Tarn Newspapers",
    ],
)
def test_each_kind_of_furniture_speaks_for_a_dump(furniture: str) -> None:
    assert likeness(lines(PROSE + furniture)) > likeness(lines(PROSE)) == 0


def test_a_headline_said_twice_does_too() -> None:
    assert likeness(lines(f"NewsFerry aground off Tarn\nFerry aground off Tarn\n{PROSE}")) >= 0.5


def test_one_find_is_not_enough() -> None:
    assert likeness(lines(PROSE + "Photo: Agency")) < 0.5
    assert likeness(lines(PROSE + "Read also: Palace cat missing")) < 0.5


def test_many_bare_phrases_look_like_links() -> None:
    links = "\n".join(f"Bride number {n} drops her ring in a lake" for n in range(9))
    assert likeness(lines(f"{PROSE}\n{links}")) > 0.25
