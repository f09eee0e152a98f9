"""Lost reports: when their copies reveal them, and when not."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from headwater import stemma
from headwater.nouns import Case, Link, Outlet, Published, Reading, Report, Span, Statement, Stemma, Story

SENTENCES = (
    "At nine the harbour master closed both gates of the inner lock and sent the pilots home for the day. ",
    "Two tugs from Marl pulled the hull off the rocks while a crane lifted crates of oranges onto a barge. ",
    "Inspectors found that a wire inside the lamp had rusted through under a coat of fresh green paint. ",
    "The owner held that insurance would not pay for fruit that had been stacked on open decks in winter. ",
    "Children gathered oranges along three miles of beach until the tide took back what they had missed. ",
    "A diver was sent down twice but could see nothing in water that was brown with sand and leaves. ",
)
WHOLE = "".join(SENTENCES)
CHANGES = (("both gates", "the two gates"), ("a crane", "one crane"), ("rusted through", "rotted away"))


def reading(name: str, text: str, when: str = "", cites: str = "") -> Reading:
    said = []
    if cites:
        at = text.index(cites)
        link = Link(f"e:{cites}", cites, "outlet", source=Span(at, at + len(cites)))
        said = [Statement(f"{name}:1", name, 0, len(text), "indirect", chain=(link,))]
    published = Published(when, "given", 1) if when else None
    return Reading(Report(name, name, text, "0" * 64, Outlet(name), published=published), tuple(said))


def drawn(readings: Sequence[Reading]) -> Stemma:
    return stemma.trace(Case(Story("s", "", tuple(r.report.id for r in readings)), tuple(readings))).story.stemma


def parents(*readings: Reading) -> Mapping[str, set[str]]:
    """By report, the nodes that it draws on."""
    tree = drawn(readings)
    return {
        n.ref: {e.parent.removeprefix("report:") for e in tree.edges if e.child == n.id}
        for n in tree.nodes
        if n.kind == "report"
    }


def changed(at: int) -> str:
    return WHOLE.replace(*CHANGES[at])


THREE = tuple(reading(n, changed(i), f"2031-03-0{4 + i}T09:00") for i, n in enumerate(("gazette", "courier", "herald")))


def test_three_copies_that_each_went_their_own_way_reveal_their_source() -> None:
    found = parents(*THREE)
    assert set(map(frozenset, found.values())) == {frozenset({"absent:hypothetical:1"})}


def test_the_edge_shows_where_the_others_agree_against_each() -> None:
    tree = drawn(THREE)
    texts = {r.report.id: r.report.text for r in THREE}
    edge = next(e for e in tree.edges if e.child == "report:courier")
    (reason,) = [r for r in edge.reasons if r.rule == "lost-source"]
    shown = {e.report: texts[e.report][e.start : e.end] for e in reason.evidence}
    assert "one crane" in shown.pop("courier")
    assert any("a crane" in words for words in shown.values())
    assert edge.relation == "copies" and edge.confidence <= 0.15
    assert "source" in edge.because


def test_where_one_could_be_the_source_none_is_inferred() -> None:
    found = parents(reading("gazette", WHOLE, "2031-03-04T09:00"), *THREE[1:])
    assert found == {"gazette": set(), "courier": {"gazette"}, "herald": {"gazette"}}


def test_one_that_was_put_together_from_two_that_share_nothing_has_two_sources() -> None:
    half, rest = "".join(SENTENCES[:3]), "".join(SENTENCES[3:])
    merged = reading("herald", WHOLE, "2031-03-06T09:00")
    found = parents(reading("gazette", half, "2031-03-04T09:00"), reading("courier", rest, "2031-03-05T09:00"), merged)
    assert found["herald"] == {"gazette", "courier"}


def test_who_has_a_copy_s_own_readings_draws_on_that_copy() -> None:
    child = reading("bugle", changed(0).replace("three miles", "four miles"), "2031-03-07T09:00")
    assert parents(*THREE, child)["bugle"] == {"gazette"}


def test_two_reports_reveal_nothing() -> None:
    assert not any(p.startswith("absent") for above in parents(*THREE[:2]).values() for p in above)


def test_the_lost_report_is_that_of_the_outlet_which_a_copy_names() -> None:
    naming = reading("herald", changed(2) + "The Evening Star had it first. ", "2031-03-06T09:00", "Evening Star")
    found = parents(*THREE[:2], naming)
    assert found["gazette"] == {"absent:evening-star"} == found["herald"]


def test_copies_credited_to_an_agency_need_no_other_source() -> None:
    wired = [replace(r, report=replace(r.report, wire=("MPA",))) for r in THREE]
    assert set(map(frozenset, parents(*wired).values())) == {frozenset({"absent:mpa"})}


def test_the_order_of_input_changes_nothing() -> None:
    assert len({drawn(order) for order in permutations(THREE)}) == 1


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sets(st.sampled_from(range(6)), min_size=2), min_size=3, max_size=6))
def test_whatever_is_cut_the_tree_has_no_circle_and_shows_what_is_there(cuts: list[set[int]]) -> None:
    texts = {f"r{i}": "".join(SENTENCES[at] for at in sorted(cut)) for i, cut in enumerate(cuts)}
    tree = drawn([reading(n, t, f"2031-03-{4 + i:02}") for i, (n, t) in enumerate(texts.items())])
    above = {n.id: {e.parent for e in tree.edges if e.child == n.id} for n in tree.nodes}
    while done := [n for n, over in above.items() if not over & above.keys()]:
        above = {n: over for n, over in above.items() if n not in done}
    assert not above
    assert all(e.end <= len(texts[e.report]) for edge in tree.edges for e in edge.evidence)
