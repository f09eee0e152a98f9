"""How much one input may cost."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one input: bytes after decompression, seconds for the whole of a fetch, redirects, tries."""

    max_bytes: int = 20_000_000
    timeout_s: int = 20
    redirects: int = 5
    tries: int = 3
