"""What ran into a name comes off it."""

import pytest

from headwater.nouns import Report
from headwater.reading import names


def found(text: str) -> list[tuple[str, str]]:
    report = Report("r", "in", text, "")
    mentions, entities = names.find(report)
    by_id = {e.id: e.name for e in entities}
    return [(m.text, by_id[m.entity]) for m in mentions]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Reuters Norda Rail said it sank.", "Norda Rail"),
        ("EPA South Africa said it sank.", "South Africa"),
        ("We asked China DailyQurik Vandelo there.", "Qurik Vandelo"),
        ("TRAM WRECKED Ole Dahl said it sank.", "Ole Dahl"),
        ("We asked the official Norda Rail Twitter account.", "Norda Rail"),
        ("We met United Nations Ole Dahl there.", "Ole Dahl"),
        ("Reuters The Harbour Board said it sank.", "Harbour Board"),
        ("They met Briton Qurik Vandelo. Vandelo left.", "Qurik Vandelo"),
        ("It asked Vandelo. Then Vandelo said so. We met Vandelo Hugo Dahl.", "Hugo Dahl"),
    ],
)
def test_a_name_stands_without_it(text: str, name: str) -> None:
    assert name in {n for _, n in found(text)}
    assert not any(n != name and n.endswith(f" {name}") for _, n in found(text))


@pytest.mark.parametrize("text", ["Reuters Institute left.", "NBI TV Director Ole Dahl left."])
def test_what_belongs_together_stays(text: str) -> None:
    assert found(text)[0][0] in ("Reuters Institute", "NBI TV")
