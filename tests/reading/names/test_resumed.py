"""Whom a definite noun means, by office, description, name and standing."""

import pytest

from headwater.nouns import Entity
from headwater.reading.names.described import Standing
from headwater.reading.names.resumed import Known, resumed

BRANDT = Entity("b", "person", "Ilse Brandt", role="Norwegian prime minister")
DAHL = Entity("d", "person", "Ole Dahl", role="mayor of Tarn")
AIR = Entity("a", "organization", "Norda Airways")
DATA = Entity("x", "organization", "Vandelo")
POLICE = Entity("p", "organization", "Tarn Police")
AN_AIRLINE = Entity("n", "organization", "An airline")
EVERY = (BRANDT, DAHL, AIR, DATA, POLICE)


def known(spoken: tuple[Entity, ...] = (), **standing: Standing) -> Known:
    return Known(spoken, EVERY, "en", standing)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the prime minister", BRANDT),
        ("Norway's prime minister", BRANDT),
        ("the mayor of Tarn", DAHL),
        ("the mayor and skier", DAHL),
        ("the airline", AIR),
        ("the police", POLICE),
        ("airline", AIR),
        ("the former mayor", None),
        ("the Swedish prime minister", None),
        ("the mayor of Sund", None),
        ("a spokeswoman for Norway's prime minister", None),
        ("a mayor", None),
        ("the ministry spokesman", None),
        ("the company", AIR),
    ],
)
def test_by_office_and_name(phrase: str, expected: Entity | None) -> None:
    assert resumed(phrase, known()) == expected


def test_by_what_the_report_calls_it() -> None:
    told = known(x=Standing(frozenset(("credit", "agency")), 2))
    assert resumed("the credit agency", told) == DATA
    assert resumed("the space agency", told) is None


def test_the_company_is_the_one_that_the_report_is_about() -> None:
    assert resumed("the company", known((DATA,), x=Standing(count=6), a=Standing(count=2))) == DATA
    assert resumed("the company", Known((), (DATA, POLICE), "en", {"x": Standing(count=2)})) is None
    assert resumed("the board", known((DATA,), x=Standing(count=6))) is None


def test_the_airline_is_not_the_one_named_in_passing_where_the_report_is_about_another() -> None:
    told = known((DATA,), x=Standing(count=6), a=Standing(count=1))
    assert resumed("the airline", told) == DATA


def test_an_owners_keeper_is_whom_the_report_calls_so() -> None:
    assert resumed("the mill's keeper", known(d=Standing(frozenset(("mill", "keeper")), 1))) == DAHL
    assert resumed("the port's keeper", known(d=Standing(frozenset(("mill", "keeper")), 1))) is None


def test_a_body_without_a_name_is_meant_only_where_no_named_one_is() -> None:
    assert resumed("the airline", Known((AN_AIRLINE,), (AIR,), "en")) == AIR
    assert resumed("the airline", Known((AN_AIRLINE,), (), "en")) == AN_AIRLINE
