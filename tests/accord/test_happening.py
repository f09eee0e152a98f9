"""Which dated sayings tell of an event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from headwater.accord.happening import happens
from headwater.accord.saying import sayings
from headwater.nouns import Case, Reading, Story

Tell = Callable[..., Reading]


def told(tell: Tell, text: str) -> bool:
    (saying,) = sayings(Case(Story("s", "", ("gazette",)), (tell("gazette", text),)))
    return happens(saying)


@pytest.mark.parametrize(
    "text",
    ["The ferry struck the reef on Monday", "The hull was raised in March.", "Divers will look at the hull on Friday"],
)
def test_an_event_has_a_verb(tell: Tell, text: str) -> None:
    assert told(tell, text)


@pytest.mark.parametrize(
    "text",
    [
        "(Selby, Varland, 4 March 2031) Ole Dahl",
        "The quay was open — Selby Harbour (@SelbyHarbour) March 4, 2031",
        "Ferry was late https://harbour.example/4-march",
        "Ferry struck reef Updated: 2031-03-04 09:53",
        "Today’s headlines delivered to your inbox: sign up on Monday",
        "Posted by Selby Harbour on Monday, 4 March 2031",
    ],
)
def test_a_caption_a_stamp_and_furniture_are_none(tell: Tell, text: str) -> None:
    assert not told(tell, text)
