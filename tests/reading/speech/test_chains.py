"""Who said what through whom: reports read whole."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.nouns import Outlet, Report, Span, Statement
from headwater.reading import names, speech
from headwater.reading.speech import chains as chained
from headwater.reading.speech.attribution import Attribution
from headwater.reading.speech.voices import Voices


def read(text: str, outlet: str = "") -> tuple[Statement, ...]:
    report = Report("r", "in", text, "", outlet=Outlet(outlet))
    mentions, entities = names.find(report)
    statements, _ = speech.find(replace(report, mentions=mentions), entities)
    return statements


def chains(text: str, outlet: str = "") -> list[list[str]]:
    return [[link.name for link in s.chain] for s in read(text, outlet) if s.chain]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ole Dahl said the ferry sank.", [["Ole Dahl"]]),
        (
            "Ole Dahl said that Eva Lind had told him that it sank.",
            [["Ole Dahl"], ["Ole Dahl", "Eva Lind"]],
        ),
        (
            "The Harbour Gazette, citing two officials, reported that it sank.",
            [["Harbour Gazette", "two officials"]],
        ),
        ("Two officials told the Harbour Gazette that it sank.", [["Harbour Gazette", "Two officials"]]),
        ("It sank, according to the Gazette's sources.", [["Gazette", "the Gazette's sources"]]),
        ("The Gazette quoted Ole Dahl as saying it sank.", [["Gazette", "Ole Dahl"]]),
        ("Ole Dahl spoke on Monday. He said it sank.", [["Ole Dahl"]]),
        ("Ole Dahl, who runs the port, said it sank.", [["Ole Dahl"]]),
        ("The crew met the mayor, Ole Dahl, who said that the ferry had sunk.", [["Ole Dahl"]]),
        ("The mayor, Ole Dahl, said it sank.", [["Ole Dahl"]]),
        (
            "The Harbour Gazette said it sank. The paper was right, and it said why it sank.",
            [["Harbour Gazette"]] * 2,
        ),
        ("Mayor Ole Dahl left. The mayor said it sank.", [["Ole Dahl"]]),
        ("The ferry reportedly sank.", [[""]]),
    ],
)
def test_whose_words(text: str, expected: list[list[str]]) -> None:
    assert chains(text) == expected


def test_told_to_the_outlet_that_publishes_it_is_no_link() -> None:
    assert chains("Two officials told the Harbour Gazette that it sank.", "The Harbour Gazette") == [["Two officials"]]


def test_a_voice_within_its_own_words_is_no_link() -> None:
    assert chains("Ole Dahl said he hoped that it would float.") == [["Ole Dahl"]]
    assert chains("“I hope that it floats,” Ole Dahl said.") == [["Ole Dahl"]]


def told(text: str, *drawn: tuple[str, str, str, str]) -> dict[str, list[str]]:
    """The chains of attributions given by the words of source, cue, content, and of the cue that they cite for."""

    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    found = [
        Attribution(span(s), span(c), (span(w),), "rule", 1.0, through=span(t) if t else None, placed=True)
        for s, c, w, t in drawn
    ]
    report = Report("r", "in", text, "")
    made = chained.statements(report, found, Voices(report, {}))
    return {text[s.start : s.end]: [link.source.of(text) for link in s.chain if link.source] for s in made}


def test_what_lies_in_words_that_somebody_is_cited_for_comes_through_him() -> None:
    text = "The board plans to sell the ferry, the Gazette reported, citing two officials."
    whole, inner = "The board plans to sell the ferry", "to sell the ferry"
    found = told(
        text,
        ("the Gazette", "reported", whole, ""),
        ("two officials", "citing", whole, "reported"),
        ("The board", "plans", inner, ""),
    )
    assert found[whole] == ["the Gazette", "two officials"]
    assert found[inner] == ["the Gazette", "two officials", "The board"]


def test_whoever_quotes_himself_is_one_link() -> None:
    text = "“I told them that the mayor said it sank,” Ole Dahl said."
    found = told(
        text,
        ("Ole Dahl", "said.", "“I told them that the mayor said it sank,”", ""),
        ("I", "told them", "that the mayor said it sank", ""),
        ("the mayor", "said", "it sank", ""),
    )
    assert found["it sank"] == ["Ole Dahl", "the mayor"]


def test_we_are_others_than_the_speaker_and_i_am_not() -> None:
    whole = "“%s think it sank,”"
    drawn = [("Ole Dahl", "said", whole, ""), ("%s", "think", "it sank", "")]
    for who, expected in (("We", ["Ole Dahl", "We"]), ("I", None)):
        parts = [tuple(x.replace("%s", who) for x in d) for d in drawn]
        assert told(f"“{who} think it sank,” Ole Dahl said.", *parts).get("it sank") == expected


def test_what_runs_on_beyond_the_words_that_hold_another_breaks_no_chain() -> None:
    text = "Dahl said it held, and Tarn hoped to sell it, urging them to buy."
    found = told(
        text,
        ("Dahl", "said", "it held, and Tarn hoped to sell it", ""),
        ("Tarn", "hoped", "to sell it", ""),
        ("Tarn", "urging", "them to buy", ""),
    )
    assert found["to sell it"] == ["Dahl", "Tarn"]
    assert found["them to buy"] == ["Tarn"]


def test_whoever_nobody_names_is_a_link_of_what_lies_in_his_words() -> None:
    text = "It is understood that Eva Lind said it sank."
    outer = Attribution(None, Span(0, 16), (Span(17, 43),), "rule", 0.9)
    inner = Attribution(Span(22, 30), Span(31, 35), (Span(36, 43),), "rule", 0.9, placed=True)
    report = Report("r", "in", text, "")
    made = [[link.source for link in s.chain] for s in chained.statements(report, [outer, inner], Voices(report, {}))]
    assert made == [[None], [None, inner.source]]


def test_what_somebody_was_told_counts_within_a_quotation() -> None:
    text = "“She was told that it sank,” Ole Dahl said."
    inner = Attribution(None, Span(5, 13), (Span(14, 26),), "rule", 0.9, "tell", "passive-that")
    outer = Attribution(Span(29, 37), Span(38, 42), (Span(0, 28),), "rule", 0.9)
    report = Report("r", "in", text, "")
    made = [len(s.chain) for s in chained.statements(report, [outer, inner], Voices(report, {}))]
    assert made == [1, 2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“A nun told us I know it sank,” Ole Dahl said.", ["Ole Dahl", "A nun", "I"]),
        ("“A nun told us, ‘I know it sank,’” Ole Dahl said.", None),
    ],
)
def test_i_am_whoever_is_quoted_last(text: str, expected: list[str] | None) -> None:
    whole, said = text[: text.index("Ole") - 1], "I know it sank,’" if "‘" in text else "I know it sank"
    found = told(
        text,
        ("Ole Dahl", "said.", whole, ""),
        ("A nun", "told us", said, ""),
        ("I", "know", "it sank", ""),
    )
    assert found.get("it sank") == expected


def test_only_the_cue_that_introduces_the_content_is_the_statements() -> None:
    _, inner = read("Ole Dahl said that Eva Lind had told him that it sank.")
    assert [link.cue is None for link in inner.chain] == [True, False]
    cited = read("The Harbour Gazette, citing two officials, reported that it sank.")[0]
    assert all(link.cue for link in cited.chain)


@pytest.mark.parametrize(
    ("text", "mode", "certainty", "negated"),
    [
        ("“It sank,” Ole Dahl said.", "direct", "certain", False),
        ("Ole Dahl said it “sank fast” on Monday.", "mixed", "certain", False),
        ("Ole Dahl said it sank.", "indirect", "certain", False),
        ("Ole Dahl denied the claim.", "indirect", "certain", True),
        ("Ole Dahl did not say that it sank.", "indirect", "certain", True),
        ("Ole Dahl said it may sink.", "indirect", "possible", False),
        ("Ole Dahl vowed to raise the ferry.", "indirect", "planned", False),
        ("Ole Dahl asked whether it sank.", "indirect", "unknown", False),
        ("Ole Dahl believes it sank.", "indirect", "likely", False),
        ("The ferry sank on Monday.", "own", "certain", False),
        ("The ferry will be raised on Monday.", "own", "planned", False),
    ],
)
def test_manner(text: str, mode: str, certainty: str, negated: bool) -> None:
    (statement,) = read(text)
    assert (statement.mode, statement.certainty, statement.negated) == (mode, certainty, negated)


@pytest.mark.parametrize(
    ("source", "kind", "anonymous"),
    [
        ("Two officials", "person", True),
        ("A source close to the talks", "person", True),
        ("People familiar with the matter", "person", True),
        ("A spokesman for the ministry", "person", True),
        ("Residents", "person", False),
        ("The police", "organization", False),
        ("A study", "document", False),
        ("The paper", "outlet", False),
    ],
)
def test_unnamed_voices(source: str, kind: str, anonymous: bool) -> None:
    (statement,) = read(f"{source} said it sank.")
    link = statement.chain[0]
    assert (link.kind, link.anonymous, link.name) == (kind, anonymous, source)


def test_what_is_told_of_an_unnamed_voice_is_none_of_its_name() -> None:
    assert chains("Two officials, whom it did not name, said it sank.") == [["Two officials"]]


def test_an_unnamed_voice_of_one_report_is_nobody_elses() -> None:
    text = "Two officials said it sank."
    a, b = (speech.find(Report(i, "in", text, ""), ())[1] for i in ("a", "b"))
    assert a[0].id != b[0].id


def test_split_content_lists_its_pieces() -> None:
    (statement,) = read('"It sank," Ole Dahl said, "and we swam."')
    assert len(statement.pieces) == 2
    assert (statement.start, statement.end) == (statement.pieces[0].start, statement.pieces[1].end)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“It sank,” Ole Dahl said. “We were asleep.”", ["“It sank,”", "“We were asleep.”"]),
        ("“It sank,” Mr. Dahl said, “while we slept.”", ["“It sank,” Mr. Dahl said, “while we slept.”"]),
        (
            "Ole Dahl said the ferry sank. “We were asleep when it went.”",
            ["the ferry sank", "“We were asleep when it went.”"],
        ),
        ("“It sank,” Ole Dahl said on “Harbour Talk”.", ["“It sank,”"]),
    ],
)
def test_a_quotation_that_goes_on_after_a_sentence_of_the_frame_is_a_statement_of_its_own(
    text: str, told: list[str]
) -> None:
    found = [s for s in read(text) if s.chain]
    assert [s.span.of(text) for s in found] == told
    assert len({s.chain for s in found}) == 1


def test_a_quotation_in_the_next_paragraph_is_nobodys() -> None:
    assert len([s for s in read("Ole Dahl said the ferry sank.\n\n“We were asleep when it went.”") if s.chain]) == 1


def test_ids_follow_the_text() -> None:
    found = read("The ferry sank. Ole Dahl said it was old. It rained for hours.")
    assert [s.id for s in found] == ["r:s1", "r:s2", "r:s3"]
    assert [s.mode for s in found] == ["own", "indirect", "own"]
    assert [s.start for s in found] == sorted(s.start for s in found)


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet="“”\"', .\nOle said that he told Reuters", max_size=160))
def test_any_text_gives_statements_inside_it(text: str) -> None:
    for s in read(text):
        assert 0 <= s.start < s.end <= len(text)
        assert s.because
        assert s.chain == () or s.chain[-1].source or s.chain[-1].cue
        assert (s.mode == "own") == (not s.chain)
