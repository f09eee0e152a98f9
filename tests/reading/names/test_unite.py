from itertools import permutations

import pytest

from headwater.nouns import Entity, Reading, Report
from headwater.reading import read, unite


def readings(*texts: str) -> list[Reading]:
    return [read(Report(f"r{i}", "in", text, "")) for i, text in enumerate(texts)]


def names(united: tuple[Reading, ...]) -> list[list[str]]:
    return [[e.name for e in r.entities] for r in united]


def persons(*texts: str) -> list[list[str]]:
    return [[e.name for e in r.entities if e.kind == "person" and not e.anonymous] for r in unite(readings(*texts))]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("We met Ilse Brandt.", "We met Ilse Brandt."), [["Ilse Brandt"]] * 2),
        (("We met Ole-Petter Dahl.", "We met Ole Petter Dahl.", "We met Ole Petter Dahl."), [["Ole Petter Dahl"]] * 3),
        (("We met Ilse Brandt.", "We met Ilse Brandtt.", "We met Ilse Brandt."), [["Ilse Brandt"]] * 3),
        (("We met Ilse Brandt.", "We met Mrs. Brandt."), [["Ilse Brandt"]] * 2),
        (("Ilse Brandt left.", "Ole Brandt left.", "Mr. Brandt left."), [["Ilse Brandt"], ["Ole Brandt"], ["Brandt"]]),
        (("Ilse Brandt met Ilsa Brandt.", "We met Ilse Brandt."), [["Ilse Brandt", "Ilsa Brandt"], ["Ilse Brandt"]]),
        (("We met Mayor Ilse Brandt.", "We met Captain Brandt."), [["Ilse Brandt"], ["Brandt"]]),
    ],
)  # fmt: skip
def test_persons(texts: tuple[str, ...], expected: list[list[str]]) -> None:
    assert persons(*texts) == expected


def test_an_acronym_joins_the_only_body_with_these_initials() -> None:
    assert names(unite(readings("It was the International Harbour Board.", "It joined the IHB."))) == [
        ["International Harbour Board"],
        ["International Harbour Board"],
    ]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            (
                "Ilse Brandt met Ole Dahl, Eva Lind and Ida Holm.",
                "Mr. Brandt met Igor Vane, Petra Falk and Hugo Stamm.",
            ),
            ["Ilse Brandt", "Brandt"],
        ),
        (("Ilse Brandt met Eva Lind, Ole Dahl and Ida Holm.", "Mrs. Brandt met Eva Lind."), ["Ilse Brandt"]),
        (("We met Daniel Brandt.", "We met Daniela Brandt."), ["Daniel Brandt", "Daniela Brandt"]),
        (
            ("We met I. Brandt.", "We met Ilse Brandt.", "We met Ivan Brandt."),
            ["I. Brandt", "Ilse Brandt", "Ivan Brandt"],
        ),
        (("We met I. Brandt.", "We met Ilse Brandt."), ["Ilse Brandt"]),
        (("We met Marina Hansson.", "We met Marine Hanssen."), ["Marina Hansson", "Marine Hanssen"]),
    ],
)  # fmt: skip
def test_two_of_one_surname_stay_two(texts: tuple[str, ...], expected: list[str]) -> None:
    found = {name for report in persons(*texts) for name in report}
    assert found >= set(expected)
    assert {name for name in found if name.endswith(("Brandt", "Hansson", "Hanssen"))} == set(expected)


def test_links_and_mentions_go_by_the_united_entity() -> None:
    united = unite(readings("Ilse Brandt left.", "Mrs. Brandt said it sank."))
    (entity,) = united[0].entities
    assert united[1].report.mentions[0].entity == entity.id
    assert united[1].statements[0].chain[0].entity == entity.id
    assert united[1].statements[0].chain[0].name == "Ilse Brandt"
    assert entity.aliases == ("Brandt",)


def test_an_unnamed_voice_is_never_united() -> None:
    a, b = unite(readings("Two officials said it sank.", "Two officials said it sank."))
    assert {e.id for e in a.entities}.isdisjoint(e.id for e in b.entities)


def test_the_order_of_reports_changes_nothing() -> None:
    texts = ("Ilse Brandt met Ole Dahl.", "Mrs. Brandt left.", "Ilse Brandtt left.", "Mr. Dahl met Eva Dahl.")
    whole = readings(*texts)

    def seen(order: tuple[Reading, ...]) -> dict[str, frozenset[Entity]]:
        return {r.report.id: frozenset(r.entities) for r in unite(order)}

    first = seen(tuple(whole))
    assert all(seen(order) == first for order in permutations(whole))


def test_united_again_nothing_changes() -> None:
    once = unite(readings("We met Ilse Brandt.", "We met Mrs. Brandt.", "It joined the IHB."))
    assert [{e.id for e in r.entities} for r in unite(once)] == [{e.id for e in r.entities} for r in once]


def test_nothing_to_unite() -> None:
    assert unite([]) == ()


def voices(*texts: str) -> list[list[str]]:
    return [[k.name for s in r.statements for k in s.chain] for r in unite(readings(*texts))]


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (("We met Ole Dahl.", "We met Hadji Ole Dahl.", "We met Ole Dahl."), "Ole Dahl"),
        (("We met Ole Dahl Brandt.", "We met Ole Dahl.", "We met Ole Dahl."), "Ole Dahl"),
        (("It was the US Harbour Board.", "It was the U.S. Harbour Board.", "It was the Harbour Board."), ""),
        (("It was Norda Airlines.", "It asked Norda Airlines.", "It met the Norda board."), ""),
        (("It told the United Nations.", "It told the UN.", "It told the U.N."), "United Nations"),
    ],
)
def test_shorter_forms_of_one(texts: tuple[str, ...], name: str) -> None:
    united = {e.name for r in unite(readings(*texts)) for e in r.entities}
    assert len(united) == 1
    assert not name or united == {name}


@pytest.mark.parametrize(
    "texts",
    [
        ("It was the US Harbour Board.", "It was the British Harbour Board.", "It was the Harbour Board."),
        ("We met Ole Dahl.", "We met Hadji Ole Dahl.", "We met Ole Dahl Brandt."),
        ("It told the UK.", "It told the University of Kent."),
        ("We met Ole Falk.", "We met Falk Ole-un.", "We met Mr. Falk."),
    ],
)
def test_what_may_be_either_stays_apart(texts: tuple[str, ...]) -> None:
    assert len({e.name for r in unite(readings(*texts)) for e in r.entities}) == len(texts)


def test_a_lands_own_body_is_one_in_all_reports() -> None:
    one, two = voices("Norway's government said it sank.", "The Norwegian government said it sank.")
    assert one == two == ["Norwegian government"]


def test_a_voice_without_a_name_is_whom_another_report_calls_so() -> None:
    told = "Norwegian model Ilse Brandt said it sank."
    assert voices("Ilse Brandt left. The model said it burned.", told)[0] == ["Ilse Brandt"]
    assert voices("Ilse Brandt left. The pilot said it burned.", told)[0] == ["The pilot"]


def test_a_role_that_ran_into_another_loses_to_one_that_two_tell() -> None:
    texts = ("We met Norda Harbour Police Chief Ole Dahl.", "We met Tarn Vandelo Harbour Police Chief Ole Dahl.")
    third = "We met Norda Harbour Police Chief Ole Dahl."
    assert {e.role for r in unite(readings(*texts, third)) for e in r.entities if e.name == "Ole Dahl"} == {
        "Norda Harbour Police Chief"
    }


def test_a_name_that_one_report_shouts_is_not_shouted() -> None:
    for texts in permutations(("We met OLE DAHL.", "We met Ole Dahl.")):
        assert {e.name for r in unite(readings(*texts)) for e in r.entities} == {"Ole Dahl"}
