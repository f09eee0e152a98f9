"""For whom somebody speaks who is described so, and what tells a body apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.stemma.origins.bodies import body, spoken_for


@pytest.mark.parametrize(
    ("description", "body"),
    [
        ("Tarn Rail spokeswoman", "Tarn Rail"),
        ("a spokesman for Tarn Rail", "Tarn Rail"),
        ("deputy director of the Selby Zoo, who was there", "the Selby Zoo"),
        ("President and CEO of the Dock Workers", "the Dock Workers"),
        ("Quenby's engineering manager for meters", "Quenby's"),
        ("Senior Vice President of Quenby", "Quenby"),
        ("zoo officials", "zoo"),
        ("Tarn police chief Ida Holm", "Tarn police"),
        ("U.S. Secretary of State", "U.S. secretary"),
        ("Interior Minister", "government"),
        ("Finnish Rail president", "Finnish Rail"),
    ],
)
def test_a_mouth_or_head_speaks_for_its_body(description: str, body: str) -> None:
    assert spoken_for(description) == body


@pytest.mark.parametrize(
    "description",
    [
        "a passenger",
        "head physician",
        "a professor at the University of Selby",
        "former director of the Selby Zoo",
        "the French director",
        "US officials",
        "two Varland officials",
        "the mayor of Tarn",
        "its spokesman",
        "",
    ],
)
def test_others_speak_for_themselves(description: str) -> None:
    assert spoken_for(description) == ""


@pytest.mark.parametrize(
    "name",
    [
        "Finland",
        "the Finnish government",
        "Finland's foreign ministry",
        "the government of Finland",
        "Finnish president",
    ],
)
def test_a_country_its_government_and_its_ministries_are_one(name: str) -> None:
    assert body(name) == ("government", "FI")


def test_what_only_is_of_a_country_is_not_its_government() -> None:
    assert body("Finnish Rail") == ("finnish", "rail")
    assert body("the Finnish coast guard") == ("finnish", "coast", "guard")


@given(st.text(max_size=60))
def test_any_words_have_an_answer(description: str) -> None:
    assert isinstance(spoken_for(description), str)
    assert isinstance(body(description), tuple)
