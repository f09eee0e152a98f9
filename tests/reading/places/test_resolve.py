from headwater.reading.places.gazetteer import shipped
from headwater.reading.places.resolve import Group, resolve


def group(name: str, count: int = 1, *holders: str) -> Group:
    held = tuple(c for h in holders for c in shipped().find(h)[:1])
    return Group(name, shipped().find(name), count, held)


def country_and_region(name: str, *others: str, home: str = "") -> tuple[str, str]:
    found = resolve([group(name), *(group(o) for o in others)], home)[name].candidate
    return found.country, found.region


def test_size_decides_where_nothing_else_does() -> None:
    assert country_and_region("Paris")[0] == "FR"


def test_what_else_is_named_decides() -> None:
    assert country_and_region("Paris", "Lamar County", "Dallas") == ("US", "TX")
    assert country_and_region("Athens", "Clarke County", "Atlanta") == ("US", "GA")
    assert country_and_region("Georgia", "Tbilisi", "Abkhazia")[0] == "GE"
    assert country_and_region("Georgia", "Atlanta", "Savannah") == ("US", "GA")


def test_a_holder_decides() -> None:
    assert resolve([group("Paris", 1, "Tennessee")])["Paris"].candidate.region == "TN"


def test_the_outlets_home_tips_the_scale() -> None:
    assert country_and_region("Perth", home="AU")[0] == "AU"
    assert country_and_region("Newcastle", home="AU")[0] == "AU"


def test_order_changes_nothing() -> None:
    groups = [group(n) for n in ("Paris", "Lamar County", "Dallas", "London", "Moscow")]
    assert resolve(groups) == resolve(groups[::-1])


def test_no_names() -> None:
    assert resolve([]) == {}


def test_more_names_than_vote() -> None:
    groups = [Group(str(n), shipped().find("Springfield")) for n in range(60)] + [group("Boston", 3)]
    found = resolve(groups)
    assert len(found) == 61
    assert all(0 < c.share <= 1 for c in found.values())
