import re

import pytest

from headwater import stories

WIRE = (
    "The ferry Tarn Star ran aground off Holm island early on Tuesday with 62 people aboard, the harbour police said. "
    "Nobody was hurt. Tugs from Sonnmark pulled at the ship for six hours before the tide lifted it from the rocks, "
    "and all passengers were brought ashore by noon. Ilse Brandt, who heads the harbour police, said that the helmsman "
    "had taken the old lighthouse for the new one, which was dark. The owner, Orrin Lines, will have the hull searched "
    "for cracks before the ship sails again."
)


@pytest.fixture
def rules_of(reading):
    """The rules of the reasons for the only story of some texts; "" where there are several stories."""

    def of(*texts, days=("2031-04-01", "2031-04-02")):
        rows = [reading(f"r{n}", text, day) for n, (text, day) in enumerate(zip(texts, days, strict=True))]
        cases = stories.group(rows)
        return {reason.rule: reason for reason in cases[0].story.because} if len(cases) == 1 else {}

    return of


def test_a_copy_under_another_headline_joins_at_once_and_the_story_says_so(rules_of):
    copied = rules_of(f"Ferry aground\n{WIRE}", f"Lighthouse mistaken\n(Meridian Press) - {WIRE}")["copies"]
    assert copied.text.startswith("Near-duplicates: r1 of r0 (")
    assert {evidence.report for evidence in copied.evidence} == {"r0", "r1"}
    assert copied.score >= 0.8


def test_a_shortened_copy_is_a_copy(rules_of):
    assert "copies" in rules_of(f"Ferry aground\n{WIRE}", f"Ferry aground\n{WIRE.rpartition(' The owner')[0]}")


def test_a_report_with_another_figure_in_the_same_words_is_no_copy(rules_of):
    assert "copies" not in rules_of(f"Ferry aground\n{WIRE}", f"Ferry aground\n{WIRE.replace('62', '58')}")


def test_a_report_with_other_names_in_the_same_words_is_no_copy(rules_of):
    other = WIRE.replace("Ilse Brandt", "Tomas Rill").replace("Orrin", "Mere").replace("Sonnmark", "Ulm")
    assert "copies" not in rules_of(f"Ferry aground\n{WIRE}", f"Ferry aground\n{other}")


def test_the_same_words_weeks_later_are_no_copy(rules_of):
    assert "copies" not in rules_of(f"Ferry\n{WIRE}", f"Ferry\n{WIRE}", days=("2031-04-01", "2031-06-01"))


def test_a_page_with_no_more_than_furniture_is_nobodys_copy(rules_of):
    stub = "Sign up to read on. Support our reporters from four crowns a month. Already a reader? Sign in here."
    assert "copies" not in rules_of(f"Ferry aground\n{stub}", f"Mayor jailed\n{stub}")


def test_a_copy_that_comes_later_joins_the_story_of_its_first(reading):
    desk = stories.desk()
    desk.add([reading("a", f"Ferry aground\n{WIRE}", "2031-04-01")])
    (change,) = desk.add([reading("b", f"No. 2\n{WIRE}", "2031-04-02")])
    assert (change.story, change.joined, change.opened) == ("story-a", ("b",), False)
    assert [case.story.reports for case in desk.cases()] == [("a", "b")]


def test_of_many_copies_the_least_alike_are_told_and_the_rest_counted(rules_of):
    edits = [WIRE, WIRE.replace("early on", "on"), *[f"({n} Press) - {WIRE}" for n in ("Meridian", "Holm", "Ulm")]]
    copied = rules_of(
        f"Ferry aground\n{WIRE}", *[f"No. {n}\n{text}" for n, text in enumerate(edits)], days=["2031-04-01"] * 6
    )["copies"]
    assert copied.text.count(" of r0 (") == 3
    assert copied.text.endswith(" and 2 more.")
    assert len(copied.evidence) == 6
    shares = [int(share) for share in re.findall(r"(\d+)%", copied.text)]
    assert shares == sorted(shares)
    assert shares[0] == pytest.approx(100 * copied.score, abs=1)
