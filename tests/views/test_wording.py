"""What a statement says, in words that stand by themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.nouns import Link, Span, Statement
from headwater.views.wording import short, told, told_by


def statement(text: str, voice: str, cue: str, content: str) -> Statement:
    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    link = Link("e", voice, "person", False, span(voice), span(cue))
    return Statement("s", "r", span(content).start, span(content).end, "indirect", chain=(link,))


@pytest.mark.parametrize(
    ("text", "voice", "cue", "content", "under", "alone"),
    [
        ("The mayor declined to comment.", "The mayor", "declined", "to comment", "declined to comment",
         "The mayor declined to comment"),
        ("Ada Holm, the mayor, declined to comment.", "Ada Holm", "declined", "to comment", "declined to comment",
         "Ada Holm, the mayor, declined to comment"),
        ("The mayor confirmed the report.", "The mayor", "confirmed", "the report", "confirmed the report",
         "The mayor confirmed the report"),
        ("The mayor said that the ferry sank at dawn.", "The mayor", "said", "that the ferry sank at dawn",
         "the ferry sank at dawn", "the ferry sank at dawn"),
        ("The mayor expressed her condolences to all of the families.", "The mayor", "expressed",
         "her condolences to all of the families", "expressed her condolences to all of the families",
         "her condolences to all of the families"),
        ("To comment on it, the mayor said, was too early.", "the mayor", "said", "To comment on it",
         "To comment on it", "To comment on it"),
        ("The mayor told the board to wait for Friday.", "The mayor", "told", "to wait for Friday",
         "told the board to wait for Friday", "The mayor told the board to wait for Friday"),
        ("Asked by\nthe press, she declined\nto comment.", "she", "declined", "to comment", "declined to comment",
         "she declined to comment"),
    ],
)  # fmt: skip
def test_what_hangs_on_its_verb_is_told_with_it(
    text: str, voice: str, cue: str, content: str, under: str, alone: str
) -> None:
    found = statement(text, voice, cue, content)
    assert told(text, found) == under
    assert told_by(text, found) == alone


def test_what_nobody_is_given_as_saying_is_told_as_it_stands() -> None:
    text = "to be continued"
    assert told(text, Statement("s", "r", 0, len(text), "own")) == text
    assert told_by(text, Statement("s", "r", 0, len(text), "own")) == text


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_any_statement_is_told(text: str, at: int, cue: int, end: int) -> None:
    at, cue, end = (min(n, len(text)) for n in (at, cue, end))
    link = Link("e", "x", "person", False, Span(0, min(at, cue)), Span(min(at, cue), at))
    found = Statement("s", "r", at, max(at, end), "indirect", chain=(link,))
    assert "\n" not in told(text, found) + told_by(text, found)


@given(st.text(), st.integers(1, 40))
def test_what_is_cut_is_short(text: str, most: int) -> None:
    assert len(short(text, most)) <= most + 2
