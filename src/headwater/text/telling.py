"""How much a word tells one text of a story from another: rare in the language, and not in every text of the story.

>>> tell = Telling({"the": 1.0}, [{"ferry", "the", "reef"}, {"ferry", "the"}, {"ferry", "the", "log"}])
>>> [round(tell.weight(word), 1) for word in ("the", "ferry", "reef")]
[0.0, 2.0, 5.5]
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from headwater.text.frequencies import Frequencies
from headwater.text.stem import stem

_SIZE = (
    250  # imagined texts of the language at large; as many as make a word of one story neither common nor unheard of
)


class Telling:
    """Weights of words among the texts of one story, each given by its distinct stems."""

    def __init__(self, background: Mapping[str, float], texts: Iterable[Iterable[str]]) -> None:
        self._language = Frequencies(background, _SIZE)
        self._holders: Counter[str] = Counter()
        self._texts = 0
        self._weights: dict[str, float] = {}  # by form, as they are asked for
        for stems in texts:
            self._holders.update(set(stems))
            self._texts += 1

    def rarity(self, form: str) -> float:
        """How rare a folded form is in the language, whatever the story holds: 0 or more."""
        return self._language.weight(stem(form))

    def weight(self, form: str) -> float:
        """The weight of a folded form, 0 or more: inverse document frequency, less for what all texts hold."""
        if form not in self._weights:
            self._weights[form] = self._weigh(form)
        return self._weights[form]

    def _weigh(self, form: str) -> float:
        key = stem(form)
        among = math.log((1 + self._texts) / max(1, self._holders[key])) / math.log(1 + max(1, self._texts))
        return self.rarity(form) * (0.2 + 0.8 * min(1.0, among))
