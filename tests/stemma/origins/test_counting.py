"""The heads of chains as origins: who is one body, under which id, and what many of them cost."""

import time

from hypothesis import given
from hypothesis import strategies as st

from headwater import stemma
from headwater.nouns import Case, Entity, Link, Origin, Outlet, Reading, Report, Span, Statement, Story
from headwater.stemma.origins.counting import expected

SAYS = " said the ferry sank. "


def reading(id: str, *names: str, role: str = "") -> Reading:  # noqa: A002
    """A report in which each of these says one thing."""
    text, said, entities = "", [], []
    for number, name in enumerate(names):
        at = len(text)
        text += name + SAYS
        link = Link(f"{id}:{number}", name, "person", source=Span(at, at + len(name)))
        said.append(Statement(f"{id}:{number}", id, at + len(name) + 6, len(text) - 2, "indirect", chain=(link,)))
        entities.append(Entity(f"{id}:{number}", "person", name, role=role))
    report = Report(id, f"{id}.html", text, "0" * 64, Outlet(id.title()), "Ferry sank off Tarn")
    return Reading(report, tuple(said), tuple(entities))


def origins(*readings: Reading) -> tuple[Origin, ...]:
    return stemma.trace(Case(Story("s", "", tuple(r.report.id for r in readings)), readings)).story.origins


def test_two_bodies_of_one_name_have_two_ids() -> None:
    found = origins(reading("gazette", "Holm", role="mayor"), reading("courier", "Holm", role="minister"))
    assert sorted(o.id for o in found) == ["origin:holm", "origin:holm-2"]


def test_a_name_within_another_is_one_body() -> None:
    assert [o.reports for o in origins(reading("gazette", "Ida Holm"), reading("courier", "Holm"))] == [
        ("courier", "gazette")
    ]


def test_thousands_of_voices_take_no_longer_than_their_number() -> None:
    crowd = reading("gazette", *(f"Holm{number:05}" for number in range(3000)))
    start = time.process_time()
    assert len(origins(crowd)) == 3000
    assert time.process_time() - start < 5


@given(st.lists(st.floats(0, 1), max_size=40))
def test_what_to_expect_lies_within_its_range(chances: list[float]) -> None:
    count, low, high = expected(chances)
    assert 1 <= low <= count <= high <= max(1, len(chances))
