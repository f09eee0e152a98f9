"""Where chains end: what one voice tells of another."""

from headwater.nouns import Link, Outlet, Reading, Report, Span, Statement
from headwater.nouns.statement import EntityKind
from headwater.stemma.origins.ends import ends
from headwater.stemma.sheet import lay_out

TEXT = "The Courier reported that Ida Holm said that the crew saw a light. Nobody was hurt."


def said(name: str, content: str, kind: EntityKind = "person", negated: bool = False) -> Statement:
    at = TEXT.index(content)
    where = Span(TEXT.index(name), TEXT.index(name) + len(name))
    link = Link(name, name, kind, source=where)
    return Statement(f"g:{at}", "g", at, at + len(content), "indirect", negated=negated, chain=(link,))


def found(*statements: Statement) -> list[str]:
    report = Report("g", "g.html", TEXT, "0" * 64, Outlet("Tarn Gazette"), "Light over Tarn")
    (sheet,) = lay_out([Reading(report, statements)])
    return [c.link.name for c in ends(sheet)]


def test_the_press_gives_way_to_whom_it_reports() -> None:
    courier = said("The Courier", "that Ida Holm said that the crew saw a light", "outlet")
    assert found(courier, said("Ida Holm", "that the crew saw a light")) == ["Ida Holm"]


def test_the_press_stays_where_it_tells_more_than_that() -> None:
    courier = said("The Courier", "that Ida Holm said that the crew saw a light. Nobody was hurt", "outlet")
    assert found(courier, said("Ida Holm", "that the crew saw")) == ["The Courier", "Ida Holm"]


def test_who_speaks_within_anothers_words_is_heard_through_that_one() -> None:
    assert found(said("Ida Holm", "that the crew saw a light"), said("the crew", "a light")) == ["Ida Holm"]


def test_two_statements_of_one_voice_both_count() -> None:
    both = (said("Ida Holm", "that the crew saw a light"), said("Ida Holm", "a light"))
    assert found(*both) == ["Ida Holm", "Ida Holm"]


def test_a_denial_ends_no_chain() -> None:
    assert found(said("Ida Holm", "that the crew saw a light", negated=True)) == []
