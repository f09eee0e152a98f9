"""Records → Drafts."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.errors import InputError
from headwater.intake import jsonl
from headwater.intake.draft import Draft, Raw
from headwater.intake.inputs import Opened
from headwater.intake.limits import Limits
from headwater.intake.stream import Stream
from headwater.nouns import Problem, Published

TEXT = "A ferry ran aground off Tarn Island.\r\n\r\nNobody was hurt.\u2028 "
PAGE = """<!DOCTYPE html><html lang="de"><head><title>Old title</title></head><body><article><h1>Old title</h1>
<p>The ferry Sea Lark ran aground off Tarn Island on Monday morning, the coastguard at Tarn Harbour said.</p>
<p>All 214 passengers were taken off by lifeboat within two hours, and nobody was hurt, it said in a statement.</p>
</article></body></html>"""


def read(data: bytes, limit: int = 20_000_000) -> list[Draft | Problem]:
    return list(jsonl.lines(Opened("r.jsonl", Stream([data])), Limits(max_bytes=limit)))


def one(**fields: Any) -> Draft:
    (draft,) = read(json.dumps(fields).encode())
    assert isinstance(draft, Draft)
    return draft


def test_a_text_is_taken_as_is_with_all_that_the_record_says() -> None:
    draft = one(
        id="r1", url="https://a.example/x", outlet="www.a.example", title="Ferry aground", language="en", text=TEXT,
        byline="By Ilse Brandt and Tom Reed", published="2023-09-04 08:30:00",
    )  # fmt: skip
    assert (draft.text, draft.as_is) == (TEXT, True)
    assert (draft.id, draft.url, draft.outlet, draft.headline) == (
        "r1",
        "https://a.example/x",
        "www.a.example",
        "Ferry aground",
    )
    assert draft.bylines == ("Ilse Brandt", "Tom Reed")
    assert draft.published == Published("2023-09-04T08:30:00", "given", 1.0)


def test_null_is_nothing_and_a_number_may_be_an_id() -> None:
    draft = one(id=17, text=TEXT, title=None, byline=None, published="", html=None)
    assert (draft.id, draft.headline, draft.bylines, draft.published) == ("17", "", (), None)


def test_a_page_is_read_and_the_record_goes_before_it() -> None:
    draft = one(html=PAGE, title="New title", byline=["Ilse Brandt"])
    assert "214 passengers" in draft.text
    assert "<p>" not in draft.text
    assert (draft.headline, draft.bylines, draft.language, draft.as_is) == ("New title", ("Ilse Brandt",), "de", False)


def test_half_characters_are_replaced_one_by_one() -> None:
    (draft,) = read(b'{"text": "a\\ud83db\\udc00 \\ud83d\\ude00"}')
    assert isinstance(draft, Draft)
    assert draft.text == "a\ufffdb\ufffd \U0001f600"
    assert isinstance(read(b'{"html": "<p>a\\ud83db</p>", "title": "\\ud83d"}')[0], Draft)


def test_a_mark_blank_lines_and_carriage_returns_are_let_be() -> None:
    drafts = read(b'\xef\xbb\xbf{"text": "a"}\r\n\r\n  \n{"text": "b"}')
    assert [draft.text for draft in drafts if isinstance(draft, Draft)] == ["a", "b"]
    assert len(drafts) == 2


def test_utf_16_is_read() -> None:
    (_, second) = read('{"text": "a"}\n{"text": "Ċ"}\n'.encode("utf-16"))
    assert isinstance(second, Draft)
    assert second.text == "Ċ"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (b"not json", "not-json"),
        (b'{"text": "a"', "not-json"),
        (b"[" * 100_000, "not-json"),
        (b"1" * 10_000, "not-json"),
        (b'{"text": "\xff"}', "encoding"),
        (b'["text"]', "bad-record"),
        (b'"text"', "bad-record"),
        (b"{}", "bad-record"),
        (b'{"id": "x", "text": null}', "bad-record"),
        (b'{"text": 3}', "bad-record"),
        (b'{"html": ["<p>"]}', "bad-record"),
        (b'{"text": " \\n"}', "bad-record"),
    ],
)
def test_a_bad_line_is_one_problem_with_its_number_and_the_next_is_read(line: bytes, kind: str) -> None:
    problem, draft = read(line + b'\n{"text": "a"}\n')
    assert isinstance(problem, Problem)
    assert isinstance(draft, Draft)
    assert (problem.kind, problem.input) == (kind, "r.jsonl")
    assert problem.message.startswith("line 1: ")
    assert "\n" not in problem.message


@pytest.mark.parametrize(
    "field",
    [{"published": "yesterday"}, {"published": 20230904}, {"title": 3}, {"byline": [3]}, {"id": 1.5}, {"id": True}],
)
def test_a_field_of_the_wrong_type_is_named_and_left_out(field: dict[str, Any]) -> None:
    problem, draft = read(json.dumps({"text": "a", **field}).encode())
    assert isinstance(problem, Problem)
    assert isinstance(draft, Draft)
    assert next(iter(field)) in problem.message
    assert (draft.text, draft.published, draft.headline, draft.bylines, draft.id) == ("a", None, "", (), "")


def test_what_headwater_printed_is_refused_once() -> None:
    (problem,) = read(b'{"sha256": "0", "statements": [], "text": "a"}\n' * 3)
    assert isinstance(problem, Problem)
    assert problem.kind == "unsupported"


def test_a_line_that_is_too_long_is_skipped() -> None:
    problem, draft = read(b'{"text": "' + b"a" * 1000 + b'"}\n{"text": "b"}', limit=100)
    assert isinstance(problem, Problem)
    assert problem.kind == "too-large"
    assert isinstance(draft, Draft)


def test_a_line_without_an_end_ends_the_input() -> None:
    pieces = iter(lambda: b"a" * 1000, b"")
    found = []
    with pytest.raises(InputError, match="on and on"):
        found.extend(jsonl.lines(Opened("r", Stream(pieces)), Limits(max_bytes=100_000)))


def test_lines_are_read_as_they_come() -> None:
    def pieces() -> Any:
        yield b'{"text": "a"}\n' + b" " * 200_000
        raise AssertionError("read ahead")

    assert isinstance(next(jsonl.lines(Opened("r", Stream(pieces())), Limits())), Draft)


def test_a_document_holds_one_record_or_a_list_of_them() -> None:
    (one_record,) = jsonl.document(Raw("r.json", b'{\n"text": "a"\n}'))
    assert isinstance(one_record, Draft)
    problem, draft = jsonl.document(Raw("r.json", b'[3, {"text": "a"}]'))
    assert isinstance(problem, Problem)
    assert problem.message.startswith("record 1: ")
    assert isinstance(draft, Draft)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"[]", "no-entries"),
        (b'{"headwater": {}, "stories": []}', "unsupported"),
        (b"{", "not-json"),
        (b'{"a": 1}', "bad-record"),
    ],
)
def test_a_bad_document_says_why(data: bytes, kind: str) -> None:
    with pytest.raises(InputError) as caught:
        list(jsonl.document(Raw("r.json", data)))
    assert caught.value.kind == kind


@settings(max_examples=60, deadline=None)
@given(st.text())
def test_every_text_comes_out_to_the_letter(text: str) -> None:
    assert one(text=text, title="Ferry aground").text == text


@settings(max_examples=60, deadline=None)
@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda x: st.lists(x, max_size=3)))
def test_no_value_of_any_field_breaks_it(value: Any) -> None:
    fields = ("id", "url", "outlet", "title", "byline", "published", "language", "text")
    assert read(json.dumps(dict.fromkeys(fields, value)).encode())
