"""What holds of any text."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.nouns import Published, Report, Time
from headwater.reading import times
from headwater.reading.times import bounds, is_value
from headwater.reading.times.lexicon import lexicon

WORDS = sorted(lexicon("en").words)
FIGURES = ["1", "12", "31", "1989", "2023", "10:30", "5 1/2", "18th", "1990s", "9/4/23", "0", "99,999"]
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
GLUE = [" ", ", ", "-", "\n", ". ", "'s ", " the ", " to "]
DAYS = st.none() | st.dates()
SPOKEN = st.lists(st.tuples(st.sampled_from(WORDS + FIGURES), st.booleans(), st.sampled_from(GLUE)), max_size=15).map(
    lambda parts: "".join((w.capitalize() if c else w) + g for w, c, g in parts)
)


def find(text: str, day: date | None) -> tuple[Time, ...]:
    published = Published(day.isoformat(), "given", 1.0) if day else None
    return times.find(Report(id="r", input="r", text=text, sha256="", published=published))


@settings(max_examples=150, deadline=None)
@given(SPOKEN | st.text(max_size=60), DAYS)
def test_offsets_lie_in_the_text_in_order_and_values_parse(text: str, day: date | None) -> None:
    end = 0
    for t in find(text, day):
        assert end <= t.start < t.end <= len(text)
        assert text[t.start : t.end] == t.text
        assert is_value(t.value)
        end = t.end


@settings(max_examples=100, deadline=None)
@given(SPOKEN, st.dates())
def test_ranges_run_forward(text: str, day: date) -> None:
    for t in find(text, day):
        if "/" in t.value and (edges := bounds(t.value)):
            assert edges[0] <= edges[1]


@settings(max_examples=100, deadline=None)
@given(
    st.dates(date(1900, 1, 1), date(2060, 12, 31)),
    DAYS,
    st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}", "the {d} of {m}, {y}", "{iso}"]),
)
def test_a_written_date_reads_back(day: date, published: date | None, style: str) -> None:
    text = style.format(d=day.day, m=MONTHS[day.month - 1], y=day.year, iso=day.isoformat())
    assert [(t.text, t.value) for t in find(f"It was on {text}.", published)] == [(text, day.isoformat())]


@settings(max_examples=60, deadline=None)
@given(SPOKEN, st.dates())
def test_the_same_text_reads_the_same(text: str, day: date) -> None:
    assert find(text, day) == find(text, day)
