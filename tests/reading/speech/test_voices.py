"""Whose voice a source is: makers of documents, newsrooms, descriptions, unnamed voices."""

from dataclasses import replace

import pytest

from headwater.nouns import Outlet, Report
from headwater.reading import names, speech
from headwater.reading.speech.unnamed import classify


def voices(text: str, outlet: str = "") -> list[list[str]]:
    report = Report("r", "in", text, "", outlet=Outlet(outlet))
    mentions, entities = names.find(report)
    statements, _ = speech.find(replace(report, mentions=mentions), entities)
    return [[link.name for link in s.chain] for s in statements if s.chain]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sank, according to a detailed account by the Tarn Gazette.", "Tarn Gazette"),
        ("It sank, according to a report in the Tarn Gazette.", "Tarn Gazette"),
        ("It sank, according to a post on the Harbour Blog.", "Harbour Blog"),
        ("A statement from the Harbour Board said it sank.", "Harbour Board"),
        ("The Harbour Board's website said it sank.", "Harbour Board"),
        ("A report on the Harbour Board said it sank.", "A report on the Harbour Board"),
    ],
)
def test_a_document_speaks_for_its_maker(text: str, expected: str) -> None:
    assert voices(text)[0] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Gazette reported it. Ole Dahl told the newspaper that it sank.", ["Gazette", "Ole Dahl"]),
        ("Ole Dahl said in an interview with the Tarn Gazette that it sank.", ["Tarn Gazette", "Ole Dahl"]),
        ("The Beacon's sources said it sank.", ["Beacon", "The Beacon's sources"]),
        ("The Beacon's sources said it sank. One of them said it burned.", ["Beacon", "One of them"]),
        ("A letter seen by the Tarn Gazette said it sank.", ["Tarn Gazette", "A letter seen by the Tarn Gazette"]),
        ("The Gazette, quoting a guard on the quay, said it sank.", ["Gazette", "a guard on the quay"]),
    ],
)
def test_through_whom_it_came(text: str, expected: list[str]) -> None:
    assert expected in voices(text)


def test_told_to_this_newspaper_is_no_link() -> None:
    assert voices("The Gazette came. Ole Dahl told this newspaper that it sank.")[-1] == ["Ole Dahl"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norda Airways flew on. The Harbour Police left. The airline said it sank.", "Norda Airways"),
        ("The gun control advocate Ida Holm left. The advocate said it sank.", "Ida Holm"),
        ("Board spokesman Ian Holm left. The board said it sank.", "The board"),
        ("President Ian Holm left. The former president said it sank.", "The former president"),
        ("Ian Holm left. They said it sank.", "They"),
    ],
)
def test_whom_a_description_means(text: str, expected: str) -> None:
    assert voices(text)[-1] == [expected]


@pytest.mark.parametrize(
    ("phrase", "kind", "anonymous"),
    [
        ("two officials", "person", True),
        ("a militant", "person", True),
        ("the pilot", "person", True),
        ("researchers", "person", False),
        ("Norda and Sund officials", "person", True),
        ("authorities", "organization", False),
        ("groups", "organization", False),
        ("the regulator", "organization", False),
        ("the coast guard", "organization", False),
        ("a tall guard", "person", True),
        ("the museum", "organization", False),
        ("a statement", "document", False),
        ("the minutes", "document", False),
        ("someone familiar with it", "person", True),
        ("the moon", "other", False),
    ],
)
def test_what_an_unnamed_voice_is(phrase: str, kind: str, anonymous: bool) -> None:
    head = phrase.split(" familiar")[0].split(" and")[0]
    assert classify(phrase, head, "en") == (kind, anonymous)


def test_nobody_speaks_of_himself_in_quotation_marks() -> None:
    assert voices("“I think it sank.”") == []
