from __future__ import annotations

from dataclasses import replace

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


def test_a_source_that_only_the_rule_sees_is_taken() -> None:
    (found,) = jointly(REPORT, [ruled(0.6)], [Tagged(None, CUE, CONTENT, 0.9)])
    assert found.source == SOURCE


def test_the_model_knows_better_how_far_a_source_goes() -> None:
    brandt, mayor = Span(6, 17), Span(0, 17)
    (agreed,) = jointly(REPORT, [replace(ruled(), source=brandt)], [tagged()])
    (against,) = jointly(REPORT, [replace(ruled(0.9), source=brandt)], [tagged(0.6, SHORT)])
    assert (agreed.source, against.source) == (mayor, mayor)


def test_whom_a_rule_takes_who_to_mean_is_forgotten_with_its_source() -> None:
    elsewhere = replace(ruled(), source=CONTENT[0], antecedent=CONTENT[0])
    (found,) = jointly(REPORT, [elsewhere], [replace(tagged(0.6, SHORT), source=SOURCE)])
    assert (found.source, found.antecedent) == (SOURCE, None)


def test_an_article_is_no_source_that_the_model_knows_better() -> None:
    text = "The mayor said the bridge would open in May."
    drawn = Attribution(Span(0, 9), Span(10, 14), (Span(15, 43),), "verb of saying", 0.9)
    (found,) = jointly(Report("r", "", text, ""), [drawn], [Tagged(Span(0, 3), Span(10, 14), (Span(15, 43),), 0.8)])
    assert found.source == drawn.source


def test_what_a_rule_takes_for_a_content_may_be_whom_the_model_hears() -> None:
    log = Span(23, 51)
    citing = Attribution(SOURCE, CUE, (log,), "verb of saying", 0.9, "cite", "object")
    (found,) = jointly(REPORT, [citing], [Tagged(log, CUE, (SOURCE,), 0.6)])
    assert (found.source, found.content) == (log, (SOURCE,))


def test_whoever_is_told_tells_nothing() -> None:
    passive = replace(ruled(), source=None, frame="passive-that", lemma="tell")
    (found,) = jointly(REPORT, [passive], [tagged(0.6, SHORT)])
    assert found.source is None


def test_of_two_finds_beside_a_rule_the_one_that_shares_more_of_its_cue_draws_the_source() -> None:
    long = Span(CUE.start, CUE.end + 4)
    wrong = Tagged(Span(23, 26), Span(CUE.end + 1, CUE.end + 4), SHORT, 0.5)
    (found,) = jointly(REPORT, [replace(ruled(0.9), cue=long)], [tagged(0.6), wrong])
    assert found.source == SOURCE


CITING = "The Gazette, citing two officials, reported that the ferry had sunk."
SUNK = (Span(CITING.index("that"), len(CITING) - 1),)
REPORTED, CITED = (Span(CITING.index(w), CITING.index(w) + len(w)) for w in ("reported", "citing"))


def cited(content=SUNK, parent=REPORTED) -> tuple[Tagged, Tagged]:
    officials = Span(CITING.index("two"), CITING.index(", reported"))
    return Tagged(Span(0, 11), REPORTED, SUNK, 0.9), Tagged(officials, CITED, content, 0.9, parent)


def test_who_is_cited_for_a_content_speaks_through_whoever_tells_it() -> None:
    by_cue = {a.cue: a for a in jointly(Report("r", "", CITING, ""), [], cited())}
    assert by_cue[CITED].through == REPORTED
    assert by_cue[REPORTED].through is None


def test_nobody_is_cited_by_himself() -> None:
    told, citing = cited()
    found = jointly(Report("r", "", CITING, ""), [], (told, replace(citing, source=Span(4, 11))))
    assert [a.through for a in found] == [None, None]


def test_another_content_is_nobodys_citation() -> None:
    ferry = (Span(CITING.index("ferry"), CITING.index("ferry") + 5),)
    found = jointly(Report("r", "", CITING, ""), [], cited(content=ferry))
    assert [a.through for a in found] == [None, None]


def test_what_lies_in_a_content_is_no_citation_of_it() -> None:
    whole = Tagged(Span(0, 11), REPORTED, (Span(CITED.start, SUNK[0].end),), 0.9)
    inside = Tagged(None, CITED, SUNK, 0.9, REPORTED)
    assert [a.through for a in jointly(Report("r", "", CITING, ""), [], (whole, inside))] == [None, None]
