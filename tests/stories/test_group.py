import random

from hypothesis import given, settings
from hypothesis import strategies as st

from headwater import stories
from headwater.nouns import Published, Reading, Report

NAMES = ("Tarn", "Orrin", "Kestral", "Brandt", "Sonnmark", "Holm")
TAILS = ("ferry sank", "mayor fined 6,000", "bell sold in 2031", "gate open", "")


@st.composite
def readings(draw):
    """Reports that may be empty, alike, undated, and share an id."""
    row = []
    for number in range(draw(st.integers(0, 9))):
        words = draw(st.lists(st.sampled_from(NAMES + TAILS), max_size=12))
        day = draw(st.sampled_from(["", "2031-04-01", "2031-04-02T10:00:00", "2031-06-30", "2031"]))
        published = Published(day, "given", 1.0) if day else None
        name = draw(st.sampled_from([f"r{number}", "same"]))
        row.append(Reading(Report(name, f"in{number}", " ".join(words), "0" * 64, published=published)))
    return row


@settings(max_examples=60, deadline=None)
@given(readings(), st.randoms(use_true_random=False))
def test_order_of_input_changes_nothing(row, dice: random.Random):
    shuffled = row[:]
    dice.shuffle(shuffled)
    assert stories.group(shuffled) == stories.group(row)


@settings(max_examples=60, deadline=None)
@given(readings())
def test_every_reading_is_in_exactly_one_story(row):
    held = [reading for case in stories.group(row) for reading in case.readings]
    assert sorted(map(id, held)) == sorted(map(id, row))


@settings(max_examples=40, deadline=None)
@given(readings())
def test_stories_are_in_order_and_say_so(row):
    for case in stories.group(row):
        reports = [reading.report for reading in case.readings]
        assert case.story.reports == tuple(report.id for report in reports)
        assert case.story.id == f"story-{reports[0].id}"
        assert [report.published is None for report in reports] == sorted(r.published is None for r in reports)
        assert case.story.first <= case.story.last
        assert all(0 <= reason.score <= 1 for reason in case.story.because)


def test_no_readings_make_no_stories():
    assert stories.group([]) == ()


def test_the_story_is_headed_by_its_most_central_report(reading):
    row = [
        reading("a", "Ferry news\nThe Tarn Star ran aground.", "2031-04-01"),
        reading("b", "Ferry Tarn Star aground\nThe ferry Tarn Star ran aground off Tarn with 62 aboard.", "2031-04-01"),
        reading("c", "62 aboard\nThe ferry Tarn Star, with 62 aboard, ran aground off Tarn island.", "2031-04-02"),
    ]
    (case,) = stories.group(row)
    assert case.story.headline == "Ferry Tarn Star aground"
    assert (case.story.first, case.story.last) == ("2031-04-01", "2031-04-02")


def test_undated_reports_come_last_and_untitled_ones_lend_no_headline(reading):
    text = "The ferry Tarn Star ran aground off Tarn with 62 aboard, the harbour master said."
    row = [reading("a", f"\n{text}"), reading("b", f"\n{text}", "2031-04-02"), reading("c", f"Aground\n{text}")]
    (case,) = stories.group(row)
    assert case.story.reports == ("b", "a", "c")
    assert case.story.headline == "Aground"
