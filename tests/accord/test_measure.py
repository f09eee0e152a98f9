"""When two values are the same, fit, or differ."""

from __future__ import annotations

import pytest

from headwater.accord.measure import Measure, of_quantity, of_time
from headwater.nouns import Quantity, Time


def count(value: float | None, low: float | None = None, high: float | None = None, unit: str = "") -> Measure | None:
    exact = low is None and high is None
    return of_quantity(Quantity(0, 1, "", value, value if exact else low, value if exact else high, unit, "people"))


def day(value: str, kind: str = "DATE") -> Measure | None:
    return of_time(Time(0, 1, "", value, kind, "published"))  # type: ignore[arg-type]


def both(a: Measure | None, b: Measure | None) -> tuple[Measure, Measure]:
    assert a is not None and b is not None
    return a, b


@pytest.mark.parametrize(
    ("a", "b", "differ", "fit"),
    [
        (count(84), count(84), False, True),
        (count(84), count(84, low=84), False, True),  # a bound
        (count(20, high=20), count(20, low=20), True, True),  # bounds that exclude each other
        (count(84), count(80), True, True),  # said roughly
        (count(84), count(81), True, False),
        (count(310_000), count(305_417), True, True),
        (count(62), count(58), True, False),
    ],
)
def test_counts(a: Measure, b: Measure, differ: bool, fit: bool) -> None:
    assert (a.differs(b), a.fits(b)) == (differ, fit)
    assert (b.differs(a), b.fits(a)) == (differ, fit)


def test_what_says_no_number_measures_nothing() -> None:
    assert of_quantity(Quantity(0, 6, "dozens", None, 24.0, None, "", "people")) is None
    assert of_quantity(Quantity(0, 3, "3-1", None, 1.0, 3.0, "score", "")) is None


def test_a_range_measures_its_middle() -> None:
    ten, twelve = both(count(None, 10, 12), count(12))
    assert ten.value == 11 and ten.fits(twelve) and ten.differs(twelve)


def test_two_units_of_one_kind_are_compared() -> None:
    tonnes, pounds = both(count(8.5, unit="t"), count(18_900, unit="lb"))
    assert tonnes.kind == pounds.kind == "mass"
    assert not tonnes.differs(pounds)
    assert both(count(735, unit="mi"), count(730, unit="mi"))[0].differs(both(count(730, unit="mi"), count(1))[0])
    assert both(count(5), count(5, unit="USD"))[0].kind != both(count(5), count(5, unit="USD"))[1].kind


def test_days_fit_where_one_lies_in_the_other() -> None:
    month, date = both(day("2031-09"), day("2031-09-04"))
    assert month.differs(date) and month.fits(date)
    assert not both(day("2031-09-05"), month)[0].fits(date)


def test_times_of_day_and_lengths_of_time() -> None:
    late, part = both(day("2031-03-04T22:30", "TIME"), day("2031-03-04TEV", "TIME"))
    assert (late.kind, late.value, part.kind, part.day) == ("clock", 1350.0, "day", "2031-03-04")
    assert both(day("2031-03-04T22:30Z", "TIME"), late)[0].kind == "clock utc"
    assert both(day("PT1H30M", "DURATION"), late)[0].value == 5400
    assert day("PXD", "DURATION") is None
    assert day("PRESENT_REF") is None
    assert day("XXXX-WXX-1", "SET") is None
