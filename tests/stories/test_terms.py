from headwater.nouns import Report, Time
from headwater.stories.terms import counts, dates, names, numbers, sheet


def terms(field, text, headline="", times=()):
    return [term for term, _ in field(sheet(Report("r", "r", text, "0", headline=headline, times=times), 60))]


def test_names_are_words_that_never_stand_small():
    found = terms(names, "Ferries sank. The ferries of Tarn were old, the owner Ilse Brandt said.")
    assert found == ["tarn", "ilse", "brandt"]


def test_figures_meet_by_their_value():
    assert terms(numbers, "6,000 crowns, $6K, 6 thousand") == ["6000", "6000", "6000"]
    assert terms(numbers, "2.5 million and €2.5m") == ["2.5e+06", "2.5e+06"]
    assert terms(numbers, "a 20-year-old at 18:30", headline="4th of 5%") == ["4", "5", "20", "18:30"]


def test_years_are_dates_and_no_numbers():
    assert terms(numbers, "in 2031") == []
    assert terms(dates, "in 2031") == ["2031"]


def test_times_of_the_reading_give_days_months_and_years():
    monday = Time(3, 9, "Monday", "2031-04-07", "DATE", "published")
    assert terms(dates, "on Monday", times=(monday,)) == ["2031-04", "2031-04-07", "2031"]
    spell = Time(0, 3, "now", "PRESENT_REF", "DATE", "text")
    assert terms(dates, "now", times=(spell, Time(0, 3, "now", "P3D", "DURATION", "text"))) == []


def test_each_term_says_where_it_stands():
    report = Report("r", "r", "The Tarn Star sank.", "0", headline="Tarn")
    found = [(term, word and report.text[word.start : word.end]) for term, word in names(sheet(report, 60))]
    assert found == [("tarn", None), ("the", "The"), ("tarn", "Tarn"), ("star", "Star")]


def test_the_lead_is_the_headline_and_the_first_words():
    found = counts(sheet(Report("r", "r", "one two three four", "0", headline="zero"), 2))
    assert sorted(found["lead"]) == ["one", "two", "zero"]
    assert len(found["wording"]) == 5


def test_a_report_of_any_length_is_read_in_bounded_time():
    found = counts(sheet(Report("r", "r", "bell " * 1_000_000, "0"), 60))
    assert found["wording"]["bell"] == 40_000
