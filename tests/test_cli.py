"""The command line: what it prints, where, and how it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

import headwater

COMMAND = Path(sys.executable).with_name("headwater")
PAGES = Path(__file__).parents[1] / "examples" / "visit" / "pages"


def run(*arguments: str, given: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(COMMAND), *arguments], input=given, capture_output=True, text=True, encoding="utf8", check=False,
        env={**os.environ, "HEADWATER_WORKERS": "1", "COLUMNS": "100", **environment},
    )  # fmt: skip


def lines(*texts: str) -> str:
    return "".join(json.dumps({"id": f"r{n}", "text": text}) + "\n" for n, text in enumerate(texts))


def test_json_of_the_example_fits_the_schema_that_the_program_prints() -> None:
    found = json.loads(run("read", str(PAGES), "--format", "json").stdout)
    jsonschema.validate(found, json.loads(run("schema").stdout))
    assert len(found["reports"]) == len(list(PAGES.iterdir()))
    assert found["headwater"]["version"] == headwater.__version__


def test_every_offset_of_the_example_lies_inside_its_text() -> None:
    found = json.loads(run("read", str(PAGES), "--format", "json").stdout)
    text = {r["id"]: r["text"] for r in found["reports"]}
    for r in found["reports"]:
        for item in (*r["times"], *r["places"], *r["quantities"], *r["mentions"]):
            assert text[r["id"]][item["start"] : item["end"]] == item["text"]
    for s in found["statements"]:
        assert 0 <= s["start"] < s["end"] <= len(text[s["report"]])
        for link in s["chain"]:
            for span in filter(None, (link["source"], link["cue"])):
                assert 0 <= span["start"] < span["end"] <= len(text[s["report"]])


def test_every_id_that_is_used_is_defined() -> None:
    found = json.loads(run("read", str(PAGES), "--format", "json").stdout)
    reports, statements = {r["id"] for r in found["reports"]}, {s["id"] for s in found["statements"]}
    entities = {e["id"] for e in found["entities"]}
    assert {m["entity"] for r in found["reports"] for m in r["mentions"]} <= entities
    assert {link["entity"] for s in found["statements"] for link in s["chain"]} <= entities | {""}  # "": implied
    for story in found["stories"]:
        nodes = {n["id"] for n in story["stemma"]["nodes"]}
        origins = {o["id"] for o in story["origins"]}
        assert set(story["reports"]) <= reports
        assert {e[side] for e in story["stemma"]["edges"] for side in ("from", "to")} <= nodes
        assert {s for c in story["claims"] for s in c["statements"]} <= statements
        assert {o for c in story["claims"] for o in c["origins"]} <= origins


def test_json_lines_give_a_line_a_report() -> None:
    out = run("read", "-", "--format", "jsonl", given=lines("The ferry sank.", "The mayor said it rained.")).stdout
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["r0", "r1"]


def test_the_brief_has_no_colour_where_none_is_wanted() -> None:
    assert "\x1b" not in run("read", str(PAGES)).stdout
    assert "\x1b" not in run("read", str(PAGES), FORCE_COLOR="1", NO_COLOR="1", TERM="dumb").stdout


def test_letters_that_a_locale_lacks_come_through() -> None:
    given = lines("Škoda sank, 市长 said.")
    out = run("read", "-", "--format", "jsonl", given=given, PYTHONIOENCODING="latin-1:strict", LC_ALL="C")
    assert json.loads(out.stdout)["text"] == "Škoda sank, 市长 said."


def test_output_goes_to_the_file_that_is_named(tmp_path: Path) -> None:
    done = run("read", str(PAGES), "--format", "markdown", "--output", str(tmp_path / "brief.md"))
    assert done.stdout == ""
    assert (tmp_path / "brief.md").read_text(encoding="utf8").startswith("# ")


def test_an_input_is_never_written_over(tmp_path: Path) -> None:
    records = tmp_path / "reports.jsonl"
    records.write_text(lines("The ferry sank at noon."), encoding="utf8")
    done = run("read", str(records), "--output", str(records))
    assert done.returncode == 2
    assert records.read_text(encoding="utf8") == lines("The ferry sank at noon.")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_a_full_disk_is_told_in_one_line() -> None:
    done = run("read", "-", "--output", "/dev/full", given=lines("The ferry sank at noon."))
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)


@pytest.mark.skipif(os.name == "nt", reason="no such name there")
def test_the_name_of_a_file_never_steers_the_terminal() -> None:
    assert "\x1b" not in run("read", "nowhere\x1b[31m.html").stderr


def test_a_bad_input_is_told_and_the_rest_is_read() -> None:
    done = run("read", "nowhere.html", str(PAGES / "quickread.txt"), "--format", "json")
    assert done.returncode == 0
    assert done.stderr.count("\n") == 1
    assert "nowhere.html" in done.stderr
    assert [p["kind"] for p in json.loads(done.stdout)["problems"]] == ["not-found"]


def test_quiet_tells_problems_in_the_output_only() -> None:
    done = run("read", "nowhere.html", str(PAGES / "quickread.txt"), "--format", "json", "--quiet")
    assert done.stderr == ""
    assert json.loads(done.stdout)["problems"]


def test_nothing_read_ends_with_1() -> None:
    assert run("read", "nowhere.html").returncode == 1


@pytest.mark.parametrize(
    "arguments",
    [("read",), ("read", "-", "--format", "pdf"), ("read", "-", "--output", "/nowhere/at/all.json"), ("rad",)],
)
def test_wrong_usage_ends_with_2(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stderr


def test_a_nonsensical_setting_is_wrong_usage() -> None:
    done = run("read", "-", given=lines("Rain."), HEADWATER_TIMEOUT="soon")
    assert done.returncode == 2
    assert "HEADWATER_TIMEOUT" in done.stderr


def test_the_flow_is_printed_in_order() -> None:
    names = [line.split()[0] for line in run("flow").stdout.splitlines()]
    assert names == ["intake", "reading", "unite", "stories", "stemma", "dates", "stemma", "accord", "views"]


def test_several_processes_find_what_one_does() -> None:
    one = run("read", str(PAGES), "--format", "json").stdout
    two = run("read", str(PAGES), str(PAGES.parents[1] / "ferry" / "pages"), "--format", "json", HEADWATER_WORKERS="2")
    first = json.loads(one)["reports"][0]
    assert first in json.loads(two.stdout)["reports"]
