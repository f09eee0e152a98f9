"""What readers are told that a dispute is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from headwater.nouns import Reading, Story

Tell = Callable[..., Reading]
Compare = Callable[..., Story]


@pytest.mark.parametrize(
    ("sentence", "values", "about"),
    [
        ("The ferry Lady Marl struck the reef off Selby and {%s|persons died} in fog.", ("4", "6"),
         "number of persons killed"),
        ("The toll of the ferry Lady Marl on the reef off Selby rose to {%s|toll} dead.", ("40", "46"),
         "number of people killed"),
        ("The ferry Lady Marl broke into {%s|pieces} on the reef off Selby.", ("4", "6"), "number of pieces"),
        ("The ferry Lady Marl comes from Selby, a town of {%s|town} on the reef.", ("3400", "3600"),
         "number: “Marl comes from Selby, a town of …”"),
        ("The ferry Lady Marl weighs {%s|ferry|t} and struck the reef off Selby.", ("40", "46"), "weight (ferry)"),
        ("The ferry Lady Marl lies {%s||km} from the reef off Selby.", ("40", "46"),
         "distance or size: “The ferry Lady Marl lies …”"),
    ],
)  # fmt: skip
def test_it_is_plain_english(tell: Tell, compare: Compare, sentence: str, values: tuple[str, str], about: str) -> None:
    one, other = (tell(name, sentence % value) for name, value in zip(("gazette", "courier"), values, strict=True))
    assert [d.about for d in compare(one, other).disputes] == [about]
