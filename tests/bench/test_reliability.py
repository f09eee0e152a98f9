"""How far probabilities can be believed: bins, their error, and the chart that the docs show."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


def test_who_is_right_as_often_as_they_say_has_no_error(reliability: ModuleType) -> None:
    row = reliability.binned([(0.25, True), (0.25, False), (0.25, False), (0.25, False)])
    assert (row["count"], row["error"], row["bins"]) == (4, 0.0, [(4, 0.25, 0.25)])


def test_the_error_is_the_mean_distance_weighted_by_number(reliability: ModuleType) -> None:
    row = reliability.binned([(1.0, True)] * 3 + [(0.5, True)])
    assert row["error"] == pytest.approx(0.125)


def test_nothing_judged_has_no_bins(reliability: ModuleType) -> None:
    assert reliability.binned([]) == {"count": 0, "error": 0.0, "bins": []}


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [("AP (report 2)", "AP", True), ("the Gazette", "Harbour Gazette", True), ("AP", "Reuters", False)],
)
def test_names_of_absent_reports_are_compared_by_their_words(
    reliability: ModuleType, name: str, other: str, same: bool
) -> None:
    assert reliability.training().one(name, other) is same


def test_the_chart_in_the_docs_shows_the_figures_recorded(reliability: ModuleType) -> None:
    figures = json.loads((ROOT / "bench" / "reliability.json").read_text("utf8"))
    drawn = (ROOT / "docs" / "reliability.svg").read_text("utf8")
    assert drawn == reliability.chart(figures), "run bench/reliability.py --record"
    ET.fromstring(drawn)


def test_it_finds_what_fits_the_weights(reliability: ModuleType) -> None:
    assert callable(reliability.training().crossed)
