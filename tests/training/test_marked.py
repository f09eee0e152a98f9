"""Corrections of marks, words found again in passages, names in CoNLL, and what is kept from training."""

from pathlib import Path
from typing import Any

from entities import gum, running, uner
from marked import corrected, held_out
from passages import nearest


def mark(number: int, at: int, parent: int | None = None) -> dict[str, Any]:
    return {"id": number, "cue": [at, at + 3], "parent": parent, "certainty": "certain"}


def test_patches_drop_change_and_add() -> None:
    patches = [
        {"do": "drop", "id": 1, "why": "a charge"},
        {"do": "change", "id": 2, "set": {"certainty": "planned"}, "why": "a plan"},
        {"do": "add", "id": 9001, "mark": {"cue": [1, 2], "parent": None, "certainty": "likely"}, "why": "missed"},
    ]
    found = corrected([mark(1, 10), mark(2, 20, parent=1), mark(3, 30)], patches)
    assert [m["id"] for m in found] == [9001, 2, 3]
    assert [m["certainty"] for m in found] == ["likely", "planned", "certain"]


def test_what_lay_in_a_dropped_mark_lies_in_what_that_lay_in() -> None:
    marks = [mark(1, 10), mark(2, 20, parent=1), mark(3, 30, parent=2)]
    found = corrected(marks, [{"do": "drop", "id": 2, "why": "an arrest"}])
    assert [m["parent"] for m in found] == [None, 1]


def test_texts_of_one_event_are_held_out_together() -> None:
    assert len({held_out(f"{n}_{m}") for m in range(20) for n in [7]}) == 1
    assert 20 < sum(held_out(f"wikinews_{n}") for n in range(500)) < 80


def test_words_are_found_nearest_to_where_they_should_be() -> None:
    text = "the mayor said no.\n\nThe mayors wait: the mayor is gone"
    assert nearest(text, "the mayor", lambda s: -s[0]) == (37, 46)
    assert nearest(text, "the mayor ... no.", lambda s: s[0]) == (0, 18)


def test_running_text_keeps_its_paragraphs() -> None:
    source = "# newpar\n# text = Ada can't.\n1\tAda\n2\tca\n3\tn't\n4\t.\n# newpar\n# text = No.\n1\tNo\n2\t.\n"
    text, words = running(source)
    assert text == "Ada can't.\nNo."
    assert [text[w.start : w.end] for w in words] == ["Ada", "ca", "n't", ".", "No", "."]


GUM = """# meta::sourceURL = https://en.wikinews.org/wiki/Nowhere
# newpar
# text = Mayor Ada Quill left the Tarn Ledger in May.
1\tMayor\tMayor\tPROPN\tNNP\t_\t2\tnmod:desc\t_\tEntity=(1-person-new-n-cf1-2-sgl
2\tAda\tAda\tPROPN\tNNP\t_\t4\tnsubj\t_\t_
3\tQuill\tQuill\tPROPN\tNNP\t_\t2\tflat\t_\tEntity=1)
4\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
5\tthe\tthe\tDET\tDT\t_\t7\tdet\t_\tEntity=(2-organization-new-n-cf1-3-sgl
6\tTarn\tTarn\tPROPN\tNNP\t_\t7\tcompound\t_\tEntity=(3-place-new-n-cf1-1-sgl)
7\tLedger\tLedger\tPROPN\tNNP\t_\t4\tobj\t_\tEntity=2)
8\tin\tin\tADP\tIN\t_\t9\tcase\t_\t_
9\tMay\tMay\tPROPN\tNNP\t_\t4\tobl\t_\tEntity=(4-time-new-n-cf1-1-sgl)
10\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_
"""


def test_the_outermost_names_are_taken_without_title_and_article(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/GUM_news_x.conllu").write_text(GUM, encoding="utf8")
    (tmp_path / "sources/GUM_whow_x.conllu").write_text(GUM.replace("wikinews", "wikihow"), encoding="utf8")
    (found,) = gum(tmp_path)
    assert [(found.text[a:b], kind) for a, b, kind in found.names] == [
        ("Ada Quill", "person"),
        ("Tarn Ledger", "organization"),
    ]


def test_what_is_measured_teaches_nothing(tmp_path: Path) -> None:
    page = "# newdoc id = {}\n# text = Ada Quill left.\n1\tAda\tB-PER\n2\tQuill\tI-PER\n3\tleft\tO\n4\t.\tO\n"
    file = tmp_path / "x.iob2"
    file.write_text("".join(page.format(n) for n in range(40)), encoding="utf8")
    taught, measured = ({d.name for d in uner(file, half)} for half in (False, True))
    assert taught and measured and not taught & measured
    assert len(taught | measured) == 40
    assert all(d.names == ((0, 9, "person"),) for d in uner(file, measured=True))


def test_what_is_measured_can_be_read_as_it_was_written(tmp_path: Path) -> None:
    apart = "# newdoc id = x\n# text = Quill 's gone .\n1\tQuill\tB-PER\n2\t's\tO\n3\tgone\tO\n4\t.\tO\n"
    file = tmp_path / "x.iob2"
    file.write_text(apart, encoding="utf8")
    (tmp_path / "file-lists").mkdir()
    (tmp_path / "sources").mkdir()
    (tmp_path / "file-lists/files.dev").write_text("x.conllu\n", encoding="utf8")
    whole = "# newdoc id = x\n# newpar id = 1\n# text = Quill's gone.\n"
    words = "".join(f"{i}\t{w}\t_\n" for i, w in enumerate(("Quill", "'s", "gone", "."), 1))
    (tmp_path / "sources/x.conllu").write_text(whole + words, encoding="utf8")
    (found,) = (d for half in (False, True) for d in uner(file, half, tmp_path))
    assert found.text == "Quill's gone."
    assert found.names == ((0, 5, "person"),)
