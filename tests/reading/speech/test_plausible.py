"""What may stand as a source, and what is cut off it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.nouns import Report, Span
from headwater.reading import names
from headwater.reading.speech.attribution import Attribution
from headwater.reading.speech.plausible import plausible


def source(text: str, words: str) -> str | None:
    """What is left of the source that the words are, where the text goes on with a cue; None where it is dropped."""
    bare = Report("r", "in", text, "")
    mentions, _ = names.find(bare)
    report = Report("r", "in", text, "", mentions=mentions)
    at = text.index(words)
    cue = text.index(" said", at) + 1
    found = Attribution(Span(at, at + len(words)), Span(cue, cue + 4), (Span(cue + 5, len(text)),), "rule", 0.9)
    left = [a.source for a in plausible(report, [found])]
    return (left[0].of(text) if left[0] else "") if left else None


@pytest.mark.parametrize(
    "words", ["keep", "well", "it so fame", "Please", "230", "condition of anonymity", "according to a"]
)
def test_what_cannot_speak_is_left_out(words: str) -> None:
    assert source(f"We think {words} said it sank.", words.split()[-1] if words == "it so fame" else words) is None


@pytest.mark.parametrize("words", ["the", "last", "when"])
def test_what_was_torn_from_a_voice_leaves_it_unknown(words: str) -> None:
    assert source(f"We think {words} said it sank.", words) == ""


@pytest.mark.parametrize(
    "words",
    [
        "two officials",
        "foremen",
        "a close friend of hers, who saw it,",
        "she",
        "both",
        "statistics",
        "research",
        "the pilot",
        "Quellix",
        "an inside source",
        "33 percent of them",
        "some who saw it",
    ],
)
def test_what_can_speak_stays(words: str) -> None:
    assert source(f"In May {words} said it sank.", words) == words


@pytest.mark.parametrize(
    ("text", "words", "left"),
    [
        ("In 2017 They said it sank.", "2017 They", "They"),
        ("In recent days Norda said it sank.", "recent days Norda", "Norda"),
        ("In that detour after airline crew said it sank.", "that detour after airline crew", "airline crew"),
        ("Sign Up You said it sank, “You said it”.", "Sign Up You", None),
        ("So it's said it sank.", "it's", "it"),
        ("In May the board on Monday said it sank.", "the board on Monday", "the board"),
        ("At the place Norda Police said it sank.", "the place Norda Police", "Norda Police"),
        ("At the envoy Ole Dahl said it sank.", "the envoy Ole Dahl", "the envoy Ole Dahl"),
        ("MOST READ IN TV Ole Dahl said it sank.", "MOST READ IN TV Ole Dahl", "Ole Dahl"),
        ("Photo by Eva Lind\nTwo keepers said it sank.", "Photo by Eva Lind\nTwo keepers", "Two keepers"),
        ("Then the judiciary by said it sank.", "the judiciary by", "the judiciary"),
        ("A 43-year-old diplomat said it sank.", "year-old diplomat", "43-year-old diplomat"),
        ("In May a source close to the board said it sank.", "a source close", "a source close to the board"),
        ("In May the envoy, speaking in Tarn, said it sank.", "the envoy, speaking in Tarn,", "the envoy"),
        (
            "In May five towns, including Tarn, said it sank.",
            "five towns, including Tarn",
            "five towns, including Tarn,",
        ),
        ("In May Mayor Ole Dahl said it sank.", "Mayor Ole", "Mayor Ole Dahl"),
        ("He told her his inspector said it sank.", "her his inspector", "his inspector"),
        ("In May Ole Dahl here said it sank.", "Ole Dahl here", "Ole Dahl"),
        ("In May Ole Dahl, the mayor, said it sank.", "Ole Dahl, the mayor", "Ole Dahl, the mayor,"),
    ],
)
def test_what_is_no_part_of_a_voice_is_cut_off(text: str, words: str, left: str | None) -> None:
    assert source(text, words) == left


@given(st.text(max_size=60), st.text(max_size=30))
@settings(max_examples=60, deadline=None)
def test_nothing_raises_and_sources_stay_in_the_text(before: str, words: str) -> None:
    text = f"{before} {words}x said it sank."
    end = len(before) + 2 + len(words)
    found = Attribution(Span(len(before) + 1, end), Span(end + 1, end + 5), (Span(end + 6, len(text)),), "rule", 0.9)
    for a in plausible(Report("r", "in", text, ""), [found]):
        assert a.source is None or 0 <= a.source.start < a.source.end <= len(text)
