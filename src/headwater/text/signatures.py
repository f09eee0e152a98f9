"""Signatures of texts: 128 numbers each, of which two texts share about as many as they share runs of words.

MinHash (Broder 1997) estimates the Jaccard similarity of two texts' runs of three words; bands of signatures (locality-
sensitive hashing, Indyk & Motwani 1998) find the near-duplicates of a text without comparing it with every other.

>>> from headwater.text.words import words
>>> row = [words("The old ferry was sold by the harbour for three million."), words("The OLD ferry, sold.")]
>>> first, second = sign(row)
>>> alike(first, first), alike(first, second) < 0.5
(1.0, True)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import xxhash
from rensa import RMinHash

from headwater.text.words import Word

Signature = npt.NDArray[np.uint32]
"""`LENGTH` numbers."""

LENGTH = 128
_SEED = 1
_ROWS = 6
"""Numbers in a band. 21 bands find two texts with 80 % of their runs in common 998 times in 1,000, with 40 % 82."""
_FULL = 8
"""Texts that one band's bucket holds: the latest. A phrase that thousands share must not make a search long."""
_MIX = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], np.uint64)
"""Odd factors by which the hashes of a run's words are told apart by their place (Rabin & Karp 1987)."""


def sign(texts: Sequence[Sequence[Word]]) -> list[Signature]:
    """The signature of each text, from its words; the same on every machine. Texts without a run are all alike."""
    runs = [run_values(text) for text in texts]
    offsets = np.cumsum([0, *map(len, runs)], dtype=np.uint64)
    values = np.concatenate(runs) if runs else np.empty(0, np.uint64)
    rows = RMinHash.digest_matrix_from_flat_token_hashes(values, offsets, LENGTH, _SEED).to_rows()
    return [np.array(row, np.uint32) for row in rows]


def run_values(text: Sequence[Word]) -> npt.NDArray[np.uint64]:
    """A 64-bit hash for each run of three words, made of the hashes of its words, each worked out once."""
    forms = hashes([word.form for word in text])
    size = max(0, len(forms) - len(_MIX) + 1)
    found = np.zeros(size, np.uint64)
    for place, factor in enumerate(_MIX):
        found += forms[place : place + size] * factor
    return found


def hashes(terms: Iterable[str]) -> npt.NDArray[np.uint64]:
    """A 64-bit hash for each term, in their order."""
    return np.fromiter(map(_hash, terms), np.uint64)


@lru_cache(maxsize=65536)
def _hash(form: str) -> int:
    return xxhash.xxh3_64_intdigest(form.encode("utf8", "surrogatepass"))


def alike(first: Signature, second: Signature) -> float:
    """The share of runs that two texts have in common (Jaccard), estimated; its standard error is at most 0.044."""
    return float((first == second).mean())


class Bands:
    """Signatures numbered from 0 in order of arrival, found again by any six numbers that they share in one place."""

    def __init__(self) -> None:
        self._signatures: list[Signature] = []
        self._buckets: defaultdict[int, list[int]] = defaultdict(list)

    def add(self, signature: Signature) -> int:
        """One more; its number."""
        number = len(self._signatures)
        self._signatures.append(signature)
        for band in _bands(signature):
            bucket = self._buckets[band]
            bucket.append(number)
            del bucket[:-_FULL]
        return number

    def near(self, signature: Signature, least: float) -> list[tuple[int, float]]:
        """Those at least so much alike, with how much: the most alike first, then the oldest."""
        seen = {number for band in _bands(signature) for number in self._buckets.get(band, ())}
        found = [(number, alike(signature, self._signatures[number])) for number in seen]
        return sorted((hit for hit in found if hit[1] >= least), key=lambda hit: (-hit[1], hit[0]))


def _bands(signature: Signature) -> list[int]:
    """A number for each band: its place among the bands and what it holds."""
    letters, width = signature.tobytes(), _ROWS * signature.itemsize
    return [xxhash.xxh3_64_intdigest(letters[at : at + width], at) for at in range(0, len(letters) - width + 1, width)]
