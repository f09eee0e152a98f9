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

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

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
_KEPT = 500_000
"""Terms whose hashes are remembered."""
_MIX = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], np.uint64)
"""Odd factors by which the hashes of a run's words are told apart by their place (Rabin & Karp 1987)."""


class _Hashes(dict[str, int]):
    """64-bit hashes of terms, each worked out once, for as many terms as a large collection keeps using."""

    def __missing__(self, term: str) -> int:
        if len(self) >= _KEPT:
            self.clear()
        self[term] = found = xxhash.xxh3_64_intdigest(term.encode("utf8", "surrogatepass"))
        return found


_HASHES = _Hashes()


def hashes(terms: Iterable[str]) -> npt.NDArray[np.uint64]:
    """A 64-bit hash for each term, in their order."""
    return np.frombuffer(array("Q", map(_HASHES.__getitem__, terms)), np.uint64)


def runs(texts: Sequence[Sequence[Word]]) -> list[npt.NDArray[np.uint64]]:
    """For each text, a 64-bit hash for each run of three words, made of the hashes of its words."""
    forms = hashes([word.form for text in texts for word in text])
    size = max(0, len(forms) - len(_MIX) + 1)
    values = np.zeros(size, np.uint64)
    for place, factor in enumerate(_MIX):
        values += forms[place : place + size] * factor
    bounds = pairwise(accumulate(map(len, texts), initial=0))
    return [values[start : max(start, end - len(_MIX) + 1)] for start, end in bounds]


def sign(texts: Sequence[Sequence[Word]]) -> list[Signature]:
    """The signature of each text, from its words; the same on every machine. Texts without a run are all alike."""
    if not texts:
        return []
    rows = runs(texts)
    offsets = np.cumsum([0, *map(len, rows)], dtype=np.uint64)
    signed = RMinHash.digest_matrix_from_flat_token_hashes(np.concatenate(rows), offsets, LENGTH, _SEED).to_rows()
    return [np.frombuffer(array("I", row), np.uint32) for row in signed]


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
