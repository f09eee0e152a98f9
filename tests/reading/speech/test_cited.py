"""Who cites and who is cited."""

import pytest

from headwater.nouns import Report, Span
from headwater.reading.speech.attribution import Attribution
from headwater.reading.speech.attributions import find
from headwater.reading.speech.cited import cited


def drawn(text: str, source: str, cue: str, content: str) -> Attribution:
    source_at, cue_at, content_at = (Span(text.index(w), text.index(w) + len(w)) for w in (source, cue, content))
    return Attribution(source_at, cue_at, (content_at,), "rule", 0.9)


@pytest.mark.parametrize("words", ["citing", "quoting", "on the basis of", "with the reference on", "leaning on"])
def test_whoever_is_cited_speaks_through_whoever_cites(words: str) -> None:
    text = f"The ferry sank, the Gazette reported, {words} two officials."
    main = drawn(text, "the Gazette", "reported", "The ferry sank")
    assert [(a.source.of(text), a.through) for a in cited(Report("r", "in", text, ""), [main])] == [
        ("the Gazette", None),
        ("two officials", main.cue),
    ]


def test_a_find_that_says_the_same_is_tied_to_whoever_cites() -> None:
    text = "The ferry sank, the Gazette reported on the basis of a poster."
    main = drawn(text, "the Gazette", "reported", "The ferry sank")
    basis = drawn(text, "a poster", "on the basis of", "The ferry sank")
    assert [a.through for a in cited(Report("r", "in", text, ""), [main, basis])] == [None, main.cue]


def test_nobody_cites_himself() -> None:
    text = "The ferry sank, the Gazette reported, citing two officials."
    main = drawn(text, "the Gazette", "reported", "The ferry sank")
    wrong = drawn(text, "the Gazette", "citing", "The ferry sank")
    assert [a.source.of(text) for a in cited(Report("r", "in", text, ""), [main, wrong])] == [
        "the Gazette",
        "two officials",
    ]


def test_whoever_is_cited_between_commas_does_not_cite() -> None:
    text = "The Harbour Gazette, quoting two officials, reported that the ferry sank."
    wrong = drawn(text, "two officials", "reported", "that the ferry sank")
    assert [a.source.of(text) for a in cited(Report("r", "in", text, ""), [wrong])] == [
        "two officials",
        "The Harbour Gazette",
    ]


def test_whoever_is_cited_right_behind_a_voice_speaks_through_it() -> None:
    text = "The Gazette, quoting two officials, had it that Ole Dahl said the ferry sank."
    outer = drawn(text, "The Gazette", "had it", "that Ole Dahl said the ferry sank")
    inner = drawn(text, "Ole Dahl", "said", "the ferry sank")
    between = drawn(text, "two officials", "quoting", "the ferry sank")
    found = {a.cue: a for a in cited(Report("r", "in", text, ""), [outer, inner, between])}
    assert (found[between.cue].through, found[between.cue].content) == (outer.cue, outer.content)


def test_a_thing_leant_on_is_no_voice() -> None:
    text = "The ferry sank, Ole Dahl said, leaning on a gate."
    main = drawn(text, "Ole Dahl", "said", "The ferry sank")
    assert cited(Report("r", "in", text, ""), [main]) == (main,)


def test_whom_a_quotation_means_is_not_cited() -> None:
    text = "“He knew,” Ole Dahl said, referring to the mayor."
    assert [a.cue.of(text) for a in cited(Report("r", "in", text, ""), find(Report("r", "in", text, "")))] == ["said"]


def test_court_documents_are_cited_whole() -> None:
    text = "The Gazette said, citing court documents, that the ferry sank."
    assert "court documents" in [a.source.of(text) for a in find(Report("r", "in", text, "")) if a.source]
