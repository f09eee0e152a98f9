from headwater.reading.places.gazetteer import Candidate, shipped
from headwater.reading.places.geography import distance, inside


def one(name: str, **wanted: str) -> Candidate:
    return next(c for c in shipped().find(name) if all(getattr(c, k) == v for k, v in wanted.items()))


def test_distance() -> None:
    assert 330 < distance(one("London", country="GB"), one("Paris", country="FR")) < 360


def test_what_lies_in_what() -> None:
    paris = one("Paris", region="TX")
    texas, ohio = one("Texas", kind="region"), one("Ohio", kind="region")
    assert inside(paris, texas)
    assert not inside(paris, ohio)
    assert inside(paris, one("United States", kind="country"))
    assert inside(paris, one("Lamar County", region="TX"))
    assert not inside(paris, one("Lamar County", region="MS"))
    assert inside(one("Toronto", country="CA"), one("Ontario", kind="region"))
    assert not inside(texas, texas)
    assert not inside(texas, paris)
