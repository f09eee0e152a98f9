"""Who is quoted with the same words is one voice."""

import pytest

from headwater import stemma
from headwater.nouns import Case, Link, Origin, Outlet, Reading, Report, Span, Statement, Story

LONG = "we held the rope until the last of them was on the quay"
SHORT = "we held the rope"


def reading(id: str, name: str, words: str, *, anonymous: bool = False) -> Reading:  # noqa: A002
    """A report in which somebody is quoted so."""
    text = f"The ferry went aground off Tarn ({id}). {name} said: “{words}.”"
    at, start = text.index(f"{name} said"), text.index("“")
    link = Link(f"{id}:{name}", name, "person", anonymous, Span(at, at + len(name)))
    statement = Statement(f"{id}:0", id, start, len(text), "direct", chain=(link,))
    report = Report(id, f"{id}.html", text, "0" * 64, Outlet(id.title()), "Ferry aground off Tarn")
    return Reading(report, (statement,))


def origins(*readings: Reading) -> tuple[Origin, ...]:
    return stemma.trace(Case(Story("s", "", tuple(r.report.id for r in readings)), readings)).story.origins


def test_the_same_words_have_one_speaker_whom_the_name_is_shown_of() -> None:
    unnamed = reading("courier", "the deckhand", LONG, anonymous=True)
    assert [o.name for o in origins(reading("gazette", "Ole Dahl", LONG), unnamed)] == ["Ole Dahl"]


def test_whom_more_reports_quote_is_the_speaker() -> None:
    two = reading("gazette", "Ole Dahl", LONG), reading("herald", "Ole Dahl", LONG)
    assert [o.name for o in origins(*two, reading("courier", "Rolf Lund", LONG))][:1] == ["Ole Dahl"]


@pytest.mark.parametrize(("one", "other"), [(SHORT, SHORT), (LONG, LONG.replace("rope", "line"))])
def test_few_words_in_common_prove_nothing(one: str, other: str) -> None:
    assert len(origins(reading("gazette", "Ole Dahl", one), reading("courier", "Rolf Lund", other))) == 2
