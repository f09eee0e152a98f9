"""Marks in braces: parts, nesting, what the notes say, and that every article of ours can be read."""

from pathlib import Path

import pytest
from inline import articles, unbraced
from marked import Marked

FILES = sorted((Path(__file__).parents[2] / "training" / "passages").glob("*.txt"))
ARTICLE = """=== x-01-01 | manner: regional daily
{1s The mayor} {1c says} {1p {2s the governor} {2c promised} {2p to pay}} soon.
{3p “It was late,”} {3s she} {3c said}. {3p “And “cold.”}
---
2 certainty=planned
3 who="Ilse O'Brandt" anon neg

=== x-01-02 | manner: brief
It rained. {1s The Tarn Ledger}, {2c citing} {2s an aide}, {1c reported} {1p {2p that it would}}.
---
1 kind=outlet
2 anon parent=1
"""


def words(article: Marked, n: int) -> tuple[str | None, str, list[str]]:
    """A mark's source, cue and contents, verbatim."""
    mark = article.marks[n]
    source, cue, *content = [
        span and article.text[slice(*span)] for span in (mark["source"], mark["cue"], *mark["content"])
    ]
    return source, cue, content


def test_parts_stand_in_the_text_without_its_braces() -> None:
    first, second = articles(ARTICLE)
    assert (first.name, second.name) == ("x-01-01", "x-01-02")
    assert first.text.startswith("The mayor says the governor promised to pay soon.\n“It was late,”")
    assert words(first, 0) == ("The mayor", "says", ["the governor promised to pay"])
    assert words(first, 2) == ("she", "said", ["“It was late,”", "“And “cold.”"])
    assert words(second, 1) == ("an aide", "citing", ["that it would"])


def test_what_lies_in_a_content_is_nested_in_it_unless_the_notes_say_otherwise() -> None:
    first, second = articles(ARTICLE)
    assert [m["parent"] for m in first.marks] == [None, 1, None]
    assert [m["parent"] for m in second.marks] == [None, 1]


def test_notes_give_what_differs_from_a_plain_statement() -> None:
    first, second = articles(ARTICLE)
    assert [m["certainty"] for m in first.marks] == ["certain", "planned", "certain"]
    assert [m["negated"] for m in first.marks] == [False, False, True]
    assert [m["who"] for m in first.marks] == [None, None, "Ilse O'Brandt"]
    assert [m["kind"] for m in second.marks] == ["outlet", "person"]
    assert second.marks[1]["anonymous"]


def test_the_mode_is_read_off_the_quotation_marks() -> None:
    (first, _) = articles(ARTICLE)
    assert [m["mode"] for m in first.marks] == ["indirect", "indirect", "direct"]


def test_braces_that_mark_nothing_are_text() -> None:
    assert unbraced("a { b") == ("a { b", {})


def test_an_attribution_without_a_cue_is_a_fault() -> None:
    with pytest.raises(ValueError, match="0 cues"):
        list(articles("=== x |\n{1p It rained}, she said.\n---\n"))


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_every_article_of_ours_can_be_read(file: Path) -> None:
    for article in articles(file.read_text(encoding="utf8")):
        ids = {mark["id"] for mark in article.marks}
        assert not set(article.text) & set("{}"), article.name
        for mark in article.marks:
            for start, end in [mark["cue"], *mark["content"], *([mark["source"]] if mark["source"] else [])]:
                assert article.text[start:end].strip(), (article.name, mark["id"])
            assert mark["parent"] is None or mark["parent"] in ids - {mark["id"]}, (article.name, mark["id"])


def test_no_two_articles_have_one_name() -> None:
    names = [a.name for file in FILES for a in articles(file.read_text(encoding="utf8"))]
    assert len(names) == len(set(names))
