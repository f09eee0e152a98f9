"""Which language a text is in."""

import subprocess
import sys

import pytest

from headwater.intake import language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The ferry ran aground off Tarn Island on Monday, and all sixty passengers were taken ashore.", "en"),
        ("Die Fähre lief am Montag vor der Insel Tarn auf Grund, alle Fahrgäste kamen an Land.", "de"),
        ("Le traversier s'est échoué lundi près de l'île, et tous les passagers ont été évacués.", "fr"),
        ("Пором сів на мілину біля острова в понеділок, повідомила берегова охорона.", "uk"),
    ],
)
def test_detects(text: str, code: str) -> None:
    assert language.detect(text) == code


@pytest.mark.parametrize("text", ["", "  ", "1234 56", "Tarn"])
def test_too_little_to_tell_is_english(text: str) -> None:
    assert language.detect(text) == "en"


def test_too_little_to_tell_may_be_something_else() -> None:
    assert language.detect("123", otherwise="de") == "de"


def test_a_long_text_overrules_what_its_page_states() -> None:
    german = "Die Fähre lief am Montag vor der Insel Tarn auf Grund, alle Fahrgäste kamen wohlbehalten an Land. " * 5
    assert language.settled("en", german) == "de"
    assert language.settled("en", "Fähre auf Grund") == "en"
    assert language.settled("", german) == "de"


def test_import_leaves_the_classifier_alone() -> None:
    code = "import sys, headwater.intake.language; print('py3langid' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
