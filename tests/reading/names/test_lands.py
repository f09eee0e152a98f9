"""A land's own bodies under one name."""

import pytest

from headwater.reading.names.firms import firm
from headwater.reading.names.lands import owned


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Norway's government", "Norwegian government"),
        ("the Norwegian government", "Norwegian government"),
        ("South Africa’s foreign ministry", "South African foreign ministry"),
        ("the U.S. military", "US military"),
        ("America's military", "US military"),
        ("France's government", "French government"),
        ("the Vandelo administration", "Vandelo administration"),
    ],
)
def test_owned(phrase: str, name: str) -> None:
    found = owned(phrase, "en")
    assert found
    assert found[1] == name


@pytest.mark.parametrize("phrase", ["the government", "their company", "the Harbour Board", "a firm in Tarn, he said"])
def test_what_has_no_owner(phrase: str) -> None:
    assert owned(phrase, "en") is None


@pytest.mark.parametrize(
    ("name", "short"),
    [("Norda Air Lines", "norda"), ("Vandelo Inc.", "vandelo"), ("Norda", ""), ("Airlines", ""), ("Harbour Board", "")],
)
def test_firm(name: str, short: str) -> None:
    assert firm(name, "en") == short
