"""Names that the words beside them make an outlet or a body."""

import pytest

from headwater.nouns import Report
from headwater.reading import names


def kind(text: str, name: str) -> str:
    _, entities = names.find(Report("r", "in", text, ""))
    return next((e.kind for e in entities if e.name == name), "")


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("We saw the Beacon's unnamed sources.", "Beacon", "outlet"),
        ("It is known to sources of Norda Ekho.", "Norda Ekho", "outlet"),
        ("It was in the daily Tarn Ekho.", "Tarn Ekho", "outlet"),
        ("We read the Vessel newspaper.", "Vessel", "outlet"),
        ("In May Norda Ekho reported it. The daily named nobody.", "Norda Ekho", "outlet"),
        ("In May Norda Ekho reported it. The board named nobody.", "Norda Ekho", "person"),
        ("We saw the Ministry of Health's sources.", "Ministry of Health", "organization"),
        ("We saw Ilse Brandt's sources.", "Ilse Brandt", "person"),
        ("We bought Quellix shares.", "Quellix", "organization"),
    ],
)
def test_kind(text: str, name: str, expected: str) -> None:
    assert kind(text, name) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We saw Splash News Ian Dahl there.", ["Splash News", "Ian Dahl"]),
        ("We saw Twitter Comedienne Sarah Dahl there.", ["Twitter", "Sarah Dahl"]),
        ("We saw Norda Network Insider Ian Dahl there.", ["Norda Network", "Ian Dahl"]),
        ("We saw Reuters Quellix Vandelo there.", ["Reuters", "Quellix Vandelo"]),
        ("We saw Mary Anne Dahl there.", ["Mary Anne Dahl"]),
        ("We saw the Norda Ian Dahl Foundation there.", ["Norda Ian Dahl Foundation"]),
        ("We saw Former Brandt aide Ole Dahl there.", ["Brandt", "Ole Dahl"]),
        ("We saw Splash News She was there.", ["Splash News"]),
    ],
)
def test_glued_names_come_apart(text: str, expected: list[str]) -> None:
    mentions, _ = names.find(Report("r", "in", text, ""))
    assert [m.text for m in mentions if m.text[0].isupper() and m.text != "She"] == expected
