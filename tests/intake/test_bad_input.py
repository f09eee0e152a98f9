"""Bad input by kind: one clear line each, and the rest goes on."""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path

import pytest

from headwater import intake
from headwater.errors import InputError
from headwater.intake import Limits, Raw, reports
from headwater.nouns import Problem, Report

GOOD = b"""<!DOCTYPE html><html><head><title>Ferry aground</title></head><body><article><h1>Ferry aground</h1>
<p>The ferry Sea Lark ran aground off Tarn Island on Monday morning, the coastguard at Tarn Harbour said.</p>
<p>All 214 passengers were taken off by lifeboat within two hours, and nobody was hurt, it said in a statement.</p>
</article></body></html>"""
LIMITS = Limits(max_bytes=1_000_000)

BAD: dict[str, tuple[str, bytes, list[str]]] = {
    "empty": ("a.html", b"", ["empty"]),
    "blank": ("a.txt", b" \r\n\t\n", ["empty"]),
    "a picture": ("a.html", b"\x89PNG\r\n\x1a\n" + bytes(100), ["binary"]),
    "noise": ("a.txt", random.Random(3).randbytes(5000), ["binary"]),
    "a PDF": ("a.pdf", b"%PDF-1.7\n...", ["binary"]),
    "truncated gzip without a byte": ("a.html.gz", gzip.compress(GOOD)[:8], ["truncated"]),
    "damaged gzip": ("a.html.gz", gzip.compress(GOOD)[:10] + b"\xff" * 50, ["unreadable"]),
    "gzip within gzip": ("a.gz", gzip.compress(gzip.compress(GOOD)), ["binary"]),
    "a gzip bomb": ("a.html.gz", gzip.compress(b"<p>" + b"word " * 9_000_000), ["too-large"]),
    "a huge page": ("a.html", b"<html>" + b"<p>word</p>" * 200_000, ["too-large"]),
    "a page with no elements": ("a.html", b"<!doctype html><!-- nothing -->", ["no-article"]),
    "a feed with no entries": ("a.xml", b"<rss version='2.0'><channel/></rss>", ["no-entries"]),
    "a sitemap": ("a.xml", b"<?xml version='1.0'?><urlset/>", ["unsupported"]),
    "lines that are no JSON": ("a.jsonl", b"one\ntwo\n", ["not-json", "not-json"]),
    "an archive without a page": (
        "a.warc", b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n", ["no-entries"]
    ),
    "a mail without a text": ("a.eml", b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\n\n", ["no-article"]),
}  # fmt: skip


@pytest.mark.parametrize("what", BAD)
def test_bad_input_is_one_clear_line_and_the_rest_goes_on(what: str, tmp_path: Path) -> None:
    name, data, kinds = BAD[what]
    (tmp_path / name).write_bytes(data)
    (tmp_path / "z.html").write_bytes(GOOD)
    found = list(reports([str(tmp_path)], LIMITS))
    problems = [item for item in found if isinstance(item, Problem)]
    assert [problem.kind for problem in problems] == kinds
    assert [Path(item.input).name for item in found if isinstance(item, Report)] == ["z.html"]
    for problem in problems:
        assert problem.input == str(tmp_path / name)
        assert 10 < len(problem.message) < 250
        assert "\n" not in problem.message
        assert problem.input not in problem.message


def test_broken_utf_8_is_read_as_well_as_can_be(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(GOOD.replace(b"lifeboat", b"lifeb\xffat"))
    (report,) = reports([str(tmp_path)], LIMITS)
    assert isinstance(report, Report)
    assert "214 passengers" in report.text


def test_a_truncated_page_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    noise = "".join(f"<p>{random.Random(n).random()} metres</p>" for n in range(2000)).encode()
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(GOOD.replace(b"</article>", noise))[:-4000])
    report, problem = reports([str(tmp_path)], LIMITS)
    assert isinstance(report, Report)
    assert isinstance(problem, Problem)
    assert problem.kind == "truncated"


def test_a_page_with_no_article_is_its_headline_and_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"<html><head><title>Ferry aground</title></head><body></body></html>")
    report, problem = reports([str(tmp_path)], LIMITS)
    assert isinstance(report, Report)
    assert (report.headline, report.title_only) == ("Ferry aground", True)
    assert isinstance(problem, Problem)
    assert problem.kind == "no-article"


def test_a_dead_link_and_a_missing_file_are_problems() -> None:
    def fetch(address: str) -> Raw:
        raise InputError("http-status", "the site answered 404: the page isn't there")

    found = list(reports(["https://harbourgazette.example/gone", "nowhere.html"], LIMITS, fetch=fetch))
    assert [(item.input, item.kind) for item in found if isinstance(item, Problem)] == [
        ("https://harbourgazette.example/gone", "http-status"),
        ("nowhere.html", "not-found"),
    ]


def test_an_unreadable_file_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, mode: str = "r") -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.html").write_bytes(GOOD)
    monkeypatch.setattr(Path, "open", refuse)
    (problem,) = reports([str(tmp_path / "a.html")], LIMITS)
    assert isinstance(problem, Problem)
    assert (problem.kind, "permission" in problem.message) == ("unreadable", True)


def test_an_unreadable_folder_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    (problem,) = reports([str(tmp_path)], LIMITS)
    assert isinstance(problem, Problem)
    assert problem.kind == "unreadable"


def test_a_parser_that_fails_costs_one_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(raw: Raw) -> None:
        raise RecursionError("too\ndeep")

    monkeypatch.setattr("headwater.intake.html.read", fail)
    (tmp_path / "a.html").write_bytes(GOOD)
    (tmp_path / "b.txt").write_text("The ferry ran aground off Tarn Island on Monday, the coastguard said.")
    problem, report = reports([str(tmp_path)], LIMITS)
    assert isinstance(problem, Problem)
    assert "RecursionError too deep" in problem.message
    assert isinstance(report, Report)


def test_a_stream_that_breaks_off_loses_nothing_before(tmp_path: Path) -> None:
    lines = "".join(
        json.dumps({"id": f"r{n}", "text": random.Random(n).randbytes(30).hex()}) + "\n" for n in range(5000)
    )
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines.encode())[:-1000])
    found = list(reports([str(tmp_path)], LIMITS))
    assert len(found) > 4900
    assert [item.kind for item in found if isinstance(item, Problem)] == ["truncated"]


def test_as_is_a_files_letters_are_the_text(tmp_path: Path) -> None:
    text = "Home | News\r\n\r\n<b>A ferry\u00a0ran aground</b>\r off Tarn\n\n\n"
    (tmp_path / "a.html").write_bytes(b"\xef\xbb\xbf" + text.encode())
    (report,) = reports([str(tmp_path)], LIMITS, as_is=True, outlet="Tarn Radio", published="2023-09-04")
    assert isinstance(report, Report)
    assert (report.text, report.outlet.name, report.day) == (text, "Tarn Radio", "2023-09-04")


def test_order_changes_no_report(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(GOOD)
    (tmp_path / "b.html").write_bytes(GOOD)
    (tmp_path / "c.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n')
    names = [str(tmp_path / name) for name in ("a.html", "b.html", "c.jsonl")]

    def read(inputs: list[str]) -> list[Report]:
        return sorted((item for item in reports(inputs, LIMITS) if isinstance(item, Report)), key=lambda r: r.id)

    assert read(names) == read(names[::-1])
    assert len({report.id for report in read(names)}) == 4


def test_reading_files_loads_no_network_and_records_no_page_reader() -> None:
    import subprocess
    import sys

    heavy = ("httpx2", "trafilatura", "feedparser", "fastwarc", "lxml")
    code = f"import sys, headwater.intake; print([name for name in {heavy} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_a_wrong_date_is_told_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(intake.report.UsageError):
        reports([str(tmp_path)], LIMITS, published="soon")
