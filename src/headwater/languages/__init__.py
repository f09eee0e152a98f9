"""Language data: one folder a language, one TOML file a subject; a new language is a folder.

>>> "say" in load("en", "saying")["verbs"]
True
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

DEFAULT = "en"


@cache
def available() -> tuple[str, ...]:
    """The languages that have a folder, as ISO 639-1 codes, in order of name."""
    return tuple(sorted(f.name for f in resources.files(__name__).iterdir() if f.is_dir() and len(f.name) == 2))


@cache
def load(language: str, subject: str) -> Mapping[str, Any]:
    """The table on a subject ("saying", "months") in a language; English stands in where a language lacks it.

    Raises FileNotFoundError, naming what there is, where not even English has the subject.
    """
    for code in (language, DEFAULT):
        file = resources.files(__name__) / code / f"{subject}.toml"
        if file.is_file():
            return tomllib.loads(file.read_text(encoding="utf8"))
    there = sorted(f.name for f in (resources.files(__name__) / DEFAULT).iterdir())
    raise FileNotFoundError(f"no language data on {subject!r}; there are: {', '.join(there)}")
