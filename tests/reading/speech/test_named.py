"""Whose name a source holds."""

from collections.abc import Callable

import pytest

Last = Callable[[str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A spokeswoman for the Harbour Board, Ida Holm, said it sank.", "Ida Holm"),
        ("The head of the Tarn Mill, Ida Holm, said it sank.", "Ida Holm"),
        ("Ida Holm, a guard at the mill, said it sank.", "Ida Holm"),
        ("The Tarn Beacon newspaper said it sank.", "Tarn Beacon"),
        ("The writer and critic Ida Holm said it sank.", "Ida Holm"),
        ("Norda Airlines flew on. Norda said it sank.", "Norda Airlines"),
        ("The German foreign ministry said it sank.", "German foreign ministry"),
        ("The ambassador to the United Nations Ida Holm said it sank.", "Ida Holm"),
        ("A friend of Ida Holm said it sank.", "A friend of Ida Holm"),
        ("A Norwegian newspaper said it sank.", "A Norwegian newspaper"),
    ],
)
def test_whose_name(text: str, expected: str, last: Last) -> None:
    assert last(text) == expected
