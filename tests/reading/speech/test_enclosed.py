"""Whom a pronoun means within somebody's words."""

from collections.abc import Callable

import pytest

from headwater.nouns import Entity, Report, Span, Statement
from headwater.reading.speech.antecedents import Named
from headwater.reading.speech.enclosed import gender, owner, told_last

Read = Callable[[str], tuple[Statement, ...]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“He told me that it sank,” Eva Lind said.", ["Eva Lind", "He"]),
        ("Ole Dahl left. “He told me that it sank,” Eva Lind said.", ["Eva Lind", "Ole Dahl"]),
        ("Eva Lind said two keepers told her they feared that it sank.", ["Eva Lind", "two keepers"]),
        ("Eva Lind said Ole Dahl believed that he knew that it sank.", ["Eva Lind", "Ole Dahl"]),
        ("A guard said Mrs. Lind was late, and that she knew that it sank.", ["A guard", "Lind"]),
        ("Mrs. Lind left. Holm, the port's spokesman, said she knew that it sank.", ["Holm", "Lind"]),
        ("“A nun told me I knew that it sank,” Ole Dahl said.", ["Ole Dahl", "A nun", "Ole Dahl"]),
        ("“I think he knew that it sank,” Eva Lind said.", ["Eva Lind", "he"]),
        ("“We know that it sank,” said Eva Lind, director of the Harbour Board.", ["Eva Lind", "Harbour Board"]),
        ("A lawyer for Ole Dahl said he knew that it sank.", ["A lawyer for Ole Dahl", "Ole Dahl"]),
        ("Ole Dahl left. His brother said he knew that it sank.", ["His brother", "Ole Dahl"]),
        ("Ole Dahl left. His granddaughter said he knew that it sank.", ["His granddaughter", "Ole Dahl"]),
        ("Ole Dahl left. He denied that it sank, his lawyer said.", ["his lawyer", "Ole Dahl"]),
    ],
)
def test_whom_a_pronoun_means_within_words(text: str, expected: list[str], read: Read) -> None:
    inner = max((s for s in read(text) if text[s.start : s.end].endswith("it sank")), key=lambda s: len(s.chain))
    assert [link.name for link in inner.chain] == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the wife of the chairman", "female"),
        ("Holm, the port's spokesman", "male"),
        ("two officials, who met the king", ""),
        ("his granddaughter Verna", "female"),
    ],
)
def test_gender_by_the_first_word_that_tells(phrase: str, expected: str) -> None:
    assert gender(phrase, "en") == expected


@pytest.mark.parametrize(
    ("outer", "form", "expected"),
    [
        ("His lawyer", "he", "His"),
        ("Somebody close to him", "he", "him"),
        ("Her lawyer", "he", None),
        ("A man who hit him", "he", None),
    ],
)
def test_for_whom_somebody_speaks(outer: str, form: str, expected: str | None) -> None:
    text = f"{outer} said {form} left."
    at = len(outer) + len(" said ")
    found = owner(Report("r", "in", text, ""), Span(at, at + len(form)), Span(0, len(outer)))
    assert (found.of(text) if found else None) == expected


@pytest.mark.parametrize(("form", "expected"), [("she", True), ("her", False), ("he", False)])
def test_whom_somebody_hears_is_another(form: str, expected: bool) -> None:
    text = f"A nun heard {form} say that it sank."
    nun = Named(Span(0, 5), Entity("n", "person", "A nun"), speaks=True, gender="female")
    assert told_last(Report("r", "in", text, ""), Span(12, 12 + len(form)), nun) == expected
