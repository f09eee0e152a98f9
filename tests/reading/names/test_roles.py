"""What the words beside a person's name say that he is."""

import pytest

from headwater.nouns import Report
from headwater.reading import names


def role(text: str, name: str) -> str:
    _, entities = names.find(Report("r", "in", text, ""))
    return next(e.role for e in entities if e.name == name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NBI spokeswoman Ida Holm said so.", "NBI spokeswoman"),
        ("A Tarn Airlines spokesman, Ida Holm, said so.", "Tarn Airlines spokesman"),
        ("Airline spokesman Ida Holm said so.", "Airline spokesman"),
        ("On Friday the gun control advocate Ida Holm wrote it.", "gun control advocate"),
        ("The head of the regulator, Ida Holm, left.", "head of the regulator"),
        ("He will meet Norda Prime Minister Ida Holm there.", "Norda Prime Minister"),
        ("He saw Secretary of State Ida Holm.", "Secretary of State"),
        ("He left on Monday. Harbour pilot Ida Holm stayed.", "Harbour pilot"),
        ("He saw Ida Holm, a manager at the Tarn Board, there.", "manager at the Tarn Board"),
        ("It fell, Ida Holm, a keeper at the Tarn Board told the Gazette.", "keeper at the Tarn Board"),
        ("He saw Ms. Ida Holm there.", ""),
        ("He saw Ida Holm, according to the keeper, there.", ""),
    ],
)
def test_role(text: str, expected: str) -> None:
    assert role(text, "Ida Holm") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in Tarn.\nNorwegian Prime Minister Ida Holm left.", "Norwegian Prime Minister"),
        ("A fire in Tarn Norwegian Mayor Ida Holm saw.", "Norwegian Mayor"),
        ("It burned in 2016 Harbour Director Ida Holm said.", "Harbour Director"),
        ("We read a biography of president Ida Holm.", "president"),
        ("We met South African President Ida Holm.", "South African President"),
        ("We met Former Norwegian Mayor Ida Holm.", "Former Norwegian Mayor"),
    ],
)
def test_a_role_holds_nothing_of_what_stands_before_it(text: str, expected: str) -> None:
    assert role(text, "Ida Holm") == expected
