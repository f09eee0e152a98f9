"""Whom a pronoun means: speakers before names, this sentence before the last, nobody in quotation marks."""

from collections.abc import Callable

import pytest

Last = Callable[[str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ole Dahl met Ivan Lind, a guard said. He said it sank.", "a guard"),
        ("Ole Dahl said it burned. “Ivan Lind is late,” he said.", "Ole Dahl"),
        ("A spokesman for Ole Dahl said it burned. He said it sank.", "A spokesman for Ole Dahl"),
        ("Officials said it burned. Ole Dahl left. He said it sank.", "Ole Dahl"),
        ("Ilse Brandt said it burned. He said it sank.", "He"),
        ("Ole Dahl said it burned. Fearing Ivan Lind, he said it sank.", "Ole Dahl"),
    ],
)
def test_he(text: str, expected: str, last: Last) -> None:
    assert last(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Harbour Board met at the Tarn Council. It said the ferry sank.", "Harbour Board"),
        ("The Tarn Council left. The Harbour Board said it burned. It said the ferry sank.", "Harbour Board"),
        ("The Harbour Board said it burned. Rain fell. Snow fell. Hail fell. It said the ferry sank.", "It"),
    ],
)
def test_it(text: str, expected: str, last: Last) -> None:
    assert last(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two officials said it burned. They said it sank.", "Two officials"),
        ("A guard said it burned. They said it sank.", "They"),
        ("Ole Dahl and Ilse Brandt said it burned. They said it sank.", "Ole Dahl"),
    ],
)
def test_they(text: str, expected: str, last: Last) -> None:
    assert last(text) == expected
