"""Which claim is the main one, and which come next."""

from __future__ import annotations

from collections.abc import Callable

from headwater import accord
from headwater.nouns import Case, Edge, Node, Reading, Stemma, Story

Tell = Callable[..., Reading]
Compare = Callable[..., Story]
REEF = "The ferry Lady Marl struck the Gannet reef outside Selby in thick fog."
WEATHER = "It rained heavily on the whole coast until Friday noon."
FURTHER_UP = {
    "a": ("Kestrels and jackdaws nest in the windmill above the orchards.",) * 6,
    "b": ("The museum lends two harpsichords to a school for apprentices.",) * 6,
    "c": ("A bakery on the canal sells rye loaves shaped like hedgehogs.",) * 6,
}


def test_the_main_claim_is_what_first_sentences_tell_not_what_most_have_further_down(
    tell: Tell, compare: Compare
) -> None:
    rescue = "Helicopters carried forty frightened pilgrims and a calf off the Gannet reef on Sunday morning."
    search = "Divers from Varland look for the missing logbook of the Lady Marl in muddy and icy waters."
    story = compare(
        *(tell(n, first, *FURTHER_UP[n], WEATHER) for n, first in zip("abc", (REEF, rescue, search), strict=True))
    )
    assert "Gannet reef" in story.claims[0].text
    assert len(story.claims[0].reports) < len(story.claims[1].reports) == 3


def test_behind_the_main_claim_come_those_of_most_reports(tell: Tell, compare: Compare) -> None:
    story = compare(tell("a", REEF, WEATHER), tell("b", REEF, WEATHER), tell("c", REEF, "The mayor opened a bridge."))
    assert [len(c.reports) for c in story.claims] == [3, 2, 1]


def test_a_whole_copy_counts_once_for_the_main_claim(tell: Tell) -> None:
    light = "The light on the Gannet reef outside Selby was out of order since the winter storms."
    sale = "The town of Tarn will sell its old ferry pier to a maker of salted herring."
    readings = (tell("a", light), tell("b", light), tell("c", light), tell("d", "Nothing new.", sale), tell("e", sale))
    nodes = tuple(Node(f"n:{r.report.id}", "report", r.report.id, r.report.id) for r in readings)
    copied = tuple(Edge("n:a", f"n:{c}", "copies", "whole", 0.9, (), "") for c in "bc")
    story = Story("s", "", tuple(r.report.id for r in readings), stemma=Stemma(nodes, copied))
    assert accord.compare(Case(story, readings)).story.claims[0].text == sale


def test_copies_of_copies_are_one_family(tell: Tell) -> None:
    same = "The light on the Gannet reef outside Selby was out of order since the winter storms."
    readings = tuple(tell(n, same) for n in "abc")
    nodes = tuple(Node(f"n:{r.report.id}", "report", r.report.id, r.report.id) for r in readings)
    edges = tuple(Edge(f"n:{p}", f"n:{c}", "copies", "whole", 0.9, (), "") for p, c in ("ab", "bc"))
    story = Story("s", "", tuple("abc"), stemma=Stemma(nodes, edges))
    (claim,) = accord.compare(Case(story, readings)).story.claims
    assert claim.reports == ("a", "b", "c")
