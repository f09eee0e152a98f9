"""The notation of the tables: `[a|b]` is one of these, `{slot}` a value of the story.

>>> import random
>>> filled("the [ferry|ship] {ship} sank", (1,), {"ship": "Lady Marl"})
'the ship Lady Marl sank'
>>> rolled("the [ferry|ship] sank [at noon|on Monday]", random.Random(1))
(0, 0)
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping

_CHOICE = re.compile(r"\[([^\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")

Picks = tuple[int, ...]


def rolled(template: str, dice: random.Random, old: Picks = (), share: float = 1.0) -> Picks:
    """A pick for each choice; where there are old ones, only so large a share of them is made anew."""
    choices = [found.count("|") + 1 for found in _CHOICE.findall(template)]
    return tuple(dice.randrange(n) if i >= len(old) or dice.random() < share else old[i] for i, n in enumerate(choices))


def filled(template: str, picks: Picks, values: Mapping[str, str]) -> str:
    """The words of a template."""
    left = iter(picks)
    chosen = _CHOICE.sub(lambda found: found[1].split("|")[next(left)], template)
    return _SLOT.sub(lambda found: values[found[1]], chosen)


def slots(template: str) -> frozenset[str]:
    """The slots that a template names."""
    return frozenset(_SLOT.findall(template))
