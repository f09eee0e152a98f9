from headwater.languages import load
from headwater.text.frequencies import Frequencies, shares
from headwater.text.prepared import prepare
from headwater.text.rewriting import rewritten
from headwater.text.stem import stem

A = "The regulator fined Orrin Rail 40 million crowns over the Tarn derailment. The weather was mild in the capital."
B = "It rained. Over the derailment at Tarn, Orrin Rail must pay a fine of 40 million crowns, the regulator decided."


def weight(form: str) -> float:
    return Frequencies(shares(load("en", "frequencies")["shares"]), 250).weight(stem(form))


def test_the_same_facts_in_other_words_are_found_with_their_sentences():
    (passage,) = rewritten(prepare(A), prepare(B), weight)
    assert passage.kind == "rewritten"
    assert passage.a.of(A).startswith("The regulator")
    assert passage.a.of(A).endswith("derailment")
    assert passage.b.of(B).startswith("Over the")
    assert 0.5 <= passage.score <= 1


def test_what_every_report_says_binds_no_two():
    assert rewritten(prepare(A), prepare(B), lambda form: 0.0) == ()


def test_each_sentence_is_paired_once_and_with_its_closest():
    twice = f"{A} {A}"
    found = rewritten(prepare(A), prepare(twice), weight)
    assert [p.score for p in found] == [1.0, 1.0]
    assert len({p.b for p in found}) == 2


def test_one_name_in_common_is_not_enough():
    assert rewritten(prepare(A), prepare("Orrin Rail opened a museum near the old harbour on Sunday."), weight) == ()
