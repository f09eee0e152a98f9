"""What a report has and those that draw on it leave out; a cut of the end is no omission."""

from collections.abc import Callable

from headwater import accord
from headwater.nouns import Case, Omission, Reading

Told = Callable[..., Reading]
Drawn = Callable[..., Case]

BODY = (
    "The lighthouse on the Gannet reef outside Selby has been dark since the winter storms.",
    "The ferry Lady Marl left the marked channel in thick fog and struck the rocks.",
    "Fishing boats from Tarn brought most passengers ashore within the first hour.",
    "The council of Selby opened the school gymnasium for everybody who was rescued.",
)
CAVEAT = "Why the captain steered so far east is still unclear, and the logbook has not been found."
CHARGE = "The owners skipped the yearly inspection of the hull, a charge that Piers Ottway said he denied that day."
DENIAL = (CHARGE, "Piers Ottway")
VOICE = ("Seals were heard barking along the whole southern shoreline at dawn, Edda Lorne said.", "Edda Lorne")


def omissions(case: Case) -> tuple[Omission, ...]:
    return accord.compare(case).story.omissions


def test_a_caveat_in_the_middle_is_left_out(told: Told, drawn: Drawn) -> None:
    case = drawn(told("gazette", *BODY[:2], CAVEAT, *BODY[2:]), told("courier", *BODY), told("herald", *BODY, CAVEAT))
    [found] = omissions(case)
    assert (found.kind, found.report, found.reports) == ("caveat", "gazette", ("courier",))
    assert found.statements == ("gazette:2",)
    assert "left out by 1 of the 2 reports that draw on it" in found.because


def test_what_stands_behind_a_cut_is_not_left_out(told: Told, drawn: Drawn) -> None:
    assert omissions(drawn(told("gazette", *BODY, CAVEAT), told("courier", *BODY))) == ()


def test_who_takes_little_leaves_nothing_out(told: Told, drawn: Drawn) -> None:
    other = "A choir from the mainland will sing in the old church of Tarn at Whitsun."
    assert omissions(drawn(told("gazette", *BODY[:1], CAVEAT, *BODY[1:]), told("courier", BODY[3], other))) == ()


def test_denials_come_before_caveats_and_voices(told: Told, drawn: Drawn) -> None:
    case = drawn(told("gazette", BODY[0], VOICE, CAVEAT, DENIAL, *BODY[1:]), told("courier", *BODY))
    assert [o.kind for o in omissions(case)] == ["denial", "caveat", "voice"]


def test_a_voice_that_the_copy_names_elsewhere_is_not_left_out(told: Told, drawn: Drawn) -> None:
    named = "A neighbour, Edda Lorne, opened her kitchen."
    case = drawn(told("gazette", BODY[0], VOICE, *BODY[1:]), told("courier", *BODY, named))
    assert omissions(case) == ()


def test_a_caveat_behind_what_is_told_is_left_out_however_little_else_is(told: Told, drawn: Drawn) -> None:
    other = tuple(f"A choir from island number {n} will sing in the church of Tarn at Whitsun." for n in range(30, 50))
    parent = told("gazette", BODY[0], CAVEAT, *BODY[1:], *other)
    [found] = omissions(drawn(parent, told("courier", *BODY)))
    assert found.kind == "caveat"
    assert omissions(drawn(told("gazette", BODY[0], VOICE, *BODY[1:], *other), told("courier", *BODY))) == ()
    assert omissions(drawn(told("gazette", *other[:1], CAVEAT, *BODY, *other[1:]), told("courier", *BODY))) == ()


def test_a_but_inside_a_sentence_turns_nothing(told: Told, drawn: Drawn) -> None:
    inner, outer = (
        "All but Edda Lorne may stay overnight, harbour nurses agreed.",
        "But Edda Lorne may stay overnight, harbour nurses agreed.",
    )
    for sentence, kinds in ((inner, []), (outer, ["hedge"])):
        case = drawn(told("gazette", BODY[0], sentence, *BODY[1:]), told("courier", *BODY))
        assert [o.kind for o in omissions(case)] == kinds


def test_that_nobody_answered_the_outlet_itself_is_not_left_out(told: Told, drawn: Drawn) -> None:
    asked = "Gazette reporters asked the shipping line, which did not respond before the evening."
    assert omissions(drawn(told("gazette", BODY[0], asked, *BODY[1:]), told("courier", *BODY))) == ()
    assert (
        omissions(drawn(told("gazette", BODY[0], asked.replace("Gazette", "Radio"), *BODY[1:]), told("courier", *BODY)))
        != ()
    )


def test_unknown_people_are_no_caveat(told: Told, drawn: Drawn) -> None:
    swim = "Unknown swimmers waved at the coastguard helicopter from a sandbank."
    assert omissions(drawn(told("gazette", BODY[0], swim, *BODY[1:]), told("courier", *BODY))) == ()
