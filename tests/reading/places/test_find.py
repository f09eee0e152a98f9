"""Fictional news from real places: what is a place's name, and which place it is."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.nouns import Outlet, Place, Report
from headwater.reading import places
from headwater.reading.places import home


def found(text: str, domain: str = "") -> tuple[Place, ...]:
    return places.find(Report("r", "r", text, "", outlet=Outlet(domain=domain)))


def texts(text: str) -> list[str]:
    return [p.text for p in found(text)]


NAMED = [
    ("The ferry left Dublin for Liverpool.", ["Dublin", "Liverpool"]),
    ("MANSFIELD -- The council met.", ["MANSFIELD"]),
    ("Police in West Virginia searched a farm.", ["West Virginia"]),
    ("A fire broke out in Paris, Texas.", ["Paris", "Texas"]),
    ("A fire broke out in Norman, Okla., on Sunday.", ["Norman", "Okla."]),
    ("She grew up in Dayton, OH, with two sisters.", ["Dayton", "OH"]),
    ("U.S. officials said the UK agreed.", ["U.S.", "UK"]),
    ("Norfolk Police Department officers arrived.", ["Norfolk"]),
    ("Deputies from Licking County came.", ["Licking County"]),
    ("The Ukrainian and Polish ministers met.", ["Ukrainian", "Polish"]),
    ("It happened in the Democratic Republic of the Congo.", ["Democratic Republic of the Congo"]),
    ("The storm crossed the Black Sea.", ["Black Sea"]),
    ("The village of Rehoboth has a well.", ["Rehoboth"]),
    ("A Cleveland-based firm bought it.", ["Cleveland"]),
    ("They live near Reading and work in Bath.", ["Reading", "Bath"]),
    ("The town of Tours lies on the Loire.", ["Tours", "Loire"]),
    ("He lives at 1935 Dublin Road.", ["Dublin Road"]),
    ("It lies on Old Harbour Street East, off 13th Ave.", ["Old Harbour Street", "13th Ave."]),
    ("Crews shut Interstate 45 and County Road 96A near I-10.", ["Interstate 45", "County Road 96A", "I-10"]),
    ("They met at the White House.", ["White House"]),
    ("The head of United Russia left Russia.", ["Russia"]),
]
NOT_NAMED = [
    "Mayor Curtis Lancaster spoke. Lancaster had been ill.",
    "Paris Hilton and Jack London met.",
    "Reading is fun, and Nice people like it. Many do. Most read.",
    "Lancaster & Brandt sued.",
    "Her son, Lancaster, 8, swims.",
    "The White House declined.",
    "Wall Street fell. Harbour Street Bank did not.",
    "Gov. Houston signed it.",
    "J. Lincoln wrote it.",
    "Tests for HIV were done.",
    "They met in March and again in May.",
    "The New York Times reported it.",
    "Chad Brooks won. Brooks was glad.",
    "miss a mass in or near us, me or pa.",
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_names_of_places(text: str, names: list[str]) -> None:
    assert texts(text) == names


@pytest.mark.parametrize("text", NOT_NAMED)
def test_other_names(text: str) -> None:
    assert texts(text) == []


def test_a_road_has_no_degrees() -> None:
    (road,) = found("He lives at 1935 Dublin Road.")
    assert (road.name, road.lat, road.lon, road.geonameid) == ("Dublin Road", None, None, None)


WHERE = [
    ("A fire broke out in Paris, Texas.", 0, (33.66, -95.56)),
    ("A fire broke out in Paris.", 0, (48.85, 2.35)),
    ("Athens and Clarke County voted; Atlanta did not.", 0, (33.96, -83.38)),
    ("The Georgian army left Tbilisi.", 0, (42.0, 43.5)),
    ("Butler, Warren and Hamilton counties, Ohio, were hit.", 1, (39.43, -84.2)),
    ("The minister went from London to Washington, D.C., and back.", 1, (38.9, -77.0)),
]


@pytest.mark.parametrize(("text", "which", "where"), WHERE)
def test_which_place(text: str, which: int, where: tuple[float, float]) -> None:
    place = found(text)[which]
    assert place.lat == pytest.approx(where[0], abs=0.4)
    assert place.lon == pytest.approx(where[1], abs=0.4)


def test_the_outlets_home() -> None:
    assert found("The mayor of Perth resigned.", "gazette.example.au")[0].country == "AU"


@pytest.mark.parametrize(
    ("domain", "code"), [("a.example.au", "AU"), ("a.co.uk", "GB"), ("a.com", ""), ("a.tv", ""), ("", "")]
)
def test_home_by_domain(domain: str, code: str) -> None:
    assert home(Outlet(domain=domain)) == code


def test_a_place_carries_its_identity() -> None:
    (place,) = found("Rain fell on Kyiv.")
    assert (place.name, place.country, place.geonameid) == ("Kyiv", "UA", 703448)
    assert place.text == "Kyiv"
    assert 0.5 < place.confidence <= 1


def test_what_is_said_of_a_name_elsewhere_counts() -> None:
    assert texts("Beacon burned. Two people in Beacon, N.Y., were hurt.")[0] == "Beacon"


WORDS = st.sampled_from(
    [
        "Paris",
        "Texas",
        "U.S.",
        "St.",
        "Paul",
        "in",
        "of",
        ",",
        "-",
        "\n",
        "County",
        "Mayor",
        "D.C.",
        "counties",
        "and",
        "É",
        "W.",
        "Va.",
        "’s",
        "Mr.",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=30).map(" ".join) | st.text(string.printable + "é–’“\u200b\U0001f600", max_size=200))
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    at = 0
    for p in found(text):
        assert at <= p.start < p.end <= len(text)
        assert text[p.start : p.end] == p.text
        assert 0 <= p.confidence <= 1
        at = p.end
