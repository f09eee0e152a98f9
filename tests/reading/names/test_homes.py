"""Under which full name of a report a short one belongs."""

import pytest

from headwater.nouns import Report
from headwater.reading import names


def found(text: str) -> list[tuple[str, str]]:
    mentions, entities = names.find(Report("r", "in", text, ""))
    by_id = {e.id: e.name for e in entities}
    return [(m.text, by_id[m.entity]) for m in mentions]


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Norda Airlines flew. It asked Norda.", "Norda", "Norda Airlines"),
        ("It left South Africa. We saw the South.", "South", "South Africa"),
        ("We met Ilse Vandelo Falk. Mrs. Vandelo left.", "Mrs. Vandelo", "Ilse Vandelo Falk"),
        ("We met Ole Dahl. We saw Dahl. It saw CNN Dahl.", "CNN Dahl", "Ole Dahl"),
        ("All-Nordic Lake Airways flew. It asked ANLA.", "ANLA", "All-Nordic Lake Airways"),
    ],
)
def test_a_short_name_belongs_to_its_full_one(text: str, short: str, full: str) -> None:
    assert (short, full) in found(text)


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Norda Airlines flew. It sank in Norda.", "Norda"),
        ("We met Ole Un. It told the UN.", "UN"),
        ("We met Christopher Falk. It saw Mr. Falk.", "Christopher Falk"),
        ("Vandelo rose. It asked Vandelo. We saw Vandelo Pixel.", "Vandelo"),
    ],
)
def test_what_only_looks_like_one_stays_itself(text: str, short: str) -> None:
    assert (short, short) in found(text)


def test_of_two_namesakes_a_surname_is_whoever_was_named_much_nearer() -> None:
    far = "It rained and rained on the quay, and nobody came to look at the boats for the whole of that long week. " * 4
    assert found(f"We met Ilse Brandt. {far}We met Ole Brandt. Then Brandt left.")[-1] == ("Brandt", "Ole Brandt")
    assert found("Ilse Brandt met Ole Brandt. Then Brandt left.")[-1] == ("Brandt", "Brandt")
