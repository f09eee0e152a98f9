from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.intake.dump.wrapped import paragraphs

WRAPPED = """\
A ferry with sixty people on board ran aground off the island of Tarn
on Monday morning in thick fog, the harbour office said, and nobody of
those on board was hurt except for the cook, who had burnt his fingers
on a pan.

The tide lifted her off at nine, and she made the harbour by her own
engine before noon."""


def test_lines_broken_at_one_width_become_paragraphs() -> None:
    joined = paragraphs(WRAPPED)
    assert joined.count("\n") == 2
    assert joined.split("\n\n")[1].endswith("own engine before noon.")


def test_offsets_stay() -> None:
    assert len(paragraphs(WRAPPED)) == len(WRAPPED)


def test_lists_and_long_paragraphs_stay_as_they_are() -> None:
    for text in ("Home\nNews\nSport\nWeather\nJobs", "A long line. " * 20 + "\nAnd a short one.\n", "", "one"):
        assert paragraphs(text) == text


@settings(max_examples=60)
@given(st.text(alphabet="ab \n", max_size=300))
def test_only_breaks_change(text: str) -> None:
    assert paragraphs(text).replace("\n", " ") == text.replace("\n", " ")
