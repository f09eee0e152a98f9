"""How much a word tells: the rarer it is, in general and in the collection at hand, the more.

>>> weigh = Frequencies(background={"the": 1.0}, size=250)
>>> for report in ({"the", "ferry"}, {"the", "mayor"}):
...     weigh.add(report)
>>> round(weigh.weight("the"), 1), round(weigh.weight("ferry"), 1), round(weigh.weight("strait"), 1)
(0.0, 5.5, 5.5)
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping


class Frequencies:
    """Document frequencies of a growing collection, on top of `size` imagined texts of the language at large.

    `background`: share of texts (0..1) in which a term stands. Thanks to it, three reports of one event don't make
    the name that all three share look like "the".
    """

    def __init__(self, background: Mapping[str, float], size: int) -> None:
        self._background = background
        self._size = size
        self._holders: Counter[str] = Counter()
        self._texts = 0

    def add(self, terms: Iterable[str]) -> None:
        """One more text, by its distinct terms."""
        self._holders.update(terms)
        self._texts += 1

    def weight(self, term: str) -> float:
        """Inverse document frequency: the natural logarithm of texts per text that holds the term; never negative."""
        holders = max(1, self._holders[term]) + self._size * self._background.get(term, 0.0)
        return max(0.0, math.log((self._texts + self._size) / holders))


def shares(classes: Mapping[str, str]) -> dict[str, float]:
    """A background from its compact form, a table from share to the words of that share."""
    return {word: float(share) for share, row in classes.items() for word in row.split()}
