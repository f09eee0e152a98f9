"""How likely who names an outlet as a source rests on it: by what it is named for, and where."""

from headwater.nouns import Link, Outlet, Reading, Report, Span, Statement
from headwater.stemma.credence import weighed
from headwater.stemma.sheet import lay_out, telling

NEWS = "The ferry Lady Marl struck a reef outside the port of Selby, the Evening Star reported."
ASIDE = "A singer was born there in May, the Evening Star reported."
FILLER = "Gulls cried. " * 30


def credence(text: str, named_for: str, kind: str = "outlet") -> float:
    at = text.index(named_for)
    spot = text.index("Evening Star", at)
    link = Link("e:star", "Evening Star", kind, source=Span(spot, spot + 12))  # type: ignore[arg-type]
    said = Statement("r:1", "r", at, at + len(named_for), "indirect", chain=(link,))
    headline = "Ferry Lady Marl strikes reef off Selby"
    report = Report("r", "r.html", text, "0" * 64, Outlet("Gazette"), headline)
    sheets = lay_out([Reading(report, (said,))])
    return weighed(sheets, telling(sheets))[0].citations[0].credence


def test_what_is_cited_high_up_is_likelier_to_be_rested_on_than_far_down() -> None:
    assert credence(NEWS + " " + FILLER + ASIDE, NEWS) > credence(NEWS + " " + FILLER + ASIDE, ASIDE) + 0.2


def test_what_the_story_is_about_is_likelier_than_an_aside() -> None:
    assert credence(FILLER + NEWS, NEWS) > credence(FILLER + ASIDE, ASIDE)


def test_an_agency_is_likelier_than_an_outlet() -> None:
    assert credence(FILLER + NEWS, NEWS, "agency") > credence(FILLER + NEWS, NEWS)


def test_who_is_named_only_for_a_stance_is_not_cited() -> None:
    link = Link("e:star", "Evening Star", "outlet", source=Span(0, 16))
    said = Statement("r:1", "r", 24, 32, "indirect", chain=(link,), topic=True)
    report = Report("r", "r.html", "The Evening Star backed the toll.", "0" * 64, Outlet("Gazette"), "A toll")
    assert lay_out([Reading(report, (said,))])[0].citations == ()
