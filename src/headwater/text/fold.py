"""Forms under which two spellings of one word meet."""

from __future__ import annotations

from functools import lru_cache

from anyascii import anyascii

_QUOTES = str.maketrans("‘’‚‛′ʼ“”„‟″–—‑", "''''''\"\"\"\"\"---")


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Lower case, plain quotes and hyphens, no accents: "Brandt’s" → "brandt's", "Škoda" → "skoda"."""
    return anyascii(word.translate(_QUOTES)).casefold()
