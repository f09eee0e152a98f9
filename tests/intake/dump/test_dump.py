"""Whole dumps, of layouts that pages really have; every name and event is made up."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.errors import InputError
from headwater.intake import dump
from headwater.intake.draft import Draft, Raw


def read(text: str, name: str = "page.txt") -> Draft:
    return dump.read(Raw(name, text.encode(), url="https://gazette.example/ferry"), text)


TABLOID = """\
Tarn Evening Star
Monday, 4 September 2023
Home | News | Sport | Celebs | Puzzles
NewsIslandsFERRY FIASCO as skipper steers sixty on to the rocks
FERRY FIASCO as skipper steers sixty on to the rocks
By Ada Vole and Tom Reed
Published: 18:40, 4 Sep 2023 | Updated: 19:05, 4 Sep 2023
Photo: Meridian Press
Sixty passengers were left clinging to the rails when the ferry Lady Ilse ran aground off Tarn on Monday.
"We thought that was it," said Peg Arlow, 81, who had been to see her sister.
Advertisement:
READ ALSO: Palace cat missing for a third night
The skipper had been on the bridge since four in the morning, the harbour office said.
WIN! Two tickets for the brass band contest
No one was hurt, and the tide lifted her off at nine.
Share this article
12 comments
Gus: I have always said that those skippers have no business in a fog like that one.
Most read in Islands
Bride drops ring in volcano, sends drone
Lottery winner still drives a bus
Follow the Tarn Evening Star on Chirper
© Tarn Newspapers Limited. All rights reserved
"""

GERMAN = """\
Montag, 4. September 2023
Startseite | Politik | Sport | Kultur | Anzeigen
LokalesBürgermeisterin eröffnet die neue Brücke
Bürgermeisterin eröffnet die neue Brücke
Von Ilse Brandt
Foto: dpa
Die Bürgermeisterin von Tarn hat am Montag die neue Brücke eröffnet, elf Monate später als geplant.
„Das Warten hat sich gelohnt“, sagte sie bei der Feier am Ufer.
Anzeige
Lesen Sie auch: Fähre fährt weiter
Die alte Fähre soll am 1. Oktober eingestellt werden, teilte die Stadt mit.
Kommentare
Hans: Endlich ist sie da, ich habe lange darauf gewartet.
Meistgelesen
Katze im Rathaus gefunden
Das Tagblatt von Tarn ist eine unabhängige Tageszeitung.
Impressum Datenschutz AGB
"""

FRENCH = """\
Accueil
Politique
Économie
Sports
Se connecter
Le ferry de Tarn échoué pendant trois heures
Par Odile Marchand
Publié le 4 septembre 2023 à 21h05
Le ferry « Lady Ilse » s'est échoué lundi matin devant l'île de Tarn avec soixante personnes à bord.
« Nous avons attendu la marée », a raconté le capitaine du port à son arrivée sur le quai.
À lire aussi : Le chat du palais reste introuvable
Aucun passager n'a été blessé, selon la préfecture, et le navire a regagné le port dans la soirée.
Sur le même sujet
Un pont pour Tarn ?
Les habitants divisés
Mentions légales
Tous droits réservés
"""

AGGREGATOR = """\
Skip to content
Sign In
The Port Ansel Mercury
Obituaries
Weather 14°C
LATEST
Man rescues swan, swan unimpressed
City to repaint benches
Ferry aground: sixty safe after night on the reef
By Ann Ostrow | ostrow@mercury.example | Port Ansel Mercury
PUBLISHED: September 5, 2023 at 7:12 a.m. | UPDATED: September 6, 2023 at 9:00 a.m.
PORT ANSEL — Sixty passengers spent the night aboard a ferry stuck on a reef before the tide lifted it off.
“Nobody was hurt,” Lt. Cmdr. Joan Pell said. “They sang.”
What we know so far
It carried 60 passengers, not 58 as the company first said.
Sign up for our Morning Mercury newsletter
The company, Strand Line, did not return calls.
The Meridian Press contributed to this report.
RELATED ARTICLES
Ferry company fined in 2021
Join the Conversation
We invite you to use our commenting platform to talk about issues in our community.
Most Popular
Swan returns
"""

CLEAN = """\
Mayor opens the new bridge at Tarn

By Ilse Brandt, Harbour Gazette
4 September 2023

The mayor of Tarn opened the new bridge on Monday, eleven months late and three million crowns over budget.

"It is a good bridge," she said. "It was worth the wait."

What comes next

The old ferry will stop on 1 October.
"""


def test_a_tabloid_page_gives_its_report_alone() -> None:
    draft = read(TABLOID)
    assert draft.headline == "FERRY FIASCO as skipper steers sixty on to the rocks"
    assert draft.text.split("\n") == [
        "Sixty passengers were left clinging to the rails when the ferry Lady Ilse ran aground off Tarn on Monday.",
        '"We thought that was it," said Peg Arlow, 81, who had been to see her sister.',
        "The skipper had been on the bridge since four in the morning, the harbour office said.",
        "No one was hurt, and the tide lifted her off at nine.",
    ]
    assert draft.bylines == ("Ada Vole", "Tom Reed")
    assert draft.outlet == "Tarn Evening Star"
    assert "Photo: Meridian Press" in draft.credits
    assert draft.published
    assert (draft.published.value, draft.published.basis) == ("2023-09-04T18:40", "masthead")


def test_where_it_came_from_goes_along() -> None:
    draft = read(TABLOID, "folder/star.txt")
    assert (draft.input, draft.url) == ("folder/star.txt", "https://gazette.example/ferry")
    assert draft.sha256 == hashlib.sha256(TABLOID.encode()).hexdigest()


def test_a_german_page() -> None:
    draft = read(GERMAN)
    assert draft.headline == "Bürgermeisterin eröffnet die neue Brücke"
    assert draft.text.startswith("Die Bürgermeisterin von Tarn")
    assert draft.text.endswith("teilte die Stadt mit.")
    assert not any(said in draft.text for said in ("Anzeige", "Fähre fährt weiter", "Hans:", "Katze"))
    assert (draft.outlet, draft.bylines) == ("Das Tagblatt von Tarn", ("Ilse Brandt",))


def test_a_french_page_with_its_menu_one_word_a_line() -> None:
    draft = read(FRENCH)
    assert draft.headline == "Le ferry de Tarn échoué pendant trois heures"
    assert draft.text.startswith("Le ferry « Lady Ilse »")
    assert draft.text.endswith("dans la soirée.")
    assert "chat" not in draft.text
    assert draft.bylines == ("Odile Marchand",)
    assert draft.published
    assert draft.published.value == "2023-09-04T21:05"


def test_a_page_with_other_headlines_above_the_headline() -> None:
    draft = read(AGGREGATOR)
    assert draft.headline == "Ferry aground: sixty safe after night on the reef"
    assert draft.text.startswith("PORT ANSEL — Sixty")
    assert "What we know so far" in draft.text
    assert draft.text.endswith("contributed to this report.")
    assert draft.bylines == ("Ann Ostrow",)
    assert draft.published
    assert draft.published.value == "2023-09-05T07:12"


def test_links_after_the_report_need_no_known_heading() -> None:
    page = TABLOID.replace("Most read in Islands", "Star Lights").replace("Share this article\n12 comments\n", "")
    assert read(page.replace(page[page.index("Gus:") : page.index("Star Lights")], "")).text.endswith("off at nine.")


def test_a_clean_article_comes_through_untouched() -> None:
    draft = read(CLEAN)
    assert draft.text == CLEAN.strip("\n")
    assert draft.headline == "Mayor opens the new bridge at Tarn"
    assert draft.bylines == ("Ilse Brandt",)
    assert draft.published
    assert draft.published.value == "2023-09-04"


@pytest.mark.parametrize(
    "text",
    [
        "The mayor opened the bridge. She said that it was worth the wait.",
        "One line",
        "Who pays?\nThe council does.\nWhy?\nBecause nobody else would.",
        "It was late.\n\nPhoto: Agency\n\nShe said that it was worth the wait.",
    ],
)
def test_plain_prose_loses_nothing(text: str) -> None:
    assert read(text).text == text


def test_returns_of_other_systems_are_line_ends_too() -> None:
    assert read(TABLOID.replace("\n", "\r\n")).text == read(TABLOID).text


@pytest.mark.parametrize("text", ["", " \n\t\n", "\n" * 50, "Home\nMenu\nSearch\nLogin\nContact\nImprint\nCookies"])
def test_a_page_without_an_article_says_so(text: str) -> None:
    with pytest.raises(InputError) as caught:
        read(text)
    assert caught.value.kind == "no-article"
    assert "page.txt" in str(caught.value)


def test_looking_like_a_dump() -> None:
    assert min(map(dump.looks_like, (TABLOID, GERMAN, FRENCH, AGGREGATOR))) >= 0.5
    assert max(map(dump.looks_like, (CLEAN, "", "One line"))) < 0.5


_LINES = st.lists(
    st.one_of(st.sampled_from(TABLOID.splitlines() + GERMAN.splitlines()), st.text(max_size=60)), max_size=40
)


@settings(max_examples=80, deadline=None)
@given(_LINES)
def test_any_lines_give_a_draft_made_of_them(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        draft = read(text)
    except (InputError, UnicodeEncodeError):
        return
    letters = "".join(text.split())
    assert all("".join(line.split()) in letters for line in draft.text.splitlines())
    assert "".join(draft.headline.split()) in letters
    assert draft == read(text)


def test_a_large_dump_takes_time_in_proportion_to_its_size() -> None:
    top, (first, *_) = TABLOID.splitlines()[:5], TABLOID.splitlines()[8:]
    many = [first.replace("Sixty", f"The {number}") for number in range(20_000)]
    assert len(read("\n".join([*top, *many])).text) > 1_000_000
