from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from headwater import languages
from headwater.intake.dump.lexicon import KINDS, lexicon, phrases, words

OTHERS = {
    "small", "invites", "reader", "credit", "source", "byline", "joins", "role", "dated", "revised", "self", "outlet",
    "where", "follow", "ahead", "months", "months_short",
}  # fmt: skip


def _own() -> list[str]:
    folder = resources.files(languages)
    return [code for code in languages.available() if (folder / code / "furniture.toml").is_file()]


@pytest.mark.parametrize("code", _own())
def test_each_language_has_every_list(code: str) -> None:
    table = tomllib.loads((resources.files(languages) / code / "furniture.toml").read_text("utf8"))
    assert set(table) == set(KINDS) | OTHERS
    assert len(table["months"]) == len(table["months_short"]) == 12
    assert all(words(phrase) for kind in KINDS for phrase in table[kind])
    assert all(phrase == phrase.lower() for found in table.values() for phrase in found)


def test_the_longest_phrase_is_found_first() -> None:
    assert lexicon().phrases(words("Share this article")) == [("appeal", 0, 3)]


def test_marks_and_capitals_make_no_difference() -> None:
    assert words("Today’s E‑Paper (C)") == ["today's", "e-paper", "©"]
    assert lexicon().phrases(words("READ ALSO:")) == [("related", 0, 2)]


def test_the_language_is_the_one_of_the_small_words() -> None:
    assert lexicon().language(words("Die Brücke ist auf der Insel und nicht in der Stadt")) == "de"
    assert lexicon().language([]) == "en"


def test_subjects_join_all_languages() -> None:
    assert {"by", "von", "par"} <= set(phrases("byline"))
    assert phrases("no such subject") == ()
