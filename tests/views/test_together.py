"""The reports that bring nothing of their own, or come late, are counted beside the origins."""

from dataclasses import replace

import pytest

from headwater.nouns import Collection, Edge, Evidence, Node, Outlet, Published, Reason, Report, Stemma, Story
from headwater.nouns.story import Relation
from headwater.views import html, markdown
from headwater.views.briefing import Briefing
from headwater.views.together import notes

DAYS = {"a": "2031-05-01", "b": "2031-05-01", "c": "2031-05-02", "d": "2031-05-29"}
NAMES = {"a": "The Gazette", "b": "The Courier", "c": "The Herald", "d": "The Gazette"}


def briefing(*drawn: tuple[str, str], relation: Relation = "copies", copies: str = "", later: str = "") -> Briefing:
    """Four reports, of which some draw on others ("x" is at nobody's hand), some are copies, some come later."""
    reports = tuple(
        Report(
            r, f"{r}.html", "The ferry sank.", "0" * 64, Outlet(NAMES[r]), published=Published(DAYS[r], "given", 1.0)
        )
        for r in NAMES
    )
    nodes = (*(Node(f"n{r}", "report", r, NAMES[r]) for r in NAMES), Node("nx", "absent", "", "Meridian"))
    edges = tuple(Edge(f"n{p}", f"n{c}", relation, "whole", 0.9, (), "") for p, c in drawn)
    because = tuple(
        Reason(rule, 1.0, "", tuple(Evidence(r, 0, 3) for r in held))
        for rule, held in (("copies", copies), ("later", later))
        if held
    )
    story = Story("s", "Ferry sinks", tuple(NAMES), "2031-05-01", "2031-05-29", because, stemma=Stemma(nodes, edges))
    return Briefing(story, Collection(reports, stories=(story,)))


def test_near_copies_are_counted_by_what_they_come_from_in_the_end() -> None:
    assert list(notes(briefing(("a", "b"), ("b", "c"), copies="abc"))) == [
        "2 of 4 reports are near-copies of The Gazette #1"
    ]


def test_what_they_were_taken_from_may_be_at_nobody_s_hand() -> None:
    assert list(notes(briefing(("x", "b"), ("x", "c"), copies="bc", relation="wire"))) == [
        "2 of 4 reports are near-copies of Meridian"
    ]


@pytest.mark.parametrize(("copies", "relation"), [("", "copies"), ("ab", "cites")])
def test_what_draws_on_another_is_no_copy_by_that(copies: str, relation: Relation) -> None:
    assert list(notes(briefing(("a", "b"), copies=copies, relation=relation))) == []


def test_a_circle_of_copies_ends() -> None:
    assert len(list(notes(briefing(("a", "b"), ("b", "a"), copies="ab")))) == 2


def test_follow_ups_are_told_with_their_day() -> None:
    assert list(notes(briefing(later="d"))) == ["1 of 4 reports is a follow-up: The Gazette #4 of 29 May 2031"]


def test_a_follow_up_that_was_dated_anew_is_none() -> None:
    found = briefing(later="d")
    day = replace(found.found.reports[3], published=Published("2031-05-02", "story", 0.9))
    assert list(notes(replace(found, found=replace(found.found, reports=(*found.found.reports[:3], day))))) == []


def test_every_view_tells_them() -> None:
    found = briefing(("a", "b"), copies="ab").found
    assert "1 of 4 reports is a near-copy of The Gazette #1" in html.page(found)
    assert "1 of 4 reports is a near\\-copy of The Gazette \\#1" in markdown.text(found)
