"""Bytes → letters."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.intake import decode

LETTERS = "Die Fähre lief am Montag auf Grund, „alle sind wohlauf“, sagte die Küstenwache von Tarn."


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marked_or_valid_unicode_needs_no_declaration(codec: str) -> None:
    assert decode.text(LETTERS.encode(codec)) == LETTERS


def test_valid_utf8_beats_a_wrong_declaration() -> None:
    assert decode.text(LETTERS.encode(), declared="iso-8859-1") == LETTERS


def test_declared_encoding_is_read_as_browsers_read_it() -> None:
    assert decode.text(LETTERS.encode("cp1252"), declared="ISO-8859-1") == LETTERS


def test_page_names_its_own_encoding() -> None:
    page = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=koi8-r"></head>Паром сел на мель'
    assert "Паром сел на мель" in decode.text(page.encode("koi8-r"))


def test_seven_bit_encodings_do_not_pass_for_utf8() -> None:
    assert decode.text("船が座礁".encode("iso2022_jp"), declared="iso-2022-jp") == "船が座礁"


def test_undeclared_is_guessed() -> None:
    text = "Паром сел на мель у острова Тарн, сообщила береговая охрана. Никто не пострадал." * 5
    assert "Паром" in decode.text(text.encode("cp1251"))


def test_few_broken_places_leave_the_rest_of_utf8_alone() -> None:
    broken = ("Die Fähre läuft über Tarn. " * 5).encode() + b"\xff\xc3"
    assert decode.text(broken).startswith("Die Fähre läuft über Tarn.")


@pytest.mark.parametrize("label", ["undefined", "hex", "idna", "rot13", "no such", "utf-16\x00"])
def test_a_label_that_is_no_text_encoding_is_passed_over(label: str) -> None:
    assert decode.text(b"Ferry aground", declared=label) == "Ferry aground"


def test_hopeless_is_said_of_bytes_that_are_no_text() -> None:
    assert decode.hopeless(decode.text(bytes(range(256)) * 40))
    assert not decode.hopeless(LETTERS)
    assert not decode.hopeless("")


@settings(max_examples=60)
@given(st.binary(max_size=400), st.text(max_size=12))
def test_never_raises(data: bytes, declared: str) -> None:
    assert isinstance(decode.text(data, declared), str)


@settings(max_examples=60)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff"), max_size=200))
def test_utf8_comes_back_unchanged(letters: str) -> None:
    if not letters.encode().startswith((b"\xff\xfe", b"\xfe\xff")):
        assert decode.text(letters.encode()) == letters
