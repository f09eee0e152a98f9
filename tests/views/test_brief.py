"""The brief says what the story says, and nothing that a page holds can steer the terminal."""

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.console import Console

from headwater.nouns import (
    Claim,
    Collection,
    Link,
    Outlet,
    Report,
    Span,
    Statement,
    Story,
)
from headwater.views import brief, html, markdown

Tell = Callable[..., Collection]
View = Callable[[Collection], str]


@pytest.fixture
def collection(make: Tell) -> Tell:
    """The story of the ferry, under a headline of one's own."""

    def tell(headline: str = "Ferry to sail") -> Collection:
        found = make()
        first, *others = found.reports
        story = replace(found.stories[0], headline=headline)
        return replace(found, reports=(replace(first, headline=headline), *others), stories=(story,))

    return tell


def shown(found: Collection, width: int = 100) -> str:
    out = io.StringIO()
    brief.show(found, Console(file=out, width=width, highlight=False))
    return out.getvalue()


def test_the_brief_leads_with_reports_and_origins(collection: Tell) -> None:
    assert "3 reports, 1 independent origin (1 to 2)" in shown(collection())


def test_a_pronoun_that_nobody_resolved_is_no_voice(collection: Tell) -> None:
    found = collection()
    told = found.statements[0]
    we = replace(told, id="g:9", chain=(replace(told.chain[0], entity="e9", name="We"),))
    assert shown(replace(found, statements=(*found.statements, we))) == shown(found)


def test_a_body_that_each_report_names_alike_is_one_voice(collection: Tell) -> None:
    found = collection()
    first, second = found.statements[:2]
    guard = replace(first.chain[0], kind="organization", anonymous=False)
    voices = [
        replace(guard, entity=f"v{n}", name=name) for n, name in enumerate(("The coast guard", "the coast guard"))
    ]
    told = [replace(s, id=f"{n}:9", chain=(v,)) for n, (s, v) in enumerate(zip((first, second), voices, strict=True))]
    assert shown(replace(found, statements=tuple(told))).lower().count("the coast guard  ") == 1


def test_through_nobody_is_not_told(collection: Tell) -> None:
    found = collection()
    told = found.statements[0]
    nobody = Link("", "", "other", False, None, None)
    assert shown(replace(found, statements=(replace(told, chain=(nobody, *told.chain)),))).count(", through") == 0


def test_a_report_without_a_headline_is_shown_by_how_it_begins(collection: Tell) -> None:
    found = collection()
    first, *others = found.reports
    bare = replace(first, headline="", published=None)
    rows = shown(replace(found, reports=(bare, *others))).splitlines()
    at = next(i for i, row in enumerate(rows) if row.strip().startswith(first.masthead))
    assert first.text.split("\n")[0][:20] in "".join(rows[at : at + 2])


def test_the_brief_draws_the_courier_below_the_gazette(collection: Tell) -> None:
    lines = shown(collection()).splitlines()
    parent = next(i for i, line in enumerate(lines) if line.strip().startswith("The Gazette"))
    assert "└── The Courier  rewrites it in part  90%  also Radio Tarn" in lines[parent + 1]


def test_both_sides_of_a_dispute_are_quoted_with_their_outlets(collection: Tell) -> None:
    text = shown(collection())
    assert "the ferry would sail on Friday." in text
    assert "The ferry will sail on Saturday" in text
    assert "they can’t all be right" in text


def test_two_reports_of_one_outlet_are_told_apart(collection: Tell) -> None:
    found = collection()
    nodes = tuple(replace(n, name="The Gazette") for n in found.stories[0].stemma.nodes)
    story = replace(found.stories[0], stemma=replace(found.stories[0].stemma, nodes=nodes))
    text = shown(replace(found, stories=(story,)))
    assert text.index("The Gazette #1") < text.index("└── The Gazette #2")


@pytest.mark.parametrize(("width", "rows"), [(60, 2), (120, 1)])
def test_a_headline_of_the_tree_is_cut_and_never_broken(collection: Tell, width: int, rows: int) -> None:
    found = collection("Ferry to sail")
    long = (found.reports[0], replace(found.reports[1], headline="Ferry sails " * 20), found.reports[2])
    lines = shown(replace(found, reports=long), width).splitlines()
    at = next(i for i, line in enumerate(lines) if "└──" in line)
    assert lines[at + rows - 1].rstrip().endswith("…")
    assert lines[at + rows].strip().startswith("Radio Tarn")


def test_what_only_one_has_leaves_out_labels_and_gives_each_report_its_share(collection: Tell) -> None:
    words = ("Listen: the mayor, 4 min", "Short line.", *(f"The mayor was pleased for the {n}th time." for n in "3456"))
    claims = tuple(Claim(f"k{n}", text, (), ("g",), (), "single") for n, text in enumerate(words))
    found = collection()
    shown_ = shown(replace(found, stories=(replace(found.stories[0], claims=claims),)))
    assert "Listen" not in shown_ and "Short line" not in shown_
    assert shown_.count("pleased for the") == 2


def test_a_refusal_to_comment_is_told_as_one() -> None:
    text = "Ada Holm declined to comment.\nIt rained."
    report = Report("r", "r.html", text, "2" * 64, Outlet("The Herald"), "Rain")
    link = Link("e", "Ada Holm", "person", False, Span(0, 8), Span(9, 17))
    said = Statement("r:1", "r", 18, 28, "indirect", chain=(link,))
    claim = Claim("k", "to comment", ("r:1",), ("r", "g"), ("o",), "echoed")
    found = Collection((report,), (), (said,), (Story("s", "Rain", ("r",), claims=(claim,)),))
    for view in (shown, markdown.text, html.page):
        assert "Ada Holm declined to comment" in view(found)
    assert "\n    declined to comment" in shown(found)


@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_line_is_wider_than_asked(collection: Tell, width: int) -> None:
    assert max(map(len, shown(collection(), width).splitlines())) <= width


@pytest.mark.parametrize("mark", ["\x1b[2J", "\x07", "\x9b31m", "\u202e"])
def test_control_characters_of_a_page_never_reach_the_terminal(collection: Tell, mark: str) -> None:
    assert mark[0] not in shown(collection(f"Ferry {mark} to sail"))
    assert mark[0] not in markdown.text(collection(f"Ferry {mark} to sail"))


def test_an_edge_that_may_run_either_way_says_so(collection: Tell) -> None:
    found = collection()
    story = found.stories[0]
    either = tuple(replace(e, directed=False) for e in story.stemma.edges)
    unsure = replace(found, stories=(replace(story, stemma=replace(story.stemma, edges=either)),))
    for view in (shown, markdown.text):
        assert "or the other way round" in view(unsure)
        assert "or the other way round" not in view(found)


def test_square_brackets_of_a_page_are_no_markup(collection: Tell) -> None:
    assert "[bold]Ferry[/bold]" in shown(collection("[bold]Ferry[/bold]"))


def test_markdown_of_a_page_is_escaped(collection: Tell) -> None:
    text = markdown.text(collection("Ferry <script>alert(1)</script> [x](http://x.example)"))
    assert "<script>" not in text
    assert "](http" not in text


def test_markdown_holds_tree_and_dispute(collection: Tell) -> None:
    text = markdown.text(collection())
    assert "\n  - rewrites (90%): **The Courier**" in text
    assert "“The ferry will sail on Saturday" in text


@pytest.mark.parametrize("view", [shown, markdown.text])
def test_what_changed_and_what_was_left_out_are_told(collection: Tell, view: View) -> None:
    text = view(collection()).replace("**", "")
    assert "The Courier, from The Gazette" in text and "Friday became Saturday" in text
    assert "The mayor was pleased" in text
    assert "The Gazette has it, The Courier not" in text


def test_markdown_shows_both_passages_of_a_change(collection: Tell) -> None:
    text = markdown.text(collection())
    assert "the ferry would sail on Friday" in text and "“The ferry will sail on Saturday”" in text


@pytest.mark.parametrize("view", [shown, markdown.text])
def test_an_event_says_what_keeps_it_from_being_plainly_told(collection: Tell, view: View) -> None:
    line = next(line for line in view(collection()).splitlines() if "2 May 2031" in line and "sails" in line)
    assert all(mark in line for mark in ("planned", "denied", "date disputed"))


def lone(headline: str = "") -> Collection:
    report = Report(
        "l", "l.txt", "\n\nA cat sat on the harbour wall all day.\nIt slept.", "0" * 64, Outlet("The Herald")
    )
    return Collection((replace(report, headline=headline),), stories=(Story("t", "", ("l",)),))


@pytest.mark.parametrize("view", [shown, markdown.text])
def test_a_lone_report_without_a_headline_is_called_by_its_first_words(view: View) -> None:
    assert "A cat sat on the harbour wall all day." in view(lone())
    assert "Cat sits" in view(lone("Cat sits"))


def test_the_brief_of_a_lone_report_names_its_outlet() -> None:
    assert "The Herald" in shown(lone())


def test_markdown_lists_lone_reports_beside_stories(collection: Tell) -> None:
    told, alone = collection(), lone()
    both = replace(told, reports=told.reports + alone.reports, stories=told.stories + alone.stories)
    text = markdown.text(both)
    assert text.count("\n# ") + text.startswith("# ") == 1
    assert "- **The Herald** A cat sat on the harbour wall all day." in text


def test_nothing_read_says_so() -> None:
    assert "Nothing could be read" in shown(Collection())
