from pathlib import Path

import pytest

from headwater.reading.places import gazetteer as module
from headwater.reading.places.gazetteer import Gazetteer, key, shipped

DATA = Path(module.__file__).parent / "data" / "gazetteer.npz"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("St. Paul", "Saint-Paul"),
        ("Mt. Vernon", "Mount Vernon"),
        ("São Tomé", "Sao Tome"),
        ("O’Fallon", "O'Fallon"),
        ("PARIS", "Paris"),
    ],
)
def test_spellings_meet(one: str, other: str) -> None:
    assert key(one) == key(other)


def test_candidates_come_the_most_populous_first() -> None:
    found = shipped().find("Paris")
    assert found[0].country == "FR"
    assert {"TX", "TN", "KY", "IL"} <= {c.region for c in found if c.country == "US"}
    assert [c.population for c in found] == sorted((c.population for c in found), reverse=True)


@pytest.mark.parametrize(
    ("name", "kind", "lat", "lon"),
    [
        ("Texas", "region", 31.3, -99.3),
        ("Lamar County", "county", 33.7, -95.6),
        ("Ukraine", "country", 49, 32),
        ("Black Sea", "water", 43, 35),
        ("Africa", "continent", 7.2, 21.1),
        ("Himalayas", "mountain", 28.5, 84),
        ("Crete", "region", 35.2, 24.9),
        ("Pentagon", "facility", 38.9, -77.1),
        ("Kiev", "city", 50.5, 30.5),
    ],
)
def test_what_it_holds(name: str, kind: str, lat: float, lon: float) -> None:
    found = [c for c in shipped().find(name) if c.kind == kind]
    assert any(abs(c.lat - lat) < 1 and abs(c.lon - lon) < 1 for c in found)


def test_alternate_names_say_so() -> None:
    assert shipped().find("Kiev")[0].alternate
    assert not shipped().find("Kyiv")[0].alternate


def test_country_by_code() -> None:
    assert shipped().country("UA")[0].name == "Ukraine"
    assert shipped().country("ZZ") == ()


def test_nothing_there() -> None:
    assert shipped().find("") == ()
    assert shipped().find("Xyzzyville") == ()


def test_small_and_whole() -> None:
    data = DATA.read_bytes()
    assert len(data) < 6_000_000
    assert len(Gazetteer(data)) > 100_000
