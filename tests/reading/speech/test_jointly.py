from __future__ import annotations

from headwater.nouns import Report, Span
from headwater.reading.speech.attribution import Attribution
from headwater.reading.speech.jointly import MODEL, jointly
from headwater.reading.tagger import Tagged

TEXT = "Mayor Ilse Brandt said the bridge would open in May."
REPORT = Report("r", "", TEXT, "")
SOURCE, CUE, CONTENT = Span(0, 17), Span(18, 22), (Span(23, 51),)
SHORT = (Span(23, 33),)


def ruled(confidence: float = 0.8, content=CONTENT) -> Attribution:
    return Attribution(SOURCE, CUE, content, "verb of saying", confidence, "say", "clause")


def tagged(confidence: float = 0.8, content=CONTENT) -> Tagged:
    return Tagged(SOURCE, CUE, content, confidence)


def test_what_both_see_is_likelier() -> None:
    (found,) = jointly(REPORT, [ruled(0.8)], [tagged(0.8)])
    assert found.confidence > 0.8
    assert found.lemma == "say"


def test_where_they_differ_the_surer_draws() -> None:
    (by_model,) = jointly(REPORT, [ruled(0.6)], [tagged(0.9, SHORT)])
    (by_rule,) = jointly(REPORT, [ruled(0.9)], [tagged(0.6, SHORT)])
    assert (by_model.content, by_rule.content) == (SHORT, CONTENT)
    assert "against" in by_model.rule and "against" in by_rule.rule


def test_what_one_alone_sees_must_be_likely() -> None:
    assert [a.rule for a in jointly(REPORT, [], [tagged(0.9)])] == [MODEL]
    assert jointly(REPORT, [], [tagged(0.3)]) == ()
    assert [a.rule for a in jointly(REPORT, [ruled(0.9)], [])] == ["verb of saying"]
    assert jointly(REPORT, [ruled(0.5)], []) == ()
