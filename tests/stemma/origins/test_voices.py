"""Which of the voices that a story's reports cite are one."""

import pytest

from headwater import stemma
from headwater.nouns import Case, Entity, Link, Outlet, Reading, Report, Span, Statement, Story
from headwater.nouns.statement import EntityKind

Said = tuple[str, EntityKind, str]  # name, kind, role


def reading(id: str, *voices: Said) -> Reading:  # noqa: A002
    """A report in which each of these says that the ferry sank; a name that begins with a small letter is unnamed."""
    text, said, entities = "", [], []
    for number, (name, kind, role) in enumerate(voices):
        at, ref = len(text), f"{name}|{kind}"
        text += f"{name} said the ferry sank off Tarn on its way {number}. "
        unnamed = kind == "person" and name[0].islower()
        link = Link(ref, name, kind, unnamed, Span(at, at + len(name)))
        said.append(Statement(f"{id}:{number}", id, at + len(name) + 6, len(text) - 2, "indirect", chain=(link,)))
        entities.append(Entity(ref, kind, name, anonymous=unnamed, role=role))
    report = Report(id, f"{id}.html", text, "0" * 64, Outlet(id.title()), "Ferry sank off Tarn")
    return Reading(report, tuple(said), tuple(entities))


def bodies(*readings: Reading) -> int:
    """How many voices there are."""
    return len(stemma.trace(Case(Story("s", "", tuple(r.report.id for r in readings)), readings)).story.origins)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Ida Holm", "person", "Tarn Rail spokeswoman"), ("Tarn Rail", "organization", "")),
        (("a spokesman for Tarn Rail", "person", ""), ("Tarn Rail", "organization", "")),
        (("Tarn Rail", "organization", ""), ("Tarn Rail Ltd", "organization", "")),
        (("Selby police", "organization", ""), ("Selby Police Department", "organization", "")),
        (("police", "organization", ""), ("Selby Police Department", "organization", "")),
        (("Security Council", "organization", ""), ("United Nations Security Council", "organization", "")),
        (("TCG", "organization", ""), ("Tarn Coast Guard", "organization", "")),
        (("the coastguard", "organization", ""), ("the coast guard", "organization", "")),
        (("Finland", "place", ""), ("Aino Salo", "person", "Finnish Prime Minister")),
        (("Holm", "person", ""), ("Ida Holm", "person", "mayor")),
        (("Ole Dahl", "person", "spokesman for President Aino Salo"), ("Aino Salo", "person", "Finnish President")),
        (("Ole Dahl", "person", "spokesman for President Aino Salo"), ("Aino Salo", "person", "")),
        (("Ida Holm", "person", "zoo director"), ("Selby Zoo", "organization", "")),
        (("local police", "organization", ""), ("Selby Police Department", "organization", "")),
        (("Tarn Society of Divers", "organization", ""), ("Tarn Society for Divers", "organization", "")),
        (("the Kremlin", "organization", ""), ("Ida Holm", "person", "Russian foreign minister")),
        (("the foreign ministry", "organization", ""), ("the Finnish government", "organization", "")),
    ],
)
def test_two_names_for_one_body_are_one(one: Said, other: Said) -> None:
    assert bodies(reading("gazette", one), reading("courier", other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Selby", "place", ""), ("Selby Police Department", "organization", "")),
        (("Finland", "place", ""), ("Finnish Rail", "organization", "")),
        (("Ida Holm", "person", "former Tarn Rail spokeswoman"), ("Tarn Rail", "organization", "")),
        (("Ida Holm", "person", "Foreign Secretary"), ("Aino Salo", "person", "Interior Minister")),
        (("a witness", "person", ""), ("an official", "person", "")),
        (("Capital Two", "organization", ""), ("Tarn Capital Investment", "organization", "")),
        (("the zoo", "organization", ""), ("Ida Zoo", "person", "")),
    ],
)
def test_two_bodies_stay_two(one: Said, other: Said) -> None:
    assert bodies(reading("gazette", one, other)) == 2


def test_a_bodys_own_name_is_shown_before_its_mouths() -> None:
    found = reading("gazette", ("Ida Holm", "person", "Tarn Rail spokeswoman"), ("Tarn Rail", "organization", ""))
    case = stemma.trace(Case(Story("s", "", ("gazette",)), (found,)))
    assert [o.name for o in case.story.origins] == ["Tarn Rail"]


def test_ministers_of_no_country_are_no_one_body_where_two_governments_speak() -> None:
    ministers = reading("gazette", ("Ida Holm", "person", "Foreign Secretary"), ("the government", "organization", ""))
    states = reading("courier", ("Finland", "place", ""), ("the Norwegian government", "organization", ""))
    assert bodies(ministers, states) == 4
