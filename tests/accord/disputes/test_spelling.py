"""Names that reports spell in different ways."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from headwater.nouns import Reading, Story

Tell = Callable[..., Reading]
Compare = Callable[..., Story]


@pytest.mark.parametrize(
    ("one", "other", "slot"),
    [
        ("{Bernard Halvorsen@person} steered.", "{Bernard Halvorson@person} steered.", "person"),
        ("{Ole Petter Hayeb@person} spoke.", "{Ole Petter Haib@person} spoke.", "person"),
        ("Selby's {Harbour Crime Division@organization} came.",
         "Selby's {Harbour Crimes Division@organization} came.", "other"),
        ("{Tomas Okerl@person} steered.", "{Tomas Okerlow@person} steered.", "person"),
        ("The power came from {Vestelec@organization}.", "The power came from {Vestalec@organization}.", "other"),
    ],
)  # fmt: skip
def test_one_name_in_two_spellings(tell: Tell, compare: Compare, one: str, other: str, slot: str) -> None:
    (dispute,) = compare(tell("gazette", one), tell("courier", other)).disputes
    assert (dispute.slot, dispute.nature) == (slot, "precision")
    assert dispute.because.startswith("one name")
    assert [v.reports for v in dispute.values] == [("gazette",), ("courier",)]
    assert all(v.statements and v.evidence for v in dispute.values)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("{Bernard Holm@person} steered.", "{Anita Helm@person} steered."),  # nothing beside is the same
        ("The {Interior Minister@person} spoke.", "The {Interior Ministry@organization} spoke."),  # two words
        ("The {Coast Defence Force@organization} came.", "The {Coast Defense Force@organization} came."),
        ("{Norway@place} sent boats.", "{Norwegian@place} boats came."),  # forms of one word
        ("{Ole Dahl-un@person} spoke.", "{Ole Dahl Un@person} spoke."),  # a part of the name
        ("{Vest-TV@outlet} was there.", "{VestTV@outlet} was there."),  # a hyphen
        ("The {Marl-12@other} flew.", "The {Marl-14@other} flew."),  # numbers
    ],
)
def test_other_names_and_other_words(tell: Tell, compare: Compare, one: str, other: str) -> None:
    assert compare(tell("gazette", one), tell("courier", other)).disputes == ()


def test_a_report_stands_behind_the_spelling_that_it_uses_most(tell: Tell, compare: Compare) -> None:
    twice = tell(
        "gazette", "{Bernard Halvorsen@person} came.", "{Bernard Halvorsen@person} or {Bernard Halvorson@person}."
    )
    (dispute,) = compare(twice, tell("courier", "{Bernard Halvorson@person} came.")).disputes
    assert [v.value for v in dispute.values] == ["Bernard Halvorsen", "Bernard Halvorson"]
    assert [v.reports for v in dispute.values] == [("gazette",), ("courier",)]


def test_a_particle_stands_for_no_name(tell: Tell, compare: Compare) -> None:
    story = compare(
        tell("gazette", "{Hadel-Karim el-Marrsi@person} spoke."),
        tell("courier", "{Hadel Karim al-Marsi@person} spoke."),
    )
    assert [d.slot for d in story.disputes] == ["person"]


def test_two_spellings_that_reading_takes_for_one_entity(tell: Tell, compare: Compare) -> None:
    readings = (
        tell("gazette", "It came to {Marlestkiv@place} then."),
        tell("courier", "{Marlestkow@place} it was."),
    )
    assert compare(*readings).disputes == ()
    united = (
        replace(
            r,
            report=replace(r.report, mentions=tuple(replace(m, entity="place:marl") for m in r.report.mentions)),
            entities=tuple(replace(e, id="place:marl") for e in r.entities),
        )
        for r in readings
    )
    assert [d.slot for d in compare(*united).disputes] == ["place"]


def test_two_words_of_the_language_that_stand_for_one_entity_are_none(tell: Tell, compare: Compare) -> None:
    one, other = (tell(n, f"The {{{w}@organization}} spoke.") for n, w in (("g", "Ministry"), ("c", "Minister")))
    other = replace(
        other,
        report=replace(other.report, mentions=(replace(other.report.mentions[0], entity="organization:Ministry"),)),
    )
    assert compare(one, other).disputes == ()


def test_a_title_is_no_part_of_the_name(tell: Tell, compare: Compare) -> None:
    story = compare(
        tell("gazette", "Then Selby's President {Bernard Halvorsen@person} steered."),
        tell("courier", "Then Minister {Bernard Halvorson@person} steered."),
    )
    assert [[v.value for v in d.values] for d in story.disputes] == [["Bernard Halvorsen", "Bernard Halvorson"]]
