"""What one report has denied and another tells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from headwater.nouns import Reading, Story

Tell = Callable[..., Reading]
Compare = Callable[..., Story]
WHAT = "that the ferry Lady Marl was exchanged for Selby prisoners"


def reported(told: Tell, name: str, content: str, verb: str) -> Reading:
    """The ministry's word, behind a verb of its own."""
    whole = f"{content}, the ministry said."
    reading = told(name, (whole, "the ministry"))
    (statement,) = reading.statements
    text = reading.report.text.replace("said", verb)
    return Reading(
        replace(reading.report, text=text),
        (replace(statement, negated=verb.startswith("den")),),
        reading.entities,
    )


def opposed(story: Story) -> list[list[tuple[str, ...]]]:
    return [[v.reports for v in d.values] for d in story.disputes if d.slot == "status"]


def test_a_denial_stands_against_what_it_denies(told: Tell, compare: Compare) -> None:
    denial = reported(told, "gazette", WHAT, "deny")
    story = compare(denial, told("courier", "The ferry Lady Marl was exchanged for two Selby prisoners."))
    assert opposed(story) == [[("gazette",), ("courier",)]]
    assert story.disputes[0].nature == "speaker"


def test_two_denials_of_one_thing_stand_together(told: Tell, compare: Compare) -> None:
    denials = reported(told, "gazette", WHAT, "deny"), reported(told, "bugle", WHAT + " of war", "deny")
    story = compare(*denials, told("courier", "The ferry Lady Marl was exchanged for two Selby prisoners."))
    assert opposed(story) == [[("bugle", "gazette"), ("courier",)]]


def test_nothing_is_opposed_that_only_names_the_same(told: Tell, compare: Compare) -> None:
    denial = reported(told, "gazette", WHAT, "deny")
    assert opposed(compare(denial, told("courier", "The Lady Marl carries mail between the islands and Selby."))) == []
    assert opposed(compare(denial, told("courier", "The ferry Lady Marl was not exchanged for Selby prisoners."))) == []
    assert opposed(compare(reported(told, "gazette", WHAT, "said"), told("courier", f"It said {WHAT}."))) == []
