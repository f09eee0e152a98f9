"""Whom a report mentions: found, classed, tied together."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.nouns import Entity, Report
from headwater.reading import names


def find(text: str) -> tuple[list[tuple[str, str]], dict[str, Entity]]:
    mentions, entities = names.find(Report("r", "in", text, ""))
    by_id = {e.id: e for e in entities}
    return [(m.text, by_id[m.entity].name) for m in mentions], {e.name: e for e in entities}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Yesterday Ilse Brandt left.", "Ilse Brandt", "person"),
        ("We met Mayor Brandt.", "Brandt", "person"),
        ("We met Qurik Vandelo there.", "Qurik Vandelo", "person"),
        ("It was the Harbour Board.", "Harbour Board", "organization"),
        ("It was the Ministry of Health and Safety.", "Ministry of Health and Safety", "organization"),
        ("We saw the Norda Lions.", "Norda Lions", "organization"),
        ("It joined the IHB.", "IHB", "organization"),
        ("It told the New York Times.", "The New York Times", "outlet"),
        ("We read the Tarn Gazette.", "Tarn Gazette", "outlet"),
        ("It told Reuters.", "Reuters", "agency"),
        ("It borders on Norway.", "Norway", "place"),
        ("They swam in Lake Tarn.", "Lake Tarn", "place"),
        ("They signed the Tarn Treaty.", "Tarn Treaty", "document"),
        ("They won the Norda Cup.", "Norda Cup", "event"),
    ],
)
def test_kinds(text: str, name: str, kind: str) -> None:
    _, entities = find(text)
    assert entities[name].kind == kind


def test_a_mention_takes_its_titles_and_the_entity_has_them_as_role() -> None:
    mentions, entities = find("We met Interior Minister Ilse Brandt.")
    assert mentions == [("Interior Minister Ilse Brandt", "Ilse Brandt")]
    assert entities["Ilse Brandt"].role == "Interior Minister"


def test_a_title_parts_a_body_from_its_head() -> None:
    mentions, _ = find("We met Norda Lions General Manager Ole Dahl.")
    assert mentions == [("Norda Lions", "Norda Lions"), ("General Manager Ole Dahl", "Ole Dahl")]


def test_an_office_may_hold_of() -> None:
    mentions, entities = find("We met Secretary of State Ole Dahl.")
    assert mentions == [("Secretary of State Ole Dahl", "Ole Dahl")]
    assert entities["Ole Dahl"].role == "Secretary of State"


def test_an_apposition_is_a_role() -> None:
    _, entities = find("We met Ole Dahl, the mayor of Tarn, there.")
    assert entities["Ole Dahl"].role == "mayor of Tarn"


@pytest.mark.parametrize(
    "text",
    [
        "Officials left.",
        "The ferry sank on Monday.",
        "Despite that, it rained.",
        "It was an American ship.",
        "Ferry Sinks Near Harbour After Storm",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert find(text)[0] == []


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Ilse Brandt left. Brandt was glad.", [("Ilse Brandt", "Ilse Brandt"), ("Brandt", "Ilse Brandt")]),
        ("Ilse Brandt left. Mrs. Brandt was glad.", [("Ilse Brandt", "Ilse Brandt"), ("Mrs. Brandt", "Ilse Brandt")]),
        ("Ilse Brandt met Ole Brandt. Brandt left.", [(n, n) for n in ("Ilse Brandt", "Ole Brandt", "Brandt")]),
        (
            "The International Harbour Board (IHB) met. The IHB left.",
            [(t, "International Harbour Board") for t in ("International Harbour Board", "IHB", "IHB")],
        ),
        ("Ole J. Dahl met Ole Dahl.", [("Ole J. Dahl", "Ole J. Dahl"), ("Ole Dahl", "Ole J. Dahl")]),
    ],
)  # fmt: skip
def test_clusters(text: str, pairs: list[tuple[str, str]]) -> None:
    assert find(text)[0] == pairs


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Ilse Brandt spoke. She left.", "She", "Ilse Brandt"),
        ("Ole Dahl met Ilse Brandt. He left.", "He", "Ole Dahl"),
        ("Ole Dahl met Ilse Brandt. She left.", "She", "Ilse Brandt"),
        ("Ilse Brandt said she left.", "she", "Ilse Brandt"),
    ],
)
def test_pronouns(text: str, pronoun: str, name: str) -> None:
    assert (pronoun, name) in find(text)[0]


def test_a_pronoun_that_nobody_explains_is_no_mention() -> None:
    assert find("She left. Ole Dahl stayed.")[0] == [("Ole Dahl", "Ole Dahl")]


@settings(max_examples=80)
@given(st.text(alphabet="AaBb .,'\n-“”of the Mr", max_size=120))
def test_mentions_are_what_stands_there_and_name_an_entity(text: str) -> None:
    mentions, entities = names.find(Report("r", "in", text, ""))
    assert {m.entity for m in mentions} == {e.id for e in entities}
    assert all(text[m.start : m.end] == m.text for m in mentions)


@pytest.mark.parametrize(
    ("text", "short", "name"),
    [
        ("The Allied Pilots struck again. AP said that it was sorry. An AP man said so.", "AP", "Allied Pilots"),
        ("A ferry sank, The Associated Press reported. AP said that nobody was hurt.", "AP", "The Associated Press"),
        ("A ferry sank, the Selby Times reported. The owner told the Times that it was old.", "Times", "Selby Times"),
        ("A ferry sank, the Times reported. The owner said that it was old.", "Times", "The Times"),
    ],
)
def test_a_short_form_that_a_report_explains_is_whose_it_says(text: str, short: str, name: str) -> None:
    entities = names.find(Report("r", "r.txt", text, "0" * 64))[1]
    assert {e.name for e in entities if short in (e.name.removeprefix("The "), *e.aliases) or e.name == name} == {name}
