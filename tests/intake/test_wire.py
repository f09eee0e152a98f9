"""Which agencies are credited for the whole of a report."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.intake import wire
from headwater.nouns import Span

BODY = "A ferry ran aground off Tarn Island on Monday, police said.\n" * 3


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("TARN HARBOUR (AP) — A ferry ran aground.", ("AP",)),
        ("TARN HARBOUR, Sept 4 (Reuters) - A ferry ran aground.", ("Reuters",)),
        ("(Reuters) - A ferry ran aground.", ("Reuters",)),
        ("Tarn Harbour, Sept. 4 (AFP) -- A ferry ran aground.", ("AFP",)),
        ("TARN/PORT MERROW (Reuters/AFP) - A ferry ran aground.", ("Reuters", "AFP")),
        ("TARN HARBOUR, September 4. /TASS/. A ferry ran aground.", ("TASS",)),
        ("TARN HARBOUR (PA) - A ferry ran aground.", ("PA",)),
        ("By Reuters\nA ferry ran aground.", ("Reuters",)),
        ("By Ilse Brandt, Associated Press\nA ferry ran aground.", ("AP",)),
        ("By Ilse Brandt and Tom Reed | The Associated Press\nA ferry ran aground.", ("AP",)),
        ("Reuters in Port Merrow\nA ferry ran aground.", ("Reuters",)),
        ("Source: Xinhua\nA ferry ran aground.", ("Xinhua",)),
        ("Ferry aground Updated: 2023-09-04 06:50 (Xinhua)\nA ferry ran aground.", ("Xinhua",)),
        ("Xinhua | Updated: 2023-09-04 06:50\nA ferry ran aground.", ("Xinhua",)),
        (BODY + "Copyright 2023 The Associated Press. All rights reserved.", ("AP",)),
        (BODY + "© 2023 Agence France-Presse", ("AFP",)),
        (BODY + "The Associated Press contributed to this report.", ("AP",)),
        (BODY + "Associated Press writers Ilse Brandt and Tom Reed in Tarn contributed to this report.", ("AP",)),
        (BODY + "With files from The Canadian Press", ("The Canadian Press",)),
        (BODY + "(With inputs from PTI)", ("PTI",)),
        (BODY + "Reuters - AP - AFP", ("Reuters", "AP", "AFP")),
        (BODY + "With agencies", ("Agencies",)),
        (BODY + "(Reporting by Ilse Brandt; Editing by Tom Reed)", ("Reuters",)),
        (BODY + "Reporting by Ilse Brandt in Tarn for Reuters", ("Reuters",)),
    ],
)
def test_credits_in_the_text(text: str, agencies: tuple[str, ...]) -> None:
    assert wire.credits(text) == agencies


@pytest.mark.parametrize(
    "text",
    [
        BODY + "“We are safe,” the captain told Reuters.",
        BODY + "The ferry is insured, the Associated Press reported.",
        BODY + "Sixty people were aboard, according to AFP.",
        "The ferry off Tarn. (Ilse Brandt/AP)\n" + BODY,
        "Passengers on the quay. Photo: Reuters\n" + BODY,
        "Image copyright AFP Image caption The ferry off Tarn\n" + BODY,
        "© AFP / Ilse Brandt\n" + BODY,
        BODY + "From Reuters:\n“We are safe,” the captain said.",
        "Reuters published a report on the ferry at 10:30.\n" + BODY,
        "By Reuters' count, the ferry carried sixty people.\n" + BODY,
        BODY + "Additional reporting by Tom Reed",
        "The map of the harbour, by MAP and TAP and ANA.\n" + BODY,
        "ERIE, PA - A ferry ran aground.",
        "",
    ],
)
def test_what_is_no_credit(text: str) -> None:
    assert wire.credits(text) == ()


def test_credits_outside_the_text() -> None:
    assert wire.credits(BODY, ["The Associated Press"]) == ("AP",)
    assert wire.credits(BODY, ["Reuters In Tarn Harbour"]) == ("Reuters",)
    assert wire.credits(BODY, ["Ilse Brandt"], url="https://gazette.example/aponline/ferry.html") == ("AP",)
    assert wire.credits(BODY, extra=["© 2023 Agence France-Presse"]) == ("AFP",)
    assert wire.credits(BODY, extra=["Reuters"]) == ("Reuters",)
    assert wire.credits(BODY, headline="Ferry aground | Reuters") == ("Reuters",)
    assert wire.credits(BODY, headline="Ferry aground: Reuters") == ()
    assert wire.credits(BODY, extra=["Photo: Ilse Brandt"]) == ()


def test_another_outlets_name_in_the_byline_is_a_credit() -> None:
    signed = ["Ilse Brandt", "The Washington Post"]
    assert wire.credits(BODY, signed, url="https://www.gazette.example/ferry") == ("Washington Post",)
    assert wire.credits(BODY, signed, url="https://www.washingtonpost.com/ferry") == ()
    assert wire.credits(BODY, signed) == ()


def test_an_outlet_that_is_an_agency_too_does_not_credit_itself() -> None:
    assert wire.credits(BODY, ["Bloomberg News"], url="https://www.bloomberg.com/news/ferry") == ()
    assert wire.credits(BODY, ["Bloomberg News"], url="https://gazette.example/ferry") == ("Bloomberg",)


def test_each_agency_once() -> None:
    assert wire.credits("TARN (AP) — A ferry.\n" + BODY + "Copyright 2023 The Associated Press.", ["AP"]) == ("AP",)


def test_find_gives_the_words_that_credit() -> None:
    text = "Ferry aground\n\n  TARN HARBOUR (AP) — A ferry ran aground.\n" + BODY
    ((agency, span),) = wire.find(text)
    assert agency == "AP"
    assert isinstance(span, Span)
    assert span.of(text) == "TARN HARBOUR (AP) —"


@settings(max_examples=80)
@given(
    st.lists(
        st.sampled_from(["AP", "(AP)", "Reuters", "by", "©", "2023", "with", "-", ":", "\n", " ", "x", "İ", "(", ")"])
    )
)
def test_spans_lie_in_the_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    for agency, span in wire.find(text):
        assert agency
        assert span is None or span.of(text)


@pytest.mark.parametrize(
    "text",
    ["(" * 2_000_000, "AP " * 700_000, "By " + "a, " * 700_000, "AP, " * 500_000 + "\n" * 500_000, "© 2023 " * 300_000],
)
def test_hostile_text_takes_no_time(text: str) -> None:
    began = time.perf_counter()
    wire.credits(text, [text], text, text, [text])
    assert time.perf_counter() - began < 5


def test_an_agency_that_no_table_knows_is_credited_by_its_initials() -> None:
    assert wire.credits("PORT SELBY, Ardland, March 4 (NPA) - A ferry ran aground on Monday.") == ("NPA",)


def test_capitals_in_brackets_that_are_no_agency_are_no_credit() -> None:
    assert wire.credits("SELBY (UK) - A ferry ran aground on Monday.") == ()


def test_a_habit_of_one_agency_says_nothing_where_the_dateline_names_another() -> None:
    text = "SELBY, March 4 (NPA) - A ferry ran aground.\n(Reporting by Ida Holm; Editing by Tom Reed)"
    assert wire.credits(text) == ("NPA",)


def test_initials_in_a_byline_are_an_agency_s() -> None:
    assert wire.credits("A ferry ran aground on Monday.", ["Gazette staff", "NPA"]) == ("NPA",)
