"""The brief says what the story says, and nothing that a page holds can steer the terminal."""

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.console import Console

from headwater.nouns import (
    Change,
    Claim,
    Collection,
    Dispute,
    Edge,
    Event,
    Evidence,
    Independent,
    Link,
    Node,
    Omission,
    Outlet,
    Published,
    Report,
    Span,
    Statement,
    Stemma,
    Story,
    Value,
)
from headwater.views import brief, markdown

GAZETTE = "Two officials said the ferry would sail on Friday.\nThe mayor was pleased."
COURIER = "The ferry will sail on Saturday, the Gazette reported."


def collection(headline: str = "Ferry to sail") -> Collection:
    reports = (
        Report("g", "g.html", GAZETTE, "0" * 64, Outlet("The Gazette"), headline, published=day("2031-05-01")),
        Report("c", "c.html", COURIER, "1" * 64, Outlet("The Courier"), "Ferry sails", published=day("2031-05-02")),
    )
    officials = Link("e1", "two officials", "person", True, Span(0, 13), Span(14, 18))
    statements = (
        Statement("g:1", "g", 19, 49, "indirect", chain=(officials,)),
        Statement("c:1", "c", 0, 31, "indirect", chain=(Link("e2", "the Gazette", "outlet"),)),
    )
    story = Story(
        "s", headline, ("g", "c"), "2031-05-01", "2031-05-02",
        claims=(Claim("k", "the ferry will sail", ("g:1", "c:1"), ("g", "c"), ("o",), "echoed"),),
        disputes=(
            Dispute(
                "d", "day of sailing", "date",
                (Value("Friday", ("g:1",), ("g",), (Evidence("g", 40, 49),)), Value("Saturday", ("c:1",), ("c",))),
                "conflict", "two days",
            ),
        ),
        stemma=Stemma(
            (Node("n1", "report", "g", "The Gazette"), Node("n2", "report", "c", "The Courier")),
            (Edge("n1", "n2", "cites", "part", 0.9, (), "names it"),),
        ),
        independent=Independent(1, 1, 2, ("both rest on two officials",)),
    )  # fmt: skip
    return Collection(reports, (), statements, (story,))


def day(value: str) -> Published:
    return Published(value, "given", 1.0)


def shown(found: Collection, width: int = 100) -> str:
    out = io.StringIO()
    brief.show(found, Console(file=out, width=width, highlight=False))
    return out.getvalue()


def test_the_brief_leads_with_reports_and_origins() -> None:
    assert "2 reports, 1 independent origin (1 to 2)" in shown(collection())


def test_the_brief_draws_the_courier_below_the_gazette() -> None:
    lines = shown(collection()).splitlines()
    parent = next(i for i, line in enumerate(lines) if line.strip().startswith("The Gazette"))
    assert "└── cites The Courier" in lines[parent + 1]


def test_both_sides_of_a_dispute_are_quoted_with_their_outlets() -> None:
    text = shown(collection())
    assert "the ferry would sail on Friday." in text
    assert "The ferry will sail on Saturday" in text
    assert "they can't all be right" in text


@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_line_is_wider_than_asked(width: int) -> None:
    assert max(map(len, shown(collection(), width).splitlines())) <= width


@pytest.mark.parametrize("mark", ["\x1b[2J", "\x07", "\x9b31m", "\u202e"])
def test_control_characters_of_a_page_never_reach_the_terminal(mark: str) -> None:
    assert mark[0] not in shown(collection(f"Ferry {mark} to sail"))
    assert mark[0] not in markdown.text(collection(f"Ferry {mark} to sail"))


def test_an_edge_that_may_run_either_way_says_so() -> None:
    found = collection()
    story = found.stories[0]
    either = tuple(replace(e, directed=False) for e in story.stemma.edges)
    unsure = replace(found, stories=(replace(story, stemma=replace(story.stemma, edges=either)),))
    for view in (shown, markdown.text):
        assert "or the other way round" in view(unsure)
        assert "or the other way round" not in view(found)


def test_square_brackets_of_a_page_are_no_markup() -> None:
    assert "[bold]Ferry[/bold]" in shown(collection("[bold]Ferry[/bold]"))


def test_markdown_of_a_page_is_escaped() -> None:
    text = markdown.text(collection("Ferry <script>alert(1)</script> [x](http://x.example)"))
    assert "<script>" not in text
    assert "](http" not in text


def test_markdown_holds_tree_and_dispute() -> None:
    text = markdown.text(collection())
    assert "\n  - cites (90%): **The Courier**" in text
    assert "“The ferry will sail on Saturday" in text


def changed() -> Collection:
    """The Courier turns the Gazette's Friday into Saturday, and leaves out the mayor."""
    found = collection()
    story = found.stories[0]
    change = Change(
        "time", Evidence("g", 19, 49), Evidence("c", 0, 31), "Friday", "Saturday", "“Friday” became “Saturday”"
    )
    edges = tuple(replace(e, changes=(change,)) for e in story.stemma.edges)
    left = Omission("voice", "g", (), ("c",), Evidence("g", 51, 74), "another voice")
    event = Event("2031-05-03", "the ferry sails", ("g:1",), "day", "ahead", "planned", (), True, ("d",))
    story = replace(story, stemma=replace(story.stemma, edges=edges), omissions=(left,), timeline=(event,))
    return replace(found, stories=(story,))


@pytest.mark.parametrize("view", [shown, markdown.text])
def test_what_changed_and_what_was_left_out_are_told(view: Callable[[Collection], str]) -> None:
    text = view(changed()).replace("**", "")
    assert "The Courier, from The Gazette" in text and "“Friday” became “Saturday”" in text
    assert "The mayor was pleased" in text
    assert "The Gazette has it, The Courier not" in text


def test_markdown_shows_both_passages_of_a_change() -> None:
    text = markdown.text(changed())
    assert "the ferry would sail on Friday" in text and "“The ferry will sail on Saturday”" in text


@pytest.mark.parametrize("view", [shown, markdown.text])
def test_an_event_says_what_keeps_it_from_being_plainly_told(view: Callable[[Collection], str]) -> None:
    line = next(line for line in view(changed()).splitlines() if "3 May 2031" in line)
    assert all(mark in line for mark in ("planned", "denied", "date disputed"))


def lone(headline: str = "") -> Collection:
    report = Report(
        "l", "l.txt", "\n\nA cat sat on the harbour wall all day.\nIt slept.", "0" * 64, Outlet("The Herald")
    )
    return Collection((replace(report, headline=headline),), stories=(Story("t", "", ("l",)),))


@pytest.mark.parametrize("view", [shown, markdown.text])
def test_a_lone_report_without_a_headline_is_called_by_its_first_words(view: Callable[[Collection], str]) -> None:
    assert "A cat sat on the harbour wall all day." in view(lone())
    assert "Cat sits" in view(lone("Cat sits"))


def test_the_brief_of_a_lone_report_names_its_outlet() -> None:
    assert "The Herald" in shown(lone())


def test_markdown_lists_lone_reports_beside_stories() -> None:
    told, alone = collection(), lone()
    both = replace(told, reports=told.reports + alone.reports, stories=told.stories + alone.stories)
    text = markdown.text(both)
    assert text.count("\n# ") + text.startswith("# ") == 1
    assert "- **The Herald** A cat sat on the harbour wall all day." in text


def test_nothing_read_says_so() -> None:
    assert "Nothing could be read" in shown(Collection())
