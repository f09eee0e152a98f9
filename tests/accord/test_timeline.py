"""One line an event, in order of time, with what is planned, denied and disputed."""

from dataclasses import replace

import pytest

from headwater import accord
from headwater.accord.timeline import begins, fit, grain, tense
from headwater.nouns import Case, Event, Reading, Story
from headwater.nouns.statement import Certainty

MEET = "The leaders of both islands meet in the old town hall of Tarn on {}."
AGAIN = "On {} the leaders of the two islands meet in the old town hall of Tarn."
SHIP = "The rusty freighter Orla left the shipyard of Selby under tow on {}."


def events(*readings: Reading) -> tuple[Event, ...]:
    case = Case(Story("s", "", tuple(r.report.id for r in readings)), readings)
    return accord.compare(case).story.timeline


def sure(reading: Reading, certainty: Certainty, negated: bool = False) -> Reading:
    return replace(
        reading, statements=tuple(replace(s, certainty=certainty, negated=negated) for s in reading.statements)
    )


def test_several_statements_of_one_event_are_one_line(told) -> None:
    found = events(told("a", MEET.format("10 March"), SHIP.format("10 March")), told("b", AGAIN.format("10 March")))
    assert sorted(e.statements for e in found) == [("a:0", "b:0"), ("a:1",)]


def test_two_days_are_two_lines_in_order(told) -> None:
    found = events(told("a", MEET.format("12 March")), told("b", MEET.format("10 March")))
    assert [(e.when, e.grain) for e in found] == [("2031-03-10", "day"), ("2031-03-12", "day")]


def test_what_lies_behind_the_newest_report_is_past(told) -> None:
    found = events(told("a", MEET.format("10 March"), SHIP.format("2 March"), when="2031-03-05"))
    assert [(e.when, e.tense) for e in found] == [("2031-03-02", "past"), ("2031-03-10", "ahead")]


def test_a_denial_is_a_line_of_its_own_and_says_so(told) -> None:
    found = events(told("a", MEET.format("10 March")), sure(told("b", AGAIN.format("10 March")), "certain", True))
    assert sorted(e.denied for e in found) == [False, True]


def test_the_surest_telling_counts(told) -> None:
    plain, open_ = told("a", MEET.format("10 March")), sure(told("b", AGAIN.format("10 March")), "possible")
    [event] = events(plain, open_)
    assert event.certainty == "certain"


def test_voices_are_named_once(told) -> None:
    said = (
        "The leaders of both islands meet in the old town hall of Tarn on 10 March, Piers Ottway said.",
        "Piers Ottway",
    )
    [event] = events(told("a", said), told("b", said))
    assert event.voices == ("Piers Ottway",)


def test_a_disputed_day_is_marked(told) -> None:
    readings = (told("a", MEET.format("10 March"), SHIP.format("3 March")), told("b", MEET.format("12 March")))
    case = Case(Story("s", "", ("a", "b")), readings)
    story = accord.compare(case).story
    marked = {e.when for e in story.timeline if e.disputes}
    assert marked == ({"2031-03-10", "2031-03-12"} if any(d.slot == "date" for d in story.disputes) else set())


@pytest.mark.parametrize(
    ("value", "name"),
    [("2031-03-10", "day"), ("2031-03-10TMO", "part"), ("2031-03-10T08:15", "minute"), ("2031-W10", "week"),
     ("2031-03", "month"), ("2031-Q1", "quarter"), ("2031-SU", "season"), ("2031", "year"), ("PRESENT_REF", ""),
     ("2031-03-10/2031-03-12", ""), ("P3D", ""), ("", "")],
)  # fmt: skip
def test_grains(value: str, name: str) -> None:
    assert grain(value) == name


@pytest.mark.parametrize(
    ("value", "certainty", "told"),
    [("2031-03-10", "certain", "ahead"), ("2031-03-05", "certain", "past"), ("2031-03-05", "planned", "ahead"),
     ("2031-03", "certain", "past"), ("2031-03", "possible", "ahead"), ("2031-W11", "certain", "ahead"),
     ("2030", "planned", "past"), ("PAST_REF", "certain", "")],
)  # fmt: skip
def test_tenses(value: str, certainty: Certainty, told: str) -> None:
    assert tense(value, certainty, "2031-03-05") == told


def test_rough_times_hold_finer_ones() -> None:
    assert (
        fit("2031-03-10", "2031-03")
        and fit("2031-03-10T08:15", "2031-03-10")
        and fit("2031-03-10T08:15Z", "2031-03-10T08:15")
    )
    assert not fit("2031-03-10", "2031-04") and not fit("2031-03-10TMO", "2031-03-10TEV")


@pytest.mark.parametrize(
    "value", ["2031-W99", "2031-W00", "0000-W01", "2031-99", "2031-Q2", "2031", "2031-03-10T08:15"]
)
def test_every_time_begins_somewhere(value: str) -> None:
    assert begins(value).startswith(value[:4]) or begins(value) < value
