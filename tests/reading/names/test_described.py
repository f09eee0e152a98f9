"""What a report calls whomever it names."""

from headwater.nouns import Report
from headwater.reading import names
from headwater.reading.names.described import described


def words(text: str, name: str) -> frozenset[str]:
    report = Report("r", "in", text, "")
    mentions, entities = names.find(report)
    named = {e.id: e for e in entities}
    told = described(Report("r", "in", text, "", mentions=mentions), named)
    return next(told[e.id].words for e in entities if e.name == name)


def test_before_and_behind_a_name() -> None:
    assert words("It asked credit agency giant Vandelo Metrics.", "Vandelo Metrics") >= {"credit", "agency", "giant"}
    assert words("It asked Norda Airways, a budget carrier of Tarn.", "Norda Airways") == {"budget", "carrier"}
    assert words("Norda Airways is a budget carrier.", "Norda Airways") == {"budget", "carrier"}


def test_what_ends_a_phrase_describes_nobody() -> None:
    assert words("The police said in Norda Airways.", "Norda Airways") == frozenset()
