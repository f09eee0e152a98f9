"""Stops and initials that belong to names."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.nouns import Span
from headwater.reading.tagger import Entity
from headwater.reading.tagger.entities import Kind
from headwater.reading.tagger.stops import mended


def found(text: str, *names: str, kind: Kind = "person") -> list[str]:
    spans, at = [], 0
    for name in names:
        start = text.index(name, at)
        at = start + len(name)
        spans.append(Entity(Span(start, at), kind, 0.9))
    return [e.span.of(text) for e in mended(text, spans)]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Ole A. Dahl left.", ("Ole A", "Dahl"), ["Ole A. Dahl"]),
        ("O.A. Dahl left.", ("Dahl",), ["O.A. Dahl"]),
        ("O. A. Dahl left.", ("O", "Dahl"), ["O", "A. Dahl"]),
        ("We met Ole Dahl Jr. and left.", ("Ole Dahl Jr",), ["Ole Dahl Jr."]),
        ("We met Ole Dahl. Ilse left.", ("Ole Dahl", "Ilse"), ["Ole Dahl", "Ilse"]),
        ("We met Dahl\nIlse", ("Dahl", "Ilse"), ["Dahl", "Ilse"]),
    ],
)
def test_persons(text: str, names: tuple[str, ...], expected: list[str]) -> None:
    assert found(text, *names) == expected


@pytest.mark.parametrize(
    ("text", "name", "kind", "expected"),
    [
        ("It told Norda Corp. so.", "Norda Corp", "organization", "Norda Corp."),
        ("It left Tarn, D.C.", "D.C", "place", "D.C."),
        ("It left Tarn.", "Tarn", "place", "Tarn"),
        ("He gave it an A. Norda left.", "Norda", "organization", "Norda"),
    ],
)
def test_others(text: str, name: str, kind: Kind, expected: str) -> None:
    assert found(text, name, kind=kind) == [expected]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(["O", "A.", "Dahl", "Jr", ".", " ", "\n"]), min_size=1, max_size=12))
def test_names_stay_in_the_text_and_apart(parts: list[str]) -> None:
    text, spans, at = "".join(parts), [], 0
    for part in parts:
        if part.isalpha():
            spans.append(Entity(Span(at, at + len(part)), "person", 0.9))
        at += len(part)
    made = list(mended(text, spans))
    assert all(0 <= e.span.start < e.span.end <= len(text) for e in made)
    assert all(a.span.end <= b.span.start for a, b in pairwise(made))
