from __future__ import annotations

import pytest

from headwater.intake.dump.body import body
from headwater.intake.dump.colophon import bylines, outlet, supplied
from headwater.intake.dump.frame import Frame, frame
from headwater.intake.dump.lines import Line, lines

REPORT = [
    "The ferry ran aground off Tarn on Monday morning with sixty people on board, the harbour office said.",
    "Nobody was hurt, but the cook had burnt his fingers on a pan, he told the Lantern on the quay.",
    "The tide lifted the ship off at nine, and she made the harbour by her own engine before noon.",
]
TITLE = "Ferry runs aground off Tarn"


def page(
    above: tuple[str, ...], between: tuple[str, ...], below: tuple[str, ...]
) -> tuple[list[Line], Frame, list[bool]]:
    found = lines("\n".join([*above, TITLE, *between, *REPORT, *below]))
    kept = body(found)
    return found, frame(found, kept), kept


@pytest.mark.parametrize(
    ("between", "names"),
    [
        (("By Ada Vole, Science Editor",), ("Ada Vole",)),
        (("By ADA VOLE and TOM REED",), ("Ada Vole", "Tom Reed")),
        (("Ada Vole, energy correspondent",), ("Ada Vole",)),
        (("Morwenna Tull at the harbour",), ("Morwenna Tull",)),
        (("EXCLUSIVE PICTURES INSIDE", "By Tamsin Rook"), ("Tamsin Rook",)),
        (("Photo: Ada Vole",), ()),
        (("Follow us on Chirper",), ()),
        ((), ()),
    ],
)
def test_bylines(between: tuple[str, ...], names: tuple[str, ...]) -> None:
    found, around, _ = page((), between, ())
    assert bylines(found, around) == names


@pytest.mark.parametrize(
    ("above", "below", "name"),
    [
        ((), ("The Harbour Gazette is an independent newspaper, printed since 1902.",), "The Harbour Gazette"),
        (("Daily Lantern", "Home | Sport"), (), "Daily Lantern"),
        (("Lowmoor Echo", "Home | Sport"), ("(c) Lowmoor Echo, a member of the Dale group",), "Lowmoor Echo"),
        (("MPA / Meridian Press Agency", "Monday, 4 September 2023"), (), "Meridian Press Agency"),
        (("Home | Sport",), ("Follow The Evening Bugle on Chirper",), "The Evening Bugle"),
        (("Home", "Business News", "Sport"), ("Home", "Business News", "Sport"), ""),
        ((), ("A local choir is a free evening for all.",), ""),
        ((), (), ""),
    ],
)
def test_outlet(above: tuple[str, ...], below: tuple[str, ...], name: str) -> None:
    found, around, _ = page(above, (), below)
    assert outlet(found, around) == name


def test_credits_stand_between_headline_and_report_inside_it_and_below() -> None:
    found, around, kept = page(
        ("Home | Sport",), ("From our newsroom and AFP", "4 May 2023"), ("Source: AP", "© Tarn Papers")
    )
    assert supplied(found, kept, around) == ("From our newsroom and AFP", "Source: AP", "© Tarn Papers")
