"""Releases at hand: what is one, and who draws on it."""

import pytest

from headwater import stemma
from headwater.nouns import Case, Edge, Link, Outlet, Published, Reading, Report, Statement, Story
from headwater.stemma.notices import is_release

SPOKEN = "We are sorry for every hour that our passengers spent on that cold deck, and we shall pay for all of it"
RELEASE = (
    f"PRESS RELEASE\nStrand Line takes the Lady Marl out of service. “{SPOKEN},” said Ida Holm, who leads the line."
)


def reading(outlet: str, text: str, when: str = "2031-03-04") -> Reading:
    at = text.index(SPOKEN) if SPOKEN in text else -1
    link = Link("e:holm", "Ida Holm", "person")
    said = Statement(f"{outlet}:1", outlet, at, at + len(SPOKEN), "direct", chain=(link,))
    report = Report(outlet, outlet, text, "0" * 64, Outlet(outlet), published=Published(when, "given", 1))
    return Reading(report, (said,) if at >= 0 else ())


def edges(*readings: Reading) -> dict[tuple[str, str], Edge]:
    tree = stemma.trace(Case(Story("s", "", tuple(r.report.id for r in readings)), readings)).story.stemma
    ref = {n.id: n.ref or n.id for n in tree.nodes}
    return {(ref[e.parent], ref[e.child]): e for e in tree.edges}


GAZETTE = reading("Gazette", f"Rain fell on the quay all day. “{SPOKEN},” the head of the line told reporters there.")
COURIER = reading("Courier", f"Few had slept. In the hall a woman read from a sheet: “{SPOKEN}.” Then she left.")


def test_who_quotes_a_release_at_hand_draws_on_it_and_not_on_each_other() -> None:
    found = edges(reading("Strand Line", RELEASE), GAZETTE, COURIER)
    assert set(found) == {("Strand Line", "Gazette"), ("Strand Line", "Courier")}
    edge = found["Strand Line", "Gazette"]
    assert edge.relation == "quotes"
    assert {e.report for e in edge.evidence} == {"Strand Line", "Gazette"}
    assert not edges(GAZETTE, COURIER)


def test_a_release_of_a_later_day_was_not_quoted() -> None:
    assert not edges(reading("Strand Line", RELEASE, "2031-03-05"), GAZETTE)


def test_a_release_that_nobody_quotes_has_no_readers() -> None:
    other = reading("Herald", "Nobody from the line would speak to us, and the gates of its yard stayed shut.")
    assert not edges(reading("Strand Line", RELEASE), other)


@pytest.mark.parametrize(
    ("outlet", "text", "url", "release"),
    [
        ("PR Newswire", "The ferry sails.", "", True),
        ("Strand Line", "News release - 4 March\nThe ferry sails.", "", True),
        ("Strand Line", "The ferry sails.", "https://strandline.example/newsroom/ferry", True),
        ("Gazette", "The ferry sails, a press release said.", "https://gazette.example/ferry", False),
    ],
)
def test_a_release_says_so_at_its_head_or_by_where_it_is(outlet: str, text: str, url: str, release: bool) -> None:
    assert is_release(Report("r", "r", text, "0" * 64, Outlet(outlet), url=url)) is release
