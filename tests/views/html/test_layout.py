"""Cards stand in rows, later ones never further left than earlier ones, and nothing left of what it draws on."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.nouns import Collection, Edge, Node, Published, Report, Stemma, Story
from headwater.views.briefing import Briefing
from headwater.views.html.layout import HEIGHT, Layout, lay_out

MOMENTS = ["2031-05-01", "2031-05-01T08:00", "2031-05-01T08:01:00+02:00", "2031-05-03T23:00", "2031-05-09", "soon", ""]


def laid(moments: list[str], edges: list[tuple[int, int]], absent: int = 0) -> Layout:
    published = [Published(m, "given", 1.0) if m else None for m in moments]
    reports = tuple(Report(f"r{n}", "", "", "", published=p) for n, p in enumerate(published))
    nodes = [Node(f"n{n}", "report", r.id, "") for n, r in enumerate(reports)]
    nodes += [Node(f"a{n}", "absent", "", "") for n in range(absent)]
    lines = tuple(Edge(f"n{a}", f"n{b}", "copies", "whole", 0.5, (), "") for a, b in edges)
    story = Story("s", "", tuple(r.id for r in reports), stemma=Stemma(tuple(nodes), lines))
    return lay_out(Briefing(story, Collection(reports, stories=(story,))))


def test_later_reports_stand_further_right() -> None:
    cards = laid(MOMENTS[:5], []).cards
    assert all(cards[f"n{n}"].x < cards[f"n{n + 1}"].x for n in range(4))


def test_what_has_no_date_stands_left_of_what_has_one() -> None:
    cards = laid(["2031-05-01", ""], [], absent=1).cards
    assert cards["n1"].x < cards["n0"].x and cards["a0"].x < cards["n0"].x


def test_a_day_is_told_once_where_it_begins() -> None:
    layout = laid(MOMENTS[:5], [])
    assert [day for _, day in layout.days] == ["2031-05-01", "2031-05-03", "2031-05-09"]
    assert layout.days[0][0] == layout.cards["n0"].x


def test_names_of_days_do_not_run_into_each_other() -> None:
    days = [f"2031-05-{n:02}" for n in range(1, 31)]
    named = laid(days, []).days
    assert 1 < len(named) < 30
    assert all(b - a >= 84 for (a, _), (b, _) in pairwise(named))


def test_clocks_of_different_zones_are_set_against_each_other() -> None:
    near = laid(["2031-05-01T10:00+02:00", "2031-05-01T08:30+00:00", "2031-05-01T20:00+00:00"], []).cards
    assert near["n1"].x - near["n0"].x < near["n2"].x - near["n1"].x


def test_cycles_end() -> None:
    assert len(laid(["2031-05-01"] * 3, [(0, 1), (1, 2), (2, 0)]).cards) == 3


Graph = tuple[list[str], list[tuple[int, int]]]

graphs = st.lists(st.sampled_from(MOMENTS), min_size=1, max_size=8).flatmap(
    lambda moments: st.tuples(
        st.just(sorted(moments)),
        st.lists(st.tuples(st.integers(0, len(moments) - 1), st.integers(0, len(moments) - 1)), max_size=8),
    )
)


@given(graphs, st.integers(0, 3))
@settings(max_examples=40, deadline=None)
def test_no_card_covers_another_and_lines_lead_right(
    graph: tuple[list[str], list[tuple[int, int]]], absent: int
) -> None:
    moments, pairs = graph
    edges = sorted({(a, b) for a, b in pairs if a < b})
    layout = laid(moments, edges, absent)
    assert len(layout.cards) == len(moments) + absent
    rows = sorted(card.y for card in layout.cards.values())
    assert all(b - a > HEIGHT for a, b in pairwise(rows))
    assert all(layout.cards[f"n{a}"].x < layout.cards[f"n{b}"].x for a, b in edges)
    assert all(0 <= c.x < layout.width and c.y + HEIGHT <= layout.height for c in layout.cards.values())


def test_order_of_edges_moves_no_card() -> None:
    edges = [(0, 1), (0, 2), (1, 3)]
    one, two = laid(MOMENTS[:4], edges), laid(MOMENTS[:4], edges[::-1])
    assert one.cards == two.cards
    assert replace(one) == two
