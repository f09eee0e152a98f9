"""Words that look like times and are none."""

import pytest

from headwater.nouns import Published, Report
from headwater.reading import times


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May spoke first.",
        "May thanked the crew.",
        "You may go.",
        "They march on.",
        "The second man fell.",
        "Prices fall and spring back.",
        "He sat in the sun.",
        "The Rovers won 2-1.",
        "She lives at 12 March Street.",
        "Some 2000 troops came.",
        "It cost $1990.",
        "It cost 1990 dollars.",
        "See page 1987.",
        "A 5-year-old girl and a man 30 years old.",
        "He is in his 30s.",
        "An F1989 and a B1990s.",
        "The score was 10:30.",
        "Three-quarters of the grain is gone.",
        "He read The Daily Herald.",
        "He was on The Tonight Show.",
        "She was Coach of the Year.",
        "After the fall of the wall he left.",
        "They skied at the Winter Games.",
        "He scored in the second half.",
        "As soon as it rained, we left.",
        "Wait a second.",
        "The recent storm broke the dam.",
        "They work on the 20th floor.",
        "On 2023-13-45 and 31/31/2021.",
    ],
)
def test_no_time(text: str) -> None:
    report = Report(id="r", input="r", text=text, sha256="", published=Published("2023-09-04", "given", 1.0))
    assert times.find(report) == ()


@pytest.mark.parametrize(
    "text", ["They came in May.", "He died in March.", "It was the summer of 1990.", "By 1990 it was gone."]
)
def test_time_all_the_same(text: str) -> None:
    report = Report(id="r", input="r", text=text, sha256="", published=Published("2023-09-04", "given", 1.0))
    assert len(times.find(report)) == 1
