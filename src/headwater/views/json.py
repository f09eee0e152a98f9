"""Nouns → the JSON that CONTRACT.md describes; `schema.json` beside this file says the same to machines."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from headwater.models import shipped
from headwater.nouns import Collection, Reading
from headwater.version import __version__

SCHEMA = 1
# Line ends that JSON allows raw and other readers split at, and halves of surrogate pairs, which UTF-8 can't hold
_ODD = re.compile("[\x85\u2028\u2029\ud800-\udfff]")
_NAMES = {"parent": "from", "child": "to"}  # "from" is a keyword in Python, so the nouns can't use it


def collection(found: Collection) -> str:
    """One object, as `--format json` prints it."""
    return _dumped(_head() | _plain(found), indent=1)


def explanation(body: Mapping[str, Any]) -> str:
    """One object, as `why --format json` prints it; nouns among the values become what the contract says."""
    return _dumped(_head() | {name: _plain(value) for name, value in body.items()}, indent=1)


def line(reading: Reading) -> str:
    """One report's line, as `--format jsonl` prints it: its Report, with its statements and entities."""
    row = _plain(reading.report)
    row["statements"] = _plain(reading.statements)
    row["entities"] = _plain(reading.entities)
    return _dumped(row)


def _head() -> dict[str, Any]:
    return {"headwater": {"version": __version__, "schema": SCHEMA, "models": shipped()}}


def _dumped(value: Any, indent: int | None = None) -> str:
    """As JSON, in one line if no indent is asked for, whatever a reader takes for the end of a line."""
    return _ODD.sub(lambda m: f"\\u{ord(m[0]):04x}", json.dumps(value, ensure_ascii=False, indent=indent)) + "\n"


@cache
def _field_names(kind: type) -> tuple[tuple[str, str], ...]:
    return tuple((f.name, _NAMES.get(f.name, f.name)) for f in fields(kind))


def _plain(noun: Any) -> Any:
    if is_dataclass(noun) and not isinstance(noun, type):
        return {name: _plain(getattr(noun, field)) for field, name in _field_names(type(noun))}
    if isinstance(noun, (tuple, list)):
        return [_plain(item) for item in noun]
    return noun
