"""Nouns → the JSON that CONTRACT.md describes; `schema.json` beside this file says the same to machines."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from headwater.nouns import Collection, Problem, Reading
from headwater.version import __version__

SCHEMA = 1
_NAMES = {"parent": "from", "child": "to"}  # "from" is a keyword in Python, so the nouns can't use it


def collection(found: Collection) -> str:
    """One object, as `--format json` prints it."""
    head = {"headwater": {"version": __version__, "schema": SCHEMA, "models": {}}}
    return json.dumps(head | _plain(found), ensure_ascii=False, indent=1) + "\n"


def line(reading: Reading) -> str:
    """One report's line, as `--format jsonl` prints it: its Report, with its statements and entities."""
    row = _plain(reading.report)
    row["statements"] = _plain(reading.statements)
    row["entities"] = _plain(reading.entities)
    return json.dumps(row, ensure_ascii=False) + "\n"


def problem(trouble: Problem) -> dict[str, str]:
    """A problem as the contract's object."""
    return {"input": trouble.input, "kind": trouble.kind, "message": trouble.message}


@cache
def _field_names(kind: type) -> tuple[tuple[str, str], ...]:
    return tuple((f.name, _NAMES.get(f.name, f.name)) for f in fields(kind))


def _plain(noun: Any) -> Any:
    if is_dataclass(noun) and not isinstance(noun, type):
        return {name: _plain(getattr(noun, field)) for field, name in _field_names(type(noun))}
    if isinstance(noun, (tuple, list)):
        return [_plain(item) for item in noun]
    return noun
