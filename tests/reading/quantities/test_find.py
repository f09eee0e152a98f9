"""What the numbers of fictional news say."""

import string
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.nouns import Quantity, Report, Time
from headwater.reading import quantities


def found(text: str, *times: Time) -> tuple[Quantity, ...]:
    return quantities.find(Report("r", "r", text, "", times=times))


def only(text: str) -> Quantity:
    (quantity,) = found(text)
    return quantity


NUMBERS = [
    ("They counted 27 boats.", "27", 27),
    ("They counted 1,004 boats.", "1,004", 1004),
    ("They counted twenty-one boats.", "twenty-one", 21),
    ("They counted two hundred and ten boats.", "two hundred and ten", 210),
    ("They counted 7.6 million boats.", "7.6 million", 7.6e6),
    ("They counted three million boats.", "three million", 3e6),
    ("They counted half a million boats.", "half a million", 5e5),
    ("They counted a dozen boats.", "a dozen", 12),
    ("They counted a half-dozen boats.", "half-dozen", 6),
    ("They counted two dozen boats.", "two dozen", 24),
    ("None of the boats sank.", "None", 0),
    ("Two-thirds of boats sank.", "Two-thirds", 0.6667),
    ("It cut the fleet by a third.", "a third", 0.3333),
    ("Half of its boats sank.", "Half", 0.5),
    ("One in five boats sank.", "One in five", 0.2),
    ("Sales grew sevenfold.", "sevenfold", 7),
]


@pytest.mark.parametrize(("text", "span", "value"), NUMBERS)
def test_numbers(text: str, span: str, value: float) -> None:
    q = only(text)
    assert (q.text, q.value, q.low, q.high) == (span, value, value, value)


BOUNDS = [
    ("At least 27 sank.", "At least 27", 27, 27, None),
    ("More than 1,000 sank.", "More than 1,000", 1000, 1000, None),
    ("Up to 1,500 sank.", "Up to 1,500", 1500, None, 1500),
    ("Fewer than 20 sank.", "Fewer than 20", 20, None, 20),
    ("As many as 20 sank.", "As many as 20", 20, None, 20),
    ("Nearly 30 sank.", "Nearly 30", 30, 27, 30),
    ("Some 40 boats sank.", "Some 40", 40, 36, 44),
    ("Just over 40 boats sank.", "Just over 40", 40, 40, 44),
    ("Only two boats sank.", "Only two", 2, 2, 2),
    ("They counted 62 or more.", "62 or more", 62, 62, None),
    ("They counted 62 or so.", "62 or so", 62, 55.8, 68.2),
    ("They counted 40+ boats.", "40+", 40, 40, None),
    ("Between 5 and 10 boats sank.", "Between 5 and 10", None, 5, 10),
    ("They lost 5 to 10 boats.", "5 to 10", None, 5, 10),
    ("They lost 500-550 boats.", "500-550", None, 500, 550),
    ("They lost 5 to 10 million fish.", "5 to 10 million", None, 5e6, 1e7),
    ("Dozens of boats sank.", "Dozens", None, 24, None),
    ("Several hundred boats sank.", "Several hundred", None, 200, None),
    ("Tens of thousands of boats sank.", "Tens of thousands", None, 20000, None),
]


@pytest.mark.parametrize(("text", "span", "value", "low", "high"), BOUNDS)
def test_bounds(text: str, span: str, value: Any, low: Any, high: Any) -> None:
    q = only(text)
    assert (q.text, q.value, q.low, q.high) == (span, value, low, high)


UNITS = [
    ("It cost $2.5bn.", "$2.5bn", 2.5e9, "USD"),
    ("It cost US$2.5 billion.", "US$2.5 billion", 2.5e9, "USD"),
    ("It cost 40 million shekels.", "40 million shekels", 4e7, "ILS"),
    ("It cost €1,200.", "€1,200", 1200, "EUR"),
    ("It cost 500m euros.", "500m euros", 5e8, "EUR"),
    ("It cost CHF 480 million.", "CHF 480 million", 4.8e8, "CHF"),
    ("It cost £9 in all.", "£9", 9, "GBP"),
    ("Turnout was 71.4%.", "71.4%", 71.4, "%"),
    ("Turnout was 6.1 per cent.", "6.1 per cent", 6.1, "%"),
    ("It rose 0.3 percentage points.", "0.3 percentage points", 0.3, "point"),
    ("It fell by a quarter of a percentage point.", "a quarter of a percentage point", 0.25, "point"),
    ("It lies 15 km off.", "15 km", 15, "km"),
    ("It lies 500m off.", "500m", 500, "m"),
    ("Winds of 95 mph blew.", "95 mph", 95, "mph"),
    ("It ran at 180 kilometres per hour.", "180 kilometres per hour", 180, "km/h"),
    ("It was 41C there.", "41C", 41, "°C"),
    ("It was 38 degrees Celsius there.", "38 degrees Celsius", 38, "°C"),
    ("They lost 20,000 tonnes of wheat.", "20,000 tonnes", 20000, "t"),
    ("It covers two square miles.", "two square miles", 2, "mi2"),
    ("He weighs 210 pounds.", "210 pounds", 210, "lb"),
    ("He has a five-storey house.", "five-storey", 5, "storey"),
    ("A quake of magnitude 6.2 struck.", "6.2", 6.2, "magnitude"),
    ("A 21-year-old man fell.", "21-year-old", 21, "year"),
    ("Ilse Brandt, 62, spoke.", "62", 62, "year"),
    ("Jon Vale, aged 19, spoke.", "19", 19, "year"),
    ("The coach, 51, spoke.", "51", 51, "year"),
    ("She was 91.", "91", 91, "year"),
]


@pytest.mark.parametrize(("text", "span", "value", "unit"), UNITS)
def test_units(text: str, span: str, value: float, unit: str) -> None:
    q = only(text)
    assert (q.text, q.value, q.unit) == (span, value, unit)


def test_a_range_of_money() -> None:
    q = only("They moved $10 million to $15 million.")
    assert (q.text, q.value, q.low, q.high, q.unit) == ("$10 million to $15 million", None, 1e7, 1.5e7, "USD")


def test_vague_money() -> None:
    q = only("They lost thousands of dollars.")
    assert (q.text, q.low, q.unit) == ("thousands of dollars", 2000, "USD")


def test_a_score_is_no_range() -> None:
    q = only("Rovers beat Quay United 2-1 at home.")
    assert (q.text, q.value, q.low, q.high, q.unit, q.of) == ("2-1", None, 1, 2, "score", "")


COUNTED = [
    ("27 people were injured.", "people injured"),
    ("The blast killed 12 miners.", "miners killed"),
    ("A ferry carrying 62 people sank.", "people carried"),
    ("12 miners died.", "miners died"),
    ("Fewer than 20 people are thought to be trapped.", "people trapped"),
    ("27 injured were counted.", "injured"),
    ("They had a crew of 14.", "crew"),
    ("The death toll from the blast rose to 15.", "toll"),
    ("A 21-year-old man fell.", "man"),
    ("Ilse Brandt, 62, spoke.", "Ilse Brandt"),
    ("They won a $2.5bn loan.", "loan"),
    ("They lost 20,000 tonnes of wheat.", "wheat"),
    ("Two-thirds of members agreed.", "members agreed"),
    ("They cut deaths by a third.", "deaths"),
    ("They fell into a well 25 metres deep.", "well"),
    ("The bridge, made of steel, cost $740m.", "bridge"),
    ("Eighty-four lawmakers backed the bill.", "lawmakers"),
    ("One officer suffered a fall.", "officer"),
    ("It issued two late-term rules.", "late-term rules"),
]


@pytest.mark.parametrize(("text", "of"), COUNTED)
def test_of_what(text: str, of: str) -> None:
    assert only(text).of == of


NO_AMOUNTS = [
    "It lies in Room 21.",
    "See Section 4 of the act.",
    "Take Highway 9, then Gate 12.",
    "She left on flight 417.",
    "Channel 4 shows it.",
    "The Group of 7 met.",
    "Call 0555 019 284 or 318-619-3946.",
    "The F-16 and the H1N1 and 4x4s came third, in the 1990s.",
    "It was built in 1988.",
    "They met on May 14 at 9:40.",
    "One of them left, the other one stayed, and one escaped.",
    "They waited two hours and went for a two-day trip for three more weeks.",
    "He lives at 12 Orchard Street.",
    "Version 1.1.2 came on 2/3/2009.",
    "1. Read this.",
    "None came.",
    "They made million upon million.",
    "He scored in the second half.",
]


@pytest.mark.parametrize("text", NO_AMOUNTS)
def test_no_amounts(text: str) -> None:
    assert found(text) == ()


def test_times_are_no_quantities() -> None:
    text = "It was 11 sharp."
    assert [q.text for q in found(text)] == ["11"]
    assert found(text, Time(7, 9, "11", "2023-09-04T11", "TIME", "published")) == ()


def test_an_age_inside_a_time_stays() -> None:
    text = "A 21-year-old man fell."
    assert [q.text for q in found(text, Time(2, 9, "21-year", "P21Y", "DURATION", "text"))] == ["21-year-old"]


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**12))
def test_a_rendered_number_reads_back(n: int) -> None:
    q = only(f"They counted {n:,} boats.")
    assert (q.value, q.low, q.high, q.of) == (n, n, n, "boats")


WORDS = (
    "27 1,004 2.5 $ € bn million percent at least more than between and to - of people were injured a one half dozen "
    "dozens year old , . aged km kilometres per 21-year-old in none"
)
VOCABULARY = [*WORDS.split(), "\n"]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(VOCABULARY), max_size=25).map(" ".join)
    | st.lists(st.sampled_from(VOCABULARY), max_size=25).map("".join)
    | st.text(string.printable + "½٣五–’“°€", max_size=200)
)
def test_spans_lie_in_the_text_and_bounds_in_order(text: str) -> None:
    at = 0
    for q in found(text):
        assert at <= q.start < q.end <= len(text)
        assert text[q.start : q.end] == q.text
        at = q.end
        low, high = (q.low, q.high)
        assert low is None or high is None or low <= high
        assert q.value is None or ((low is None or low <= q.value) and (high is None or q.value <= high))
        assert not (q.value is None and low is None and high is None)


OF = [
    ("She and 19 others were hurt.", ["others hurt"]),
    ("He was jailed with 19 other crew members.", ["crew members"]),
    ("It carried 12 people, including 10 US citizens.", ["people carried", "US citizens"]),
    ("The ferry had 12 people on board.", ["people aboard"]),
    ("The rocket flew 2,700 km (1,680 miles).", ["rocket", "rocket"]),
    ("The rocket is thought to have flown 90 km.", ["rocket"]),
    ("Fire destroyed 40 homes, 12 of them empty.", ["homes destroyed", "homes destroyed"]),
    ("Ilse Brandt, 67, fell. The 67-year-old left.", ["Ilse Brandt", "Ilse Brandt"]),
    ("The veteran coach, 51, left.", ["coach"]),
    ("A boy of 4 left.", ["boy"]),
    ("The number of dead rose to 60.", ["dead"]),
    ("A crew of 14 was rescued.", ["crew rescued"]),
]


@pytest.mark.parametrize(("text", "of"), OF)
def test_what_figures_have_in_common(text: str, of: list[str]) -> None:
    assert [q.of for q in found(text)] == of


def test_a_mile_is_a_number_where_words_bound_it() -> None:
    q = only("It drove more than a mile.")
    assert (q.text, q.low, q.high, q.unit) == ("more than a mile", 1, None, "mi")
    assert found("They live a mile apart.") == ()


def test_a_record_is_no_range() -> None:
    assert found("They had a 7-8-1 record.") == ()
