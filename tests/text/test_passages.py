import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.text.passages import shared
from headwater.text.prepared import prepare
from headwater.text.words import words

PLAIN = "The harbour master said on Monday that the old ferry would be towed to Tarn and sold for scrap by the spring."


def passages(a: str, b: str, least: int = 8):
    return [(p.kind, p.a.of(a), p.b.of(b)) for p in shared(prepare(a), prepare(b), least)]


def test_a_copy_is_found_to_the_letter():
    a, b = f"Before it all. {PLAIN} And more.", f"{PLAIN} Nothing else."
    assert passages(a, b) == [("copied", PLAIN[:-1], PLAIN[:-1])]


def test_case_quotes_and_punctuation_make_no_edit():
    a = "“We will not sell the ferry’s old bell to anyone,” she said."
    b = "WE WILL NOT SELL the ferry's old bell, to anyone\" she said"
    assert [kind for kind, _, _ in passages(a, b)] == ["copied"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("old ferry", "old and rusty ferry"),  # inserted
        ("on Monday ", ""),  # deleted
        ("scrap", "parts"),  # replaced
        ("Monday", "Tuesday"),
        ("towed to Tarn", "towed by tugs all the way to Tarn"),
        ("scrap", "skrap"),  # spelled otherwise
    ],
)
def test_a_small_edit_keeps_the_passage_whole(old, new):
    (found,) = passages(PLAIN, PLAIN.replace(old, new))
    assert found == ("edited", PLAIN[:-1], PLAIN.replace(old, new)[:-1])


def test_the_score_is_the_share_of_equal_words():
    (passage,) = shared(words(PLAIN), words(PLAIN.replace("scrap", "parts")))
    count = len(words(PLAIN))
    assert passage.score == (count - 1) / count


def test_sentences_in_another_order_are_found_each():
    one = "The tugs left the harbour of Tarn before the storm came in from the north."
    two = "Nobody had told the crew that the bell was to be sold at auction on Friday."
    assert passages(f"{one} {two}", f"{two} {one}") == [("copied", one[:-1], one[:-1]), ("copied", two[:-1], two[:-1])]


def test_a_cut_sentence_parts_two_passages():
    one = "The tugs left the harbour of Tarn before the storm came in from the north."
    two = "It was the third time this year that somebody forgot to close the gate."
    three = "Nobody had told the crew that the bell was to be sold at auction on Friday."
    assert len(passages(f"{one} {two} {three}", f"{one} {three}")) == 2


def test_stray_words_in_common_are_no_passage():
    assert passages(PLAIN, "The mayor said on Monday that the budget would be read by the council.") == []
    assert passages("", PLAIN) == passages(PLAIN, "") == []


def test_the_longest_counterpart_wins():
    b = f"The harbour master said on Monday that the new pier is fine. {PLAIN}"
    assert passages(PLAIN, b) == [("copied", PLAIN[:-1], PLAIN[:-1])]


def test_least_is_the_fewest_words_of_a_passage():
    assert passages("sold for scrap by the spring", "sold for scrap by the spring", least=6)
    assert not passages("sold for scrap by the spring", "sold for scrap by the spring", least=7)


def test_words_or_prepared_texts_give_the_same():
    b = PLAIN.replace("scrap", "parts")
    assert shared(words(PLAIN), words(b)) == shared(prepare(PLAIN), prepare(b))


@pytest.mark.parametrize("vocabulary", ["t", "ab", "abcde", "abcdefghijklmnopqrst"])
def test_hostile_texts_are_compared_to_the_end(vocabulary):
    dice = random.Random(1)
    a, b = (prepare(" ".join(dice.choice(vocabulary) for _ in range(20_000))) for _ in range(2))
    assert all(p.a.end <= len(a.text) and p.b.end <= len(b.text) for p in shared(a, b))


SENTENCE = st.lists(
    st.sampled_from(["the", "a", "ferry", "mayor", "sold", "spring", "tarn", "bell", "gate", "old"]), max_size=40
)


@settings(max_examples=60)
@given(SENTENCE, SENTENCE, st.integers(3, 9))
def test_passages_are_exact_and_apart(first, second, least):
    a, b = " ".join(first), ", ".join(second)
    found = shared(prepare(a), prepare(b), least)
    assert all(x.a.end <= y.a.start for x, y in itertools.pairwise(found))
    for passage in found:
        forms, others = ([w.form for w in words(s.of(t))] for s, t in ((passage.a, a), (passage.b, b)))
        assert len(forms) >= least
        assert len(others) >= least
        assert (passage.kind == "copied") == (forms == others)
        assert 0.6 <= passage.score <= 1


@settings(max_examples=60)
@given(SENTENCE, SENTENCE, SENTENCE)
def test_what_was_copied_whole_is_found(before, core, after):
    copy = "Orrin Vale told the inquiry on Monday " + " ".join(core)
    found = shared(prepare(" ".join([*before, copy, *after])), prepare(copy), least=7)
    assert any("Orrin Vale told the inquiry on Monday" in p.b.of(copy) for p in found)
