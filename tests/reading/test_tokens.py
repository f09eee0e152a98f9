from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.nouns import Span
from headwater.reading.tokens import tokens, within


def forms(text: str) -> list[str]:
    return [t.form for t in tokens(text)]


def test_clitics_stand_alone() -> None:
    assert forms("The Gazette’s editor didn’t say I’m late") == [
        "the", "gazette", "'s", "editor", "didn't", "say", "i", "'m", "late",
    ]  # fmt: skip


def test_abbreviations_keep_their_stop() -> None:
    assert forms("Mr. O'Hara left the U.S. at 5.") == ["mr.", "o'hara", "left", "the", "u.s.", "at", "5", "."]


def test_hyphens_join() -> None:
    assert forms("Ole-Petter Dahl, 42") == ["ole-petter", "dahl", ",", "42"]


def test_within_gives_those_that_begin_inside() -> None:
    every = tokens("one two three")
    assert [t.form for t in within(every, Span(4, 8))] == ["two"]


@settings(max_examples=80)
@given(st.text(max_size=80))
def test_nothing_but_white_space_is_lost(text: str) -> None:
    found = tokens(text)
    assert "".join("".join(t.text for t in found).split()) == "".join(text.split())
    assert all(text[t.start : t.end] == t.text for t in found)
