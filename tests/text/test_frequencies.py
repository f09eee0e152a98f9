from headwater.languages import load
from headwater.text.frequencies import Frequencies, shares


def test_rarer_words_tell_more():
    seen = Frequencies({"said": 0.5}, size=100)
    for terms in ({"said", "ferry"}, {"said", "ferry", "strait"}):
        seen.add(terms)
    assert seen.weight("said") < seen.weight("ferry") < seen.weight("strait") == seen.weight("never seen")


def test_a_name_in_every_report_of_a_small_collection_still_tells():
    seen = Frequencies({}, size=100)
    for _ in range(3):
        seen.add({"tarn"})
    assert seen.weight("tarn") > 3


def test_weights_are_never_negative():
    seen = Frequencies({"the": 1.0}, size=10)
    for _ in range(50):
        seen.add({"the"})
    assert seen.weight("the") == 0.0


def test_the_shipped_background_knows_plain_english():
    background = shares(load("en", "frequencies")["shares"])
    assert background["the"] == 1.0
    assert "brazen" not in background
    assert all(0 < share <= 1 for share in background.values())
