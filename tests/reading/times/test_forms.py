import pytest

from headwater.reading.times.forms import compiled
from headwater.reading.times.grammar import grammar
from headwater.reading.times.lexicon import lexicon
from headwater.reading.times.tokens import tokenize

WORDS = lexicon("en")


def matches(form: str, text: str) -> bool:
    return compiled(form, {"edge": "( EDGE )?"}, WORDS).regex.fullmatch(tokenize(text, WORDS).symbols) is not None


def test_classes_literals_options_groups_and_parts() -> None:
    assert matches("MONTH DAY ( ,? YEAR )?", "March 3, 1990")
    assert matches("MONTH DAY ( ,? YEAR )?", "March 3")
    assert matches("{edge} MONTH", "early March")
    assert matches("( MONTH | WEEKDAY )", "Friday")
    assert not matches("MONTH DAY", "March")
    assert not matches("MONTH the DAY", "March 3")


def test_first_symbols_reach_past_what_may_be_left_out() -> None:
    form = compiled("EDGE? ( the )? MONTH", {}, WORDS)
    firsts = {tokenize(word, WORDS).symbols for word in ("early", "the", "March")}
    assert firsts <= form.first


def test_wrong_forms_say_so() -> None:
    with pytest.raises(ValueError, match="brackets"):
        compiled("MONTH )", {}, WORDS)
    with pytest.raises(KeyError):
        compiled("{nothing}", {}, WORDS)


def test_the_longest_expression_comes_first() -> None:
    tokens = tokenize("March 3, 1990", WORDS)
    lengths = [e.last - e.first for e in grammar("en").at(tokens, 0)]
    assert lengths == sorted(lengths, reverse=True)
    assert lengths[0] == 4


def test_a_language_without_a_grammar_borrows_english() -> None:
    assert grammar("eo").by_first.keys() == grammar("en").by_first.keys()
