"""The weights that ship, a folder each with its card, and which they are.

>>> sorted(shipped())
['attribution']
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources


@cache
def shipped() -> dict[str, str]:
    """Each shipped model's name and the SHA-256 of its weights, as `manifest.json` tells."""
    found: dict[str, str] = json.loads(resources.files(__name__).joinpath("manifest.json").read_text(encoding="utf8"))
    return found
