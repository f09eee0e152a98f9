"""What the words of a name and what stands beside it make of it."""

import pytest

from headwater.nouns import Report
from headwater.reading import names


def kind(text: str, name: str) -> str:
    return next(e.kind for e in names.find(Report("r", "in", text, ""))[1] if e.name == name)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("It told Costa Rica.", "Costa Rica", "place"),
        ("It joined Red Crescent.", "Red Crescent", "organization"),
        ("It sank in Qurik Vandelo.", "Qurik Vandelo", "other"),
        ("Qurik Vandelo militants left.", "Qurik Vandelo", "organization"),
        ("We met NKRail Vandelo.", "NKRail Vandelo", "other"),
        ("We met Park Vandelo.", "Park Vandelo", "person"),
        ("They swam in Vandelo Park.", "Vandelo Park", "place"),
        ("It told Norda-based Vandelo Board.", "Vandelo Board", "organization"),
    ],
)
def test_kind(text: str, name: str, expected: str) -> None:
    assert kind(text, name) == expected


@pytest.mark.parametrize("text", ["The US President left.", "Transport Minister said it sank."])
def test_an_office_alone_is_nobodys_name(text: str) -> None:
    assert names.find(Report("r", "in", text, ""))[1] == ()


def test_a_known_outlet_may_hold_an_owner() -> None:
    assert kind("It told the People's Daily.", "People's Daily") == "outlet"


def test_a_headline_ends_a_name_at_a_verb_of_saying() -> None:
    text = "Vandelo Confirms Another Harbour Mishap Today\nIt asked Vandelo twice. Vandelo left."
    assert "Vandelo Confirms" not in {e.name for e in names.find(Report("r", "in", text, ""))[1]}
