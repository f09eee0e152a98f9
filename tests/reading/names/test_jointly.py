"""What rules and the reading model make of a name together."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace

import pytest

from headwater.nouns import Report, Span
from headwater.reading import tagger
from headwater.reading.names.candidates import Candidate, candidates
from headwater.reading.names.jointly import jointly
from headwater.reading.tagger import Entity
from headwater.reading.tagger.entities import Kind


@pytest.fixture
def joined(monkeypatch: pytest.MonkeyPatch):
    """The names of a text where the model sees what it is told to see."""

    def found(text: str, *seen: tuple[str, Kind, float], language: str = "en") -> Sequence[Candidate]:
        spans = [(text.index(name), name, kind, sure) for name, kind, sure in seen]
        entities = tuple(Entity(Span(at, at + len(name)), kind, sure) for at, name, kind, sure in sorted(spans))
        monkeypatch.setattr(tagger, "read", lambda _: SimpleNamespace(entities=entities))
        report = Report("r", "in", text, "", language=language)
        return jointly(report, candidates(report))

    return found


def test_what_both_see_is_of_the_kind_that_the_model_sees(joined) -> None:
    (place,) = joined("It sank off Brevik.", ("Brevik", "place", 0.9))
    assert (place.name, place.seen) == ("Brevik", "place")


def test_a_model_that_is_unsure_tells_nothing(joined) -> None:
    (unsure,) = joined("It sank off Brevik.", ("Brevik", "place", 0.4))
    assert unsure.seen is None


def test_a_guess_yields_to_a_sure_model_only(joined) -> None:
    assert joined("We met Ilse Brandt.", ("Ilse Brandt", "organization", 0.7))[0].seen is None
    assert joined("We met Ilse Brandt.", ("Ilse Brandt", "organization", 0.9))[0].seen == "organization"


def test_a_title_stays_where_the_model_begins_behind_it(joined) -> None:
    (mayor,) = joined("We met Mayor Ilse Brandt.", ("Ilse Brandt", "person", 0.9))
    assert (mayor.title, mayor.name, mayor.seen) == ("Mayor", "Ilse Brandt", "person")


def test_the_model_adds_what_the_rules_miss(joined) -> None:
    text = "They sank in the Gulf of Brevik."
    assert [c.name for c in joined(text)] == ["Gulf", "Brevik"]
    assert [c.name for c in joined(text, ("Gulf of Brevik", "place", 0.9))] == ["Gulf of Brevik"]
    assert [c.name for c in joined(text, ("Gulf of Brevik", "place", 0.6))] == ["Gulf", "Brevik"]


def test_a_name_loses_common_words_only(joined) -> None:
    common, given = "Physicist Vandelo sank.", "Qurik Vandelo sank."
    assert [c.name for c in joined(common, ("Vandelo", "person", 0.9))] == ["Vandelo"]
    assert [c.name for c in joined(given, ("Vandelo", "person", 0.9))] == ["Qurik Vandelo"]


def test_what_the_rules_are_sure_of_stays_as_they_draw_it(joined) -> None:
    text = "It asked the Vandelo Harbour Board."
    assert [c.name for c in joined(text, ("Vandelo Harbour", "place", 0.9))] == ["Vandelo Harbour Board"]


def test_a_likely_name_takes_in_what_the_rules_are_sure_of(joined) -> None:
    text = "It asked the Norway Desk of Tides."
    assert [c.name for c in joined(text, ("Norway Desk of Tides", "organization", 0.9))] == ["Norway Desk of Tides"]


def test_what_is_in_small_letters_is_a_name_past_doubt_only(joined) -> None:
    assert not joined("we met vandelo.", ("vandelo", "person", 0.8))
    assert joined("we met vandelo.", ("vandelo", "person", 0.9))


def test_capitals_alone_make_no_body_of_what_the_model_does_not_see(joined) -> None:
    assert [c.seen for c in joined("We saw DVD and the IHB.")] == ["other", None]


def test_a_credit_names_nobody(joined) -> None:
    assert not joined("It sank.\nReporting by Ole Dahl", ("Ole Dahl", "person", 0.9))


def test_in_another_language_the_rules_stand_alone(joined) -> None:
    (alone,) = joined("It sank off Brevik.", ("Brevik", "place", 0.9), language="de")
    assert alone.seen is None
