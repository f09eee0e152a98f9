"""JSON holds what was found, to the letter, and a line of JSON lines is one line for every reader."""

import json

from hypothesis import given
from hypothesis import strategies as st

from headwater.nouns import Collection, Edge, Reading, Report, Stemma, Story
from headwater.views.json import collection, line


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_any_text_comes_back_to_the_letter_from_one_line(text: str) -> None:
    written = line(Reading(Report("r", "a.html", text, "0" * 64)))
    assert len(written.splitlines()) == 1
    assert json.loads(written)["text"] == text
    written.encode("utf8")


def test_an_edge_runs_from_parent_to_child() -> None:
    edge = Edge("a", "b", "cites", "part", 0.9, (), "names it")
    found = json.loads(collection(Collection(stories=(Story("s", "", (), stemma=Stemma((), (edge,))),))))
    drawn = found["stories"][0]["stemma"]["edges"][0]
    assert (drawn["from"], drawn["to"]) == ("a", "b")
    assert "parent" not in drawn


def test_a_line_has_the_report_with_its_statements_and_entities() -> None:
    row = json.loads(line(Reading(Report("r", "a.html", "Text.", "0" * 64))))
    assert (row["id"], row["statements"], row["entities"]) == ("r", [], [])
