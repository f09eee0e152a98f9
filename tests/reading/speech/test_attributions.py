"""Each case fails without the rule that it names."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.nouns import Report
from headwater.reading.speech.attributions import find

Parts = tuple[str | None, str, list[str]]


def found(text: str) -> list[Parts]:
    return [
        (a.source.of(text) if a.source else None, a.cue.of(text), [p.of(text) for p in a.content])
        for a in find(Report("r", "in", text, ""))
    ]


CASES: list[tuple[str, str, list[Parts]]] = [
    (
        "that",
        "The mayor said on Monday that the bridge was open.",
        [("The mayor", "said", ["that the bridge was open"])],
    ),
    ("bare clause", "She said the bridge was open.", [("She", "said", ["the bridge was open"])]),
    ("negation", "He has not said that it sank.", [("He", "has not said", ["that it sank"])]),
    ("whether", "Ole Dahl asked whether it sank.", [("Ole Dahl", "asked", ["whether it sank"])]),
    (
        "manner",
        "Ole Dahl said in a statement that it sank.",
        [("Ole Dahl", "said in a statement", ["that it sank"])],
    ),
    ("hearer", "Ole Dahl told the Gazette that it sank.", [("Ole Dahl", "told the Gazette", ["that it sank"])]),
    (
        "said to",
        "Ole Dahl complained to reporters that it sank.",
        [("Ole Dahl", "complained to reporters", ["that it sank"])],
    ),
    ("hearer, then a pronoun", "Ole Dahl told Reuters he left.", [("Ole Dahl", "told Reuters", ["he left"])]),
    ("after", "The ferry sank, the ministry said.", [("the ministry", "said", ["The ferry sank"])]),
    ("inverted", "The ferry sank, said Ole Dahl.", [("Ole Dahl", "said", ["The ferry sank"])]),
    (
        "inverted, with apposition",
        "“It sank,” said Ole Dahl, the mayor of Tarn.",
        [("Ole Dahl, the mayor of Tarn", "said", ["“It sank,”"])],
    ),
    (
        "a role with its name, which speaks in what is said",
        "The report said the pilot, Ole Dahl, believed that it sank.",
        [
            ("The report", "said", ["the pilot, Ole Dahl, believed that it sank"]),
            ("the pilot, Ole Dahl,", "believed", ["that it sank"]),
        ],
    ),
    (
        "said, of a subject with a relative clause, is not inverted",
        "A pastor whose church runs a pantry, Ole Dahl, said packers who come on Fridays think it sank.",
        [
            ("Ole Dahl", "said", ["packers who come on Fridays think it sank"]),
            ("come on Fridays", "think", ["it sank"]),
        ],
    ),
    (
        "quoted as replying, by a subject shared",
        "The minutes show the port and quote Ole Dahl as replying that it sank.",
        [("The minutes", "quote", ["that it sank"]), ("Ole Dahl", "as replying", ["that it sank"])],
    ),
    (
        "the day before",
        "The Gazette had written the day before that it sank.",
        [("The Gazette", "had written", ["that it sank"])],
    ),
    (
        "according to, in a relative clause",
        "The crew left the port, from which, according to Ole Dahl, it had sailed.",
        [("Ole Dahl", "according to", ["it had sailed"])],
    ),
    (
        "quoted as replying",
        "The minutes quote Ole Dahl as replying that it sank.",
        [
            ("The minutes", "quote", ["that it sank"]),
            ("Ole Dahl", "as replying", ["that it sank"]),
        ],
    ),
    (
        "apposition between commas",
        "Ole Dahl, 61, the mayor of Tarn, said the ferry sank.",
        [("Ole Dahl, 61, the mayor of Tarn,", "said", ["the ferry sank"])],
    ),
    (
        "relative clause between commas",
        "Ole Dahl, who runs the port, said the ferry sank.",
        [("Ole Dahl, who runs the port,", "said", ["the ferry sank"])],
    ),
    (
        "split quotation",
        '"It sank," she said, "and we swam."',
        [("she", "said", ['"It sank,"', '"and we swam."'])],
    ),
    (
        "quotation that goes on",
        "“It sank,” she said. “We swam.” Then it rained.",
        [("she", "said", ["“It sank,”", "“We swam.”"])],
    ),
    (
        "a question before its frame",
        "“Did it sink?” Brandt asked.",
        [("Brandt", "asked", ["“Did it sink?”"])],
    ),
    (
        "a quotation outweighs the object",
        "“It sank,” Brandt said on stage.",
        [("Brandt", "said", ["“It sank,”"])],
    ),
    (
        "another main clause",
        "She said the ferry sank, but the port stayed open.",
        [("She", "said", ["the ferry sank"])],
    ),
    (
        "coordination",
        "The mayor said the ferry sank and promised to pay.",
        [("The mayor", "said", ["the ferry sank"]), ("The mayor", "promised", ["to pay"])],
    ),
    (
        "participle",
        "The mayor defended the plan, saying that it was safe.",
        [("The mayor", "defended", ["the plan"]), ("The mayor", "saying", ["that it was safe"])],
    ),
    ("infinitive", "The board vowed to appeal.", [("The board", "vowed", ["to appeal"])]),
    (
        "refusal",
        "The board declined to say whether it sank.",
        [("The board", "declined to say", ["whether it sank"])],
    ),
    (
        "object and infinitive",
        "The board urged people to leave.",
        [("The board", "urged", ["people to leave"])],
    ),
    ("accusation", "She accused the board of lying.", [("She", "accused", ["the board of lying"])]),
    (
        "passive",
        "The ferry is believed to have sunk.",
        [(None, "is believed", ["The ferry", "to have sunk"])],
    ),
    ("it is said", "It is believed that the ferry sank.", [(None, "is believed", ["that the ferry sank"])]),
    (
        "according to",
        "According to two officials, the ferry sank.",
        [("two officials", "According to", ["the ferry sank"])],
    ),
    (
        "according to, at the end",
        "The ferry sank, according to Ole Dahl, head of the port.",
        [("Ole Dahl, head of the port", "according to", ["The ferry sank"])],
    ),
    ("as she put it", "The ferry, as Brandt said, sank.", [("Brandt", "said", ["The ferry"])]),
    (
        "relative",
        "The plan, which she said was old, failed.",
        [("she", "said", ["which", "was old, failed"])],
    ),
    ("hearsay", "The ferry reportedly sank.", [(None, "reportedly", ["The ferry", "sank"])]),
    ("heading", "Police: Ferry sank off Tarn", [("Police", ":", ["Ferry sank off Tarn"])]),
    (
        "noun",
        "His claim that the ferry sank was false.",
        [("His", "claim", ["that the ferry sank was false"])],
    ),
    (
        "quoted as saying",
        "The Gazette quoted two officials as saying that it sank.",
        [("The Gazette", "quoted", ["that it sank"]), ("two officials", "as saying", ["that it sank"])],
    ),
    (
        "was quoted as saying",
        "Dahl was quoted as saying it sank.",
        [("Dahl", "was quoted as saying", ["it sank"])],
    ),
    (
        "citing",
        "The Gazette, citing two officials, reported that it sank.",
        [
            ("two officials", "citing", ["that it sank"]),
            ("The Gazette, citing two officials,", "reported", ["that it sank"]),
        ],
    ),
    ("dateline", "TARN (AP) — The mayor said it sank.", [("The mayor", "said", ["it sank"])]),
    ("not of a name in brackets", "Ole Dahl (TTP) said it sank.", [("Ole Dahl (TTP)", "said", ["it sank"])]),
    (
        "a subject shared over “but”",
        "Ole Dahl called it safe, but admitted that the ferry sank.",
        [("Ole Dahl", "admitted", ["that the ferry sank"])],
    ),
    (
        "a subject shared over an aside",
        "Ole Dahl called it safe — something that upset Tarn — and said the ferry sank.",
        [("Ole Dahl", "said", ["the ferry sank"])],
    ),
    (
        "inverted, after a list",
        "The crew has lobbied for pay, leave and boats, said adviser Ole Dahl.",
        [("adviser Ole Dahl", "said", ["The crew has lobbied for pay, leave and boats"])],
    ),
    (
        "a name in quotation marks",
        "At a talk on “Tarn Today,” Ole Dahl said the ferry sank.",
        [("Ole Dahl", "said", ["the ferry sank"])],
    ),
    (
        "what is added to a quotation",
        "“It sank,” she said, adding it was old.",
        [("she", "said", ["“It sank,”"]), ("she", "adding", ["it was old"])],
    ),
    (
        "another voice after an infinitive",
        "The port declined to comment and two aides later said it sank.",
        [("The port", "declined", ["to comment"]), ("two aides", "said", ["it sank"])],
    ),
    (
        "another voice after “that”",
        "Ole Dahl said that it sank, and residents warned that it would leak.",
        [("Ole Dahl", "said", ["that it sank"]), ("residents", "warned", ["that it would leak"])],
    ),
    ("a participle of feeling", "Ole Dahl is worried that it sank.", [("Ole Dahl", "is worried", ["that it sank"])]),
    ("that night", "“It sank,” Ole Dahl said that night.", [("Ole Dahl", "said", ["“It sank,”"])]),
    (
        "two subjects of the clause",
        "Ole Dahl said the crew and the guests had left.",
        [("Ole Dahl", "said", ["the crew and the guests had left"])],
    ),
    (
        "a fronted question",
        "Asked if it sank, the mayor said that it had.",
        [(None, "Asked", ["if it sank"]), ("the mayor", "said", ["that it had"])],
    ),
    (
        "according to, within a clause",
        "The mayor reports that, according to the pilot, it sank.",
        [
            ("The mayor", "reports", ["that, according to the pilot, it sank"]),
            ("the pilot", "according to", ["it sank"]),
        ],
    ),
    (
        "according to, before another's frame",
        "It sank, according to the mayor, two keepers say.",
        [("the mayor", "according to", ["It sank"]), ("two keepers", "say", ["It sank, according to the mayor"])],
    ),
    (
        "appositions within appositions",
        "Ole Dahl, a pilot from Tarn, Norda, who was on board, said it sank.",
        [("Ole Dahl, a pilot from Tarn, Norda, who was on board,", "said", ["it sank"])],
    ),
    (
        "an apposition whose relative holds a verb",
        "Ole Dahl, whose ferry was seen by two keepers, said it sank.",
        [("Ole Dahl, whose ferry was seen by two keepers,", "said", ["it sank"])],
    ),
    (
        "a quotation that takes up its sentence",
        "“It sank,” Ole Dahl said, laughing, “and we swam.”",
        [("Ole Dahl", "said", ["“It sank,”", "“and we swam.”"])],
    ),
    (
        "a sentence within a quotation",
        "“My son says it sank. I swam for hours,” Ole Dahl said.",
        [("My son", "says", ["it sank"]), ("Ole Dahl", "said", ["“My son says it sank. I swam for hours,”"])],
    ),
    (
        "all of what is said, though it ends in a quotation",
        "Ole Dahl told friends it was “safe”, Eva Lind said.",
        [
            ("Ole Dahl", "told friends", ["it was “safe”"]),
            ("Eva Lind", "said", ["Ole Dahl told friends it was “safe”"]),
        ],
    ),
    (
        "quoted as saying, at the end",
        "It sank on Monday, the agency quoted Ole Dahl as saying yesterday.",
        [("the agency", "quoted", ["It sank on Monday"]), ("Ole Dahl", "as saying", ["It sank on Monday"])],
    ),
    (
        "what a quotation spells out",
        "Ole Dahl described two faults:\n\n“It was old.”",
        [("Ole Dahl", "described", ["two faults", "“It was old.”"])],
    ),
]


@pytest.mark.parametrize(("rule", "text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_rules(rule: str, text: str, expected: list[Parts]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank off Tarn on Monday.",
        "You know what the plan was.",
        "The report was long.",
        "The board will say nothing.",
        "He went to court to say so.",
    ],
)
def test_what_is_nobodys(text: str) -> None:
    assert found(text) == []


def test_who_is_cited_is_known_by_the_cue_that_cites_him() -> None:
    text = "The Gazette, citing two officials, reported that it sank."
    cited, citing = find(Report("r", "in", text, ""))
    assert cited.through == citing.cue


WORDS = (
    "said|the mayor|“|”|\"|,|.|that|told|Reuters|\n|according to|he|was|(|)|quoted|as saying|citing|'s|claim|to|who|:|—"
    "|is believed|reportedly|and|but"
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS.split("|")), max_size=30).map(" ".join))
def test_any_text_gives_spans_inside_it(text: str) -> None:
    for a in find(Report("r", "in", text, "")):
        for span in (a.cue, *a.content, *([a.source] if a.source else [])):
            assert span.of(text).strip()
        assert 0 < a.confidence <= 1
