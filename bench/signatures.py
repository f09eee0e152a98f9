"""Near-duplicate signatures side by side with datasketch: the same texts, the same runs of words, the same bands.

    pip install --group bench; python bench/signatures.py [TEXTS]       # default: 2000

Made-up reports, each second a copy of the one before with some words changed. Either program signs all texts (128
numbers) and looks each up in its bands (21 of six) before adding it; the pairs that it brings up with an estimate of at
least 0.8 are held against the pairs whose runs of three words really are as alike. Both begin with a text's words;
datasketch is timed in the three ways that it can be fed. Processor time, the best of three.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Iterable, Sequence

from datasketch import MinHash, MinHashLSH

from headwater.languages import load
from headwater.text.frequencies import shares
from headwater.text.signatures import LENGTH, Bands, sign
from headwater.text.signatures import runs as hashed
from headwater.text.words import Word, words

LEAST = 0.8
Pair = tuple[int, int]
Found = tuple[set[Pair], float, float]
"""Pairs, seconds to sign, seconds to look up."""
Runs = Sequence[Sequence[bytes]]


def texts(count: int) -> list[str]:
    """So many, of 80 to 500 words; every second copies the one before, with up to a tenth of its words changed."""
    dice = random.Random(3)
    common = shares(load("en", "frequencies")["shares"])
    pool, weights = list(common), list(common.values())
    found: list[list[str]] = []
    for number in range(count):
        if number % 2:
            row = found[-1].copy()
            for at in dice.sample(range(len(row)), int(len(row) * dice.random() * 0.1)):
                row[at] = dice.choice(pool)
            found.append(row)
        else:
            found.append(dice.choices(pool, weights, k=dice.randint(80, 500)))
    return [" ".join(row) for row in found]


def runs(rows: Sequence[Sequence[Word]]) -> list[list[bytes]]:
    """Each text's runs of three words as bytes, as datasketch takes them."""
    return [[" ".join(w.form for w in row[at : at + 3]).encode() for at in range(len(row) - 2)] for row in rows]


def one_by_one(rows: Runs) -> list[MinHash]:
    """datasketch as its guide begins: a call for each run."""
    found = [MinHash(LENGTH) for _ in rows]
    for signature, row in zip(found, rows, strict=True):
        for run in row:
            signature.update(run)
    return found


def in_batches(rows: Runs) -> list[MinHash]:
    """datasketch with a call for each text."""
    found = [MinHash(LENGTH) for _ in rows]
    for signature, row in zip(found, rows, strict=True):
        signature.update_batch(row)
    return found


def at_once(rows: Runs) -> list[MinHash]:
    """datasketch with one call for all."""
    return list(MinHash.generator(rows, num_perm=LENGTH))


def found_here(rows: Sequence[Sequence[Word]]) -> Found:
    """The pairs by `headwater.text.signatures`."""
    start = time.process_time()
    signatures = sign(rows)
    middle = time.process_time()
    bands, pairs = Bands(), set[Pair]()
    for number, signature in enumerate(signatures):
        pairs |= {(other, number) for other, _ in bands.near(signature, LEAST)}
        bands.add(signature)
    return pairs, middle - start, time.process_time() - middle


def found_there(rows: Sequence[Sequence[Word]], feed: Callable[[Runs], list[MinHash]]) -> Found:
    """The pairs by datasketch."""
    start = time.process_time()
    signatures = feed(runs(rows))
    middle = time.process_time()
    bands, pairs = MinHashLSH(num_perm=LENGTH, params=(21, 6)), set[Pair]()
    for number, signature in enumerate(signatures):
        pairs |= {(o, number) for o in bands.query(signature) if signature.jaccard(signatures[o]) >= LEAST}
        bands.insert(number, signature)
    return pairs, middle - start, time.process_time() - middle


def best(run: Callable[[], Found], times: int = 3) -> Found:
    """The fastest of so many runs."""
    return min((run() for _ in range(times)), key=lambda found: found[1] + found[2])


def really_alike(rows: Sequence[Sequence[Word]]) -> set[Pair]:
    """The pairs of neighbours with at least so large a share of runs in common, counted; no others are that alike."""
    sets = [set(row.tolist()) for row in hashed(rows)]
    return {(n - 1, n) for n in range(1, len(sets)) if len(sets[n - 1] & sets[n]) >= LEAST * len(sets[n - 1] | sets[n])}


def line(name: str, pairs: Iterable[Pair], true: set[Pair], sign_s: float, look_s: float, count: int) -> str:
    """One program's line."""
    hits = set(pairs)
    return (
        f"{name:28} sign {1e6 * sign_s / count:8.1f} µs  look up {1e6 * look_s / count:7.1f} µs a text   "
        f"recall {100 * len(hits & true) / len(true):5.1f}  precision {100 * len(hits & true) / max(1, len(hits)):5.1f}"
    )


def main(count: int) -> None:
    """Print both programs' lines, and how many times as fast this one is."""
    rows = [words(text) for text in texts(count)]
    true = really_alike(rows)
    print(f"{count:,} texts, {len(true):,} pairs that have {LEAST:.0%} of their runs of three words in common")
    pairs, signing, looking = best(lambda: found_here(rows))
    print(line("headwater", pairs, true, signing, looking, count))
    for name, feed in (("one by one", one_by_one), ("in batches", in_batches), ("at once", at_once)):
        pairs, sign_s, look_s = best(lambda feed=feed: found_there(rows, feed))
        print(line(f"datasketch, {name}", pairs, true, sign_s, look_s, count), end="")
        print(f"   × {sign_s / signing:.0f} sign, × {(sign_s + look_s) / (signing + looking):.0f} in all", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
