import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.text.prepared import prepare


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The ferry sank. Nobody was hurt.", ["The ferry sank", "Nobody was hurt"]),
        ("Mr. Holm left. “Why?” she asked.", ["Mr. Holm left", "Why?” she asked"]),
        ("At 2 p.m. on Monday it rained", ["At 2 p.m. on Monday it rained"]),
        ("A headline\nThe first line", ["A headline", "The first line"]),
        ("", []),
    ],
)
def test_sentences_are_parted(text, sentences):
    assert [span.of(text) for span in prepare(text).sentences] == sentences


@given(st.text(max_size=80))
def test_sentences_hold_every_word_once(text):
    ready = prepare(text)
    assert [i for start, end in ready.sentence_words for i in range(start, end)] == list(range(len(ready.words)))


def test_runs_are_the_same_on_every_machine():
    assert list(prepare("the ferry sank").runs) == [13724848474824943658]
