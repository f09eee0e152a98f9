from headwater.nouns import Case, Published, Reading, Report, Story
from headwater.nouns.report import Basis
from headwater.reading import times
from headwater.reading.published import imply

COMING = "The summit will be held in Tarn on 10 October, two officials said on Monday."
PAST = "The officials spoke of the summit on Monday."


def reading(id_: str, day: str, text: str = PAST, basis: Basis = "masthead") -> Reading:
    bare = Report(id=id_, input=id_, text=text, sha256="", published=Published(day, basis, 0.6))
    return Reading(
        Report(**{f: getattr(bare, f) for f in ("id", "input", "text", "sha256", "published")}, times=times.find(bare))
    )


OTHERS = [reading(f"o{n}", f"2023-09-0{n}", basis="metadata") for n in (4, 5, 6)]


def implied(*readings: Reading) -> Published | None:
    case = imply(Case(Story("s", "", ()), readings))
    return case.readings[0].report.published


def test_a_text_that_looks_ahead_to_a_day_long_past_is_as_old_as_its_story() -> None:
    found = implied(reading("r", "2023-11-20", COMING, "metadata"), *OTHERS)
    assert found is not None
    assert (found.value, found.basis) == ("2023-09-05", "story")
    assert found.confidence < 1
    for told in ("2023-11-20", "2023-09-04 to 2023-09-06", "2023-10-10"):
        assert told in found.note


def test_times_are_counted_from_the_implied_day() -> None:
    case = imply(Case(Story("s", "", ()), (reading("r", "2023-11-20", COMING), *OTHERS)))
    assert [t.value for t in case.readings[0].report.times] == ["2023-10-10", "2023-09-04"]


def test_a_masthead_a_month_after_three_others_gives_way_to_them() -> None:
    found = implied(reading("r", "2023-11-20"), *OTHERS)
    assert found is not None
    assert (found.value, found.basis, found.confidence) == ("2023-09-05", "story", 0.5)


def test_a_text_that_looks_back_on_the_others_month_is_of_its_own_day() -> None:
    later = reading("r", "2023-11-20", "Nine more were freed on Monday. The first had left in September 2023.")
    assert implied(later, *OTHERS) == Published("2023-11-20", "masthead", 0.6)


def test_what_the_page_s_own_data_say_needs_more_than_that() -> None:
    assert implied(reading("r", "2023-11-20", basis="metadata"), *OTHERS) == Published("2023-11-20", "metadata", 0.6)


def test_a_given_day_stays() -> None:
    assert implied(reading("r", "2023-11-20", COMING, "given"), *OTHERS) == Published("2023-11-20", "given", 0.6)


def test_two_weeks_late_is_a_follow_up() -> None:
    assert implied(reading("r", "2023-09-16", COMING), *OTHERS) == Published("2023-09-16", "masthead", 0.6)


def test_others_that_disagree_imply_nothing() -> None:
    scattered = [reading("a", "2023-01-01"), reading("b", "2023-05-01"), reading("c", "2023-09-01")]
    assert implied(reading("r", "2023-11-20", COMING), *scattered) == Published("2023-11-20", "masthead", 0.6)


def test_one_other_is_not_enough() -> None:
    assert implied(reading("r", "2023-11-20", COMING), OTHERS[0]) == Published("2023-11-20", "masthead", 0.6)
