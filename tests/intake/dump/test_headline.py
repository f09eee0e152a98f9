from __future__ import annotations

from headwater.intake.dump.headline import headline
from headwater.intake.dump.lines import lines

REPORT = "The leaders of Varland and Kestria will meet in Tarn on 10 October, two officials said on Sunday."


def of(*above: str) -> str:
    found = headline(lines("\n".join([*above, REPORT])), len(above))
    return found.text if found else ""


def test_section_names_come_off() -> None:
    assert of("PoliticsAbroadLeaders to meet in Tarn", "Leaders to meet in Tarn") == "Leaders to meet in Tarn"
    assert of("Leaders to meet in Tarn", "World Leaders to meet in Tarn") == "Leaders to meet in Tarn"


def test_the_title_that_the_report_takes_up_wins_over_another() -> None:
    assert of("Palace cat missing for a third night", "Varland and Kestria leaders will meet") == (
        "Varland and Kestria leaders will meet"
    )


def test_neither_the_writer_nor_the_standfirst() -> None:
    page = (
        "A meeting in Tarn",
        "By Ada Vole",
        "4 May 2023",
        "Two officials say that the leaders of Varland will meet.",
    )
    assert of(*page) == "A meeting in Tarn"


def test_a_date_or_menu_is_none() -> None:
    assert of("4 May 2023", "Home News Sport") == ""
    assert of() == ""
