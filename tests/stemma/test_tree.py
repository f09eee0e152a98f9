"""Who draws on whom: each rule of the tree, and what holds of any tree."""

from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from headwater import stemma
from headwater.nouns import (
    Case,
    Credit,
    Edge,
    Evidence,
    Link,
    Outlet,
    Published,
    Reading,
    Report,
    Span,
    Statement,
    Story,
)

HARBOUR = (
    "The ferry Lady Marl struck a reef outside the port of Selby shortly before dawn and began to take on water. "
    "Three lifeboats brought the passengers ashore within an hour, and nobody was seriously hurt in the accident. "
    "The reef is marked by a light that had been out of order since the winter storms, according to the port's log. "
)
REWRITTEN = "Shortly before dawn a ship ran onto rocks near Selby. All on board were saved by boats of the town. "
QUOTE = "“I have sailed past that reef for thirty years and I have never once seen its light go out before,” he said. "


def reading(
    id: str,  # noqa: A002
    text: str,
    *,
    outlet: str = "",
    when: str = "2031-03-04",
    wire: tuple[str, ...] = (),
    cites: str = "",
    direct: str = "",
) -> Reading:
    statements = []
    if cites:
        at = text.index(cites)
        link = Link(f"e:{cites}", cites, "outlet", source=Span(at, at + len(cites)))
        statements.append(Statement(f"{id}:c", id, 0, len(text), "indirect", chain=(link,)))
    if direct:
        at = text.index(direct)
        link = Link("e:he", "he", "person")
        statements.append(Statement(f"{id}:d", id, at, at + len(direct), "direct", chain=(link,)))
    report = Report(
        id, f"{id}.html", text, "0" * 64, Outlet(outlet or id.title()), id, wire=wire,
        published=Published(when, "given", 1),
    )  # fmt: skip
    return Reading(report, tuple(statements))


def edges(*readings: Reading) -> dict[tuple[str, str], Edge]:
    """The edges of the stemma, by the names of what they join."""
    story = Story("s", "", tuple(r.report.id for r in readings))
    tree = stemma.trace(Case(story, readings)).story.stemma
    name = {n.id: n.ref if n.kind == "report" else n.id for n in tree.nodes}
    return {(name[e.parent], name[e.child]): e for e in tree.edges if not e.parent.startswith("voice:")}


def test_the_later_of_two_that_share_their_words_draws_on_the_earlier() -> None:
    found = edges(reading("courier", HARBOUR, when="2031-03-05"), reading("gazette", HARBOUR))
    assert list(found) == [("gazette", "courier")]
    edge = found["gazette", "courier"]
    assert (edge.relation, edge.extent) == ("copies", "whole")
    assert {e.report for e in edge.evidence} == {"gazette", "courier"}


def test_reports_with_nothing_in_common_are_no_kin() -> None:
    assert edges(reading("gazette", HARBOUR), reading("courier", REWRITTEN)) == {}


def test_a_shared_quotation_alone_proves_nothing() -> None:
    spoken = QUOTE.split(",” he")[0][1:]
    one = reading("gazette", "The captain was calm. " + QUOTE, direct=spoken)
    two = reading("courier", "At noon he spoke to the press. " + QUOTE, direct=spoken, when="2031-03-05")
    assert edges(one, two) == {}


def test_lines_in_the_first_person_count_as_quoted() -> None:
    post = "I was on that ferry and my family and I want to thank the crews of the lifeboats for our lives\n"
    assert edges(reading("gazette", "A post read:\n" + post), reading("courier", "She wrote\n" + post)) == {}


def test_reports_credited_to_one_agency_that_share_words_rest_on_one_absent_report() -> None:
    found = edges(reading("gazette", HARBOUR, wire=("AP",)), reading("courier", HARBOUR, wire=("AP",)))
    assert {k: e.relation for k, e in found.items()} == {
        ("absent:associated-press", "gazette"): "wire",
        ("absent:associated-press", "courier"): "wire",
    }


def test_a_copy_without_a_credit_rests_on_the_agency_by_one_that_has_it() -> None:
    first, second, third = (f"{s}. " for s in HARBOUR.split(". ")[:3])
    more = "Divers will look at the hull on Friday, when the tide is low enough for them to reach the gash. "
    found = edges(
        reading("gazette", first + second, wire=("AP",)),
        reading("courier", first + second + third + more, when="2031-03-05"),
        reading("herald", second + third + more, when="2031-03-06"),
    )
    told = {child: e.because for (parent, child), e in found.items() if parent.startswith("absent:")}
    assert told["courier"] == told["herald"] == "shares its words with Gazette, which credits AP"


def test_the_words_of_a_credit_are_its_evidence() -> None:
    one = reading("gazette", "SELBY (AP) - " + HARBOUR, wire=("AP",))
    one = replace(one, report=replace(one.report, credits=(Credit(0, 10, "AP"),)))
    assert edges(one)["absent:associated-press", "gazette"].evidence == (Evidence("gazette", 0, 10),)


def test_reports_credited_to_one_agency_with_other_words_rest_on_two() -> None:
    found = edges(reading("gazette", HARBOUR, wire=("AP",)), reading("courier", REWRITTEN, wire=("AP",)))
    assert set(found) == {("absent:associated-press", "gazette"), ("absent:associated-press:2", "courier")} or set(
        found
    ) == {
        ("absent:associated-press:2", "gazette"),
        ("absent:associated-press", "courier"),
    }


def test_an_uncredited_report_with_the_agency_s_words_rests_on_it_too() -> None:
    found = edges(
        reading("gazette", HARBOUR, wire=("AP",)),
        reading("courier", HARBOUR, wire=("AP",)),
        reading("herald", HARBOUR),
    )
    assert found["absent:associated-press", "herald"].relation == "copies"


def test_the_agency_s_own_report_is_no_absent_one() -> None:
    own = reading("agency", HARBOUR, outlet="Reuters")
    found = edges(own, reading("gazette", HARBOUR, wire=("Reuters",), when="2031-03-05"))
    assert list(found) == [("agency", "gazette")]


def test_a_paper_that_lends_its_report_and_is_named_in_it_is_no_absent_one() -> None:
    named = HARBOUR + "A captain told the Harbour Gazette so."
    lender = reading("gazette", named, outlet="Harbour Gazette")
    found = edges(
        lender,
        reading("courier", named, wire=("Harbour Gazette",), cites="Harbour Gazette", when="2031-03-05"),
        reading("herald", named, cites="Harbour Gazette", when="2031-03-06"),
    )
    assert found["gazette", "courier"].relation == "wire"
    assert not any(parent.startswith("absent:") for parent, _ in found)


RETOLD = "Three lifeboats brought the passengers ashore within an hour, the Harbour Gazette reported. "


def test_citing_an_outlet_of_the_story_for_what_it_tells_draws_on_its_report() -> None:
    cites = reading("courier", RETOLD, cites="Harbour Gazette", when="2031-03-05")
    found = edges(reading("gazette", HARBOUR, outlet="The Harbour Gazette"), cites)
    assert "cites-outlet" in {r.rule for r in found["gazette", "courier"].reasons}


def test_an_outlet_cited_several_times_is_one_reason() -> None:
    cites = reading("courier", RETOLD, cites="Harbour Gazette", when="2031-03-05")
    twice = replace(cites, statements=(*cites.statements, replace(cites.statements[0], id="courier:again")))
    edge = edges(reading("gazette", HARBOUR, outlet="The Harbour Gazette"), twice)["gazette", "courier"]
    assert [r.text for r in edge.reasons if r.rule == "cites-outlet"] == ["Courier cites The Harbour Gazette 2 times"]


def test_a_later_report_of_the_outlet_that_is_cited_is_the_parent_if_it_holds_the_same_words() -> None:
    cites = reading("gazette", HARBOUR + "So the Courier wrote. ", cites="Courier")
    found = edges(cites, reading("courier", HARBOUR, when="2031-03-09"))
    assert set(found) == {("courier", "gazette")}
    assert "Gazette cites Courier" in found["courier", "gazette"].because


def test_an_outlet_that_is_cited_has_nothing_from_who_cites_it() -> None:
    more = "Divers will look at the hull on Friday, when the tide is low enough for them to reach the gash. "
    early = reading("early", HARBOUR, outlet="Gazette", when="2031-03-03")
    late = reading("late", HARBOUR + more, outlet="Gazette", when="2031-03-05")
    silent = reading("courier", HARBOUR + more)
    assert ("courier", "late") in edges(early, silent, late)
    cites = reading("courier", HARBOUR + "So the Gazette wrote. " + more, cites="Gazette")
    assert ("courier", "late") not in edges(early, cites, late)


def test_of_kin_the_one_that_holds_most_of_a_report_s_words_is_its_parent() -> None:
    first, second, third = (f"{s}. " for s in HARBOUR.split(". ")[:3])
    changed = second.replace("within an hour", "before the sun was up").replace("in the accident", "by the blow")
    copies = [reading("gazette", HARBOUR), reading("courier", first + changed + third, when="2031-03-05")]
    found = edges(*copies, reading("herald", first + changed, when="2031-03-06"))
    assert {parent for parent, child in found if child == "herald"} == {"courier"}


def test_where_no_clock_tells_the_cut_draws_on_the_whole() -> None:
    first, second, _ = (f"{s}. " for s in HARBOUR.split(". ")[:3])
    found = edges(reading("courier", first + second), reading("gazette", HARBOUR))
    assert list(found) == [("gazette", "courier")]
    assert not found["gazette", "courier"].directed


def test_an_uncredited_report_that_tells_as_one_of_the_family_does_had_the_text_through_that() -> None:
    first, second, third = (f"{s}. " for s in HARBOUR.split(". ")[:3])
    own = second.replace("Three lifeboats brought the passengers", "A tug and three boats of the town took everybody")
    family = [reading("gazette", HARBOUR, wire=("AP",)), reading("bugle", HARBOUR, wire=("AP",))]
    family.append(reading("courier", first + own + third, wire=("AP",)))
    found = edges(*family, reading("herald", first + own + third, when="2031-03-06"))
    assert {parent for parent, child in found if child == "herald"} == {"courier"}
    plain = edges(*family, reading("herald", HARBOUR, when="2031-03-06"))
    assert ("absent:associated-press", "herald") in plain


def test_an_agency_that_is_cited_under_its_full_name_is_the_one_that_others_are_credited_to() -> None:
    cites = reading("herald", REWRITTEN + "So the Meridian Press Agency said.", cites="Meridian Press Agency")
    found = edges(reading("gazette", HARBOUR, wire=("MPA",)), cites)
    assert set(found) == {("absent:mpa", "gazette"), ("absent:mpa", "herald")}


def test_who_cites_an_absent_outlet_on_one_matter_had_one_report_of_its() -> None:
    one = "The ferry Lady Marl ran onto a reef off Selby, the Evening Star reported. "
    two = "A reef off Selby had cost the ferry Lady Marl her keel, the Evening Star wrote. "
    found = edges(reading("gazette", one, cites="Evening Star"), reading("courier", two, cites="Evening Star"))
    assert {parent for parent, _ in found} == {"absent:evening-star"}


def test_citing_an_outlet_for_what_its_report_does_not_tell_means_another_report() -> None:
    other = "The owner had sold two of his ships in January, the Harbour Gazette reported. "
    cites = reading("courier", other, cites="Harbour Gazette", when="2031-03-05")
    found = edges(reading("gazette", HARBOUR, outlet="The Harbour Gazette"), cites)
    assert list(found) == [("absent:harbour-gazette", "courier")]
    assert [node for node, _ in found["absent:harbour-gazette", "courier"].rivals] == ["report:gazette"]


def test_a_report_of_a_later_day_is_drawn_on_only_if_it_tells_what_is_cited() -> None:
    late = reading("gazette", HARBOUR, outlet="The Harbour Gazette", when="2031-03-05")
    assert ("gazette", "courier") in edges(late, reading("courier", RETOLD, cites="Harbour Gazette"))
    other = "A light was out near Selby, the Harbour Gazette had reported in a study of ships and ports and storms. "
    assert ("gazette", "courier") not in edges(late, reading("courier", other, cites="Harbour Gazette"))


def test_kin_that_cite_one_absent_outlet_share_its_report_and_others_have_one_of_their_own() -> None:
    def cites(name: str, text: str) -> Reading:
        return reading(name, text + "So the Evening Star reported. ", cites="Evening Star")

    found = edges(cites("courier", HARBOUR), cites("herald", HARBOUR), cites("bugle", "Wheat cost more in May. "))
    parents = {child: parent for (parent, child), e in found.items() if e.relation != "cites"}
    assert parents["courier"] == parents["herald"]
    assert parents.get("bugle") != parents["courier"]


def test_a_citation_that_was_copied_along_is_the_parent_s() -> None:
    text = HARBOUR + "The lamp had been reported in May, the Evening Star wrote last week. "
    first = reading("gazette", text, cites="Evening Star", direct="")
    found = edges(first, reading("courier", text, cites="Evening Star", when="2031-03-05"))
    assert set(found) == {("absent:evening-star", "gazette"), ("gazette", "courier")}


def test_the_evidence_of_another_report_is_no_citation_that_was_copied_along() -> None:
    text = HARBOUR + "The lamp had been reported in May, the Evening Star wrote last week. "
    star = reading("star", "Wheat cost more in May and rye did, too. ", outlet="Evening Star")
    child = reading("courier", text + "He sold ships, the Evening Star said. ", cites="Evening Star", when="2031-03-05")
    at = child.report.text.rindex("Evening Star")
    link = replace(child.statements[0].chain[0], source=Span(at, at + len("Evening Star")))
    own = replace(child.statements[0], id="courier:own", start=at - len("He sold ships, the "), chain=(link,))
    child = replace(child, statements=(*child.statements, own))
    found = edges(star, reading("gazette", text, cites="Evening Star"), child)
    reasons = found["absent:evening-star", "courier"].reasons
    assert [e.start for r in reasons if "doesn't tell" in r.text for e in r.evidence] == [at]


_LOST = (
    "At nine the harbour master closed both gates of the inner lock and sent the pilots home for the day. ",
    "Two tugs from Marl pulled the hull off the rocks while a crane lifted crates of oranges onto a barge. ",
    "Inspectors found that a wire inside the lamp had rusted through under a coat of fresh green paint. ",
    "The owner said insurance would not pay for fruit that had been stacked on the open deck in winter. ",
    "Children gathered oranges along three miles of beach until the tide took back what they had missed. ",
    "A diver was sent down twice but could see nothing in water that was brown with sand and leaves. ",
)


def test_witnesses_of_one_lost_text_reveal_it() -> None:
    cuts = {"gazette": (0, 1, 2), "courier": (0, 1, 3, 4), "herald": (1, 2, 3, 5), "bugle": (0, 2, 4, 5)}
    days = zip(cuts, ("04", "05", "06", "07"), strict=True)
    copies = [reading(name, "".join(_LOST[i] for i in cuts[name]), when=f"2031-03-{day}") for name, day in days]
    found = edges(*copies)
    assert {child for parent, child in found if parent == "absent:hypothetical:1"} == set(cuts)


def test_copies_of_one_report_at_hand_reveal_none_that_is_lost() -> None:
    whole = reading("gazette", "".join(_LOST))
    cuts = {"courier": (0, 1, 3, 4), "herald": (1, 2, 3, 5), "bugle": (0, 2, 4, 5)}
    copies = [reading(n, "".join(_LOST[i] for i in cut), when="2031-03-05") for n, cut in cuts.items()]
    assert not any(parent.startswith("absent") for parent, _ in edges(whole, *copies))


def test_versions_of_an_agency_s_story_by_one_outlet_grow_from_each_other() -> None:
    early = reading("early", HARBOUR, outlet="Courier", wire=("AP",))
    late = reading("late", HARBOUR + REWRITTEN, outlet="Courier", wire=("AP",), when="2031-03-05")
    assert ("early", "late") in edges(early, late)


def test_what_one_report_sets_in_quotation_marks_is_nobody_s_own_prose() -> None:
    post = "Sailed past that reef for thirty years and never once seen its light go out before, what a “calm” sea"
    bare = reading("courier", f"Gulls cried over the quay.\n{post}\nThe tide was low.", when="2031-03-05")
    text = f"A captain spoke up in the harbour bar. “{post}”, he wrote."
    assert not edges(reading("gazette", text, direct=f"“{post}”"), bare)
    assert edges(reading("gazette", text), bare)


def test_captions_and_notices_of_rights_bind_no_two_reports() -> None:
    notice = "Copyright 2031 The Coast Wire. All rights reserved. This may not be published, broadcast or passed on."
    one, two = reading("gazette", f"{HARBOUR}\n{notice}"), reading("courier", f"{REWRITTEN}\n{notice}")
    assert not edges(one, two)


def test_an_undated_report_draws_on_the_report_that_it_cites() -> None:
    cites = reading("courier", RETOLD, cites="Harbour Gazette")
    cites = replace(cites, report=replace(cites.report, published=None))
    found = edges(reading("gazette", HARBOUR, outlet="The Harbour Gazette"), cites)
    assert list(found) == [("gazette", "courier")]


def test_days_at_the_ends_of_the_calendar_are_compared_too() -> None:
    first = reading("gazette", HARBOUR, when="0001-01-01T00:00:00+14:00")
    last = reading("courier", HARBOUR, when="9999-12-31T23:59:59-14:00")
    assert list(edges(first, last)) == [("gazette", "courier")]


def test_citing_an_outlet_that_nobody_has_makes_an_absent_report() -> None:
    found = edges(reading("courier", REWRITTEN + "This the Harbour Gazette reported.", cites="Harbour Gazette"))
    assert [k[0] for k in found] == ["absent:harbour-gazette"]


def test_a_citation_that_was_copied_along_in_other_words_is_its_exemplars() -> None:
    more = "Divers will look at the hull on Thursday, and the light is to be mended before the spring tides come. "
    gazette = reading("gazette", HARBOUR, outlet="Harbour Gazette")
    said = "Nobody had mended the light, the Harbour Gazette said. "
    told = "The Harbour Gazette has it that the light had been mended by nobody. "
    courier = reading("courier", HARBOUR + more + said, when="2031-03-05")
    herald = reading("herald", told + HARBOUR + more, when="2031-03-06")
    found = edges(gazette, _citing(courier, said), _citing(herald, told))
    assert set(found) == {("gazette", "courier"), ("courier", "herald")}


def _citing(who: Reading, sentence: str) -> Reading:
    """The report with a citation of the Harbour Gazette for what one of its sentences says."""
    at = who.report.text.index(sentence)
    made = reading(who.report.id, who.report.text, cites="Harbour Gazette").statements[0]
    return replace(who, statements=(replace(made, start=at, end=at + len(sentence)),))


def test_a_sibling_of_one_that_rests_on_an_absent_report_rests_there_too() -> None:
    named = "The Harbour Gazette was first with it. "
    readers = [reading(f"r{n}", HARBOUR + named + f"Inquiry {n} began. ", cites="Harbour Gazette") for n in range(3)]
    late = reading("late", HARBOUR + "Much is open. ", when="2031-03-06")
    assert [p for p, c in edges(*readers, late) if c == "late"] == ["absent:harbour-gazette"]


def test_a_second_parent_stands_only_if_it_explains_words_of_its_own() -> None:
    more = "Divers will look at the hull on Thursday, and the light is to be mended before the spring tides come. "
    more += "Insurers have sent two of their engineers to Selby to see what is left of the car deck. "
    one, two = reading("gazette", HARBOUR), reading("courier", HARBOUR + more, when="2031-03-05")
    assert set(edges(one, two, reading("herald", HARBOUR, when="2031-03-06"))) >= {("gazette", "courier")}
    other = reading("bugle", more + REWRITTEN, when="2031-03-04T09")
    both = edges(one, other, reading("herald", HARBOUR + more, when="2031-03-06"))
    assert set(both) == {("gazette", "herald"), ("bugle", "herald")}


SENTENCES = [s + ". " for s in (HARBOUR + REWRITTEN).split(". ") if s.strip()]
MASTHEADS = ["Ardland Bugle", "Selby Courier", "Harbour Gazette", "Reuters"]


@st.composite
def presses(draw: st.DrawFn) -> tuple[Reading, ...]:
    """Up to six reports that copy, cite and credit each other at random."""
    found = []
    for number in range(draw(st.integers(1, 6))):
        cites = draw(st.sampled_from(["", *MASTHEADS]))
        text = "".join(draw(st.lists(st.sampled_from(SENTENCES), max_size=5))) + (
            f"{cites} reported. " if cites else ""
        )
        found.append(
            reading(
                f"r{number}",
                text,
                outlet=draw(st.sampled_from(MASTHEADS)),
                when=f"2031-03-0{draw(st.integers(1, 4))}",
                wire=draw(st.sampled_from([(), ("Reuters",), ("AP",)])),
                cites=cites,
            )
        )
    return tuple(found)


@given(presses())
@settings(max_examples=60, deadline=None)
def test_no_stemma_has_a_circle_and_all_evidence_lies_inside_its_report(readings: tuple[Reading, ...]) -> None:
    story = stemma.trace(Case(Story("s", "", tuple(r.report.id for r in readings)), readings)).story
    length = {r.report.id: len(r.report.text) for r in readings}
    below: dict[str, set[str]] = {n.id: set() for n in story.stemma.nodes}
    for edge in story.stemma.edges:
        below[edge.parent].add(edge.child)
        assert edge.because
        assert all(0 <= e.start < e.end <= length[e.report] for e in edge.evidence)
    reached = {node: _below(node, below) for node in below}
    assert not any(b in reached[a] and a in reached[b] for a, b in combinations(below, 2))
    assert not any(node in reached[node] for node in below)
    assert {n.ref for n in story.stemma.nodes if n.kind == "report"} == set(length)
    assert story.independent.low <= story.independent.count <= story.independent.high


@given(presses(), st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None)
def test_the_order_of_reports_changes_nothing(readings: tuple[Reading, ...], random: object) -> None:
    mixed = list(readings)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    ids = tuple(r.report.id for r in readings)
    one = stemma.trace(Case(Story("s", "", ids), readings)).story
    assert stemma.trace(Case(Story("s", "", ids), tuple(mixed))).story == one


def _below(node: str, edges: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    stack = [node]
    while stack:
        fresh = edges[stack.pop()] - seen
        seen |= fresh
        stack.extend(fresh)
    return seen
