"""What the texts of a Monday's reports (4 September 2023) say, and when that is."""

import pytest

from headwater.nouns import Published, Report, Span
from headwater.reading import times

MONDAY = "2023-09-04"


def report(text: str, day: str | None = MONDAY) -> Report:
    published = Published(day, "given", 1.0) if day else None
    return Report(id="r", input="r", text=text, sha256="", published=published)


def found(text: str, day: str | None = MONDAY) -> list[tuple[str, str]]:
    return [(t.text, t.value) for t in times.find(report(text, day))]


DAYS = [
    ("The dam broke on 3 August 2021.", "3 August 2021", "2021-08-03"),
    ("The dam broke on Aug. 3, 2021.", "Aug. 3, 2021", "2021-08-03"),
    ("The dam broke on Tuesday, August 3, 2021.", "Tuesday, August 3, 2021", "2021-08-03"),
    ("It opened on the 4th of July, 2022.", "the 4th of July, 2022", "2022-07-04"),
    ("It opened on 2022-07-04.", "2022-07-04", "2022-07-04"),
    ("It opened on 12/25/98.", "12/25/98", "1998-12-25"),
    ("It opened on 25/12/1998.", "25/12/1998", "1998-12-25"),
    ("The dam broke on 3 August.", "3 August", "2023-08-03"),
    ("The bridge will open on 10 January.", "10 January", "2024-01-10"),
    ("The bridge opened on 10 December.", "10 December", "2022-12-10"),
    ("It was signed on Friday, Oct. 13.", "Friday, Oct. 13", "2023-10-13"),
    ("She left today.", "today", "2023-09-04"),
    ("She left yesterday.", "yesterday", "2023-09-03"),
    ("She leaves the day after tomorrow.", "the day after tomorrow", "2023-09-06"),
    ("It rained on Christmas Day 2022.", "Christmas Day 2022", "2022-12-25"),
    ("It rained last Easter.", "last Easter", "2023-04-09"),
    ("The shop shut on Thanksgiving Day 2022.", "Thanksgiving Day 2022", "2022-11-24"),
    ("Races are held on the last Saturday in June 2024.", "the last Saturday in June 2024", "2024-06-29"),
    ("They met on the first Monday of October 2022.", "the first Monday of October 2022", "2022-10-03"),
    ("The clerk wrote on the 16th.", "the 16th", "2023-08-16"),
]

WEEKDAYS = [
    ("The talks were held on Wednesday.", "Wednesday", "2023-08-30"),
    ("The talks will be held on Wednesday.", "Wednesday", "2023-09-06"),
    ("The talks are scheduled for Wednesday.", "Wednesday", "2023-09-06"),
    ("The council meets on Thursday.", "Thursday", "2023-09-07"),
    ("The ferry is due to sail Friday.", "Friday", "2023-09-08"),
    ("He must pay by Friday.", "Friday", "2023-09-08"),
    ("On Wednesday, the council will vote.", "Wednesday", "2023-09-06"),
    ("On Wednesday, the council voted.", "Wednesday", "2023-08-30"),
    ("The offer had been due to expire Friday.", "Friday", "2023-09-01"),
    ("Brandt said Monday that she resigned.", "Monday", "2023-09-04"),
    ("She called Friday's vote a farce.", "Friday's", "2023-09-01"),
    ("They rested before Friday's vote.", "Friday's", "2023-09-08"),
    ("The fair opens this Monday.", "this Monday", "2023-09-04"),
    ("The fair opened last Monday.", "last Monday", "2023-08-28"),
    ("The fair opens next Friday.", "next Friday", "2023-09-15"),
    ("The fair opens this coming Sunday.", "this coming Sunday", "2023-09-10"),
    ("The fleet, it was planned, would sail Sunday.", "Sunday", "2023-09-03"),
    ("The fair will open on Sunday.", "Sunday", "2023-09-10"),
    ("Talks Tuesday.", "Tuesday", "2023-09-05"),
    ("The ship could dock as early as Thursday.", "Thursday", "2023-09-07"),
    ("Nine had filed reports by Wednesday.", "Wednesday", "2023-08-30"),
]

LARGER = [
    ("It closed last week.", "last week", "2023-W35"),
    ("It closes next week.", "next week", "2023-W37"),
    ("It closed earlier this month.", "earlier this month", "2023-09"),
    ("It closed at the end of July.", "the end of July", "2023-07"),
    ("It closed in December last year.", "December last year", "2022-12"),
    ("It closed last June.", "last June", "2023-06"),
    ("It closed last October.", "last October", "2022-10"),
    ("It closed in March 2020.", "March 2020", "2020-03"),
    ("It will close in March.", "March", "2024-03"),
    ("It closed in October.", "October", "2022-10"),
    ("It closed in 2019.", "2019", "2019"),
    ("It closed last year.", "last year", "2022"),
    ("It closed over the weekend.", "the weekend", "2023-W35-WE"),
    ("It will close at the weekend.", "the weekend", "2023-W36-WE"),
    ("It closed the week of 11 September.", "the week of 11 September", "2023-W37"),
    ("It closed in the winter of 2021.", "the winter of 2021", "2021-WI"),
    ("It closed last autumn.", "last autumn", "2022-FA"),
    ("It closed this spring.", "this spring", "2023-SP"),
    ("It closed in the 1990s.", "the 1990s", "199"),
    ("It closed in the late '80s.", "the late '80s", "198"),
    ("It closed in the nineties.", "the nineties", "199"),
    ("It was built in the 19th century.", "the 19th century", "18"),
    ("It was built in nineteen ninety-six.", "nineteen ninety-six", "1996"),
    ("It grew in the third quarter of 2022.", "the third quarter of 2022", "2022-Q3"),
    ("It grew in the fourth quarter.", "the fourth quarter", "2022-Q4"),
    ("It grew in Q2 2021.", "Q2 2021", "2021-Q2"),
    ("It grew in the first half of 2022.", "the first half of 2022", "2022-H1"),
    ("It grew in fiscal 2022.", "fiscal 2022", "2022"),
    ("It ends by year-end.", "year-end", "2023"),
]

CLOCKS = [
    ("It sank at 9 a.m. Tuesday.", "9 a.m. Tuesday", "2023-08-29T09:00"),
    ("It sank on Tuesday at 9:30 p.m.", "Tuesday at 9:30 p.m.", "2023-08-29T21:30"),
    ("It sank at 14:30 GMT on 3 August.", "14:30 GMT on 3 August", "2023-08-03T14:30Z"),
    ("It sank at 1400 GMT.", "1400 GMT", "2023-09-04T14:00Z"),
    ("It sank at 5pm EDT on Sunday.", "5pm EDT on Sunday", "2023-09-03T17:00-04:00"),
    ("It sank at 10.30am.", "10.30am", "2023-09-04T10:30"),
    ("It sank at noon on Friday.", "noon on Friday", "2023-09-01T12:00"),
    ("It sank at four in the morning.", "four in the morning", "2023-09-04T04:00"),
    ("It sank at 12 a.m.", "12 a.m.", "2023-09-04T00:00"),
    ("It sank on Friday night.", "Friday night", "2023-09-01TNI"),
    ("It sank on the evening of 3 August.", "the evening of 3 August", "2023-08-03TEV"),
    ("It sank last night.", "last night", "2023-09-03TNI"),
    ("It sank this morning.", "this morning", "2023-09-04TMO"),
    ("It sails tonight.", "tonight", "2023-09-04TNI"),
]

RANGES = [
    ("It ran from Sept. 10 to 13.", "Sept. 10 to 13", "2023-09-10/2023-09-13"),
    ("It ran between September 12 and 15.", "between September 12 and 15", "2023-09-12/2023-09-15"),
    ("It is full from 8 to 11 October.", "8 to 11 October", "2023-10-08/2023-10-11"),
    ("It ran Sept. 10-13, 2021.", "Sept. 10-13, 2021", "2021-09-10/2021-09-13"),
    ("It ran from 28 August to 3 September.", "28 August to 3 September", "2023-08-28/2023-09-03"),
    ("It ran from 9 a.m. until noon.", "9 a.m. until noon", "2023-09-04T09:00/2023-09-04T12:00"),
    ("It ran from 11 to 2 p.m.", "11 to 2 p.m.", "2023-09-04T11:00/2023-09-04T14:00"),
    ("It was shut from Monday to Friday.", "Monday to Friday", "2023-09-04/2023-09-08"),
    ("He ruled 1985-87.", "1985-87", "1985/1987"),
    ("He ruled from 1985 to 1991.", "1985 to 1991", "1985/1991"),
]

LENGTHS = [
    ("It lasted three days.", "three days", "P3D"),
    ("It lasted five and a half hours.", "five and a half hours", "PT5H30M"),
    ("It lasted 2 1/2 years.", "2 1/2 years", "P2Y6M"),
    ("It lasted two decades.", "two decades", "P20Y"),
    ("It lasted several weeks.", "several weeks", "PXW"),
    ("It lasted for weeks.", "weeks", "PXW"),
    ("A six-month ban.", "six-month", "P6M"),
    ("It fell over the past decade.", "the past decade", "P10Y"),
    ("It lasted two hundred and ten days.", "ten days", "P10D"),
    ("It lasted twenty-one days.", "twenty-one days", "P21D"),
    ("In the year ended 31 March it lost money.", "the year", "P1Y"),
    ("They train every day.", "every day", "P1D"),
    ("They train every two weeks.", "every two weeks", "P2W"),
    ("They train twice a week.", "twice a week", "P1W"),
    ("They train each Tuesday.", "each Tuesday", "XXXX-WXX-2"),
    ("They train on Fridays.", "Fridays", "XXXX-WXX-5"),
    ("It fell recently.", "recently", "PAST_REF"),
    ("It falls now.", "now", "PRESENT_REF"),
    ("It falls soon.", "soon", "FUTURE_REF"),
    ("It fell in recent years.", "recent years", "PAST_REF"),
    ("Think of the future.", "the future", "FUTURE_REF"),
]

FROM_NOW = [
    ("It fell six weeks ago.", "six weeks ago", "2023-W30"),
    ("It fell ten days ago.", "ten days ago", "2023-08-25"),
    ("It fell two years ago.", "two years ago", "2021"),
    ("It fell several years ago.", "several years ago", "PAST_REF"),
    ("It falls two years from now.", "two years from now", "2025"),
    ("It fell two days before Christmas 2022.", "two days before Christmas 2022", "2022-12-23"),
]


@pytest.mark.parametrize(("text", "words", "value"), DAYS + WEEKDAYS + LARGER + CLOCKS + RANGES + LENGTHS + FROM_NOW)
def test_time(text: str, words: str, value: str) -> None:
    assert (words, value) in found(text)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He left on 3 August. Two days later he was back.", "Two days later", "2023-08-05"),
        ("He left on 3 August. The following week he was back.", "The following week", "2023-W32"),
        ("The mill closed in March 2020. A month before, it had burned.", "A month before", "2020-02"),
        ("He left on 3 August. That day it rained.", "That day", "2023-08-03"),
        ("He left on 3 August, and the next morning he was back.", "the next morning", "2023-08-04TMO"),
        ("She came in 2019; four years later she left.", "four years later", "2023"),
        ("It sank on 3 August. At 9 a.m. the crew was safe.", "9 a.m.", "2023-08-03T09:00"),
        ("In the third quarter of 2022 it made 3 crowns, up from 2 a year earlier.", "a year earlier", "2021-Q3"),
        ("In the third quarter of 2022 it grew. Sales rose in the quarter.", "the quarter", "2022-Q3"),
        ("He wrote on 12 June and again on the 16th.", "the 16th", "2023-06-16"),
    ],
)
def test_time_counted_from_another_of_the_text(text: str, words: str, value: str) -> None:
    last = times.find(report(text))[-1]
    assert (last.text, last.value, last.anchor) == (words, value, "text")


def test_a_year_earlier_without_quarters_is_a_year() -> None:
    assert found("The firm has 13 boats, up from seven a year earlier.")[-1] == ("a year earlier", "2022")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It fell on Monday.", "XXXX-WXX-1"),
        ("It fell on 3 May.", "XXXX-05-03"),
        ("It fell in June.", "XXXX-06"),
        ("It fell last week.", "XXXX-WXX"),
        ("It fell last summer.", "XXXX-SU"),
        ("It fell today.", "PRESENT_REF"),
        ("It fell yesterday.", "PAST_REF"),
        ("It fell at noon.", "XXXX-XX-XXT12:00"),
        ("It fell on 3 May 2021.", "2021-05-03"),
        ("It fell from Monday to Friday.", "XXXX-WXX-1/XXXX-WXX-5"),
    ],
)
def test_without_a_day_of_publication_values_stay_open(text: str, value: str) -> None:
    assert [v for _, v in found(text, None)] == [value]


def test_a_copied_stretch_counts_from_its_own_day() -> None:
    text = "It sank on Friday. The captain spoke on Friday."
    first, second = times.find(report(text), [(Span(0, 18), "2023-08-21")])
    assert (first.value, first.anchor) == ("2023-08-18", "origin")
    assert (second.value, second.anchor) == ("2023-09-01", "published")


def test_wrapped_lines_are_read_on_and_blocks_are_not() -> None:
    wrapped = "The ferry of the northern line ran aground off Tarn on September\n3, 2021, in fog."
    assert found(wrapped)[0][1] == "2021-09-03"
    assert [v for _, v in found("Posted in September\n3 comments")] == ["2023-09"]


def test_types() -> None:
    text = "On Friday at noon they met for two days, as they do every day."
    assert [t.type for t in times.find(report(text))] == ["TIME", "DURATION", "SET"]


MENDED = [
    ("He was shot last Oct. 23.", "last Oct. 23", "2022-10-23"),
    ("It is open from June 1 through Aug. 31.", "June 1 through Aug. 31", "2023-06-01/2023-08-31"),
    ("It ran from Dec. 28 to Jan. 3, 2023.", "Dec. 28 to Jan. 3, 2023", "2022-12-28/2023-01-03"),
    ("It left the day after Christmas 2022.", "the day after Christmas 2022", "2022-12-26"),
    ("The loan was extended through January.", "January", "2024-01"),
    ("The case is heard in November.", "November", "2023-11"),
    ("Sales fell in the latest year.", "the latest year", "2022"),
    ("She runs every other Tuesday.", "every other Tuesday", "XXXX-WXX-2"),
    ("It took 3 hours 20 minutes.", "3 hours 20 minutes", "PT3H20M"),
    ("It took two years and three months.", "two years and three months", "P2Y3M"),
    ("It was a day-long walk.", "a day-long", "P1D"),
    ("They may stay an additional year.", "an additional year", "P1Y"),
    ("It grew over the years.", "the years", "PXY"),
    ("One day she will one day leave.", "one day", "FUTURE_REF"),
    ("It paid the then-current price.", "the then-current", "PAST_REF"),
    ("The blast came at 10:35 a.m. (0735 GMT) Friday.", "10:35 a.m. (0735 GMT) Friday", "2023-09-01T10:35+03:00"),
    ("It came at 1726 GMT (0126 HKT) on 3 May.", "1726 GMT (0126 HKT) on 3 May", "2023-05-03T17:26Z"),
]


@pytest.mark.parametrize(("text", "words", "value"), MENDED)
def test_what_news_says_in_many_ways(text: str, words: str, value: str) -> None:
    assert (words, value) in found(text)


def test_the_second_day_of_two() -> None:
    assert found("They met on April 24 and 25.") == [("April 24", "2023-04-24"), ("25", "2023-04-25")]
    assert found("On April 24 and 25 boats sank.") == [("April 24", "2023-04-24")]


def test_a_year_before_a_stretch_of_months_is_a_year() -> None:
    text = "Third-quarter profit rose from a year earlier. In the nine months it fell from a year earlier."
    assert [v for _, v in found(text, "2023-10-26")] == ["2023-Q3", "2022-Q3", "P9M", "2022"]


@pytest.mark.parametrize(
    "text", ["It was soon over.", "He has recalled the night the dam broke.", "They saw High Noon."]
)
def test_no_times(text: str) -> None:
    assert found(text) == []


def test_the_morning_is_that_of_the_day_in_question() -> None:
    assert found("Snow fell on Friday. In the morning it was gone.")[1] == ("the morning", "2023-09-01TMO")
