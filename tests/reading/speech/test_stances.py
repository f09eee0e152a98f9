"""Who takes a stand on something, or speaks of it."""

from collections.abc import Callable

import pytest

from headwater.nouns import Report, Span, Statement
from headwater.reading.speech import attributions, stances
from headwater.reading.speech.attribution import Attribution


def taken(text: str) -> list[tuple[str, str, str]]:
    """Source, cue and matter of all that the rules of stances find."""
    report = Report("r", "in", text, "")
    found = (a for s in attributions.parsed(report) for a in stances.taken(s, "en"))
    return [(a.source.of(text) if a.source else "", a.cue.of(text), a.content[0].of(text)) for a in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The union backed the plan.", ("The union", "backed", "the plan")),
        ("Dahl attacked Brandt for the delay.", ("Dahl", "attacked", "Brandt for the delay")),
        ("The board welcomed the delay.", ("The board", "welcomed", "the delay")),
        ("Ilse Brandt has not endorsed the merger.", ("Ilse Brandt", "has not endorsed", "the merger")),
        ("Brandt refused to discuss the talks.", ("Brandt", "refused to discuss", "the talks")),
        ("The mayor spoke about his years at sea.", ("The mayor", "spoke about", "his years at sea")),
        ("Dahl spoke out against the toll.", ("Dahl", "spoke out against", "the toll")),
        ("Dahl sharply criticised the board for its delay.", ("Dahl", "sharply criticised", "the board for its delay")),
        ("The plan was criticised by the union.", ("the union", "was criticised", "The plan")),
        ("Brandt is critical of the bill.", ("Brandt", "is critical of", "the bill")),
        ("The keepers are in favour of the bridge.", ("The keepers", "are in favour of", "the bridge")),
        ("His remarks about the ferry were printed.", ("His", "remarks about", "the ferry were printed")),
        ("Brandt expressed support for the keepers.", ("Brandt", "expressed support for", "the keepers")),
    ],
)
def test_a_stance_has_its_holder_its_words_and_its_matter(text: str, found: tuple[str, str, str]) -> None:
    assert found in taken(text)


@pytest.mark.parametrize(
    "text",
    ["Talks went on.", "He spoke at noon.", "Support for it grew.", "Gunmen attacked the base.", "He welcomed a son."],
)
def test_without_a_holder_or_a_matter_there_is_no_stance(text: str) -> None:
    assert taken(text) == []


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("The union endorsed Brandt on Tuesday.", "Brandt"),
        ("Dahl praised Brandt in Tarn.", "Brandt"),
        ("Dahl praised the keepers of the light when it was lit again.", "the keepers of the light"),
    ],
)
def test_when_and_where_are_no_part_of_the_matter(text: str, matter: str) -> None:
    assert [content for _, _, content in taken(text)] == [matter]


def topics(read: tuple[Statement, ...], text: str) -> list[str]:
    return [s.span.of(text) for s in read if s.topic]


def test_a_stance_is_a_topic_beside_the_sentence_that_tells_it(read: Callable[[str], tuple[Statement, ...]]) -> None:
    text = "The ferry union opposed the new harbour toll on Tuesday."
    found = read(text)
    assert topics(found, text) == ["the new harbour toll"]
    assert [s.span.of(text) for s in found if s.mode == "own"] == [text]


def test_a_clause_is_no_topic(read: Callable[[str], tuple[Statement, ...]]) -> None:
    text = "Ilse Brandt acknowledged that the new toll had failed."
    assert topics(read(text), text) == []


def drawn(text: str, cue: str, content: str) -> Attribution:
    """An attribution as the reading model draws it."""
    at = [Span(text.index(w), text.index(w) + len(w)) for w in (cue, content)]
    return Attribution(None, at[0], (at[1],), "the reading model", 0.9)


@pytest.mark.parametrize(
    ("text", "cue", "content", "topic"),
    [
        ("Dahl talked about the toll.", "talked", "about the toll", True),
        ("Dahl talked about the toll.", "talked about", "the toll", True),
        ("Dahl said in a statement on the quay: a good day.", "said in a statement", "a good day", False),
        ("Dahl agreed with Lind that it sank.", "agreed", "that it sank", False),
        ("Dahl agreed to pay the toll.", "agreed", "to pay the toll", False),
    ],
)
def test_what_the_model_finds_is_a_topic_by_the_same_words(text: str, cue: str, content: str, topic: bool) -> None:
    (marked,) = stances.marked(Report("r", "in", text, ""), [drawn(text, cue, content)])
    assert marked.topic is topic
