"""Contents as they should stand, whoever drew them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.nouns import Report, Span
from headwater.reading.speech.attribution import Attribution
from headwater.reading.speech.contents import contents


def drawn(text: str, source: str, cue: str, *content: str) -> Attribution:
    """An attribution as somebody drew it, by the words of its parts; each is the first of its kind in the text."""
    source_at, cue_at, *pieces = (Span(text.index(w), text.index(w) + len(w)) for w in (source, cue, *content))
    return Attribution(source_at, cue_at, tuple(pieces), "rule", 0.9)


def left(text: str, *found: Attribution) -> list[list[str]]:
    return [[p.of(text) for p in a.content] for a in contents(Report("r", "in", text, ""), found)]


def test_a_content_ends_where_the_frame_of_whoever_tells_it_begins() -> None:
    text = "Dahl denied that the ferry sank, two keepers told a court in Tarn."
    inner = drawn(text, "Dahl", "denied", "that the ferry sank, two keepers told a court in Tarn")
    outer = drawn(text, "two keepers", "told a court in Tarn", "Dahl denied that the ferry sank")
    assert left(text, inner, outer) == [["that the ferry sank"], ["Dahl denied that the ferry sank"]]


def test_a_frame_inside_a_content_that_does_not_hold_it_stays() -> None:
    text = "Dahl said that Lind denied that the ferry sank."
    outer = drawn(text, "Dahl", "said", "that Lind denied that the ferry sank")
    inner = drawn(text, "Lind", "denied", "that the ferry sank")
    assert left(text, outer, inner) == [["that Lind denied that the ferry sank"], ["that the ferry sank"]]


def test_what_is_told_of_whoever_speaks_is_no_part_of_what_he_says() -> None:
    text = "As told two keepers, the names of which are not called, it sank at dawn."
    assert left(text, drawn(text, "two keepers", "told", "the names of which are not called, it sank at dawn")) == [
        ["it sank at dawn"]
    ]
    asked = "Asked by Lind who lit the lamp, nobody spoke."
    assert left(asked, drawn(asked, "Lind", "Asked by", "who lit the lamp")) == [["who lit the lamp"]]


def test_what_somebody_says_within_a_quotation_ends_with_it() -> None:
    text = "“Lind thinks it sank,” Dahl said. He left."
    assert left(text, drawn(text, "Lind", "thinks", "it sank,” Dahl said. He left")) == [["it sank,"]]


@pytest.mark.parametrize(("who", "ends"), [("Dahl", True), ("he", False)])
def test_what_somebody_is_told_to_say_ends_where_whoever_tells_it_goes_on(who: str, ends: bool) -> None:
    rest = f"that it held, and that {who} feared it sank"
    text = f"Vane said that Holm believed {rest}."
    outer = drawn(text, "Vane", "said", f"that Holm believed {rest}")
    inner, last = drawn(text, "Holm", "believed", rest), drawn(text, who, "feared", "it sank")
    assert left(text, outer, inner, last)[1] == ["that it held" if ends else rest]


@pytest.mark.parametrize(("who", "ends"), [("Dahl", True), ("he", False)])
def test_what_somebody_is_told_to_say_ends_where_another_speaks(who: str, ends: bool) -> None:
    rest = f"it held, and {who} thinks it sank"
    text = f"“Holm says {rest},” Vane told us."
    outer = drawn(text, "Vane", "told us", f"“Holm says {rest},”")
    inner, last = drawn(text, "Holm", "says", rest), drawn(text, who, "thinks", "it sank")
    assert left(text, inner, last, outer)[0] == ["it held" if ends else rest]


def test_a_bracket_that_opens_behind_a_content_is_none_of_it() -> None:
    text = "“It sank,” (said Dahl)."
    assert left(text, drawn(text, "Dahl", "said", "“It sank,” (")) == [["“It sank,”"]]


@pytest.mark.parametrize(
    ("drawn_to", "whole"),
    [
        ("that the bridge had been closed for", "that the bridge had been closed for two years"),
        ("that the bridge had", "that the bridge had been closed for two years"),
        ("that the bridge", "that the bridge"),
    ],
)
def test_a_content_that_breaks_off_at_a_word_that_leads_on_is_led_on(drawn_to: str, whole: str) -> None:
    text = "Dahl said that the bridge had been closed for two years, and left."
    assert left(text, drawn(text, "Dahl", "said", drawn_to)) == [[whole]]


def test_a_content_led_on_stops_at_its_own_frame() -> None:
    text = "The bridge they crossed is Dahl said over there"
    assert left(text, drawn(text, "Dahl", "said", "The bridge they crossed is")) == [["The bridge they crossed is"]]


@given(st.text(alphabet="“”, .\nthe of Dahl said", min_size=8, max_size=80), st.data())
@settings(max_examples=60, deadline=None)
def test_contents_stay_in_the_text_and_are_never_empty(text: str, data: st.DataObject) -> None:
    at = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4, unique=True)))
    found = [
        Attribution(None, Span(at[0], at[1]), (Span(at[2], at[3]),), "rule", 0.9),
        Attribution(None, Span(at[2], at[3]), (Span(at[0], at[1]),), "rule", 0.9),
    ]
    for a in contents(Report("r", "in", text, ""), found):
        assert all(0 <= p.start < p.end <= len(text) for p in a.content)
