from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.reading.speech.quotations import quotations


def quoted(text: str) -> list[str]:
    return [q.span.of(text) for q in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “yes” and “no”.", ["“yes”", "“no”"]),
        ('He said "yes" and "no".', ['"yes"', '"no"']),
        ("He said ‘yes’ and 'no'.", ["‘yes’", "'no'"]),
        ("He said ''yes'' twice.", ["''yes''"]),
        ("Er sagte «ja», „nein“ und »doch«.", ["«ja»", "„nein“", "»doch«"]),
        ("He said: “A ‘small’ thing.” Then left.", ["“A ‘small’ thing.”"]),
        ("It's the workers' day, and the ferry's crew didn't go.", []),
        ('The 6" pipe burst.', []),
    ],
)
def test_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_of_several_paragraphs_is_one() -> None:
    text = "“The ferry is safe.\n\n“It always was,” she said."
    assert quoted(text) == ["“The ferry is safe.\n\n“It always was,”"]


def test_one_that_closes_some_lines_later_is_one() -> None:
    assert quoted('She wrote: "It sank.\nWe swam."\nThe end.') == ['"It sank.\nWe swam."']


def test_a_mark_that_never_closes_takes_no_more_than_its_paragraph() -> None:
    text = 'He said "it sank.\n\nThe mayor "fully" agreed.'
    found = quotations(text)
    assert [q.span.of(text) for q in found] == ['"it sank.', '"fully"']
    assert [q.closed for q in found] == [False, True]


@settings(max_examples=80)
@given(st.text(alphabet="ab .,\n\"'“”‘’«»„", max_size=100))
def test_they_never_overlap(text: str) -> None:
    found = quotations(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(0 <= q.start < q.end <= len(text) for q in found)


def test_an_apostrophe_inside_doubled_single_marks_is_none() -> None:
    assert quoted("''It's old,'' she said. ''It's sunk.''") == ["''It's old,''", "''It's sunk.''"]
