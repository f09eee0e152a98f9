"""Who wrote and edited a report is no voice of it."""

import pytest

from headwater.nouns import Report
from headwater.reading import names


def found(text: str) -> list[str]:
    return [e.name for e in names.find(Report("r", "in", text, ""))[1]]


@pytest.mark.parametrize(
    "text",
    [
        "It sank. (Reporting by Ilse Brandt; Editing by Ole Dahl)",
        "It sank.\nAdditional reporting by Ilse Brandt in Tarn",
        "It sank. Writing and editing by Ole Dahl",
    ],
)
def test_a_line_of_credits_names_nobody(text: str) -> None:
    assert found(text) == []


def test_what_stands_behind_its_bracket_is_read_on() -> None:
    assert found("It sank. (Editing by Ole Dahl) We met Ilse Brandt.") == ["Ilse Brandt"]


def test_writing_in_a_sentence_is_no_credit() -> None:
    assert found("He liked the writing by Ole Dahl there.") == ["Ole Dahl"]
