"""What the words of a name and what stands beside it make of it."""

import pytest

from headwater.nouns import Report
from headwater.reading import names
from headwater.reading.names import kinds
from headwater.reading.names.candidates import Candidate


def kind(text: str, name: str) -> str:
    return next(e.kind for e in names.find(Report("r", "in", text, ""))[1] if e.name == name)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("It told Costa Rica.", "Costa Rica", "place"),
        ("It joined Red Crescent.", "Red Crescent", "organization"),
        ("Qurik Vandelo militants left.", "Qurik Vandelo", "organization"),
        ("We met Park Vandelo.", "Park Vandelo", "person"),
        ("They swam in Vandelo Park.", "Vandelo Park", "place"),
        ("It told Norda-based Vandelo Board.", "Vandelo Board", "organization"),
    ],
)
def test_kind(text: str, name: str, expected: str) -> None:
    assert kind(text, name) == expected


@pytest.mark.parametrize("text", ["The US President left.", "Transport Minister said it sank."])
def test_an_office_alone_is_nobodys_name(text: str) -> None:
    assert not [e for e in names.find(Report("r", "in", text, ""))[1] if e.kind != "place"]


@pytest.mark.parametrize("name", ["Qurik", "NKRail Vandelo", "Ilse NKRail"])
def test_what_no_word_explains_is_what_the_model_sees(name: str) -> None:
    unseen = Candidate(0, len(name), name)
    assert kinds.kind(unseen, "en") in ("other", "person")
    assert kinds.kind(unseen._replace(seen="place"), "en") == "place"


def test_what_words_explain_stays_so_whatever_the_model_sees() -> None:
    assert kinds.kind(Candidate(0, 13, "Vandelo Board", seen="person"), "en") == "organization"
    assert kinds.kind(Candidate(0, 6, "Brandt", title="Mayor", seen="place"), "en") == "person"


def test_where_one_posts_is_no_voice() -> None:
    assert kinds.kind(Candidate(0, 8, "Facebook", seen="organization"), "en") == "other"


def test_a_known_outlet_may_hold_an_owner() -> None:
    assert kind("It told the People's Daily.", "People's Daily") == "outlet"


def test_a_headline_ends_a_name_at_a_verb_of_saying() -> None:
    text = "Vandelo Confirms Another Harbour Mishap Today\nIt asked Vandelo twice. Vandelo left."
    assert "Vandelo Confirms" not in {e.name for e in names.find(Report("r", "in", text, ""))[1]}
