"""Datelines: "TARN, Norda (AP) — The ferry sank" begins at "The"."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.reading.tokens import Token

_LONGEST = 14
_PLAIN = frozenset((",", ".", "/", "&", "of", "the", "and"))
_DASH = frozenset(("-", "--"))


def dateline(found: Sequence[Token]) -> int:
    """How many tokens at a sentence's start are its dateline; 0 where it has none."""
    for i, token in enumerate(found[:_LONGEST]):
        if token.form in _DASH:
            return i + 1 if i and _names_place(found[:i]) and i + 1 < len(found) else 0
        if token.form == ")" and "(" in {t.form for t in found[:i]}:
            if i + 1 < len(found) and found[i + 1].form in _DASH:
                continue
            return i + 1 if _is_credit(found[: i + 1]) and _begins(found[i + 1 :]) else 0
        if not (token.capital or token.form in _PLAIN or token.form in ("(", ")") or token.text.isdigit()):
            return 0
    return 0


def _begins(rest: Sequence[Token]) -> bool:
    """Whether a sentence begins here."""
    return bool(rest) and rest[0].capital


def _names_place(found: Sequence[Token]) -> bool:
    """Whether a place in capitals, or a bracketed agency, stands before the dash: any other name says little."""
    return (found[0].text.isupper() and len(found[0].text) > 2) or found[-1].form == ")"


def _is_credit(found: Sequence[Token]) -> bool:
    """Whether the brackets hold an agency or outlet in capitals, close behind a place."""
    opening = next(i for i, t in enumerate(found) if t.form == "(")
    inside = found[opening + 1 : -1]
    return (
        opening > 0
        and bool(inside)
        and all(t.capital for t in inside)
        and inside[0].text.isupper()
        and len(inside[0].text) > 1
    )
