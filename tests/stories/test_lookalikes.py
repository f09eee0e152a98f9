"""Look-alike events stay apart; what a desk would file together stays together."""

import itertools
import tomllib
from pathlib import Path

import pytest

from headwater import stories
from headwater.nouns import Time

EVENTS = tomllib.loads(Path(__file__).with_name("lookalikes.toml").read_text(encoding="utf8"))


@pytest.fixture
def reports(reading):
    """The readings of an event, with ids like "nightclub 1"."""

    def of(event):
        texts, day, period = EVENTS[event]["reports"], EVENTS[event]["day"], EVENTS[event].get("period")
        times = (Time(0, 0, "", period, "DATE", "published"),) if period else ()
        return [reading(f"{event} {n}", text, day, times) for n, text in enumerate(texts)]

    return of


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("bus-station", "nightclub"),  # two shootings in one week
        ("first-quarter", "second-quarter"),
        ("trial-day-2", "trial-day-21"),
    ],
)
def test_look_alikes_stay_apart(reports, together, first, second):
    found = together(stories.group(reports(first) + reports(second)))
    assert found == [[f"{event} {n}" for n in range(3)] for event in (first, second)]


def test_a_roundup_glues_no_stories(reading, reports, together):
    events = ("bus-station", "nightclub", "trial-day-2")
    each = [reports(event) for event in events]
    roundup = reading("roundup", "The week in brief\n" + "\n".join(rows[0].report.text for rows in each), "2031-04-12")
    found = together(stories.group([*itertools.chain(*each), roundup]))
    assert [[name for name in story if name != "roundup"] for story in found if story != ["roundup"]] == [
        [f"{event} {n}" for n in range(3)] for event in events
    ]


def test_a_copy_and_its_short_form_join_the_story_at_once(reading, reports, together):
    whole = reports("nightclub")[0].report
    copy = reading("copy", f"{whole.headline}\n(Meridian Press) - {whole.text}", "2031-04-12")
    short = reading("short", f"In brief\n{whole.text.split('. ')[0]}.", "2031-04-12")
    (first, *rest) = together(stories.group([*reports("nightclub"), *reports("bus-station"), copy, short]))
    assert sorted([first, *rest]) == [
        [f"bus-station {n}" for n in range(3)],
        ["copy", "nightclub 0", "nightclub 1", "nightclub 2", "short"],
    ]
