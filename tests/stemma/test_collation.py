"""Copies side by side: where the others agree against one of them."""

from headwater.nouns import Link, Outlet, Reading, Report, Statement
from headwater.stemma.collation import Collation, Variant
from headwater.stemma.sheet import lay_out, telling
from headwater.stemma.ties import ties

OPENING = "At nine the harbour master closed both gates of the inner lock and sent the pilots home for the day. "
MIDDLE = "Two tugs from Marl pulled the hull off the rocks while a crane lifted crates of oranges onto a barge. "
END = "Inspectors found that a wire inside the lamp had rusted through under a coat of fresh green paint. "
WHOLE = OPENING + MIDDLE + END


def quoted(name: str, text: str) -> tuple[Statement, ...]:
    link = Link("e:he", "he", "person")
    return (Statement(f"{name}:1", name, text.index("“"), text.index("”") + 1, "direct", chain=(link,)),)


def variants(*, direct: bool = False, **texts: str) -> dict[str, list[Variant]]:
    """By outlet, the places at which the others agree against it; `direct`: one line is quoted."""
    readings = [Reading(Report(n, n, t, "0" * 64, Outlet(n)), quoted(n, t) if direct else ()) for n, t in texts.items()]
    sheets = lay_out(readings)
    tie_of = {frozenset((t.a.id, t.b.id)): t for t in ties(sheets, telling(sheets))}
    return {name: list(found) for name, found in Collation(sheets, tie_of).variants.items()}


def test_two_who_agree_speak_against_the_third() -> None:
    found = variants(gazette=WHOLE, courier=WHOLE, herald=WHOLE.replace("both gates", "all seven gates"))
    assert not found["gazette"] and not found["courier"]
    (variant,) = found["herald"]
    assert (variant.against, variant.beside) == ({"gazette", "courier"}, frozenset())
    assert variant.here and variant.there
    assert {variant.here.report, variant.there.report} == {"herald", "courier"}


def test_places_are_shown_where_they_stand() -> None:
    text = WHOLE.replace("both gates", "all seven gates")
    (variant,) = variants(gazette=WHOLE, courier=WHOLE, herald=text)["herald"]
    assert variant.here and variant.there
    assert text[variant.here.start : variant.here.end] == "closed all seven gates"
    assert WHOLE[variant.there.start : variant.there.end] == "closed both gates"


def test_one_alone_speaks_against_nobody() -> None:
    changed = WHOLE.replace("both gates", "all seven gates")
    assert not variants(gazette=WHOLE, courier=changed, herald=WHOLE)["gazette"]


def test_where_as_many_stand_beside_a_report_as_against_it_nothing_is_shown() -> None:
    other = WHOLE.replace("both gates", "all seven gates")
    found = variants(gazette=WHOLE, courier=WHOLE, herald=other, bugle=other)
    assert not any(found.values())


def test_a_sentence_that_the_others_have_is_missed() -> None:
    found = variants(gazette=WHOLE, courier=WHOLE, herald=OPENING + END)
    (variant,) = found["herald"]
    assert variant.here is None
    assert WHOLE[variant.there.start : variant.there.end] == MIDDLE.rstrip(". ")


def test_a_sentence_told_in_other_words_is_not_missed() -> None:
    retold = "With a crane above them taking oranges off in crates, tugs from Marl had the hull away from the rocks. "
    assert not variants(gazette=WHOLE, courier=WHOLE, herald=OPENING + retold + END)["herald"]


def test_what_somebody_is_quoted_with_is_no_place() -> None:
    line = "“We closed {} gates and told the pilots to go home, and nobody shall open them again,” the master said. "
    texts = {n: WHOLE + line.format(w) for n, w in (("gazette", "both"), ("courier", "both"), ("herald", "all our"))}
    assert len(variants(**texts)["herald"]) == 1
    assert not variants(direct=True, **texts)["herald"]
