"""`headwater read` over a folder of pages: a follow-up weeks later is of its story, marked, beside a look-alike."""

import json
import sys
import tomllib
from pathlib import Path

import pytest

from headwater import cli

PAGES = tomllib.loads(Path(__file__).with_name("pile.toml").read_text(encoding="utf8"))
PAGE = """<html lang="en"><head><title>{headline}</title>
<meta property="article:published_time" content="{day}T12:00:00Z"></head>
<body><article><h1>{headline}</h1>{paragraphs}</article></body></html>"""


@pytest.fixture
def pile(tmp_path):
    """The folder of pages."""
    for name, page in PAGES.items():
        paragraphs = "".join(f"<p>{line}</p>" for line in page["text"].strip().split("\n"))
        html = PAGE.format(headline=page["headline"], day=page["day"], paragraphs=paragraphs)
        (tmp_path / f"{name}.html").write_text(html, encoding="utf8")
    return tmp_path


@pytest.fixture
def printed(pile, capsys, monkeypatch):
    """What the command prints of the folder in some form."""

    def run(form):
        monkeypatch.setattr(sys, "argv", ["headwater", "read", str(pile), "--format", form])
        with pytest.raises(SystemExit) as left:
            cli.main()
        assert not left.value.code
        return capsys.readouterr().out

    return run


def test_a_follow_up_is_of_its_story_and_marked_as_later(printed):
    found = json.loads(printed("json"))
    name = {report["id"]: Path(report["input"]).stem for report in found["reports"]}
    stories = {tuple(name[report] for report in story["reports"]): story for story in found["stories"]}
    assert sorted(map(sorted, stories)) == [["merle-1", "merle-2"], ["tarn-1", "tarn-2", "tarn-3", "tarn-later"]]
    (later,) = [
        (story, reason) for story in stories.values() for reason in story["because"] if reason["rule"] == "later"
    ]
    story, reason = later
    assert "tarn-later" in {name[report] for report in story["reports"]}
    assert "(42 days)" in reason["text"]
    assert {name[evidence["report"]] for evidence in reason["evidence"]} == {"tarn-later"}
    (text,) = [report["text"] for report in found["reports"] if name[report["id"]] == "tarn-later"]
    assert "Tarn" in {text[evidence["start"] : evidence["end"]] for evidence in reason["evidence"]}


def test_the_brief_tells_both_stories(printed):
    out = printed("brief")
    assert "2031-04-01 to 2031-05-13" in out
    assert "2031-05-12 to 2031-05-13" in out
