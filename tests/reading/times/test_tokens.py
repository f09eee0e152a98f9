from headwater.reading.times.lexicon import OTHER, lexicon
from headwater.reading.times.tokens import tokenize


def forms(text: str) -> list[str]:
    return list(tokenize(text, lexicon("en")).forms)


def test_hyphens_inside_words_vanish_and_those_between_figures_stay() -> None:
    assert forms("third-quarter") == ["third", "quarter"]
    assert forms("10-13") == ["10", "-", "13"]


def test_abbreviations_keep_their_full_stop_and_sentences_theirs() -> None:
    assert forms("Sept. 3 a.m. done.") == ["sept.", "3", "a.m.", "done", "."]


def test_phrases_and_number_words_become_one() -> None:
    assert forms("at the moment") == ["at the moment"]
    assert forms("two hundred and nineteen ninety-six") == ["two hundred", "and", "nineteen ninety six"]


def test_possessives_stand_alone() -> None:
    assert forms("Friday’s vote") == ["friday", "'s", "vote"]


def test_unknown_words_are_other_and_offsets_hold() -> None:
    tokens = tokenize("Zebras  on\n\nMay 3", lexicon("en"))
    assert tokens.symbols[0] == OTHER
    assert [tokens.text[s:e] for s, e in zip(tokens.starts, tokens.ends, strict=True)] == [
        "Zebras",
        "on",
        "\n",
        "\n",
        "May",
        "3",
    ]
