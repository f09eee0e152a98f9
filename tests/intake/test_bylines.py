"""Who signs a report."""

import pytest

from headwater.intake import bylines


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ilse Brandt", ("Ilse Brandt",)),
        ("By ILSE BRANDT and TOM REED", ("Ilse Brandt", "Tom Reed")),
        ("Ilse Brandt, Harbour Gazette", ("Ilse Brandt", "Harbour Gazette")),
        ("Ilse Brandt (ilse@gazette.example)", ("Ilse Brandt",)),
        ("https://gazette.example/authors/ilse", ()),
        ("gazette.example", ()),
        ("By Ilse Brandt | 4 September 2023 | 3 min read", ("Ilse Brandt",)),
        ("Staff Reporter", ()),
        ("View all posts by Ilse", ()),
        ("Ilse Brandt; Ilse Brandt", ("Ilse Brandt",)),
        ("", ()),
    ],
)
def test_names(line: str, names: tuple[str, ...]) -> None:
    assert bylines.names([line]) == names


@pytest.mark.parametrize(
    ("line", "signs"),
    [
        ("By Ilse Brandt", True),
        ("Von Ilse Brandt, Tarn", True),
        ("By Monday all passengers had been taken ashore.", False),
        ("By the sea", False),
        ("Ilse Brandt", False),
        ("", False),
    ],
)
def test_signs(line: str, signs: bool) -> None:
    assert bylines.signs(line) is signs
