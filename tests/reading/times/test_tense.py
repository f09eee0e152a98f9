import pytest

from headwater.reading.times.lexicon import lexicon
from headwater.reading.times.tense import cues, tense
from headwater.reading.times.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("The court ruled Friday", -1),
        ("The court will rule Friday", 2),
        ("The vote, to be held Friday", 1),
        ("The vote was held Friday", -1),
        ("The vote is expected Friday", 1),
        ("The offer had been due Friday", -1),
        ("Until Friday nobody moved", 1),
        ("A walk to Paris Friday", 0),
        ("They sued to stop it, but Friday a judge ruled", -1),
        ("He said so. Friday the court will rule", 2),
        ("An old boat Friday", 0),
        ("The vote will be held Friday", 2),
        ("The case is heard Friday", 0),
        ("The expanded talks Friday", 0),
        ("They may soon meet Friday", 1),
        ("As early as Friday", 1),
        ("The talks run through Friday", 1),
        ("Nine had filed reports by Friday", -1),
        ("Until Friday, they had not moved", -1),
        ("They had until Friday", 1),
        ("It was not until Friday that he spoke", -1),
    ],
)
def test_direction(text: str, direction: int) -> None:
    tokens = tokenize(text, lexicon("en"))
    at = tokens.forms.index("friday")
    assert tense(tokens, at, at + 1, cues("en")) == direction
