"""Statements that nobody has and several reports quote alike."""

import pytest

from headwater import stemma
from headwater.nouns import Case, Edge, Entity, Link, Outlet, Published, Reading, Report, Span, Statement, Stemma, Story

SPOKEN = "We are sorry for every hour that our passengers spent on that cold deck, and we shall pay for all of it"
IN_A_STATEMENT = "said in a statement"


RAIN = (
    "Rain fell on the quay all day, and whoever had a coat lent it to one of the children. By dusk the school had beds "
    "for two hundred, the baker had sent up bread, and a bus from Marl was waiting with its lamps on. "
)
NIGHT = (
    "Few had slept. On the upper deck an old man played cards with the cook until the batteries of their lantern gave "
    "out; below them, women took turns at the pump, as nobody trusted the gauge any more. "
)
HALL = (
    "Lawyers filled the first three rows of the hall on Wednesday, long before anybody whom they were to speak for. "
    "What tickets cost, who had checked the hull, why no second boat came: all of it was asked twice. "
)


def reading(
    outlet: str,
    before: str,
    how: str = IN_A_STATEMENT,
    *,
    after: str = "",
    when: str = "2031-03-04",
    who: str = "Strand Line",
    spoken: str = SPOKEN,
) -> Reading:
    text = f"{before}“{spoken},” {who} {how}. {after}"
    at, cue = text.index(spoken), text.index(f"{who} {how}")
    said_at = cue + len(who) + 1
    link = Link(f"e:{who}", who, "organization", False, Span(cue, said_at - 1), Span(said_at, said_at + 4))
    said = Statement(f"{outlet}:1", outlet, at, at + len(spoken), "direct", chain=(link,))
    report = Report(outlet, outlet, text, "0" * 64, Outlet(outlet), published=Published(when, "given", 1))
    return Reading(report, (said,), (Entity(link.entity, "organization", who),))


def tree(*readings: Reading) -> Stemma:
    return stemma.trace(Case(Story("s", "", tuple(r.report.id for r in readings)), readings)).story.stemma


def below(found: Stemma) -> dict[str, Edge]:
    """By report, the edge from a statement that nobody has."""
    kinds = {n.id: n.kind for n in found.nodes}
    return {e.child.removeprefix("report:"): e for e in found.edges if kinds[e.parent] == "absent"}


GAZETTE = reading("gazette", RAIN)
COURIER = reading("courier", NIGHT, when="2031-03-05")


def test_a_statement_that_two_quote_alike_stands_above_both() -> None:
    found = tree(GAZETTE, COURIER)
    assert {(e.relation, e.extent) for e in below(found).values()} == {("quotes", "part")}
    assert set(below(found)) == {"gazette", "courier"}
    (node,) = [n for n in found.nodes if n.kind == "absent"]
    assert (node.name, node.ref) == ("Strand Line (statement)", "e:Strand Line")


def test_the_edge_shows_the_words_on_both_sides_and_who_says_that_they_were_given_out() -> None:
    edge = below(tree(GAZETTE, COURIER))["gazette"]
    texts = {r.report.id: r.report.text for r in (GAZETTE, COURIER)}
    shown = [(e.report, texts[e.report][e.start : e.end]) for e in edge.evidence]
    assert any(report == "gazette" and IN_A_STATEMENT in words for report, words in shown)
    assert {report for report, words in shown if "cold deck" in words} == {"gazette", "courier"}
    assert edge.because == "gives words of Strand Line as from a statement, 22 of them as courier does"


def test_who_draws_on_whom_is_not_touched_by_it() -> None:
    assert all(e.relation == "quotes" for e in tree(GAZETTE, COURIER).edges)


@pytest.mark.parametrize(
    ("how", "kind"),
    [
        ("said in a press release", "statement"),
        ("said in its written statement", "statement"),
        ("wrote in a blog post", "post"),
        ("tweeted", "post"),
        ("said in a court filing", "filing"),
        ("wrote in an internal memo", "memo"),
        ("told the Selby Post", ""),
        ("told reporters", ""),
        ("told a crowd in the hall", ""),
    ],
)
def test_words_are_given_out_in_many_ways(how: str, kind: str) -> None:
    one, other = reading("gazette", RAIN, how), reading("courier", NIGHT, how)
    names = {n.name for n in tree(one, other).nodes if n.kind == "absent"}
    assert names == ({f"Strand Line ({kind})"} if kind else set())


def test_a_statement_that_only_one_says_to_be_one_makes_no_node() -> None:
    assert not below(tree(GAZETTE, reading("courier", NIGHT, "told reporters")))


def test_statements_of_two_bodies_are_two() -> None:
    assert not below(tree(GAZETTE, reading("courier", NIGHT, who="Tarn Rail")))


def test_other_words_are_from_another_statement() -> None:
    other = "Nobody from our line will be at the hearing on Friday, as our lawyers have told the court in writing"
    assert not below(tree(GAZETTE, reading("courier", NIGHT, spoken=other)))


def test_what_came_along_with_a_text_that_was_copied_came_from_there() -> None:
    told = (
        "At nine the harbour master closed both gates of the inner lock and sent the pilots home for the day. "
        "Two tugs from Marl pulled the hull off the rocks while a crane lifted crates of oranges onto a barge. "
    )
    first, copy = reading("gazette", told), reading("courier", told, when="2031-03-05")
    assert not below(tree(first, copy))
    assert set(below(tree(first, copy, reading("herald", HALL)))) == {"gazette", "herald"}


def test_the_order_of_input_changes_nothing() -> None:
    assert tree(GAZETTE, COURIER) == tree(COURIER, GAZETTE)
