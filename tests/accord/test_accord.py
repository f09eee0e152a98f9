"""What reports agree on and where they differ, from statements that are given."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater import accord
from headwater.nouns import (
    Case,
    Claim,
    Dispute,
    Link,
    Origin,
    Outlet,
    Published,
    Quantity,
    Reading,
    Report,
    Statement,
    Story,
    Time,
)

NUMBER = re.compile(r"(about |at least )?(\d[\d,]*)")
DAY = re.compile(r"(\d{1,2}) March")


def reading(name: str, *sentences: str, of: str = "people", when: str = "2031-03-04", voice: str = "") -> Reading:
    """A report whose sentences are statements, whose numbers count `of`, and whose days are in March 2031."""
    text = " ".join(sentences)
    quantities = tuple(quantity(m, of) for m in NUMBER.finditer(text) if not DAY.match(text, m.start()))
    times = tuple(
        Time(m.start(), m.end(), m[0], f"2031-03-{int(m[1]):02}", "DATE", "published") for m in DAY.finditer(text)
    )
    chain = (Link(f"e:{voice}", voice, "person"),) if voice else ()
    statements, at = [], 0
    for number, sentence in enumerate(sentences):
        end = at + len(sentence)
        statements.append(
            Statement(
                f"{name}:{number}", name, at, end, "indirect" if voice else "own", chain=chain,
                quantities=tuple(i for i, q in enumerate(quantities) if at <= q.start < end),
                times=tuple(i for i, t in enumerate(times) if at <= t.start < end),
            )
        )  # fmt: skip
        at = end + 1
    report = Report(
        name, f"{name}.html", text, "0" * 64, Outlet(name), published=Published(when, "given", 1.0),
        quantities=quantities, times=times,
    )  # fmt: skip
    return Reading(report, tuple(statements))


def quantity(found: re.Match[str], of: str) -> Quantity:
    value = float(found[2].replace(",", ""))
    rough, least = found[1] == "about ", found[1] == "at least "
    low, high = (0.9 * value, 1.1 * value) if rough else (value, None if least else value)
    return Quantity(found.start(), found.end(), found[0], value, low, high, "", of)


def compare(*readings: Reading, origins: tuple[Origin, ...] = ()) -> Story:
    story = Story("s", "", tuple(r.report.id for r in readings), origins=origins)
    return accord.compare(Case(story, readings)).story


def claim(story: Story, words: str) -> Claim:
    return next(c for c in story.claims if words in c.text)


def only(story: Story) -> Dispute:
    (dispute,) = story.disputes
    return dispute


FERRY = "The ferry Lady Marl carried {} people when it struck the reef outside Selby harbour."
TOLL = "The accident of the ferry on the reef outside Selby killed {} people, rescuers in boats reported."
SAIL = "The ferry Lady Marl will sail again from Selby harbour to the islands on {} March."


def test_what_two_reports_say_alike_is_one_claim() -> None:
    story = compare(
        reading("gazette", "The light on the reef outside Selby was out of order since winter storms."),
        reading("courier", "Since winter storms the light on the reef outside Selby was out of order."),
    )
    assert claim(story, "winter storms").reports == ("gazette", "courier")
    assert claim(story, "winter storms").status == "echoed"


def test_two_independent_voices_corroborate() -> None:
    origins = tuple(
        Origin(f"o:{n}", n, "person", (r,), entities=(f"e:{n}",)) for n, r in (("Holm", "g"), ("Vane", "c"))
    )
    said = "The light on the reef outside Selby was out of order since winter storms."
    story = compare(reading("g", said, voice="Holm"), reading("c", said, voice="Vane"), origins=origins)
    assert claim(story, "winter").status == "corroborated"
    assert {o.id: bool(o.claims) for o in story.origins} == {"o:Holm": True, "o:Vane": True}


def test_what_one_report_has_is_single() -> None:
    story = compare(
        reading("gazette", FERRY.format(62)), reading("courier", "A mayor of Tarn opened the new bridge today.")
    )
    assert {c.status for c in story.claims} == {"single"}


def test_two_numbers_of_one_thing_are_a_dispute_and_no_claim() -> None:
    story = compare(reading("gazette", FERRY.format(62)), reading("courier", FERRY.format(58)))
    dispute = only(story)
    assert (dispute.slot, dispute.nature) == ("number", "conflict")
    assert [(v.value, v.reports) for v in dispute.values] == [("62", ("gazette",)), ("58", ("courier",))]
    assert all(len(c.reports) == 1 and c.status == "disputed" for c in story.claims)


def test_numbers_of_other_things_are_no_dispute() -> None:
    story = compare(
        reading("gazette", FERRY.format(62)),
        reading("courier", "The council of Selby spent 58 crowns on each lamp of the promenade.", of="crowns"),
    )
    assert story.disputes == ()


def test_a_report_that_gives_both_numbers_stands_behind_the_first() -> None:
    both = reading("courier", FERRY.format(58), FERRY.format(62))
    dispute = only(compare(reading("gazette", FERRY.format(62)), both))
    assert [(v.value, v.reports) for v in dispute.values] == [("62", ("gazette",)), ("58", ("courier",))]


def test_what_one_sentence_counts_apart_is_two_matters() -> None:
    both = reading(
        "courier",
        "The ferry Lady Marl carried 62 people when it struck the reef outside Selby harbour and 58 people back.",
    )
    story = compare(reading("gazette", FERRY.format(62)), both, reading("bugle", FERRY.format(62)))
    assert story.disputes == ()


def test_a_report_that_lists_numbers_disputes_nothing() -> None:
    listing = reading("courier", *(FERRY.format(n) for n in (58, 59, 61)))
    assert compare(reading("gazette", FERRY.format(62)), listing).disputes == ()


def test_a_round_number_is_told_more_roughly_and_no_conflict() -> None:
    story = compare(reading("gazette", FERRY.format("about 60")), reading("courier", FERRY.format(62)))
    assert only(story).nature == "precision"


def test_a_toll_that_grows_with_time_is_an_update() -> None:
    early = reading("gazette", TOLL.format(2), of="people killed", when="2031-03-04T08:00")
    late = reading("courier", TOLL.format(5), of="people killed", when="2031-03-04T18:00")
    assert only(compare(early, late)).nature == "update"


def test_a_toll_that_an_undated_report_gives_did_not_grow() -> None:
    undated = reading("gazette", TOLL.format(2), of="people killed")
    undated = replace(undated, report=replace(undated.report, published=None))
    late = reading("courier", TOLL.format(5), of="people killed", when="2031-03-04T18:00")
    assert only(compare(undated, late)).nature == "conflict"


def test_a_toll_that_falls_is_a_conflict() -> None:
    early = reading("gazette", TOLL.format(5), of="people killed", when="2031-03-04T08:00")
    late = reading("courier", TOLL.format(2), of="people killed", when="2031-03-04T18:00")
    assert only(compare(early, late)).nature == "conflict"


def test_numbers_that_two_voices_give_are_theirs() -> None:
    story = compare(reading("g", FERRY.format(62), voice="Holm"), reading("c", FERRY.format(58), voice="Vane"))
    assert only(story).nature == "speaker"
    assert "Holm" in only(story).because


def test_two_days_of_one_event_are_a_dispute() -> None:
    story = compare(reading("gazette", SAIL.format(10)), reading("courier", SAIL.format(12)))
    assert (only(story).slot, only(story).nature) == ("date", "conflict")


def test_a_denial_is_not_what_it_denies() -> None:
    said = "The light on the reef outside Selby was out of order since winter storms."
    (one, other) = reading("gazette", said, voice="Holm"), reading("courier", said, voice="Vane")
    denial = Statement("courier:0", "courier", 0, len(said), "indirect", negated=True, chain=other.statements[0].chain)
    story = compare(one, Reading(other.report, (denial,)))
    assert sorted(c.reports for c in story.claims) == [("courier",), ("gazette",)]


def test_the_timeline_is_in_order_and_tells_one_event_once() -> None:
    story = compare(
        reading("gazette", SAIL.format(12), "The reef was struck by the ferry on 4 March before dawn."),
        reading("courier", SAIL.format(12)),
    )
    assert [e.when for e in story.timeline] == ["2031-03-04", "2031-03-12"]
    assert len(story.timeline[1].statements) == 2


WORDS = [
    "ferry",
    "reef",
    "harbour",
    "Selby",
    "light",
    "struck",
    "62",
    "58",
    "about 60",
    "10 March",
    "12 March",
    "people",
]


@st.composite
def cases(draw: st.DrawFn) -> tuple[Reading, ...]:
    sentence = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)
    names = draw(st.integers(1, 4))
    return tuple(reading(f"r{n}", *draw(st.lists(sentence, min_size=1, max_size=3))) for n in range(names))


@given(cases(), st.randoms(use_true_random=False))
@settings(max_examples=50, deadline=None)
def test_claims_divide_the_statements_and_order_changes_nothing(readings: tuple[Reading, ...], random: object) -> None:
    story = compare(*readings)
    held = [s for c in story.claims for s in c.statements]
    assert len(held) == len(set(held))
    assert set(held) <= {s.id for r in readings for s in r.statements}
    for dispute in story.disputes:
        givers = [set(v.reports) for v in dispute.values]
        assert len(givers) > 1
        assert not any(a & b for n, a in enumerate(givers) for b in givers[n + 1 :])
        assert dispute.because
    mixed = list(readings)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    again = accord.compare(Case(Story("s", "", story.reports), tuple(mixed))).story
    assert (again.claims, again.disputes, again.timeline) == (story.claims, story.disputes, story.timeline)


@pytest.mark.parametrize("count", [0, 1])
def test_few_reports_are_no_trouble(count: int) -> None:
    assert compare(*[reading("gazette", FERRY.format(62))] * count).disputes == ()


def test_what_is_only_spoken_of_makes_no_claim() -> None:
    told = reading("a", "The ferry sank off Tarn in heavy rain on Monday night.", "The harbour toll.")
    spoken = replace(told, statements=(told.statements[0], replace(told.statements[1], topic=True)))
    assert [c.text for c in compare(spoken).claims] == [c.text for c in compare(told).claims if "toll" not in c.text]
