"""Cues with all of their verbs, and without whoever is told."""

import pytest

from headwater.nouns import Report, Span
from headwater.reading.speech.attribution import Attribution
from headwater.reading.speech.groups import groups


def drawn(text: str, source: str, cue: str, content: str) -> Attribution:
    at = [Span(text.index(w), text.index(w) + len(w)) for w in (source, cue, content)]
    return Attribution(at[0], at[1], (at[2],), "rule", 0.9)


def whole(text: str, *found: Attribution) -> list[str]:
    return [cue.of(text) for cue in groups(Report("r", "in", text, ""), found).values()]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "found"),
    [
        ("Brandt went on to say that it sank.", "Brandt", "say", "that it sank", "went on to say"),
        ("Brandt has now promised to go.", "Brandt", "promised", "to go", "has now promised"),
        ("Brandt is likely to say that it sank.", "Brandt", "say", "that it sank", "is likely to say"),
        ("Brandt, smiling, said that it sank.", "Brandt", "said", "that it sank", "said"),
        ("Brandt of Tarn said that it sank.", "Brandt", "said", "that it sank", "said"),
        ("Brandt told the board that it sank.", "Brandt", "told the board", "that it sank", "told"),
        ("Brandt said to him that it sank.", "Brandt", "said to him", "that it sank", "said"),
        (
            "Brandt asked the board about the toll.",
            "Brandt",
            "asked the board about",
            "the toll",
            "asked the board about",
        ),
        ("Brandt said in a note that it sank.", "Brandt", "said in a note", "that it sank", "said in a note"),
    ],
)
def test_a_cue_begins_after_its_source_and_ends_with_its_verb(
    text: str, source: str, cue: str, content: str, found: str
) -> None:
    assert whole(text, drawn(text, source, cue, content)) == [found]


def test_a_cue_does_not_take_in_another() -> None:
    text = "Brandt wants to say that it sank."
    outer = drawn(text, "Brandt", "wants", "to say that it sank")
    inner = drawn(text, "Brandt", "say", "that it sank")
    assert whole(text, inner, outer) == ["wants", "say"]
