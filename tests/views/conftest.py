"""A small story with everything in it: three outlets on a ferry, and a radio station that nobody has at hand."""

from collections.abc import Callable

import pytest

from headwater.nouns import (
    Change,
    Claim,
    Collection,
    Dispute,
    Edge,
    Event,
    Evidence,
    Hyperlink,
    Independent,
    Link,
    Node,
    Omission,
    Origin,
    Outlet,
    Place,
    Problem,
    Published,
    Quantity,
    Reason,
    Report,
    Span,
    Statement,
    Stemma,
    Story,
    Time,
    Value,
)

GAZETTE = "Two officials said the ferry would sail on Friday.\nThe mayor was pleased 🚢 and 62 people cheered in Tarn."
COURIER = "The ferry will sail on Saturday, the Gazette reported.\nAbout 60 people cheered."
HERALD = "Radio Tarn said that the ferry would sail on Friday."

Make = Callable[..., Collection]


@pytest.fixture(scope="session")
def make() -> Make:
    return _make


def _make(words: Callable[[str], str] = str, copies: int = 1) -> Collection:
    """The story, each of its words put through `words`; the reports' texts told so many times over."""
    w, sound = words, "0" * 64
    gazette, courier, herald = ("\n".join([w(t)] * copies) for t in (GAZETTE, COURIER, HERALD))
    reports = (
        Report(
            "g", w("g.html"), gazette, sound, Outlet(w("The Gazette"), "gazette.example"), w("Ferry to sail"),
            url=w("https://gazette.example/1"), bylines=(w("Ada Holm"),), wire=(w("Meridian"),),
            published=Published("2031-05-01T08:00", "metadata", 0.97, w("")),
            hyperlinks=(Hyperlink(w("https://tarn.example/"), 4, 13), Hyperlink(w("javascript:alert(1)"))),
            times=(Time(43, 49, w("Friday"), w("2031-05-02"), "DATE", "published"),),
            places=(Place(100, 104, "Tarn", w("Tarn"), 1.0, 2.0, 3, w("XT"), 0.9),),
            quantities=(Quantity(79, 81, w("62"), 62, 62, 62, w(""), w("people")),),
        ),
        Report("c", w("c.html"), courier, sound, Outlet(w("The Courier")), w("Ferry sails"),
               published=Published("2031-05-02", "masthead", 0.6, w("a line"))),
        Report("h", w("h.html"), herald, sound, title_only=True, language=w("en")),
    )  # fmt: skip
    officials = Link("e1", w("two officials"), "person", True, Span(0, 13), Span(14, 18))
    statements = (
        Statement("g:1", "g", 19, 49, "indirect", "planned", chain=(officials,), times=(0,)),
        Statement("g:2", "g", 51, 75, "own"),
        Statement("c:1", "c", 0, 31, "indirect", chain=(Link("e2", w("the Gazette"), "outlet", False, Span(33, 44)),)),
        Statement("h:1", "h", 16, 51, "indirect", negated=True, chain=(Link("", "", "other"),)),
    )
    return Collection(reports, (), statements, (_story(w),), (Problem(w("x.html"), "empty", w("nothing in it")),))


def _story(w: Callable[[str], str]) -> Story:
    shared = (Evidence("g", 19, 49), Evidence("c", 0, 31))
    return Story(
        "s", w("Ferry to sail"), ("g", "c", "h"), "2031-05-01", "2031-05-02",
        claims=(
            Claim("k1", w("the ferry will sail"), ("g:1", "c:1", "h:1"), ("g", "c", "h"), ("o1",), "disputed"),
            Claim("k2", w("The mayor was pleased"), ("g:2",), ("g",), (), "single"),
            Claim("k3", w("it was pleasant"), ("g:2", "h:1"), ("g", "h"), ("o2", "gone"), "echoed"),
        ),
        disputes=(
            Dispute("d", w("day of sailing"), "date",
                    (Value(w("Friday"), ("g:1", "h:1"), ("g", "h"), (Evidence("g", 43, 49),)),
                     Value(w("Saturday"), ("c:1",), ("c",), (Evidence("c", 23, 31),))),
                    "conflict", w("two days")),
        ),
        stemma=Stemma(
            (Node("n1", "report", "g", w("The Gazette")), Node("n2", "report", "c", w("The Courier")),
             Node("n3", "report", "h", w("h.html")), Node("n4", "absent", "", w("Radio Tarn"))),
            (Edge("n1", "n2", "rewrites", "part", 0.9, shared, w("names it"),
                  (Reason("shared-passages", 0.9, w("thirty letters stand in both"), shared),), (("n4", 0.1),),
                  changes=(Change("time", *shared, w("Friday"), w("Saturday"), w("Friday became Saturday")),)),
             Edge("n4", "n3", "cites", "part", 0.6, (Evidence("h", 0, 10),), w("cites Radio Tarn")),
             Edge("n4", "n2", "quotes", "part", 0.2, (), w("may"), directed=False)),
        ),
        origins=(
            Origin("o1", w("two officials"), "anonymous", ("g", "c"), ("k1",), ("e1",), True, w("heard in 2 reports")),
            Origin("o2", w("Radio Tarn"), "outlet", ("h",), ("k3",), (), False),
        ),
        independent=Independent(1, 1, 2, (w("both rest on two officials"),)),
        timeline=(
            Event("2031-05-02", w("the ferry sails"), ("g:1", "h:1"), "day", "ahead", "planned", (w("two officials"),),
                  True, ("d",)),
            Event("2031-W19", w("more"), ("c:1",), "week", "past"),
        ),
        omissions=(Omission("voice", "g", ("g:2",), ("c",), Evidence("g", 51, 75), w("another voice")),),
    )  # fmt: skip
