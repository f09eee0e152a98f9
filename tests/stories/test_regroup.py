"""Whatever comes first: in small batches the desk comes to what it would have come to with all reports at hand."""

import random
import tomllib
from pathlib import Path

import pytest

from headwater import stories
from headwater.nouns import Time

EVENTS = tomllib.loads(Path(__file__).with_name("lookalikes.toml").read_text(encoding="utf8"))


@pytest.fixture
def rows(reading):
    """The readings of all events, most of which have a look-alike."""

    def of(event):
        period = event.get("period")
        times = (Time(0, 0, "", period, "DATE", "published"),) if period else ()
        return [(text, event["day"], times) for text in event["reports"]]

    return [reading(f"{name} {n}", *row) for name, event in EVENTS.items() for n, row in enumerate(of(event))]


def streamed(rows, seed, batch=1):
    """The desk after they have come in some order, and all that it told."""
    desk, changes = stories.desk(), []
    order = random.Random(seed).sample(rows, len(rows))
    for at in range(0, len(order), batch):
        changes += desk.add(order[at : at + batch])
    return desk, changes


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("batch", [1, 4])
def test_the_order_of_arrival_changes_nothing_here(rows, together, seed, batch):
    assert together(streamed(rows, seed, batch)[0].cases()) == together(stories.group(rows))


def test_what_the_changes_tell_adds_up_to_the_stories(rows):
    for seed in range(6):
        desk, changes = streamed(rows, seed)
        held: dict[str, set[str]] = {}
        for change in changes:
            assert change.opened == (change.story not in held)
            story = held.setdefault(change.story, set())
            for merged in change.merged:
                story |= held.pop(merged)
            story |= set(change.joined)
            story -= set(change.left)
        assert {name: sorted(story) for name, story in held.items()} == {
            case.story.id: sorted(case.story.reports) for case in desk.cases()
        }


def test_a_wrong_join_is_undone_and_the_split_told_with_its_reason(rows):
    splits = [change for seed in range(6) for change in streamed(rows, seed)[1] if change.split]
    assert splits
    for change in splits:
        (reason,) = [reason for reason in change.because if reason.rule == "split"]
        assert reason.score < 0.5
        assert change.split in reason.text


def test_merges_and_joins_say_how_alike_the_parts_are(rows):
    changes = [change for seed in range(6) for change in streamed(rows, seed)[1]]
    merges = [change for change in changes if change.merged]
    assert merges
    for change in merges:
        assert [reason.rule for reason in change.because].count("merged") == len(change.merged)
    for reason in (reason for change in changes for reason in change.because):
        assert 0 <= reason.score <= 1


@pytest.mark.parametrize("first", [True, False])
def test_a_live_blog_glues_no_stories_whenever_it_comes(reading, rows, together, first):
    entries = (f"1{n}:0{n % 10} {row.report.text}" for n, row in enumerate(rows))
    blog = reading("live", "Live: the week as it happened\n" + "\n".join(entries), "2031-04-12")
    desk = stories.desk()
    for row in [blog, *rows] if first else [*rows, blog]:
        desk.add([row])
    without = [[name for name in story if name != "live"] for story in together(desk.cases())]
    assert sorted(filter(None, without)) == together(stories.group(rows))


def test_a_follow_up_weeks_later_joins_the_story_and_is_marked(reading, rows):
    late = reading(
        "late",
        "Van found a month after Kestral bus station shooting\nThe grey van seen after two men, 19 and 34, were shot "
        "at the Kestral bus station lay in a lake, Inspector Ruda Hame said. The gunman of Mill Street is still free.",
        "2031-05-09",
    )
    desk, _ = streamed(rows, 1)
    (change,) = desk.add([late])
    (story,) = [case.story for case in desk.cases() if "late" in case.story.reports]
    assert change.story == story.id
    assert len(story.reports) == 4
    (later,) = [reason for reason in story.because if reason.rule == "later"]
    assert "late (32 days)" in later.text
    assert {evidence.report for evidence in later.evidence} == {"late"}
