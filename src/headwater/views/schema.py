"""The contract as JSON Schema (draft 2020-12)."""

from __future__ import annotations

from importlib import resources


def text() -> str:
    """The schema of what `--format json` prints."""
    return resources.files("headwater.views").joinpath("schema.json").read_text(encoding="utf8")
