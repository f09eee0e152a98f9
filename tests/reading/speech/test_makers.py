"""Who stands behind a document or a newsroom's sources."""

import pytest

from headwater.nouns import Mention
from headwater.reading.speech import makers


def named(text: str, name: str, kind: str) -> list[tuple[Mention, str]]:
    at = text.index(name)
    return [(Mention(at, at + len(name), name, "e"), kind)]


@pytest.mark.parametrize(
    ("phrase", "kind", "made"),
    [
        ("a report by the Gazette", "outlet", True),
        ("a report published by the Gazette", "outlet", True),
        ("a post on the Gazette", "outlet", True),
        ("a post on the Gazette", "person", False),
        ("the Gazette's own website", "organization", True),
        ("a report about the Gazette", "outlet", False),
    ],
)
def test_makers(phrase: str, kind: str, made: bool) -> None:
    assert (makers.maker(phrase, 0, named(phrase, "Gazette", kind), "en") is not None) == made


@pytest.mark.parametrize(
    ("phrase", "kind", "its"),
    [
        ("the Gazette's sources", "outlet", True),
        ("the Gazette’s palace sources", "outlet", True),
        ("Gazette sources", "outlet", True),
        ("sources of the Gazette", "agency", True),
        ("the Gazette's sources", "organization", False),
        ("the Gazette and two sources", "outlet", False),
    ],
)
def test_newsrooms(phrase: str, kind: str, its: bool) -> None:
    assert (makers.newsroom(phrase, 0, named(phrase, "Gazette", kind), "en") is not None) == its


@pytest.mark.parametrize(
    ("phrase", "had"),
    [("a letter seen by the Gazette", True), ("a letter shown to Gazette", True), ("a letter about Gazette", False)],
)
def test_documents_that_an_outlet_has_come_to(phrase: str, had: bool) -> None:
    assert (makers.obtained(phrase, 0, named(phrase, "Gazette", "outlet"), "en") is not None) == had


@pytest.mark.parametrize(
    ("phrase", "noun"),
    [("the daily's sources", "the daily"), ("the paper’s palace sources", "the paper"), ("the daily's readers", "")],
)
def test_newsrooms_by_a_noun(phrase: str, noun: str) -> None:
    assert makers.newsroom_noun(phrase) == noun


@pytest.mark.parametrize(
    ("phrase", "one"), [("one of them", True), ("Another", True), ("two of the officials", True), ("the one", False)]
)
def test_one_of_those_who_spoke(phrase: str, one: bool) -> None:
    assert makers.is_one_of_them(phrase) == one
