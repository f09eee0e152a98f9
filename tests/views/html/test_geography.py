"""The map shows all places with room around them, and no nonsense zoom."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from headwater.nouns import Evidence, Place, Report
from headwater.views.html.geography import STEPS, Spot, Window, spots, window
from headwater.views.html.outlines import borders, land, world


def spot(lat: float, lon: float, times: int = 1) -> Spot:
    return Spot(f"{lat},{lon}", "", lat, lon, tuple(Evidence("r", n, n + 1) for n in range(times)))


def report(*places: Place) -> Report:
    return Report("r", "r.html", "Tarn, Tarn and Selby.", "0" * 64, places=places)


def test_a_single_town_is_shown_with_the_land_around_it() -> None:
    view = window([spot(50.0, 10.0)])
    assert view.north - view.south == STEPS[0]
    assert view.holds(50.0, 10.0) and (view.west + view.east) / 2 == 10.0


def test_places_around_the_date_line_are_shown_together() -> None:
    view = window([spot(35.0, 139.0), spot(34.0, -118.0)])
    assert view.holds(35.0, 139.0) and view.holds(34.0, -118.0) and view.holds(40.0, 180.0)
    assert not view.holds(48.0, 2.0)


def test_a_place_named_once_far_off_does_not_shrink_the_rest() -> None:
    view = window([spot(50.0, 10.0, 12), spot(51.0, 11.0, 6), spot(-33.0, 151.0)])
    assert view.north - view.south == STEPS[0]
    assert not view.holds(-33.0, 151.0)


def test_places_far_apart_that_are_named_alike_often_take_the_world() -> None:
    view = window([spot(50.0, 10.0, 5), spot(-33.0, 151.0, 5)])
    assert view.holds(50.0, 10.0) and view.holds(-33.0, 151.0)


def test_unsure_and_unlocated_places_are_not_drawn() -> None:
    found = spots([
        report(
            Place(0, 4, "Tarn", "Tarn", 1.0, 2.0, 3, "XT", 0.9),
            Place(6, 10, "Tarn", "Tarn", 1.0, 2.0, 3, "XT", 0.9),
            Place(15, 20, "Selby", "Selby", 5.0, 6.0, 4, "XT", 0.2),
            Place(15, 20, "Selby", "Selby", None, None, None, None, 0.9),
            Place(15, 20, "Selby", "Selby", 500.0, 6.0, 5, "XT", 0.9),
        )
    ])  # fmt: skip
    assert [(s.name, s.weight) for s in found] == [("Tarn", 2)]


@given(st.lists(st.tuples(st.floats(-89, 89), st.floats(-180, 180), st.integers(1, 9)), min_size=1, max_size=6))
@example([(42.0, 0.0, 1), (89.0, 0.0, 1)])
@settings(max_examples=60, deadline=None)
def test_a_window_holds_most_mentions(places: list[tuple[float, float, int]]) -> None:
    drawn = sorted((spot(*p) for p in places), key=lambda s: -s.weight)
    view = window(drawn)
    shown = sum(s.weight for s in drawn if view.holds(max(-57.0, min(83.0, s.lat)), s.lon))
    assert shown >= 0.8 * sum(s.weight for s in drawn)
    assert 0 < view.north - view.south <= 142 and 0 < view.east - view.west <= 360.0001


@pytest.mark.parametrize("middle", [0.0, 170.0, -175.0])
def test_outlines_stay_inside_the_window(middle: float) -> None:
    view = Window(middle - 20, 30.0, middle + 20, 60.0)
    inside: list[bool] = []

    def onto(lon: float, lat: float) -> tuple[float, float]:
        inside.append(view.west - 1e-6 <= lon <= view.east + 1e-6 and view.south - 1e-6 <= lat <= view.north + 1e-6)
        return lon * 10, lat * 10

    assert land(view, onto).startswith("M")
    assert all(inside)


def test_the_sea_has_no_land_and_no_borders() -> None:
    view = Window(-150.0, -45.0, -140.0, -40.0)
    assert land(view, lambda x, y: (x, y)) == borders(view, lambda x, y: (x, y)) == ""


def test_the_world_holds_countries_where_they_are() -> None:
    found = {c.name: c for c in world().countries}
    assert abs(found["France"].lat - 46.5) < 2 and abs(found["France"].lon - 2.5) < 2
    assert "france" in world().names
