from headwater import stories
from headwater.nouns import Published, Report
from headwater.stories import because
from headwater.stories.rules import pinned

ROW = (
    ("a", "Ferry aground\nThe ferry Tarn Star ran aground with 62 aboard, Ilse Brandt said.", "2031-04-01"),
    ("b", "Tarn Star aground\nWith 62 aboard, the ferry Tarn Star ran aground. Ilse Brandt spoke.", "2031-04-02"),
    (
        "c",
        "No fuel leak\nThe Tarn Star, with 62 aboard, leaks no fuel, Ilse Brandt said.",
        "2031-04-20",
    ),
)


def reasons(reading, rows=ROW):
    (case,) = stories.group([reading(*row) for row in rows])
    return {reason.rule: reason for reason in case.story.because}


def test_a_story_says_what_its_reports_share(reading):
    found = reasons(reading)
    assert "Tarn (3 of 3)" in found["names"].text
    assert found["numbers"].text == "Figures in common: 62 (3 of 3)."
    assert 0 < found["names"].score <= 1


def test_reasons_stand_on_the_words_that_they_tell(reading):
    texts = {name: reading(name, text).report.text for name, text, _ in ROW}
    for evidence in reasons(reading)["numbers"].evidence:
        assert evidence.span.of(texts[evidence.report]) == "62"
    assert {evidence.report for evidence in reasons(reading)["numbers"].evidence} == {"a", "b", "c"}


def test_follow_ups_are_marked_as_later(reading):
    assert reasons(reading)["days"].text == "Published within 19 days."
    assert "c (19 days)" in reasons(reading)["later"].text
    assert "later" not in reasons(reading, ROW[:2])


def test_a_single_report_needs_no_reason(reading):
    assert reasons(reading, ROW[:1]) == {}


def test_a_follow_up_that_shares_none_of_the_terms_told_is_still_in_the_evidence():
    (report,) = [Report("late", "", "Lamp dark.", "", published=Published("2031-05-20", "given", 1.0))]
    first = Report("first", "", "Ferry aground.", "", published=Published("2031-04-01", "given", 1.0))
    (reason,) = because._later([first, report], [], pinned())
    assert [(place.report, place.start, place.end) for place in reason.evidence] == [("late", 0, 10)]


def test_of_many_follow_ups_a_few_are_told_and_the_rest_counted(reading):
    more = [(f"d{n}", *ROW[2][1:]) for n in range(5)]
    rows = [ROW[0], *((name, f"{text} {name}", day) for name, text, day in more)]
    assert "(19 days) and 2 more." in reasons(reading, rows)["later"].text
